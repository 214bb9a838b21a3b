import { Command, InvalidArgumentError, Option } from 'commander';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../domain/document.ts';
import { unknownName } from '../../errors/unknown-name.ts';
import type { NewDocument } from '../../importing/runs/import-job.ts';
import type { ImportStep, OnStep } from '../../importing/runs/read-and-plan.ts';
import type { Directory } from '../../store/read/directory.ts';
import type { DocumentRecord } from '../../store/schema/records.ts';
import { authorOption } from '../author-option.ts';
import { parseFormat, readFile } from '../document-file.ts';
import { type ImportReport, importFile } from '../import-file.ts';
import { importAsJson, printImport } from '../print/print-import.ts';
import { createProgressBar, type ProgressBar } from '../print/progress-bar.ts';
import { withStore, withStoreToRead } from '../with-store.ts';

const EXIT_CODES: Readonly<Record<ImportReport['state'], number>> = {
  APPLIED: 0,
  UNCHANGED: 0,
  PLANNED: 0,
  REFUSED: 1,
  HELD: 2,
};

interface ImportOptions {
  readonly document: string;
  readonly title?: string;
  readonly sourceUrl?: string;
  readonly serviceName?: string;
  readonly vendorName?: string;
  readonly format?: DocumentFormat;
  readonly publishedAt?: number;
  readonly author: string;
  readonly reason: string;
  readonly dryRun?: true;
  readonly acceptWithdrawals?: true;
  readonly json?: true;
}

/**
 * `catalog import FILE --document KEY`: plans an edition, prints what it changes, and applies it. Exit code 0 where it was
 * applied, changes nothing, or was only to be planned; 2 where it is held; 1 where it was refused.
 */
export const importCommand = new Command('import')
  .argument('<file>', 'the text; - for standard input')
  .requiredOption('-d, --document <key>', 'the document: vendor/service/name')
  .option('--dry-run', 'print what it would change, and write nothing')
  .option('--accept-withdrawals', 'apply it even where it is held, as for withdrawing more than a tenth')
  .addOption(authorOption())
  .option('--reason <reason>', 'why; it stands beside every change, where everybody reads it', 'New edition')
  .addOption(
    new Option(
      '-f, --format <format>',
      `one of ${DOCUMENT_FORMATS.join(', ')}; by default as the text looks`,
    ).argParser(parseFormat),
  )
  .option('--published-at <date>', 'the vendor’s own date; by default the one on the page', parseDate)
  .option('--title <title>', 'make the document where the catalog does not have it, with this title')
  .option('--source-url <url>', 'of a new document: where the vendor publishes it')
  .option('--service-name <name>', 'of a new document: make its service too, with this name')
  .option('--vendor-name <name>', 'of a new service: make its vendor too, with this name')
  .option('--json', 'print JSON, for programs')
  .action(async (file: string, options: ImportOptions, command: Command) => {
    const content = await readFile(file, command);
    const withCatalog = options.dryRun
      ? withStoreToRead
      : (act: Parameters<typeof withStoreToRead<void>>[0]) => withStore(options, act);
    await withCatalog(async (store) => {
      const bar = createProgressBar('Importing');
      const report = await importFile(
        store,
        {
          kind: 'PLAN',
          author: options.author,
          request: null,
          document: findDocument(await store.directory(), options, command),
          content,
          format: options.format ?? null,
          publishedAt: options.publishedAt ?? null,
          keep: options.dryRun === undefined,
        },
        {
          acceptHeld: options.acceptWithdrawals ?? false,
          reason: options.reason,
        },
        showSteps(bar, options.dryRun ? DRY_RUN : STEPS_IN_ORDER),
      ).finally(bar.clear);
      if (options.json) process.stdout.write(importAsJson(options.document, report));
      const { output, errors } = printImport(options.document, report);
      if (!options.json) process.stdout.write(output);
      process.stderr.write(errors);
      process.exitCode = EXIT_CODES[report.state];
    });
  });

/** The steps as they are printed, each from the size on at which it takes about a second. */
const STEPS: Readonly<
  Record<ImportStep, { readonly name: string; readonly unit: string; readonly from: number }>
> = {
  READ: { name: 'reading', unit: 'bytes', from: 1_000_000 },
  PLAN: { name: 'planning', unit: 'rows', from: 2_000 },
  WRITE: { name: 'writing', unit: 'changes', from: 2_000 },
};

type Step = `${'Plan' | 'Apply'} ${ImportStep}`;

const STEPS_IN_ORDER: readonly Step[] = [
  ...(['Plan READ', 'Plan PLAN', 'Plan WRITE'] as const),
  ...(['Apply READ', 'Apply PLAN', 'Apply WRITE'] as const),
];

const DRY_RUN = STEPS_IN_ORDER.slice(0, 2);

/** Shows how far the steps are: on a terminal in a bar, elsewhere with a line for each long one that starts. */
function showSteps(bar: ProgressBar, steps: readonly Step[]): (job: 'Plan' | 'Apply') => OnStep {
  return (job) =>
    (step, size, done = 0) => {
      const { name, unit, from } = STEPS[step];
      const what = `${name} ${size.toLocaleString('en-US')} ${unit}`;
      if (!process.stderr.isTTY && done === 0 && size >= from) process.stderr.write(`${job}: ${what} …\n`);
      const part = size === 0 ? 0 : done / size;
      bar.show(steps.indexOf(`${job} ${step}`) + part, steps.length, what);
    };
}

/** The document with this key, or what makes it. Ends the command where there is none and it is not to be made. */
function findDocument(directory: Directory, options: ImportOptions, command: Command): number | NewDocument {
  const { document: key, title, sourceUrl, serviceName, vendorName } = options;
  const keyOf = (document: DocumentRecord): string => `${document.service.key}/${document.slug}`;
  const documents = [...directory.documentOfRow.values()];
  const known = documents.find((document) => keyOf(document) === key) ?? directory.documentOfKey.get(key);
  if (known !== undefined) return known.row;
  if (title === undefined) {
    command.error(`${unknownName('document', key, documents.map(keyOf))} To make it, give --title.`);
  }
  const [vendor, service, slug, ...more] = key.split('/');
  if (slug === undefined || more.length > 0) {
    command.error('The key of a document is those of its service and its own: vendor/service/name.');
  }
  return {
    service: `${vendor}/${service}`,
    slug,
    title,
    sourceUrl: sourceUrl ?? null,
    serviceName: serviceName ?? null,
    vendorName: vendorName ?? null,
  };
}

/** A day or an instant in RFC 3339, in milliseconds since 1970. */
function parseDate(text: string): number {
  const isForm = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text);
  const instant = isForm ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant))
    throw new InvalidArgumentError('Give a day, as 2024-04-18, or an instant with its offset.');
  return instant;
}
