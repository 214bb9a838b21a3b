import { type DirectoryKind, NODE_TYPES_OF } from '../../domain/directory.ts';
import { globalId } from '../../domain/global-id.ts';
import { unknownName } from '../../errors/unknown-name.ts';
import { type UserError, userError } from '../../errors/user-error.ts';
import type { RequestContext } from '../../graphql/context.ts';
import { checkSlug } from '../../mutations/check-input.ts';
import type { Directory } from '../../store/read/directory.ts';
import { changeThing, type ThingOutcome } from './change-thing.ts';
import { KINDS } from './directory-kinds.ts';

/** What all inputs of these mutations have. */
interface UndoInput {
  readonly reason: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** The service in which all of a vendor's services have what they share: entries find it by this slug. */
const COMMON = 'common';

/** Deletes something on which nothing stands. */
export async function deleteThing(
  context: RequestContext,
  mutation: string,
  kind: DirectoryKind,
  named: readonly [field: string, name: string],
  input: UndoInput,
): Promise<{ readonly deletedId: string | null; readonly userErrors: readonly UserError[] }> {
  const { row, userErrors } = await changeThing(context, {
    mutation,
    kind,
    input,
    named,
    stepOf: async (thing, directory) =>
      (kind === 'CATEGORY' ? await refuseUsedByRules(thing.row, directory, named[0]) : null) ?? {
        step: 'DELETE',
        kind,
        row: thing.row,
      },
  });
  return { deletedId: row === null ? null : globalId(NODE_TYPES_OF[kind], row), userErrors };
}

/** Gives something another slug; by the one that it has now, it is found as before. */
export function renameThing<Kind extends DirectoryKind>(
  context: RequestContext,
  mutation: string,
  kind: Kind,
  named: readonly [field: string, name: string],
  input: UndoInput & { readonly newSlug: string },
): Promise<ThingOutcome<Kind>> {
  const { newSlug } = input;
  return changeThing(context, {
    mutation,
    kind,
    input,
    named,
    newSlug,
    problems: [checkSlug(newSlug, ['newSlug'])],
    stepOf(thing) {
      if (thing.slug === newSlug) return userError('INVALID', ['newSlug'], 'It is the slug that it has.');
      const isCommon = kind === 'SERVICE' && (thing.slug === COMMON || newSlug === COMMON);
      return isCommon
        ? userError('INVALID', [named[0]], commonMessage('renamed'))
        : { step: 'RENAME', kind, row: thing.row, slug: newSlug };
    },
  });
}

/** Merges something into another of its kind: what stands on it stands on the other from now on. */
export function mergeThings<Kind extends DirectoryKind>(
  context: RequestContext,
  mutation: string,
  kind: Kind,
  input: UndoInput & { readonly from: string; readonly into: string; readonly dryRun?: boolean },
): Promise<ThingOutcome<Kind>> {
  const { find, noun, names } = KINDS[kind];
  return changeThing(context, {
    mutation,
    kind,
    input,
    named: ['from', input.from],
    stepOf(thing, directory) {
      const into = find(input.into, directory);
      if (into === null) {
        return userError('NOT_FOUND', ['into'], unknownName(noun, input.into, names(directory)));
      }
      if (into.row === thing.row) {
        return userError('INVALID', ['into'], `It is the same ${noun}. Give another one.`);
      }
      const isCommon = kind === 'SERVICE' && (thing.slug === COMMON) !== (into.slug === COMMON);
      return isCommon
        ? userError('INVALID', ['from'], commonMessage('merged with another'))
        : { step: 'MERGE', kind, row: thing.row, into: into.row };
    },
  });
}

function commonMessage(done: string): string {
  return `A service \`${COMMON}\` holds what all services of its vendor return, and is found by that name: it cannot be ${done}, and no other takes its name.`;
}

async function refuseUsedByRules(
  row: number,
  { categories }: Directory,
  field: string,
): Promise<UserError | null> {
  const { RULES } = await import('../../classifying/rules.ts');
  const count = RULES.filter(({ category }) => categories.get(category)?.row === row).length;
  if (count === 0) return null;
  const message = `${count} of the rules that put error codes into categories give it. Merge it into another category instead.`;
  return userError('NOT_ALLOWED_NOW', [field], message);
}
