import { wordsOf } from '../../domain/words.ts';
import { CODE_MARK, LENGTH_CLASSES, lengthMark } from '../schema/search-row.ts';
import type { Search } from './selection.ts';
import type { Sql } from './sql.ts';

/*
 * How well an error code fits a search, as a rank that depends on that entry alone: a page that is read while other
 * entries change neither skips nor repeats one, which a score that weighs words by their frequency would do.
 *
 *   0        the search is the code
 *   10       all words are in the code
 *   20 … 42  all words are in code and message, or else in the description too, or else anywhere: shorter entries first
 *   50       the words of the code start with the words of the search: of each term, the last may go on
 *   60       so do the words of the entry
 *
 * A list by rank is read step by step, one step a rank. The full-text index gives each step in the order of ids and
 * no further than it is read, so that the first page of the commonest words costs no more than that of others.
 */

/** Entries `e` of one rank. */
export interface SearchStep {
  readonly rank: number;
  /** What follows FROM, with a WHERE at its end that more can be added to. */
  readonly source: Sql;
  /** The id of an entry as the source has it in order. */
  readonly id: string;
}

/** Where words are looked for, and what an entry's rank is then. */
const TIERS = [
  { rank: 20, columns: 'code message' },
  { rank: 30, columns: 'code message description' },
  { rank: 40, columns: 'code message description solution module' },
] as const;

/** The steps of a search, best rank first; an entry is in one of them at most. */
export function searchSteps({ text, terms }: Search): SearchStep[] {
  const inCode = matchText(terms, CODE_MARK, '');
  const whole = matchText(terms, '', '');
  const startInCode = matchText(terms, CODE_MARK, ' *');
  const start = matchText(terms, '', ' *');
  const code = text.toLowerCase();
  const step = (rank: number, match: string): SearchStep => ({
    rank,
    id: 'error_code_search.rowid',
    source: {
      text: 'error_code_search CROSS JOIN error_codes e ON e.id = error_code_search.rowid WHERE error_code_search MATCH ? AND e.code_folded <> ?',
      values: [match, code],
    },
  });
  return [
    { rank: 0, id: 'e.id', source: { text: 'error_codes e WHERE e.code_folded = ?', values: [code] } },
    step(10, inCode),
    ...TIERS.flatMap(({ rank, columns }, tier) => {
      const better = tier === 0 ? inCode : within(TIERS[tier - 1]!.columns, whole);
      return LENGTH_CLASSES.map((_, length) =>
        step(rank + length, `(${within(columns, whole)} AND ${lengthMark(length)}) NOT (${better})`),
      );
    }),
    step(50, `(${startInCode}) NOT (${whole})`),
    step(60, `(${start}) NOT (${startInCode}) NOT (${whole})`),
  ];
}

/** A query for the ids of all entries in which all words are found. */
export function anyHitSql({ terms }: Search): Sql {
  return {
    text: 'SELECT rowid AS id FROM error_code_search WHERE error_code_search MATCH ?',
    values: [matchText(terms, '', ' *')],
  };
}

function within(columns: string, words: string): string {
  return `{${columns}} : (${words})`;
}

/** The words of each term as a phrase, all terms together: `"tms 00" * AND "key" *`. */
function matchText(terms: readonly string[], mark: string, ending: '' | ' *'): string {
  const phrases = terms.map((term) =>
    wordsOf(term)
      .map(({ folded }) => mark + folded)
      .join(' '),
  );
  return phrases.map((phrase) => `"${phrase}"${ending}`).join(' AND ');
}
