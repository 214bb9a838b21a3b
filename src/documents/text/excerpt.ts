const LONGEST = 200;

/** The piece of a text that a finding shows: its start, 200 characters at most, with `…` where the rest is cut. */
export function excerpt(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
