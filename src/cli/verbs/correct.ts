import { Command, InvalidArgumentError, Option } from 'commander';
import { LIFECYCLES } from '../../domain/error-code.ts';
import { changeErrorCodes, type ErrorCodeOutcome } from '../../editing/change-error-codes.ts';
import { correctionCommand } from '../../editing/commands.ts';
import { createContext } from '../../graphql/context.ts';
import type { ErrorCodePatch } from '../../graphql/types.generated.ts';
import { authorOption } from '../author-option.ts';
import { CommandFailed } from '../command-errors.ts';
import { findEntry } from '../find-entry.ts';
import { printJson } from '../print/print-values.ts';
import { withStore } from '../with-store.ts';
import { printRevision, revisionAsJson } from './history.ts';

interface CorrectOptions extends ErrorCodePatch {
  readonly author: string;
  readonly reason: string;
  readonly expectedVersion?: number;
  readonly json?: true;
}

/** The fields of a patch that take any text; an empty one takes the vendor's value away. */
const TEXTS = ['message', 'description', 'solution', 'commonCode', 'module'] as const;

/**
 * `catalog correct KEY --solution TEXT --reason WHY`: puts corrections on an error code, as the mutation `correctErrorCode`
 * does; exit code 1 where it is refused.
 */
export const correctCommand = new Command('correct')
  .argument('<key>', 'its key, vendor/service/code, or its code where only one has it')
  .requiredOption('--reason <reason>', 'why; it stands beside the change, where everybody reads it')
  .addOption(authorOption())
  .option('--message <markdown>', 'what the vendor’s service says; "" for none')
  .option('--description <markdown>', 'what it means; "" for none')
  .option('--solution <markdown>', 'what to do; "" for none')
  .option('--common-code <code>', 'the vendor’s common code above it; "" for none')
  .option('--module <name>', 'the part of the service; "" for none')
  .option('--http-statuses <list>', 'with commas: 400,404; "" for none', readStatuses)
  .option('--category <slug>', 'what kind of failure it is')
  .addOption(new Option('--lifecycle <state>', 'whether the vendor still has it').choices(LIFECYCLES))
  .option(
    '--expected-version <version>',
    'refuse it where the error code is at another version by now',
    readVersion,
  )
  .option('--json', 'as JSON, for programs')
  .action(async (key: string, options: CorrectOptions) => {
    const patch = patchOf(options);
    if (Object.keys(patch).length === 0) {
      throw new CommandFailed(
        'Give at least one field, as --solution; `catalog correct --help` names them.',
        'USAGE',
      );
    }
    await withStore(options, async (store, path) => {
      const entry = await findEntry(store, path, key);
      const { reason, author, expectedVersion = entry.version } = options;
      const input = { id: entry.id, expectedVersion, patch, reason };
      const context = createContext(store, 'command line', {
        role: 'MAINTAINER',
        name: author,
        tokenRow: null,
      });
      const command = correctionCommand(input, await store.directory());
      const result = await changeErrorCodes(context, 'correctErrorCode', input, 'ATOMIC', [command]);
      const outcome = 'outcomes' in result ? result.outcomes[0]! : result;
      if (outcome.userErrors.length > 0) throw refusalOf(outcome);
      printOutcome(outcome as ErrorCodeOutcome, options);
    });
  });

function printOutcome({ errorCode, revision }: ErrorCodeOutcome, { json }: CorrectOptions): void {
  const { key, version } = errorCode!;
  if (json) {
    printJson({ key, version, revision: revision === null ? null : revisionAsJson(revision) });
  } else if (revision === null) {
    process.stdout.write(`${key} is so already, at version ${version}. Nothing was written.\n`);
  } else {
    process.stdout.write(`${key}\n\n${printRevision(revision)}\n`);
  }
}

function refusalOf({ userErrors }: Pick<ErrorCodeOutcome, 'userErrors'>): CommandFailed {
  const lines = userErrors.map(({ field, message }) => {
    const name = field?.filter((part) => part !== 'patch').join('.') ?? '';
    return name === '' ? message : `${name}: ${message}`;
  });
  return new CommandFailed(lines.join('\n'), userErrors[0]!.code);
}

function patchOf(options: CorrectOptions): ErrorCodePatch {
  const { httpStatuses, category, lifecycle } = options;
  const texts = TEXTS.flatMap((name) => {
    const text = options[name];
    return text === undefined ? [] : [[name, text === '' ? null : text] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(httpStatuses === undefined ? {} : { httpStatuses }),
    ...(category === undefined ? {} : { category }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
  };
}

function readStatuses(text: string): number[] {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  if (!parts.every((part) => /^\s*\d{3}\s*$/.test(part))) {
    throw new InvalidArgumentError('Give HTTP statuses with commas between them, as 400,404.');
  }
  return parts.map(Number);
}

function readVersion(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A version is a whole number from 1 on.');
  return Number(text);
}
