import { RULES } from './rules.ts';
import { compileStages, type ReadEvidence } from './stages.ts';
import { partStatements } from './statements.ts';
import { readCodeWords, readWords, SENTENCE_END } from './words.ts';

/** What is known of an error code when its category is asked for; texts are plain. */
export interface ClassifiableRow {
  /** The service's key: `open-telekom-cloud/tms`. */
  readonly service: string;
  readonly code: string;
  readonly commonCode: string | null;
  readonly httpStatuses: readonly number[];
  readonly message: string | null;
  readonly description: string | null;
  readonly solution: string | null;
}

export interface Classification {
  /** The slug of a category. */
  readonly category: string;
  /** The id of the rule that decided. */
  readonly rule: string;
}

const STAGES = compileStages(RULES);

// What a row says stands at the beginning of its texts; a longer one would only cost time.
const MOST_CHARACTERS = 4_000;

/**
 * Gives the category of a row, and the rule that decided.
 *
 * What a row says outweighs how its vendor numbers it. Codes whose words leave no doubt come first (`ResourceNotFound`), then what message
 * and description state (advice such as `Please check the permission` is read with the solution), then the other codes, words that fit
 * many failures (`invalid`, `failed`), the solution, the common code, and the HTTP status last; 200 says nothing. Within the words the
 * first rule of the register wins; within a code the segment that stands last, for it is the most specific.
 */
export function classify(row: ClassifiableRow): Classification {
  const evidence = readEvidence(row);
  for (const stage of STAGES) {
    const rule = stage.find(evidence);
    if (rule !== null) return { category: rule.category, rule: rule.id };
  }
  throw new Error('The last rule of the register must hold for every row.');
}

function readEvidence(row: ClassifiableRow): ReadEvidence {
  const message = partStatements(readTextWords(row.message));
  const description = partStatements(readTextWords(row.description));
  return {
    code: readCodeWords(row.code.slice(0, MOST_CHARACTERS)),
    words: [...message.statements, SENTENCE_END, ...description.statements],
    solution: [
      ...readTextWords(row.solution),
      SENTENCE_END,
      ...message.advice,
      SENTENCE_END,
      ...description.advice,
    ],
    commonCode: row.commonCode,
    httpStatuses: row.httpStatuses,
  };
}

function readTextWords(text: string | null): string[] {
  return text === null ? [] : readWords(text.slice(0, MOST_CHARACTERS));
}
