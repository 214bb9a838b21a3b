import { Command, InvalidArgumentError } from 'commander';
import { isBadUserInput } from '../../errors/protocol-error.ts';
import { readResolveInput } from '../../resolving/read-resolve-input.ts';
import { type ResolvedErrors, resolveError } from '../../resolving/resolve-error.ts';
import { createSharedResources } from '../../resolving/shared-resources.ts';
import { readFile } from '../document-file.ts';
import { LEAST_SCORE, printResolved, resolvedAsJson } from '../print/print-resolved.ts';
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
 * `catalog resolve [FILE]`: says what the errors in a raw text mean. Exit code 0 where the catalog has one of them, 1 where
 * it has none (no score reaches 0.5), 2 where it could not be asked.
 */
export const resolveCommand = new Command('resolve')
  .argument('[file]', 'the text; by default, and for -, standard input')
  .option('--vendor <slug>', 'the vendor, where it is known')
  .option('--service <key>', 'the service, where it is known: vendor/service')
  .option('--status <status>', 'the HTTP status, where the text does not tell', readStatus)
  .option('--json', 'as JSON, for programs')
  .addHelpText(
    'after',
    '\nExit codes: 0 the catalog has an error of the text; 1 it has none; 2 wrong use, or the catalog cannot be read.',
  )
  .action(async (file: string | undefined, options: ResolveOptions, command: Command) => {
    const text = new TextDecoder().decode(await readFile(file ?? '-', command));
    await withStoreToRead(async (store) => {
      const { vendor = null, service = null, status = null } = options;
      const input = { text, vendor, service, httpStatus: status, limit: CANDIDATES };
      const { text: read, named, limit } = readInput(input, command, await store.directory());
      const resolved = await resolveError(read, named, limit, { ...createSharedResources(), store });
      const rows = resolved.errors.flatMap(({ candidates }) =>
        candidates.map(({ errorCode }) => errorCode.row),
      );
      const published = new Map((await store.documents.rowsOf(rows)).map((found, at) => [rows[at]!, found]));
      process.stdout.write(
        options.json ? resolvedAsJson(resolved, published) : printResolved(resolved, published),
      );
      if (!isFound(resolved)) process.exitCode = 1;
    });
  });

function isFound({ errors }: ResolvedErrors): boolean {
  return errors.some(({ candidates }) => (candidates[0]?.score ?? 0) >= LEAST_SCORE);
}

function readInput(
  input: Parameters<typeof readResolveInput>[0],
  command: Command,
  directory: Parameters<typeof readResolveInput>[1],
): ReturnType<typeof readResolveInput> {
  try {
    return readResolveInput(input, directory);
  } catch (error) {
    if (!isBadUserInput(error)) throw error;
    return command.error(error.message);
  }
}

function readStatus(text: string): number {
  if (!/^[1-5]\d\d$/.test(text)) throw new InvalidArgumentError('HTTP statuses go from 100 to 599.');
  return Number(text);
}
