import type { Finding, RichText } from '../../../domain/document.ts';
import type { Table } from '../../tables/table.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { lineFinder } from '../../text/source-lines.ts';
import { type FormatReader, refuseManyLines, refuseManyTags } from '../format-reader.ts';
import { collectTables } from '../html/collect-tables.ts';
import { readHtmlOutline } from '../html/html-outline.ts';
import { readHtmlTokens } from '../html/html-tokens.ts';
import { layOutTables, MOST_CELLS, refuseLargeTable } from '../html/lay-out-tables.ts';
import { reportMarkupTo } from '../html/run-collector.ts';
import { findLinkDefinitions, type InlineSource, readInlineTexts } from './inline-texts.ts';
import type {
  BlockRow,
  CodeListing,
  HtmlList,
  HtmlTable,
  MarkdownBlock,
  PipeTable,
  TextLine,
} from './markdown-blocks.ts';
import { readMarkdownOutline } from './markdown-outline.ts';
import { scanMarkdown } from './scan-markdown.ts';

/**
 * Reads a page of Markdown: CommonMark with GFM's pipe tables, and tables of HTML anywhere. The title is the
 * first heading, else that of the front matter, else the first table’s caption.
 */
export const readMarkdown: FormatReader = (text) => {
  const refused = refuseManyLines(text) ?? refuseManyTags(text);
  if (refused) return refused;
  const scanned = scanMarkdown(text);
  const { blocks, refusals } = refuseLargeTables(scanned.blocks);
  const lines = blocks
    .filter((block) => block.kind === 'line' || block.kind === 'field')
    .map(({ text }) => text);
  const definitions = findLinkDefinitions(lines);
  const inline = readInlineTexts(blocks.flatMap(inlineSourcesOf), definitions);
  const lineOf = lineFinder(text);
  const { title, tables, findings } = buildTables(text, blocks, inline.texts, lineOf);
  const readHtmlList = ({ from, to }: HtmlList) => {
    const part = text.slice(from, to);
    return readHtmlOutline(readHtmlTokens(part), part, (offset) => lineOf(from + offset));
  };
  return {
    title: title ?? frontMatterTitle(blocks) ?? tables[0]?.caption ?? null,
    publishedAt: findPublicationDate(lines),
    tables,
    readOutline: () => readMarkdownOutline(blocks, definitions, readHtmlList),
    findings: [...scanned.findings, ...refusals, ...inline.findings, ...findings],
  };
};

function frontMatterTitle(blocks: readonly MarkdownBlock[]): string | null {
  const fields = blocks.filter((block) => block.kind === 'field');
  const title = fields.map(({ text }) => /^title:\s*["']?(.*?)["']?$/iu.exec(text)?.[1]).find(Boolean);
  return title === undefined ? null : collapseSpace(title);
}

/** A cell that is longer, in characters, was meant to be none. */
const LONGEST_CELL = 100_000;

function refuseLargeTables(blocks: readonly MarkdownBlock[]) {
  const refusals: Finding[] = [];
  let cellsLeft = MOST_CELLS;
  const kept = blocks.filter((block) => {
    if (block.kind !== 'pipe-table') return true;
    const rows = rowsOf(block);
    const count = rows.reduce((sum, row) => sum + row.cells.length, 0);
    const fits =
      count <= cellsLeft && rows.every(({ cells }) => cells.every((cell) => cell.length <= LONGEST_CELL));
    if (fits) cellsLeft -= count;
    else refusals.push(refuseLargeTable(block.line));
    return fits;
  });
  return { blocks: kept, refusals };
}

function rowsOf(table: PipeTable): readonly BlockRow[] {
  return table.header ? [table.header, ...table.rows] : table.rows;
}

/** All inline Markdown of a block, in the order in which `buildTables` takes the texts back. */
function inlineSourcesOf(block: MarkdownBlock): InlineSource[] {
  switch (block.kind) {
    case 'heading':
      return [block];
    case 'line':
      return isCaption(block) ? [block] : [];
    case 'pipe-table':
      return rowsOf(block).flatMap(({ cells, line }) => cells.map((text) => ({ text, line })));
    case 'html-table':
    case 'html-list':
    case 'listing':
    case 'code':
    case 'field':
      return [];
  }
}

/** Whether a line is a caption of a table below it: `**Table 1** Error codes`. */
function isCaption(line: TextLine): boolean {
  return line.text.length <= 300 && /^[*_]*(?:table|表格?)\s*\d+/iu.test(line.text);
}

/** The tables of a page and its first heading. */
interface BuiltTables {
  readonly title: string | null;
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

/**
 * Builds the tables of the blocks, with their sections and captions. The inline texts are those of the blocks, in the order
 * in which `inlineSourcesOf` gives them.
 */
function buildTables(
  text: string,
  blocks: readonly MarkdownBlock[],
  texts: readonly RichText[],
  lineOf: (offset: number) => number,
): BuiltTables {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  let cellsLeft = MOST_CELLS;
  let title: string | null = null;
  let section: string | null = null;
  let caption: string | null = null;
  let taken = 0;
  const take = () => texts[taken++]!;

  for (const block of blocks) {
    if (block.kind === 'heading') {
      section = take().plain || section;
      title ??= section;
      caption = null;
    } else if (block.kind === 'line') {
      // An anchor between a caption and its table is no text.
      if (isCaption(block)) caption = take().plain;
      else if (!/^(?:<a\b[^>]*>\s*<\/a>\s*)+$/u.test(block.text)) caption = null;
    } else if (block.kind === 'pipe-table') {
      tables.push(buildPipeTable(block, section, caption, take));
      caption = null;
    } else if (block.kind === 'code' || block.kind === 'field' || block.kind === 'html-list') {
      caption = null;
    } else if (block.kind === 'listing') {
      tables.push(buildListing(block, section));
      caption = null;
    } else {
      const read = readHtmlTable(text, block, { section, lineOf, cellsLeft });
      for (const table of read.tables) tables.push({ ...table, caption: table.caption ?? caption });
      for (const finding of read.findings) findings.push(finding);
      ({ cellsLeft } = read);
      caption = null;
    }
  }
  return { title, tables, findings };
}

function buildPipeTable(
  table: PipeTable,
  section: string | null,
  caption: string | null,
  take: () => RichText,
): Table {
  const build = ({ cells, line }: BlockRow) => ({
    line,
    cells: cells.map(() => ({ ...take(), line, spanned: false })),
  });
  const header = table.header ? build(table.header).cells : [];
  // A header without a word marks nothing as the header.
  const isBlank = header.every((cell) => cell.plain === '');
  return { line: table.line, section, caption, header: isBlank ? [] : header, rows: table.rows.map(build) };
}

function buildListing({ line, headings, rows }: CodeListing, section: string | null): Table {
  const build = (cells: readonly string[], at: number) =>
    cells.map((text) => ({ ...plainRichText(text), line: at, spanned: false }));
  const header = build(headings, line);
  const built = rows.map((row) => ({ line: row.line, cells: build(row.cells, row.line) }));
  return { line, section, caption: null, header, rows: built };
}

interface HtmlPlace {
  readonly section: string | null;
  readonly lineOf: (offset: number) => number;
  readonly cellsLeft: number;
}

function readHtmlTable(text: string, block: HtmlTable, { section, lineOf, cellsLeft }: HtmlPlace) {
  const findings: Finding[] = [];
  const html = text.slice(block.from, block.to);
  // The marks of a block quote become blanks, so that offsets stay.
  const source = block.isQuoted
    ? html.replace(/^[ \t]*>[ \t>]*/gmu, (marks) => ' '.repeat(marks.length))
    : html;
  const lineAt = (offset: number) => lineOf(block.from + offset);
  const collected = collectTables(readHtmlTokens(source), {
    text: source,
    section,
    report: reportMarkupTo(findings, lineAt),
    onLine: () => {},
  });
  const laidOut = layOutTables(collected.tables, lineAt, cellsLeft);
  return { ...laidOut, findings: [...findings, ...laidOut.findings] };
}
