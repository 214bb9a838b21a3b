/*
 * A search in the order of the catalog's rank, as one statement: a UNION ALL with a limit runs its parts one after the
 * other and stops when the limit is reached. The full-text index is the catalog's.
 *
 *   0        the search is the code
 *   10       all words are in the code
 *   20 … 42  all words are in code and message, or also in the description, or anywhere: shorter entries first
 *   50, 60   words of the code start with the words of the search, or words of the entry do
 */

// The catalog writes these characters into its index: before each word of a code, and one for each class of length.
const CODE_MARK = '\u{E010}';
const LENGTH_MARKS = ['\u{E000}', '\u{E001}', '\u{E002}'];

const TIERS = ['code message', 'code message description', 'code message description solution module'];

/** Rank 0, rank 10, a rank for each tier and class of length, 50 and 60. */
const MATCHES = 1 + TIERS.length * LENGTH_MARKS.length + 2;

/** The statement for the first ten entries of a search, with these columns of `e`. */
export function searchSql(columns: string): string {
  const byCode = `SELECT * FROM (SELECT e.id FROM error_codes e
    WHERE e.code_folded = @code AND e.lifecycle <> 'WITHDRAWN' ORDER BY e.id)`;
  const byMatch = Array.from(
    { length: MATCHES },
    (
      _,
      match,
    ) => `SELECT e.id FROM error_code_search CROSS JOIN error_codes e ON e.id = error_code_search.rowid
      WHERE error_code_search MATCH @match${match} AND e.code_folded <> @code AND e.lifecycle <> 'WITHDRAWN'`,
  );
  return `SELECT ${columns} FROM (${[byCode, ...byMatch].join(' UNION ALL ')} LIMIT 10) hit
    CROSS JOIN error_codes e ON e.id = hit.id`;
}

/** The values of the statement for words in lower case, of ASCII letters. */
export function searchValues(text: string): Record<string, string> {
  const words = text.split(' ');
  const all = (mark: string, ending: string): string =>
    words.map((word) => `"${mark}${word}"${ending}`).join(' AND ');
  const inCode = all(CODE_MARK, '');
  const whole = all('', '');
  const startInCode = all(CODE_MARK, ' *');
  const within = (tier: number): string => (tier < 0 ? inCode : `{${TIERS[tier]}} : (${whole})`);
  const matches = [
    inCode,
    ...TIERS.flatMap((_, tier) =>
      LENGTH_MARKS.map((length) => `(${within(tier)} AND ${length}) NOT (${within(tier - 1)})`),
    ),
    `(${startInCode}) NOT (${whole})`,
    `(${all('', ' *')}) NOT (${startInCode}) NOT (${whole})`,
  ];
  return { code: text, ...Object.fromEntries(matches.map((match, at) => [`match${at}`, match])) };
}
