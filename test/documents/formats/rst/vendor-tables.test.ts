import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRst } from '../../../../src/documents/formats/rst/read-rst.ts';
import { plainRows } from '../../page-texts.ts';

/*
 * Real pages with the reading that docutils 0.19 gives of every table: test material that the repository does not hold.
 * Without ../shared/vendor-docs beside the repository these tests are skipped.
 */
const PAGES = new URL('../../../../../shared/vendor-docs/', import.meta.url);

interface TrueTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly section: string | null;
  readonly title: string | null;
}

const names = ['opentelekomcloud', 'opentelekomcloud-rev'].flatMap((vendor) => {
  const folder = new URL(`truth/${vendor}/`, PAGES);
  return existsSync(folder)
    ? readdirSync(folder).map((file) => `${vendor}/${file.replace('.json', '')}`)
    : [];
});

describe.skipIf(names.length === 0)(
  'vendors’ pages of reStructuredText (skipped without ../shared/vendor-docs)',
  () => {
    test.each(names)('%s: every table cell for cell', (name) => {
      const truth: TrueTable[] = JSON.parse(readFileSync(new URL(`truth/${name}.json`, PAGES), 'utf8'));
      const { tables, findings } = readRst(readFileSync(new URL(`raw/${name}.rst`, PAGES), 'utf8'));
      expect(findings).toEqual([]);
      expect(
        tables.map((table) => ({ section: table.section, title: table.caption, rows: plainRows(table) })),
      ).toEqual(
        truth.map(({ section, title, header, rows }) => ({ section, title, rows: [header, ...rows] })),
      );
    });

    test('are 27 with 36 tables', () => {
      const pages = names.map((name) => readRst(readFileSync(new URL(`raw/${name}.rst`, PAGES), 'utf8')));
      expect([pages.length, pages.flatMap(({ tables }) => tables).length]).toEqual([27, 36]);
    });
  },
);
