import type { ComparedEntry } from '../../store/read/for-resolving.ts';
import type { HoleValue } from './message-template.ts';
import type { Reason } from './reasons.ts';
import type { WeighedEntry } from './weigh-entry.ts';
import { LEAST_PROBABILITY } from './weights.ts';

/** An entry that an error may be, with how sure that is. */
export interface RankedEntry {
  readonly entry: ComparedEntry;
  /** The probability that it is the one, given the others: 0 to 1, in hundredths. */
  readonly score: number;
  /** The probability by its own evidence alone. */
  readonly probability: number;
  readonly reasons: readonly Reason[];
  readonly parameters: readonly HoleValue[];
}

/**
 * Turns evidence into scores, best first. Entries with the same evidence share what it gives: a code that two services
 * have, and nothing else, is each of them with half the probability.
 */
export function rankCandidates(weighed: readonly WeighedEntry[]): RankedEntry[] {
  const odds = weighed.map(({ weight }) => Math.exp(weight));
  const allOdds = odds.reduce((sum, value) => sum + value, 0);
  return weighed
    .map(({ entry, reasons, parameters }, position) => {
      const own = odds[position]!;
      const probability = own / (1 + own);
      return { entry, score: round((probability * own) / allOdds), probability, reasons, parameters, own };
    })
    .filter(({ probability }) => probability >= LEAST_PROBABILITY)
    .sort((left, right) => right.own - left.own || left.entry.row - right.entry.row);
}

/** Down to hundredths: a score that is shown as 0.9 is no less. */
function round(probability: number): number {
  return Math.floor(probability * 100) / 100;
}
