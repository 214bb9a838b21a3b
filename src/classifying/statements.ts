import { SENTENCE_END } from './words.ts';

/** The words of a text, parted by what their sentences do: state what happened, or say what to do about it. */
export interface PartedWords {
  readonly statements: readonly string[];
  readonly advice: readonly string[];
}

const ADVICE_BEGINS_WITH = new Set([
  ...[
    'check',
    'please',
    'ensure',
    'make',
    'contact',
    'submit',
    'try',
    'see',
    'refer',
    'confirm',
    'note',
    'verify',
  ],
  ...['请', '確', 'verifique', 'entre', 'tente', 'silakan', 'harap', 'pastikan', 'hubungi'],
]);

/**
 * Parts the words of one text. Its first sentence is a statement whatever it begins with, for a text that only advises
 * (`Check bucket failed.`) has nothing else to say.
 */
export function partStatements(words: readonly string[]): PartedWords {
  const statements: string[] = [];
  const advice: string[] = [];
  let current = statements;
  let begins = false;
  for (const word of words) {
    if (begins) current = ADVICE_BEGINS_WITH.has(word) ? advice : statements;
    current.push(word);
    begins = word === SENTENCE_END;
  }
  return { statements, advice };
}
