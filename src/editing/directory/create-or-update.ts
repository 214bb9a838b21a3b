import { quote } from '../../domain/hidden-characters.ts';
import { type UserError, userError } from '../../errors/user-error.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { checkIdempotencyKey, checkReason } from '../../mutations/check-input.ts';
import { type Attempt, type Mutation, runMutation } from '../../mutations/run-mutation.ts';
import type { Directory } from '../../store/read/directory.ts';

/** A requested change of the directory. */
interface DirectoryCommand<Thing> extends Pick<Mutation<unknown>, 'name' | 'problems'> {
  readonly input: Mutation<unknown>['input'] & { readonly reason?: string | null | undefined };
  readonly changes: Extract<Attempt<unknown>, { changes: unknown }>['changes'];
  /** The slug or key of the thing, by the field of the input that has it, for the case that it is taken. */
  readonly nameField: 'slug' | 'key';
  /** The thing as the directory has it. */
  readonly find: (directory: Directory) => Thing | undefined;
}

/** What became of a change of the directory. */
interface DirectoryOutcome<Thing> {
  readonly thing: Thing | null;
  readonly userErrors: readonly UserError[];
}

/** Changes one vendor, service or category. */
export function changeDirectory<Thing>(
  context: RequestContext,
  { changes, nameField, find, ...command }: DirectoryCommand<Thing>,
): Promise<DirectoryOutcome<Thing>> {
  const outcome = async (userErrors: readonly UserError[]): Promise<DirectoryOutcome<Thing>> => ({
    thing: find(await context.store.directory()) ?? null,
    userErrors,
  });
  const name = (command.input as Readonly<Record<string, unknown>>)[nameField];
  const message = `The ${nameField} ${quote(String(name))} is taken. Choose another, or change what has it.`;
  return runMutation(context, {
    ...command,
    problems: [
      ...command.problems,
      command.input.reason == null ? null : checkReason(command.input.reason),
      checkIdempotencyKey(command.input.idempotencyKey),
    ],
    written: () => outcome([]),
    refused: outcome,
    attempt: async () => ({
      changes: { ...changes, directoryReason: command.input.reason ?? null },
      nameTaken: userError('TAKEN', [nameField], message),
    }),
  });
}
