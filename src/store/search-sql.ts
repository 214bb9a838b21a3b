import { wordsOf } from '../nouns/words.ts';
import type { Sql } from './condition-sql.ts';

/*
 * How well an error code fits a search, as one number that depends on that entry alone: a page that is read while
 * other entries change neither skips nor repeats one, which a score that weighs words by their frequency would do.
 *
 *   rank = tier · TIER + length of the texts of that tier
 *
 * The tiers say where all the words were found. Within a tier the shorter text is the better one: more of it is
 * what was searched for.
 */

const TIER = 1_000_000;

const TIERS = [
  { tier: 2, columns: 'code', length: 'length(e.code)' },
  { tier: 3, columns: 'code message', length: 'length(e.message)' },
  { tier: 4, columns: 'code message description', length: 'length(e.description)' },
  { tier: 5, columns: 'code message description solution module', length: 'length(e.solution)' },
] as const;

/** The rank of an entry `e` of which `hits` holds the best tier: 0 for the code itself, 1 for the start of one. */
export const RANK = `CASE
  WHEN e.code_folded = ? THEN 0
  WHEN e.code_folded >= ? AND e.code_folded < ? THEN ${TIER} + length(e.code)
  ${TIERS.map(({ tier, length }) => `WHEN hits.tier = ${tier} THEN ${tier * TIER} + coalesce(${length}, 0)`).join('\n  ')}
END`;

/** The values for the question marks of `RANK`. */
export function rankValues(search: string): readonly string[] {
  const folded = search.trim().toLowerCase();
  return [folded, folded, `${folded}\u{10FFFF}`];
}

/** A query for the ids of all entries in which all words are found, each with its best tier. */
export function hitsSql(terms: readonly string[]): Sql {
  const words = matchText(terms);
  const selects = TIERS.map(
    ({ tier }) =>
      `SELECT rowid AS id, ${tier} AS tier FROM error_code_search WHERE error_code_search MATCH ?`,
  );
  return {
    text: `SELECT id, min(tier) AS tier FROM (${selects.join(' UNION ALL ')}) GROUP BY id`,
    values: TIERS.map(({ columns }) => `{${columns}} : (${words})`),
  };
}

/** A query for the ids of all entries in which all words are found. */
export function anyHitSql(terms: readonly string[]): Sql {
  return {
    text: 'SELECT rowid AS id FROM error_code_search WHERE error_code_search MATCH ?',
    values: [matchText(terms)],
  };
}

/** The words of each term as a phrase of which the last may go on, all terms together: `"tms 00" * AND "key" *`. */
function matchText(terms: readonly string[]): string {
  return terms
    .map(
      (term) =>
        `"${wordsOf(term)
          .map(({ folded }) => folded)
          .join(' ')}" *`,
    )
    .join(' AND ');
}
