import type { Finding } from '../../nouns/finding.ts';
import type { MarkedText } from '../../nouns/text.ts';
import type { FormatReader } from '../format-reader.ts';
import { collectTables } from '../html/collect-tables.ts';
import { readHtmlTokens } from '../html/html-tokens.ts';
import { layOutTables, MOST_CELLS, refuseLargeTable } from '../html/lay-out-tables.ts';
import { reportMarkupTo } from '../html/report-markup.ts';
import { lineFinder } from '../line-finder.ts';
import { refuseManyLines, refuseManyTags } from '../page-limits.ts';
import { findPublicationDate } from '../publication-date.ts';
import type { Table } from '../table.ts';
import { type InlineSource, readInlineTexts } from './inline-texts.ts';
import { findLinkDefinitions } from './link-definitions.ts';
import type { HtmlTable, MarkdownBlock, PipeRow, PipeTable, TextLine } from './markdown-blocks.ts';
import { scanMarkdown } from './scan-markdown.ts';

/**
 * Reads a page of Markdown: CommonMark with GFM's pipe tables, and tables of HTML wherever they stand. The title is the
 * first heading, else the first table's caption.
 */
export const readMarkdown: FormatReader = (text) => {
  const refused = refuseManyLines(text) ?? refuseManyTags(text);
  if (refused) return refused;
  const scanned = scanMarkdown(text);
  const { blocks, refusals } = refuseLargeTables(scanned.blocks);
  const lines = blocks.filter((block) => block.kind === 'line').map((line) => line.text);
  const inline = readInlineTexts(blocks.flatMap(inlineSourcesOf), findLinkDefinitions(lines));
  const { title, tables, findings } = buildTables(text, blocks, inline.texts);
  return {
    title: title ?? tables[0]?.caption ?? null,
    publishedAt: findPublicationDate(lines),
    tables,
    findings: [...scanned.findings, ...refusals, ...inline.findings, ...findings],
  };
};

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

function rowsOf(table: PipeTable): readonly PipeRow[] {
  return table.header ? [table.header, ...table.rows] : table.rows;
}

/** `**Table 1** Error codes` above a table. */
function isCaption(line: TextLine): boolean {
  return line.text.length <= 300 && /^[*_]*(?:table|表格?)\s*\d+/iu.test(line.text);
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
      return [];
  }
}

interface BuiltTables {
  readonly title: string | null;
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

function buildTables(
  text: string,
  blocks: readonly MarkdownBlock[],
  texts: readonly MarkedText[],
): BuiltTables {
  const lineOf = lineFinder(text);
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
  take: () => MarkedText,
): Table {
  const build = ({ cells, line }: PipeRow) => ({
    line,
    cells: cells.map(() => ({ ...take(), line, spanned: false })),
  });
  const header = table.header ? build(table.header).cells : [];
  // A header without a word marks nothing as the header.
  const isBlank = header.every((cell) => cell.plain === '');
  return { line: table.line, section, caption, header: isBlank ? [] : header, rows: table.rows.map(build) };
}

interface HtmlPlace {
  readonly section: string | null;
  readonly lineOf: (offset: number) => number;
  readonly cellsLeft: number;
}

function readHtmlTable(text: string, block: HtmlTable, { section, lineOf, cellsLeft }: HtmlPlace) {
  const findings: Finding[] = [];
  const stretch = text.slice(block.from, block.to);
  // The marks of a block quote become blanks, so that offsets stay.
  const source = block.isQuoted
    ? stretch.replace(/^[ \t]*>[ \t>]*/gmu, (marks) => ' '.repeat(marks.length))
    : stretch;
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
