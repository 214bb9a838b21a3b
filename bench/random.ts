/** A source of numbers that are the same in every run. */
export interface Random {
  /** A number from 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** A member of a list; the first ones come up far more often, as words of a language do. */
  common<Member>(members: readonly Member[]): Member;
  /** A member of a list, all alike. */
  any<Member>(members: readonly Member[]): Member;
}

/** Gives the numbers that follow from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    common: (members) => members[Math.floor(members.length ** next() - 1)]!,
    any: (members) => members[below(members.length)]!,
  };
}
