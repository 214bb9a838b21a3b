import type { Finding } from '../../nouns/finding.ts';
import type { FormatReader, Page } from '../format-reader.ts';
import type { Table } from '../table.ts';
import type { Block } from './block.ts';
import { buildTable } from './build-table.ts';
import { collectDefinitions } from './definitions.ts';
import { findPublishedAt } from './find-published-at.ts';
import { parseBlocks } from './parse-blocks.ts';
import { inlineResolver } from './resolve-inlines.ts';
import { splitLines } from './source-line.ts';
import { visitInside } from './visit-blocks.ts';
import { writeText } from './write-blocks.ts';

/** How many lines a document may have: 50,000 rows of a list table with seven columns, and room above. */
const MAX_LINES = 400_000;

/**
 * Reads reStructuredText as docutils 0.19 does: grid tables, simple tables, list tables and CSV tables, wherever they
 * stand. A table that docutils refuses is refused with an ERROR finding; text outside of tables is not reported.
 *
 *     text → lines → blocks (with inline text) → definitions → tables
 */
export const readRst: FormatReader = (text) => {
  const lines = splitLines(text);
  if (lines.length > MAX_LINES) return refuse(lines.length);
  const blocks = parseBlocks(lines);
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
  return { title, publishedAt: findPublishedAt(blocks), tables, findings: sortByLine(findings) };
};

function refuse(lineCount: number): Page {
  const message = `The text has ${lineCount} lines; at most ${MAX_LINES} are read.`;
  const finding: Finding = { severity: 'ERROR', kind: 'too-many-lines', message, line: null, text: null };
  return { title: null, publishedAt: null, tables: [], findings: [finding] };
}

function sortByLine(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
