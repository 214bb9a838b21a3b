import { readEntryTitle } from '../../outlines/entry-title.ts';
import { MOST_BLOCKS, type Outline, type OutlineBlock, type OutlineLine } from '../../outlines/outline.ts';
import { labelRole, readLabel } from '../../outlines/read-entry.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { readsLikeHeading, type TextLine } from './page-outline.ts';

/** The levels of headings, which plain text does not tell: of a section, of an error, and of what is said of it. */
const SECTION = 2;
const ERROR = 3;
const PART = 4;

const BULLET = /^(?:[•·▪●○◦‣∙*–-]|\d{1,3}[.)])\s+(?=\S)/u;

const LONGEST_TITLE = 120;

/** A page with markup was not copied from a browser: the reader of its format has found no codes in it. */
const MARKUP = /`|\*\*|^#{1,6}\s|^<[a-z!/]|^\.\. |^[=~^-]{4,}$/iu;

type OpenBlock = OutlineBlock & { readonly lines: OutlineLine[] };

/**
 * Gives the outline of a page that was copied as plain text from a browser, which leaves a line for each block, with blank lines
 * or without: what a line was is derived from its look. A line that is nothing but a code is a heading where it stands
 * alone, else a term.
 */
export function readTextOutline(lines: readonly TextLine[]): Outline {
  if (lines.some(({ text }) => MARKUP.test(text))) return [];
  const outline: OpenBlock[] = [];
  let before = 0;
  for (const line of lines) {
    if (outline.length > MOST_BLOCKS) break;
    const isNew = line.number > before + 1;
    before = line.number;
    const bullet = BULLET.exec(line.text)?.[0] ?? '';
    const text = line.text.slice(bullet.length);
    const read: OutlineLine = { line: line.number, plain: text, lead: null, read: () => plainRichText(text) };
    const block = bullet === '' ? titleBlock(line, read, isNew) : ({ kind: 'item', level: 1 } as const);
    const last = outline.at(-1);
    if (block !== null) outline.push({ ...block, lines: [read] });
    else if (!isNew && (last?.kind === 'text' || last?.kind === 'item')) last.lines.push(read);
    else {
      const level = last?.kind === 'term' ? 1 : last?.kind === 'text' ? last.level : 0;
      outline.push({ kind: 'text', level, lines: [read] });
    }
  }
  return outline;
}

/** What a line is that is no text; `isNew` says whether a blank line is above it. */
function titleBlock(
  line: TextLine,
  read: OutlineLine,
  isNew: boolean,
): Pick<OutlineBlock, 'kind' | 'level'> | null {
  const { text, isAlone } = line;
  if (text.length > LONGEST_TITLE || readLabel(read)?.role != null) return null;
  if (labelRole(text) !== null) return { kind: 'heading', level: PART };
  const title = readEntryTitle(text, null);
  if (title !== null && title.restFrom === text.length) {
    return isAlone ? { kind: 'heading', level: ERROR } : { kind: 'term', level: 0 };
  }
  // A title ends like no sentence.
  if (title !== null && isNew && !/[.!?。！？:：]$/u.test(text)) return { kind: 'heading', level: ERROR };
  return title === null && readsLikeHeading(line) ? { kind: 'heading', level: SECTION } : null;
}
