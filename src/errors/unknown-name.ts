import type { GraphQLError } from 'graphql';
import { quote } from '../domain/hidden-characters.ts';
import { nearestNames } from '../domain/nearest-name.ts';
import { badUserInput } from './protocol-error.ts';
import { type UserError, userError } from './user-error.ts';

/**
 * Says that nothing has a name, and which known names are nearest; `kind` is the kind of thing, such as `vendor`:
 * `There is no vendor "otc". Nearest: "open-telekom-cloud".`
 */
export function unknownName(kind: string, name: string, known: Iterable<string>): string {
  const nearest = nearestNames(name, known).map((candidate) => JSON.stringify(candidate));
  const hint = nearest.length === 0 ? 'There is none.' : `Nearest: ${nearest.join(', ')}.`;
  return `There is no ${kind} ${quote(name)}. ${hint}`;
}

/** The member of `known` with a name. Throws BAD_USER_INPUT where there is none. */
export function findByName<Member>(kind: string, name: string, known: ReadonlyMap<string, Member>): Member {
  const found = known.get(name);
  if (found === undefined) throw badUserInput(unknownName(kind, name, known.keys()));
  return found;
}

/** The user error of a name that `known` does not have; null where it has it. `remedy` is a sentence to add. */
export function checkKnown(
  kind: string,
  name: string,
  path: readonly string[],
  known: ReadonlyMap<string, unknown>,
  remedy = '',
): UserError | null {
  if (known.has(name)) return null;
  return userError('NOT_FOUND', path, `${unknownName(kind, name, known.keys())} ${remedy}`.trimEnd());
}

/** Refuses a text that is not the id of such a thing; `remedy` says where to find one. */
export function notTheId(thing: string, id: string, remedy: string): GraphQLError {
  return badUserInput(`${quote(id)} is not the id of ${thing}. ${remedy}`);
}
