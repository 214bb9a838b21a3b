import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { commandErrors, UNKNOWN_FAULT } from './command-errors.ts';

interface Verb {
  readonly description: string;
  readonly load: () => Promise<Command>;
}

/** The verbs of the shell. Each is a file of its own, and is loaded only where it is wanted. */
const VERBS: Readonly<Record<string, Verb>> = {
  resolve: {
    description: 'say what the errors in a response, an exception or a log mean, and what to do about them',
    load: async () => (await import('./verbs/resolve.ts')).resolveCommand,
  },
  search: {
    description: 'find error codes by codes, parts of codes and words of their texts, best first',
    load: async () => (await import('./verbs/search.ts')).searchCommand,
  },
  show: {
    description: 'print one error code, with its corrections and its sources',
    load: async () => (await import('./verbs/show.ts')).showCommand,
  },
  history: {
    description: 'print who has changed an error code, when, why and how, newest first',
    load: async () => (await import('./verbs/history.ts')).historyCommand,
  },
  correct: {
    description: 'put corrections on the vendor’s values of an error code',
    load: async () => (await import('./verbs/correct.ts')).correctCommand,
  },
  read: {
    description: 'print the error codes that a document holds, and what could not be read; nothing is stored',
    load: async () => (await import('./verbs/read.ts')).readCommand,
  },
  import: {
    description: 'take an edition of a document into the catalog, and print what it changes',
    load: async () => (await import('./verbs/import.ts')).importCommand,
  },
  export: {
    description: 'write the whole catalog as data, or as constants for a program',
    load: async () => (await import('./verbs/export.ts')).exportCommand,
  },
  schema: {
    description: 'print the schema as one document, for the compilers of clients',
    load: async () => (await import('./verbs/schema.ts')).schemaCommand,
  },
  mcp: {
    description: 'answer an agent over standard input and output, by the Model Context Protocol',
    load: async () => (await import('./verbs/mcp.ts')).mcpCommand,
  },
  token: {
    description: 'issue, list and revoke the tokens with which the catalog is changed',
    load: async () => (await import('./verbs/token.ts')).tokenCommand,
  },
  backup: {
    description: 'copy the catalog into a file of its own, while a server serves it or not',
    load: async () => (await import('./verbs/backup.ts')).backupCommand,
  },
  verify: {
    description:
      'check a catalog or a backup: its file, its search index, and its history against its entries',
    load: async () => (await import('./verbs/verify.ts')).verifyCommand,
  },
  log: {
    description: 'begin, look at and check the log that several nodes follow, and take a catalog out of it',
    load: async () => (await import('./verbs/log.ts')).logCommand,
  },
  restore: {
    description: 'put a backup in the place of the catalog, and keep what was there',
    load: async () => (await import('./verbs/restore.ts')).restoreCommand,
  },
};

/**
 * Runs the verb that the arguments of the process name, and sets the exit code. `others` are verbs that the help names
 * too, and somebody else runs. With `--json` errors are JSON on standard output: `{"error": {"code", "message"}}`.
 */
export async function runShell(name: string, others: Readonly<Record<string, string>> = {}): Promise<void> {
  // Whoever reads the output may stop at any line: `catalog token list | head -1`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const words = process.argv.slice(2);
  const [verb = '', ...rest] = words[0] === 'help' ? [...words.slice(1), '--help'] : words;
  const asJson = words.includes('--json');
  try {
    const program = await programOf(name, verb, others);
    for (const command of commandsOf(program)) configureErrors(command, asJson);
    await program.parseAsync(verb === '' ? [] : [verb, ...rest], { from: 'user' });
  } catch (error) {
    const reported = commandErrors(error);
    if (reported === UNKNOWN_FAULT) throw error;
    const { code, message, exitCode } = reported;
    process.exitCode =
      QUESTIONS.has(verb) && exitCode !== 0 && code !== 'NOT_FOUND' ? CANNOT_ANSWER : exitCode;
    if (exitCode === 0) return;
    if (asJson) process.stdout.write(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`);
    // What commander refuses, it has printed.
    else if (!(error instanceof CommanderError)) process.stderr.write(`${message}\n`);
  }
}

/** Verbs whose exit code 1 says that nothing was found: every error has another one. */
const QUESTIONS: ReadonlySet<string> = new Set(['resolve', 'search', 'show', 'history']);
const CANNOT_ANSWER = 2;

/** All verbs by name, and the wanted one with its options. */
async function programOf(
  name: string,
  wanted: string,
  others: Readonly<Record<string, string>>,
): Promise<Command> {
  const program = new Command(name)
    .description('the catalog of cloud vendors’ error codes, from a shell')
    .version(versionOfPackage())
    .helpCommand('help [verb]', 'print the options of a verb');
  for (const [verb, description] of Object.entries(others)) program.command(verb).description(description);
  for (const [verb, { description, load }] of Object.entries(VERBS)) {
    const command = verb === wanted ? await load() : new Command(verb);
    program.addCommand(command.description(description));
  }
  program.addHelpText(
    'after',
    '\nThe catalog is the file that CATALOG_DB names. Every verb takes --json; what goes wrong is JSON then, too.',
  );
  return program;
}

function commandsOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsOf)];
}

function configureErrors(command: Command, asJson: boolean): void {
  command.exitOverride();
  if (asJson) command.configureOutput({ outputError: () => {} });
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
