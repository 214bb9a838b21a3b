import { Command, InvalidArgumentError } from 'commander';
import { isBadUserInput } from '../../errors/protocol-error.ts';
import type { Named } from '../../resolving/match/error-context.ts';
import { createErrorTally, type ErrorTally, type LoggedErrors } from '../../resolving/pieces/error-tally.ts';
import { resolvePiece } from '../../resolving/pieces/resolve-piece.ts';
import { cutIntoPieces } from '../../resolving/pieces/text-pieces.ts';
import { EMPTY_TEXT, readNamed } from '../../resolving/read-resolve-input.ts';
import { createSharedResources } from '../../resolving/shared-resources.ts';
import type { Store } from '../../store/open-store.ts';
import { STANDARD_INPUT } from '../document-file.ts';
import { isKnown, printResolved, resolvedAsJson } from '../print/print-resolved-errors.ts';
import { createProgressBar } from '../print/progress-bar.ts';
import { readText, sizeOfText } from '../read-text.ts';
import { withStoreToRead } from '../with-store.ts';

/** How many candidates of each error are shown. */
const CANDIDATES = 3;

interface ResolveOptions {
  readonly json?: true;
  readonly vendor?: string;
  readonly service?: string;
  readonly status?: number;
}

/**
 * `catalog resolve [FILE…]`: says what the errors in raw texts of any size mean, equal ones counted once. Exit code 0 where the
 * catalog has one of them, 1 where it has none (no score reaches 0.5), 2 where it could not be asked.
 */
export const resolveCommand = new Command('resolve')
  .argument('[files...]', 'texts or logs of any size; by default, and for -, standard input')
  .option('--vendor <slug>', 'the vendor, where it is known')
  .option('--service <key>', 'the service, where it is known: vendor/service')
  .option('--status <status>', 'the HTTP status, where the text does not tell', readStatus)
  .option('--json', 'as JSON, for programs')
  .addHelpText(
    'after',
    '\nExit codes: 0 the catalog has an error of the texts; 1 it has none; 2 wrong use, or the catalog cannot be read.',
  )
  .action(async (given: readonly string[], options: ResolveOptions, command: Command) => {
    const files = given.length === 0 ? [STANDARD_INPUT] : given;
    const sizes: (number | null)[] = [];
    for (const file of files) sizes.push(await sizeOfText(file, command));
    await withStoreToRead(async (store) => {
      const named = namedBy(options, await store.directory(), command);
      const resolved = await resolveFiles(files, sumOf(sizes), named, store, command);
      const rows = resolved.errors.flatMap(({ candidates }) =>
        candidates.map(({ errorCode }) => errorCode.row),
      );
      const published = new Map((await store.documents.rowsOf(rows)).map((found, at) => [rows[at]!, found]));
      process.stdout.write(
        options.json ? resolvedAsJson(resolved, published) : printResolved(resolved, published),
      );
      if (!resolved.errors.some(isKnown)) process.exitCode = 1;
    });
  });

/** Resolves texts piece by piece; a terminal shows how far that is. `size` is that of all texts, null where it is not known. */
async function resolveFiles(
  files: readonly string[],
  size: number | null,
  named: Named,
  store: Store,
  command: Command,
): Promise<LoggedErrors> {
  const resources = { ...createSharedResources(), store };
  const tally = createErrorTally();
  const bar = createProgressBar('Resolving');
  let [bytes, pieces] = [0, 0];
  try {
    for (const file of files) {
      const text = readText(file, command, (count) => {
        bytes += count;
      });
      for await (const piece of cutIntoPieces(text)) {
        await resolvePiece(file, piece, named, CANDIDATES, tally, resources);
        pieces += 1;
        bar.show(bytes, size, progressOf(bytes, tally));
      }
    }
  } finally {
    bar.clear();
  }
  if (pieces === 0) command.error(EMPTY_TEXT);
  return { errors: tally.errors(), complete: tally.isComplete(), isLog: pieces > 1 || files.length > 1 };
}

/** `12 MB, 340 errors, 7 different`. */
function progressOf(bytes: number, tally: ErrorTally): string {
  const { all, different } = tally.counts();
  return `${Math.floor(bytes / 1_000_000)} MB, ${all} errors, ${different} different`;
}

/** A sum of sizes; null where one of them is not known. */
function sumOf(sizes: readonly (number | null)[]): number | null {
  return sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
}

function namedBy(
  { vendor, service, status }: ResolveOptions,
  directory: Parameters<typeof readNamed>[1],
  command: Command,
): Named {
  try {
    return readNamed({ vendor, service, httpStatus: status }, directory);
  } catch (error) {
    if (!isBadUserInput(error)) throw error;
    return command.error(error.message);
  }
}

function readStatus(text: string): number {
  if (!/^[1-5]\d\d$/.test(text)) throw new InvalidArgumentError('HTTP statuses go from 100 to 599.');
  return Number(text);
}
