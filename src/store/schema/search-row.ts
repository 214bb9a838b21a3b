import type Database from 'better-sqlite3';
import type { CodeValues } from '../../domain/error-code.ts';
import { codeParts, type Word, wordsOf } from '../../domain/words.ts';

/** The columns of an entry's row in the full-text index, of which its tokenizer makes the words of `wordsOf`. */
export interface SearchRow {
  readonly code: string;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
  readonly module: string;
}

/** What of an entry is searched: of its texts, the plain form. */
export interface SearchedValues extends Pick<CodeValues, 'aliases' | 'module'> {
  readonly message: PlainText;
  readonly description: PlainText;
  readonly solution: PlainText;
}

type PlainText = { readonly plain: string } | null;

/** Writes entries' rows into the full-text index. */
export interface SearchRowWriter {
  /** Writes the row of an entry that has none. */
  insert(id: number, code: string, values: SearchedValues): void;
  /** Replaces the row of an entry: it takes twice as long. */
  replace(id: number, code: string, values: SearchedValues): void;
}

/** Prepares the writing of entries' rows into the full-text index. */
export function prepareSearchRowWriter(connection: Database.Database): SearchRowWriter {
  const prepare = (verb: string) => {
    const statement = connection.prepare(
      `${verb} INTO error_code_search (rowid, code, message, description, solution, module) VALUES (?, ?, ?, ?, ?, ?)`,
    );
    return (id: number, code: string, values: SearchedValues): void => {
      const row = searchRow(code, values);
      statement.run(id, row.code, row.message, row.description, row.solution, row.module);
    };
  };
  return { insert: prepare('INSERT'), replace: prepare('REPLACE') };
}

/** What the full-text index holds of an error code: the code whole and in parts, and all words of its texts. */
export function searchRow(code: string, values: SearchedValues): SearchRow {
  const message = indexedText(values.message?.plain ?? '');
  const description = indexedText(values.description?.plain ?? '');
  const solution = indexedText(values.solution?.plain ?? '');
  const length = code.length + message.length + description.length + solution.length;
  const lengthClass = LENGTH_CLASSES.findIndex((most) => length <= most);
  return {
    code: [code, ...values.aliases].map(wordsOfCode).join(' '),
    message,
    description,
    solution,
    module: `${indexedText(values.module ?? '')} ${lengthMark(lengthClass)}`,
  };
}

// Of these the index's tokenizer finds the same words.
const ASCII = /^[\x01-\x7F]*$/;

function indexedText(text: string): string {
  return ASCII.test(text) ? text : joined(wordsOf(text));
}

/** The words of a code, whole and in parts, each for themselves and as words of a code. */
function wordsOfCode(code: string): string {
  return [wordsOf(code), codeParts(code)].map((words) => `${joined(words)} ${marked(words)}`).join(' ');
}

/**
 * The character before a word of a code by which it is found in codes alone: a word that is common in texts would have
 * to be looked up in all of them. Of Unicode's private use, which the tokenizer takes for letters, and no word of a
 * text or a search is.
 */
export const CODE_MARK = '\u{E010}';

/** Entries by the length of all of their texts, in characters: up to so many. */
export const LENGTH_CLASSES: readonly number[] = [120, 360, Number.POSITIVE_INFINITY];

/** The word in the index for a class of length, of private use too. */
export function lengthMark(lengthClass: number): string {
  return String.fromCodePoint(0xe000 + lengthClass);
}

function joined(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

function marked(words: readonly Word[]): string {
  return words.map(({ folded }) => CODE_MARK + folded).join(' ');
}
