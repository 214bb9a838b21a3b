import type { SearchField } from '../graphql/types.generated.ts';
import type { Search, SearchHit } from '../store/query/selection.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import {
  chooseMarked,
  createMarkableReader,
  highlight,
  type MarkableText,
  type MarkedTerm,
  markedTerms,
} from './highlight.ts';

/** A text of an entry in which words of a search were found, with a part of it as HTML in which they are marked. */
export interface FieldMatch {
  readonly field: SearchField;
  readonly snippet: string;
}

/** Finds where the entries of one list match its search, which all of them share: it is read once. */
export type FindMatches = (record: ErrorCodeRecord, hit: SearchHit) => FieldMatch[];

/** Gives what finds the matches of a list. */
export function createMatchFinder({ text }: Search): FindMatches {
  const read = createMarkableReader();
  let terms: MarkedTerm[] | null = null;
  return (record, { reading }) => {
    terms ??= markedTerms(text, reading.spellings);
    const texts = textsOf(record).map(([field, value, isCode]) => ({ field, text: read(value, isCode) }));
    const marked = chooseMarked(
      terms,
      texts.map((each): MarkableText => each.text),
    );
    return texts.flatMap(({ field, text: markable }) => {
      const snippet = highlight(markable, marked);
      return snippet === null ? [] : [{ field, snippet }];
    });
  };
}

function textsOf({ code, aliases, message, description, solution, module }: ErrorCodeRecord) {
  const texts: readonly (readonly [field: SearchField, text: string | null | undefined, isCode: boolean])[] =
    [
      ['CODE', [code, ...aliases].join(' '), true],
      ['MESSAGE', message?.plain, false],
      ['DESCRIPTION', description?.plain, false],
      ['SOLUTION', solution?.plain, false],
      ['MODULE', module, false],
    ];
  return texts.flatMap(([field, text, isCode]) => (text == null ? [] : [[field, text, isCode] as const]));
}
