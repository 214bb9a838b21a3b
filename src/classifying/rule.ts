/** What a rule looks at. */
export type Evidence =
  /** The words of the code, without regard to how it joins them. */
  | 'code'
  /** The words of message and description that state what happened. */
  | 'words'
  /** The words of the solution, and of the sentences in message and description that give advice. */
  | 'solution'
  /** The code of the group that the vendor prints above the specific one. */
  | 'commonCode'
  /** The HTTP statuses. */
  | 'status'
  /** Nothing: the rule holds for every row. */
  | 'nothing';

/** One rule of the register: rows in which `looksAt` holds one of `finds` are of the category. */
export interface Rule {
  /** Unique, in lower case with hyphens: `words-not-found`. */
  readonly id: string;
  readonly looksAt: Evidence;
  /**
   * In code, words and solution phrases (see `compilePhrases`), several in one string separated by commas, a line a
   * language: English, Chinese, Japanese, Korean, Portuguese, Indonesian. In common code and status whole values.
   */
  readonly finds: readonly string[];
  /** Where words alone are ambiguous: the rule holds only for rows with one of these HTTP statuses. */
  readonly statuses?: readonly number[];
  /** The slug of a category. */
  readonly category: string;
  /** One sentence. */
  readonly why: string;
}
