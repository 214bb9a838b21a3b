import type { ColumnRole } from '../../tables/columns/column-role.ts';
import { splitInstruction } from './instructions.ts';
import { sentenceStarts, splitAt, startOfRepetition } from './sentences.ts';
import { splitSummary } from './summary.ts';

/** Splits a text into one for each column; those that it has nothing for are ''. */
type SplitTexts = (text: string) => readonly string[];

/**
 * How a text is split that runs through several columns without a mark between them, by what stands in them. What is not
 * here cannot be separated.
 */
const SPLITS: Readonly<Record<string, SplitTexts>> = {
  'message description': splitSummary,
  'message solution': splitInstruction,
  'description solution': splitInstruction,
  'message description solution': (text) => {
    const [statement, instruction] = splitInstruction(text);
    return [...splitSummary(statement), instruction];
  },
  'description message': splitTwoSentences,
  'description message solution': (text) => {
    const [statement, instruction] = splitInstruction(text);
    return [...splitTwoSentences(statement), instruction];
  },
};

/** Two sentences are one for each column, as is a text said twice; of more nothing tells which is whose. */
function splitTwoSentences(text: string): readonly [string, string] {
  const [, second, third] = sentenceStarts(text);
  const place = startOfRepetition(text) ?? (third === undefined ? second : undefined);
  return place === undefined ? [text, ''] : splitAt(text, place);
}

/** Gives the way to part a text into columns of such roles, from left to right; null where no rule does. */
export function splitFor(roles: readonly (ColumnRole | null)[]): SplitTexts | null {
  return roles.length === 1 ? (text) => [text] : (SPLITS[roles.join(' ')] ?? null);
}
