import type { ColumnRole, RoleWeights } from './column-role.ts';
import { HEADING_MEANINGS, type HeadingMeaning } from './heading-vocabulary.ts';
import { hasAsianLetters, headingWords } from './heading-words.ts';

const LONGEST_HEADING = 60;
const MOST_WORDS = 8;

/** Gives the roles that a heading may mean by its wording, or null where it means none that is known. */
export function rolesOf(heading: string): RoleWeights | null {
  if (heading.length > LONGEST_HEADING) return null;
  const [outside, inside] = splitParentheses(heading);
  return meaningOf(outside) ?? meaningOf(inside);
}

/** Gives the likeliest role of a heading by its wording alone, or null where it means none that is known. */
export function columnOf(heading: string): ColumnRole | null {
  const weights = rolesOf(heading);
  if (weights === null) return null;
  const roles = Object.entries(weights) as [ColumnRole, number][];
  return roles.reduce((best, role) => (role[1] > best[1] ? role : best))[0];
}

/** `错误码（ErrorCode）` names one thing twice: what stands outside the parentheses is the page's own word for it. */
function splitParentheses(heading: string): [string, string] {
  const outside = heading.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/g, ' ');
  const inside = /[(（[【]([^()（）[\]【】]*)[)）\]】]/.exec(heading);
  return [outside, inside?.[1] ?? ''];
}

interface RankedMeaning extends HeadingMeaning {
  readonly rank: number;
}

const MEANINGS: ReadonlyMap<string, RankedMeaning> = new Map(
  HEADING_MEANINGS.flatMap((meaning, rank) =>
    meaning.wordings
      .flatMap((line) => line.split(', '))
      .map((wording): [string, RankedMeaning] => [headingWords(wording), { ...meaning, rank }]),
  )
    // Of two entries with one key a map keeps the last: reversed, the first of the register wins.
    .reverse(),
);
const ASIAN_MEANINGS = [...MEANINGS].filter(([wording]) => hasAsianLetters(wording));

function meaningOf(heading: string): RoleWeights | null {
  const words = headingWords(heading);
  const parts = words.split(' ');
  if (words === '' || parts.length > MOST_WORDS) return null;
  const exact = MEANINGS.get(words);
  if (exact !== undefined) return exact.weights;
  const contained = [...meaningsOfPhrases(parts), ...meaningsOfLetters(words)].filter(({ whole }) => !whole);
  const [first] = contained.sort((left, right) => left.rank - right.rank);
  return first === undefined ? null : (weightsOfPair(heading, contained) ?? first.weights);
}

const AND = /\b(?:and|e|y|et|und|dan)\b|[&/+及和与與並]|および|と|및|와|과/iu;

/** `Cause and Solution`: one cell that says first what is wrong and then what helps. */
function weightsOfPair(heading: string, contained: readonly RankedMeaning[]): RoleWeights | null {
  const means = (role: ColumnRole) => contained.some(({ weights }) => weights[role] === 1);
  return means('description') && means('solution') && AND.test(heading) ? DESCRIPTION_AND_SOLUTION : null;
}

const DESCRIPTION_AND_SOLUTION: RoleWeights = { description: 1, solution: 0.9 };

function meaningsOfPhrases(words: readonly string[]): RankedMeaning[] {
  return words.flatMap((_, from) =>
    words.slice(from).flatMap((_, length) => {
      const meaning = MEANINGS.get(words.slice(from, from + length + 1).join(' '));
      return meaning === undefined ? [] : [meaning];
    }),
  );
}

/** Chinese and Japanese have no blanks between words, so that a wording may stand anywhere. */
function meaningsOfLetters(words: string): RankedMeaning[] {
  if (!hasAsianLetters(words)) return [];
  return ASIAN_MEANINGS.flatMap(([wording, meaning]) => (words.includes(wording) ? [meaning] : []));
}
