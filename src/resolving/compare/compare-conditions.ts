import type { Condition, Subject } from './read-condition.ts';

/*
 * How alike the conditions of two entries are. It depends on the two entries alone, so that an order by it stays as it is
 * while others change.
 *
 *   what both say particularly         role · name in use     ╲
 *   what the one alone says            account                 ├─►  × category  + words + advice + status  ─►  score
 *   what the other alone says          –                      ╱
 *
 * What the other alone says counts against it: `The tracker does not exist` is not the condition of `The role does not exist`.
 * What the one alone says counts little where a statement about anything holds for it too: `The resource does not exist`.
 */

/** In which way two entries report the same condition. */
export type CounterpartReason = 'SAME_STATEMENT' | 'SAME_SUBJECT' | 'SAME_CONDITION' | 'BROADER' | 'NARROWER';

/** How alike two conditions are. */
export interface Likeness {
  /** From 0 to 1, in hundredths. */
  readonly score: number;
  readonly reason: CounterpartReason;
}

/** The least score at which two conditions are taken for the same. */
const LEAST_SCORE = 0.46;

/** What a condition weighs besides its subjects; a subject; one that most things have. */
const CONDITION = 5;
const SUBJECT = 4.5;
const WEAK_SUBJECT = 1.8;

/** What both must say of the same thing, so that it does not matter what else either says. */
const LEAST_COMMON = 0.9;

/** What a synonym is worth of the word itself. */
const SYNONYM = 0.7;

/** Said with a smaller share, a subject counts only where both have it. */
const LEAST_SHARE = 0.5;

/** How much of what the one alone says counts against the other: where that may be about anything, and elsewhere. */
const OWN_IN_BROAD = 0.3;
const OWN_BESIDE_COMMON = 0.4;
const UNLIKE_IN_WEAK = 0.45;
const OWN_MANNER = 0.6;
const MOST_OWN_IN_BROAD = 3.6;
const OWN = 1;

/** The categories in which a statement about anything holds for one about something particular. */
const BROAD_CATEGORIES: ReadonlySet<string> = new Set([
  'missing-parameter',
  'invalid-parameter',
  'not-found',
  'already-exists',
  'permission-denied',
  'quota-exceeded',
  'rate-limited',
  'timeout',
]);

/** What likeness is worth in another category with the same canonical code: with the same remedy, and with another one. */
const OTHER_CATEGORY = 0.7;
const OTHER_REMEDY = 0.5;

const SAME_WORDS = 0.25;
const SAME_ADVICE = 0.06;
const SAME_STATUS = 0.03;
const MOST_SCORE = 1 + SAME_WORDS + SAME_ADVICE + SAME_STATUS;

/**
 * How alike the condition of an entry and that of another are, which are of categories with the same canonical code; null
 * where they are about different things, or not alike enough.
 */
export function compareConditions(one: Condition, other: Condition): Likeness | null {
  if (one.statement.size === 0 || other.statement.size === 0) return null;
  const { common, ownLeft, otherLeft } = compareSubjects(one, other);
  const words = shareInCommon(one.statement, other.statement);
  const reason = words === 1 ? 'SAME_STATEMENT' : reasonOf(common, ownLeft, otherLeft);
  if (reason === null) return null;
  const fit = (CONDITION + common) / (CONDITION + common + ownLeft + otherLeft);
  const hasStatus = one.httpStatuses.some((status) => other.httpStatuses.includes(status));
  const sum = fit * worthOfCategory(one, other) + SAME_WORDS * words + (hasStatus ? SAME_STATUS : 0);
  if (sum + SAME_ADVICE < LEAST_SCORE * MOST_SCORE) return null;
  const advised = sum + SAME_ADVICE * shareInCommon(one.advice(), other.advice());
  const score = Math.floor((100 * advised) / MOST_SCORE) / 100;
  return score < LEAST_SCORE ? null : { score, reason };
}

function worthOfCategory(one: Condition, other: Condition): number {
  if (one.category === other.category) return 1;
  return one.remedy === other.remedy ? OTHER_CATEGORY : OTHER_REMEDY;
}

function reasonOf(common: number, ownLeft: number, otherLeft: number): CounterpartReason | null {
  if (common > LEAST_COMMON) return 'SAME_SUBJECT';
  if (ownLeft > 0 && otherLeft > 0) return null;
  if (ownLeft > 0) return 'BROADER';
  return otherLeft > 0 ? 'NARROWER' : 'SAME_CONDITION';
}

/** The weight of the subjects that both have, and of those that one has alone. */
function compareSubjects(
  one: Condition,
  other: Condition,
): { readonly common: number; readonly ownLeft: number; readonly otherLeft: number } {
  const isBroad = BROAD_CATEGORIES.has(one.category);
  const taken = new Set<Subject>();
  const left: Subject[] = [];
  let common = 0;
  let commonWeak = 0;
  for (const subject of one.subjects) {
    const found = findSubject(subject, other.subjects);
    if (found !== null) {
      taken.add(found.subject);
      const weight = found.worth * weightOf(subject) * Math.min(subject.share, found.subject.share);
      if (subject.isWeak) commonWeak += weight;
      else common += weight;
    } else if (subject.share >= LEAST_SHARE) left.push(subject);
  }
  const otherLeft = weightOfAll(
    other.subjects.filter((subject) => subject.share >= LEAST_SHARE && !taken.has(subject)),
  );
  if (!isBroad) return { common: common + commonWeak, ownLeft: OWN * weightOfAll(left), otherLeft };
  const manners = weightOfAll(left.filter(({ isManner }) => isManner));
  const things = weightOfAll(left.filter(({ isManner }) => !isManner));
  const isBeside = common > LEAST_COMMON;
  const own = (isBeside ? OWN_BESIDE_COMMON : OWN_IN_BROAD) * things + OWN_MANNER * manners;
  // That both have a name says little of whether they are the same thing.
  const unlike = isBeside ? 0 : UNLIKE_IN_WEAK * commonWeak;
  return {
    common: common + commonWeak - unlike,
    ownLeft: isBeside ? own : Math.min(own, MOST_OWN_IN_BROAD),
    otherLeft: otherLeft + unlike,
  };
}

function weightOfAll(subjects: readonly Subject[]): number {
  return subjects.reduce((sum, subject) => sum + weightOf(subject) * subject.share, 0);
}

/** The subject that is called the same, or else the first that is a synonym. */
function findSubject(
  { names, groups }: Subject,
  subjects: readonly Subject[],
): { readonly subject: Subject; readonly worth: number } | null {
  const same = subjects.find((other) => other.names.some((name) => names.includes(name)));
  if (same !== undefined) return { subject: same, worth: 1 };
  const synonym = subjects.find((other) => other.groups.some((group) => groups.includes(group)));
  return synonym === undefined ? null : { subject: synonym, worth: SYNONYM };
}

function weightOf({ isWeak }: Subject): number {
  return isWeak ? WEAK_SUBJECT : SUBJECT;
}

/** Twice what two sets have in common over the sizes of both: 0 to 1. */
function shareInCommon(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}
