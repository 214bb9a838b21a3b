import type { CodeValues } from '../nouns/error-code.ts';
import { codeParts, type Word, wordsOf } from '../nouns/words.ts';

/** The columns of an entry's row in the full-text index, in words that its tokenizer leaves as they are. */
export interface SearchRow {
  readonly code: string;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
  readonly module: string;
}

/** What the full-text index holds of an error code: the code whole and in parts, and all words of its texts. */
export function searchRow(code: string, values: CodeValues): SearchRow {
  return {
    code: [code, ...values.aliases]
      .map((name) => `${joined(wordsOf(name))} ${joined(codeParts(name))}`)
      .join(' '),
    message: joined(wordsOf(values.message?.plain ?? '')),
    description: joined(wordsOf(values.description?.plain ?? '')),
    solution: joined(wordsOf(values.solution?.plain ?? '')),
    module: joined(wordsOf(values.module ?? '')),
  };
}

function joined(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join(' ');
}
