import type { Finding } from '../../../domain/document.ts';
import { mentionsErrors } from '../../tables/columns/heading-words.ts';
import { type SourceLine, splitSourceLines } from '../../text/source-lines.ts';
import { readCodeListing } from './code-listings.ts';
import {
  findHtmlTableStart,
  type HtmlElementEnd,
  htmlElementEnds,
  takeYfmTable,
  yfmClosings,
} from './foreign-tables.ts';
import {
  headingText,
  htmlHeadingText,
  isQuoted,
  isUnderline,
  type TakenCode,
  takeFencedCode,
  takeIndentedCode,
  withoutQuoteMarks,
} from './line-forms.ts';
import type { MarkdownBlock } from './markdown-blocks.ts';
import { takePipeTable } from './pipe-table.ts';

/** The blocks of a page in Markdown, and what was odd about them. */
interface ScannedMarkdown {
  readonly blocks: readonly MarkdownBlock[];
  readonly findings: readonly Finding[];
}

/**
 * Parts Markdown into headings, tables and other lines, line by line. It is more lenient than CommonMark, which vendors'
 * renderers are not held to: a table may stand right after a line of text, in a container, indented, or within HTML.
 */
export function scanMarkdown(text: string): ScannedMarkdown {
  const lines = splitSourceLines(text);
  const page: Scan = {
    text,
    lines,
    endOfTable: htmlElementEnds('table', text, headingOffsets(lines)),
    endOfList: htmlElementEnds('dl', text, headingOffsets(lines)),
    hasUnclosedCode: false,
    codeTo: 0,
    hasUnclosedComment: false,
    yfmClosings: yfmClosings(lines),
    blocks: [],
    findings: [],
  };
  let place: Place = { index: 0, offset: 0 };
  while (place.index < lines.length) {
    const line = lines[place.index]!;
    const rest = line.text.slice(Math.max(0, place.offset - line.offset));
    place = readBlock(page, { ...place, line, rest }) ?? { index: place.index + 1, offset: 0 };
  }
  return { blocks: page.blocks, findings: page.findings };
}

function readBlock(page: Scan, here: Here): Place | null {
  if (here.rest.trim() === '') return null;
  for (const read of BLOCK_READERS) {
    const end = read(page, here);
    if (end) return end;
  }
  return null;
}

/** The state of the scan of one page. */
interface Scan {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly endOfTable: (from: number) => HtmlElementEnd;
  readonly endOfList: (from: number) => HtmlElementEnd;
  hasUnclosedCode: boolean;
  /** The index of the line up to which indented code has been looked at. */
  codeTo: number;
  hasUnclosedComment: boolean;
  /** The indexes of the lines that close a table of Yandex Flavored Markdown. */
  readonly yfmClosings: readonly number[];
  readonly blocks: MarkdownBlock[];
  readonly findings: Finding[];
}

/** A line, and the offset in the text from which on it has not been read. */
interface Place {
  readonly index: number;
  readonly offset: number;
}

interface Here extends Place {
  readonly line: SourceLine;
  /** What is left of the line. */
  readonly rest: string;
}

/** Reads one kind of block; gives the place after it, or null where no such block starts here. */
type BlockReader = (page: Scan, here: Here) => Place | null;

/** What hides tables comes first, then tables, then what else a line can be. */
const BLOCK_READERS: readonly BlockReader[] = [
  skipFrontMatter,
  skipFencedCode,
  readIndentedListing,
  skipComment,
  readHtmlList,
  readHtmlTable,
  readHeading,
  readYfmTable,
  readPipeTable,
  readUnderlinedHeading,
  readLine,
];

/** Longer front matter is text between two rules. */
const MOST_LINES_OF_FRONT_MATTER = 100;

/** Fields about the page between two lines of `---` at its very start: its title is a heading, its dates are lines. */
function skipFrontMatter(page: Scan, { index, line }: Here): Place | null {
  if (index > 0 || line.text.trimEnd() !== '---') return null;
  const end =
    page.lines.slice(1, MOST_LINES_OF_FRONT_MATTER).findIndex(({ text }) => text.trimEnd() === '---') + 1;
  const fields = page.lines.slice(1, end);
  const areFields = fields.every(({ text }) => /^(?:[\w.-]+:(?:\s|$)|\s|-\s|#|$)/u.test(text));
  if (end === 0 || !areFields) return null;
  for (const field of fields) {
    const text = field.text.trim();
    if (text !== '') page.blocks.push({ kind: 'field', text, line: field.number });
  }
  return { index: end + 1, offset: 0 };
}

function skipFencedCode(page: Scan, { index, line }: Here): Place | null {
  const code = page.hasUnclosedCode ? null : takeFencedCode(page.lines, index);
  if (code === 'unclosed') {
    // Code that is never closed would hide the rest of the page: its fence is taken for a slip.
    page.hasUnclosedCode = true;
    warn(page, 'unclosed-code', 'A code fence is never closed; what follows it was read as text.', line);
    return null;
  }
  if (code === null) return null;
  if (!readListing(page, code)) {
    page.blocks.push({ kind: 'code', line: line.number, lines: page.lines.slice(code.from, code.to) });
  }
  return { index: code.next, offset: 0 };
}

/** Code by indentation alone may as well be a table in a list: it is left to the other readers unless it is a listing. */
function readIndentedListing(page: Scan, { index }: Here): Place | null {
  const code = index < page.codeTo ? null : takeIndentedCode(page.lines, index);
  if (code === null) return null;
  page.codeTo = code.to;
  return readListing(page, code) ? { index: code.next, offset: 0 } : null;
}

/** Adds the listing that the code is, where the text above it or its own name mentions errors. */
function readListing(page: Scan, code: TakenCode): boolean {
  const above = page.blocks.slice(-2).some((block) => 'text' in block && mentionsErrors(block.text));
  const listing = readCodeListing(page.lines.slice(code.from, code.to));
  if (listing === null || !(above || listing.mentionsErrors)) return false;
  const { headings, rows } = listing;
  const line = rows[0]!.line;
  const message = `Code that lists names was read as a table of ${headings.join(', ')}.`;
  page.blocks.push({ kind: 'listing', line, headings, rows });
  page.findings.push({ severity: 'INFO', kind: 'listing-read', message, line, text: null });
  return true;
}

function skipComment(page: Scan, { index, line, rest }: Here): Place | null {
  if (page.hasUnclosedComment || !/^\s*<!--/u.test(rest)) return null;
  const end = page.text.indexOf('-->', line.offset);
  page.hasUnclosedComment = end < 0;
  return end < 0 ? null : placeAt(page.lines, end + 3, index);
}

/** A definition list with a table in it is left to the readers of both. */
function readHtmlList(page: Scan, { index, line, rest }: Here): Place | null {
  if (!/^[ \t]*<dl(?=[\s>])/iu.test(rest)) return null;
  const from = line.offset + line.text.length - rest.length;
  const { to, isClosed } = page.endOfList(from);
  if (!isClosed || /<table(?=[\s/>])/iu.test(page.text.slice(from, to))) return null;
  page.blocks.push({ kind: 'html-list', line: line.number, from, to });
  return placeAt(page.lines, to, index);
}

function readHtmlTable(page: Scan, { index, line, rest }: Here): Place | null {
  const start = findHtmlTableStart(rest);
  if (start === null) return null;
  const from = line.offset + line.text.length - rest.length + start;
  const { to, isClosed } = page.endOfTable(from);
  const quoted = isQuoted(line.text);
  page.blocks.push({ kind: 'html-table', line: line.number, from, to, isQuoted: quoted });
  if (!isClosed) {
    const end = 'it was read up to the next heading or the end of the text';
    warn(page, 'broken-markup', `The table has no end tag; ${end}.`, line);
  }
  return placeAt(page.lines, to, index);
}

function readHeading(page: Scan, { index, line, rest }: Here): Place | null {
  const text = headingText(rest) ?? htmlHeadingText(rest);
  if (text === null) return null;
  const level = /^ {0,3}(#{1,6})/u.exec(rest)?.[1]?.length ?? Number(/<h([1-6])/iu.exec(rest)?.[1]);
  page.blocks.push({ kind: 'heading', level, text, line: line.number });
  return { index: index + 1, offset: 0 };
}

function readYfmTable(page: Scan, { index, rest }: Here): Place | null {
  const taken = rest.trim() === '#|' ? takeYfmTable(page.lines, index, page.yfmClosings) : null;
  if (taken === null) return null;
  page.blocks.push(taken.table);
  return { index: taken.next, offset: 0 };
}

function readPipeTable(page: Scan, { index, line, rest }: Here): Place | null {
  const hasPipe = rest.includes('|') || page.lines[index + 1]?.text.includes('|');
  const taken = hasPipe && rest.length === line.text.length ? takePipeTable(page.lines, index) : null;
  if (!taken) return null;
  page.blocks.push(taken.table);
  for (const finding of taken.findings) page.findings.push(finding);
  return { index: taken.next, offset: 0 };
}

/** A line of text on its own with a rule of `=` or `-` right under it. */
function readUnderlinedHeading(page: Scan, { index, line, rest }: Here): Place | null {
  if (!isUnderline(page.lines[index + 1]?.text ?? '')) return null;
  const before = page.lines[index - 1]?.text.trim() ?? '';
  if (before !== '' || !/^ {0,3}[^\s>+*-]/u.test(rest)) return null;
  const level = /^ {0,3}=/u.test(page.lines[index + 1]!.text) ? 1 : 2;
  page.blocks.push({ kind: 'heading', level, text: rest.trim(), line: line.number });
  return { index: index + 2, offset: 0 };
}

function readLine(page: Scan, { index, line, rest }: Here): null {
  const text = withoutQuoteMarks(rest);
  if (text === '') return null;
  const indent = /^[ \t]*/u.exec(rest)![0].replaceAll('\t', '    ').length;
  const isAfterBlank = (page.lines[index - 1]?.text.trim() ?? '') === '';
  page.blocks.push({ kind: 'line', text, line: line.number, indent, isAfterBlank });
  return null;
}

/** The place of an offset at or after a line. */
function placeAt(lines: readonly SourceLine[], offset: number, from: number): Place {
  let index = from;
  while (index < lines.length && lines[index]!.offset + lines[index]!.text.length <= offset) index += 1;
  return { index, offset };
}

function headingOffsets(lines: readonly SourceLine[]): number[] {
  return lines.filter((line) => headingText(line.text) !== null).map((line) => line.offset);
}

function warn(page: Scan, kind: string, message: string, line: SourceLine): void {
  page.findings.push({
    severity: 'WARNING',
    kind,
    message,
    line: line.number,
    text: line.text.slice(0, 200),
  });
}
