import { nearestNames } from '../domain/nearest-name.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import type { RequestContext } from '../graphql/context.ts';
import { checkIdempotencyKey } from '../mutations/check-text.ts';
import { KEY_REUSED, lookUpKey } from '../mutations/idempotency.ts';
import type { Directory } from '../store/read/directory.ts';
import type { ChangeSet } from '../store/write/change-set.ts';

/** A change of the directory that is asked for. */
export interface DirectoryCommand<Thing> {
  readonly mutation: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
  /** What is wrong with the input. */
  readonly problems: readonly (UserError | null)[];
  readonly changes: Omit<ChangeSet, 'author' | 'request'>;
  /** The field of the input that names the thing, for the case that its name is taken. */
  readonly nameField: string;
  /** The thing as the directory has it. */
  readonly find: (directory: Directory) => Thing | undefined;
}

/** What became of a change of the directory. */
export interface DirectoryOutcome<Thing> {
  readonly thing: Thing | null;
  readonly userErrors: readonly UserError[];
}

/** Changes one vendor, service or category. */
export async function changeDirectory<Thing>(
  context: RequestContext,
  wanted: DirectoryCommand<Thing>,
): Promise<DirectoryOutcome<Thing>> {
  const { store, viewer } = context;
  const outcome = async (...userErrors: UserError[]): Promise<DirectoryOutcome<Thing>> => ({
    thing: wanted.find(await store.directory()) ?? null,
    userErrors,
  });
  const problems = [...wanted.problems, checkIdempotencyKey(wanted.input.idempotencyKey)].filter(
    (problem) => problem !== null,
  );
  if (problems.length > 0) return outcome(...problems);
  const key = await lookUpKey(context, wanted.mutation, wanted.input);
  if (key.state === 'REUSED') return outcome(key.problem);
  if (key.state === 'REPEATED') return outcome();

  const result = await store.write({
    author: viewer.name,
    ...wanted.changes,
    ...(key.request === null ? {} : { request: { ...key.request, note: null } }),
  });
  switch (result.outcome) {
    case 'WRITTEN':
    case 'REPEATED':
      return outcome();
    case 'NAME_TAKEN':
      return outcome(
        userError('TAKEN', [wanted.nameField], 'The name is taken. Choose another, or change what bears it.'),
      );
    case 'KEY_REUSED':
      return outcome(KEY_REUSED);
    case 'VERSION_CONFLICT':
      throw new Error('A change of the directory expects no version.');
  }
}

/** The problem of a name that the directory does not have, with the nearest that it has. */
export function checkKnown(
  what: string,
  name: string,
  field: string,
  known: ReadonlyMap<string, unknown>,
): UserError | null {
  if (known.has(name)) return null;
  const nearest = nearestNames(name, known.keys()).join(', ');
  const message = `There is no ${what} ${JSON.stringify(name.slice(0, 100))}. Nearest: ${nearest}.`;
  return userError('NOT_FOUND', [field], message);
}
