import { readFile } from 'node:fs/promises';
import { resolve as resolvePath } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { Command, InvalidArgumentError } from 'commander';
import { GraphQLError } from 'graphql';
import { ConfigError, readConfig } from '../config.ts';
import { readResolveInput } from '../resolving/read-resolve-input.ts';
import { type ResolvedErrors, resolveError } from '../resolving/resolve-error.ts';
import { openStore } from '../store/open-store.ts';
import { printResolved } from './print-resolved.ts';
import { resolvedAsJson } from './resolved-as-json.ts';

interface ResolveOptions {
  readonly json?: true;
  readonly vendor?: string;
  readonly service?: string;
  readonly status?: number;
}

/** `catalog resolve [FILE]`: says what the errors in a raw text mean; exit code 1 where it finds none in the catalog. */
export const resolveCommand = new Command('resolve')
  .description('say what the errors in a response, an exception or a log mean, and what to do about them')
  .argument('[file]', 'the text; by default, and for -, standard input')
  .option('--vendor <slug>', 'the vendor, where it is known')
  .option('--service <key>', 'the service, where it is known: vendor/service')
  .option('--status <status>', 'the HTTP status, where the text does not tell', readStatus)
  .option('--json', 'as JSON, for programs')
  .action(async (file: string | undefined, options: ResolveOptions, command: Command) => {
    const text = await readText(file ?? '-').catch((error: NodeJS.ErrnoException) =>
      command.error(`Cannot read ${file}: ${error.message}.`),
    );
    const store = await openStore(databasePath(command));
    try {
      const { vendor, service, status } = options;
      const input = {
        text,
        vendor: vendor ?? null,
        service: service ?? null,
        httpStatus: status ?? null,
        limit: 3,
      };
      const read = readInput(input, command, await store.directory());
      const resolved = await resolveError(store, read.text, read.named, read.limit);
      const rows = resolved.errors.flatMap(({ candidates }) =>
        candidates.map(({ errorCode }) => errorCode.row),
      );
      const published = new Map((await store.documents.rowsOf(rows)).map((found, at) => [rows[at]!, found]));
      process.stdout.write(
        options.json ? resolvedAsJson(resolved, published) : printResolved(resolved, published),
      );
      if (!isFound(resolved)) process.exitCode = 1;
    } finally {
      await store.close();
    }
  });

function isFound({ errors }: ResolvedErrors): boolean {
  return errors.some(({ candidates }) => candidates.length > 0);
}

/** Under `npm run`, the working directory is the package's; INIT_CWD is where the user stands. */
const startingFolder = process.env.INIT_CWD ?? process.cwd();

async function readText(file: string): Promise<string> {
  return file === '-' ? readAll(process.stdin) : readFile(resolvePath(startingFolder, file), 'utf8');
}

function readInput(
  input: Parameters<typeof readResolveInput>[0],
  command: Command,
  directory: Parameters<typeof readResolveInput>[1],
): ReturnType<typeof readResolveInput> {
  try {
    return readResolveInput(input, directory);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return command.error(error.message);
  }
}

function databasePath(command: Command): string {
  try {
    return readConfig(process.env).database;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return command.error(`The settings are not right:\n${error.message}`);
  }
}

function readStatus(text: string): number {
  if (!/^[1-5]\d\d$/.test(text)) throw new InvalidArgumentError('HTTP statuses go from 100 to 599.');
  return Number(text);
}
