import { nearestNames } from '../domain/nearest-name.ts';
import { quote } from '../domain/quote.ts';
import { badUserInput } from '../errors/bad-user-input.ts';

/**
 * What `known` has under a name. Throws BAD_USER_INPUT for a name it does not have, with the nearest known ones;
 * `what` says what kind of thing it is: `vendor`.
 */
export function findByName<Member>(what: string, name: string, known: ReadonlyMap<string, Member>): Member {
  const found = known.get(name);
  if (found !== undefined) return found;
  const nearest = nearestNames(name, known.keys()).map((candidate) => JSON.stringify(candidate));
  const shown = quote(name, 100);
  const hint = nearest.length === 0 ? 'There is none.' : `Nearest: ${nearest.join(', ')}.`;
  throw badUserInput(`There is no ${what} ${shown}. ${hint}`);
}
