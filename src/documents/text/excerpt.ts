import { quote } from '../../domain/hidden-characters.ts';
import { addressProblem } from '../../domain/link-address.ts';

const LONGEST = 200;

/** The piece of a text that a finding shows: its start, 200 characters at most, with `…` where the rest is cut. */
export function excerpt(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** The longest piece of an address that a message quotes, in UTF-16 units. */
const LENGTH_QUOTED = 80;

/** The message of an `unsafe-link` finding: why a link may not lead to the address; null where it may. */
export function unsafeLink(address: string): string | null {
  const problem = addressProblem(address);
  if (problem === null) return null;
  return `The link to ${quote(address, LENGTH_QUOTED)} was left out; its text was kept. ${problem}`;
}
