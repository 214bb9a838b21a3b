import { dropHidden } from '../../../domain/hidden-characters.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import { publicationDateOf } from '../../text/publication-date.ts';
import { firstIndexWhere, type SourceLine } from '../../text/source-lines.ts';

/** A line of a page of plain text, white space collapsed. */
export interface TextLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Whether a blank line, or none, stands on both sides. */
  readonly isAlone: boolean;
  /** The line verbatim. */
  readonly source: string;
}

/** The lines of a page of plain text that are not blank. */
export function textLines(lines: readonly SourceLine[]): TextLine[] {
  const texts = lines.map((line) => collapseSpace(dropHidden(line.text)));
  return lines.flatMap((line, index) => {
    const text = texts[index]!;
    const isAlone = !texts[index - 1] && !texts[index + 1];
    return text === '' ? [] : [{ text, number: line.number, isAlone, source: line.text }];
  });
}

/** The page's title: the first line that stands alone and reads like a heading; null where there is none. */
export function titleOf(lines: readonly TextLine[]): string | null {
  return lines.find(readsLikeHeading)?.text ?? null;
}

/** The nearest line above the given one (from 1) that reads like a heading, 60 lines of text up at most. */
export function sectionAbove(lines: readonly TextLine[], number: number): string | null {
  const index = firstIndexWhere(lines.length, (at) => lines[at]!.number >= number);
  return lines.slice(Math.max(0, index - FARTHEST_SECTION), index).findLast(readsLikeHeading)?.text ?? null;
}

const FARTHEST_SECTION = 60;

const LONGEST_HEADING = 100;
const MOST_WORDS = 12;

/** Whether a line that stands alone is short, starts like a sentence and does not end like one. */
export function readsLikeHeading({ text, isAlone }: TextLine): boolean {
  if (!isAlone || text.length > LONGEST_HEADING || text.split(' ').length > MOST_WORDS) return false;
  // A heading starts like a sentence and does not end like one; `Help > Service > Page` is the way to the page.
  const isShaped = /^[\p{Lu}\p{Lo}\p{N}"'“]/u.test(text) && /[\p{L}\p{N})"'”]$/u.test(text);
  return isShaped && !/[{}<>›»=;|]/u.test(text) && publicationDateOf(text) === null;
}
