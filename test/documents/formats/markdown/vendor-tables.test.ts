import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../../src/documents/formats/markdown/read-markdown.ts';
import type { Cell } from '../../../../src/documents/tables/table.ts';

/*
 * Real pages with an independent reading of every table: test material that the repository does not hold. Without
 * ../shared/vendor-docs beside the repository these tests are skipped.
 */
const PAGES = new URL('../../../../../shared/vendor-docs/', import.meta.url);

interface TrueTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly section: string | null;
  readonly line: number;
}

/**
 * A row broken over two lines is one row to the reader and two to the truth: there it lacks its last cell, and the rest is a
 * row of its own.
 */
const JOINED_ROWS: Readonly<Record<string, number>> = { 'tencentcloud/cam-v2': 17 };

const names = ['tencentcloud', 'opentelekomcloud-md'].flatMap((vendor) => {
  const folder = new URL(`truth/${vendor}/`, PAGES);
  return existsSync(folder)
    ? readdirSync(folder).map((file) => `${vendor}/${file.replace('.json', '')}`)
    : [];
});

const texts = (cells: readonly Cell[]) => cells.map((cell) => cell.plain);
const collapse = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe.skipIf(names.length === 0)(
  'vendors’ pages of Markdown (skipped without ../shared/vendor-docs)',
  () => {
    test.each(names)('%s: every table cell for cell', (name) => {
      const truth: TrueTable[] = JSON.parse(readFileSync(new URL(`truth/${name}.json`, PAGES), 'utf8'));
      const { tables } = readMarkdown(readFileSync(new URL(`raw/${name}.md`, PAGES), 'utf8'));
      // Listings of code are no tables to the truth.
      const read = tables.filter((table) => truth.length > 0 || table.header[1]?.plain !== 'Value');
      expect(read.map(({ line, section }) => ({ line, section }))).toEqual(
        truth.map(({ line, section }) => ({ line, section })),
      );
      for (const [index, { header, rows }] of truth.entries()) {
        const table = read[index]!;
        const wanted = [header, ...rows].map((row) => row.map(collapse));
        const found = [
          ...(table.header.length > 0 ? [texts(table.header)] : []),
          ...table.rows.map((row) => texts(row.cells)),
        ];
        const joined = index === 1 ? JOINED_ROWS[name] : undefined;
        if (joined !== undefined) {
          const [rest] = wanted.splice(joined, 1);
          wanted[joined - 1]![3] = rest![0]!;
        }
        // The truth has rows of the header's width, as GFM cuts and fills them.
        expect(found.map((row) => Array.from(header, (_, column) => row[column] ?? ''))).toEqual(wanted);
      }
    });

    test('all pages are there', () => {
      expect(names).toHaveLength(75);
    });
  },
);
