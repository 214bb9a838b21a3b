import type { Finding } from '../../../domain/document.ts';
import type { Table } from '../../tables/table.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { type FormatReader, refuseManyLines } from '../format-reader.ts';
import { type Block, textLinesOf, visitInside } from './blocks/block.ts';
import { parseBlocks } from './blocks/parse-blocks.ts';
import { splitLines } from './blocks/source-line.ts';
import { writeText } from './blocks/write-blocks.ts';
import { collectDefinitions } from './definitions.ts';
import { inlineResolver } from './inline/resolve-inlines.ts';
import { readRstOutline } from './rst-outline.ts';
import { buildTable } from './tables/build-table.ts';

/**
 * Reads reStructuredText as docutils 0.19 does: grid tables, simple tables, list tables and CSV tables, wherever they are.
 * A table that docutils refuses is refused with an ERROR finding; text outside of tables is not reported.
 *
 *     text → lines → blocks (with inline text) → definitions → tables
 */
export const readRst: FormatReader = (text) => {
  const refused = refuseManyLines(text);
  if (refused) return refused;
  const blocks = parseBlocks(splitLines(text));
  const resolve = inlineResolver(collectDefinitions(blocks));
  const findings: Finding[] = [];
  const tables: Table[] = [];
  let title: string | null = null;
  let section: string | null = null;

  const visit = (block: Block, nested: boolean): void => {
    if (block.kind === 'problem') findings.push(block.finding);
    if (block.kind === 'heading' && !nested) {
      section = writeText(block.inlines, block.line, { resolve, report: () => {} }).plain;
      title ??= section;
    }
    if (block.kind === 'table') {
      tables.push(buildTable(block, section, { resolve, report: (finding) => findings.push(finding) }));
    }
    visitInside(block, (inside) => {
      for (const inner of inside) visit(inner, nested || block.kind === 'table');
    });
  };
  for (const block of blocks) visit(block, false);
  return {
    title,
    publishedAt: findPublicationDate(textLinesOf(blocks)),
    tables,
    readOutline: () => readRstOutline(blocks, resolve),
    findings: sortByLine(findings),
  };
};

function sortByLine(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
