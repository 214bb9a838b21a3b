import type { Finding } from '../../../domain/document.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { type FormatReader, refuseManyLines, refuseManyTags } from '../format-reader.ts';
import { MOST_CELLS, refuseLargeTable } from '../html/lay-out-tables.ts';
import { buildTables, isCaption } from './build-tables.ts';
import { findLinkDefinitions, type InlineSource, readInlineTexts } from './inline-texts.ts';
import type { BlockRow, MarkdownBlock, PipeTable } from './markdown-blocks.ts';
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
  const { title, tables, findings } = buildTables(text, blocks, inline.texts);
  return {
    title: title ?? frontMatterTitle(blocks) ?? tables[0]?.caption ?? null,
    publishedAt: findPublicationDate(lines),
    tables,
    readOutline: () => readMarkdownOutline(blocks, definitions),
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
    case 'listing':
    case 'code':
    case 'field':
      return [];
  }
}
