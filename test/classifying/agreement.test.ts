import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ClassifiableRow, classify } from '../../src/classifying/classify.ts';
import type { ReadRow } from '../../src/documents/document-reading.ts';
import { readBytes, readDocument } from '../../src/documents/read-document.ts';
import { KNOWN_VENDORS, listPages, OTHER_VENDORS } from '../documents/vendors/compare-page.ts';

/** The categories that people gave after reading, compared with those that the rules give. */

interface LabelledRow extends ClassifiableRow {
  readonly category: string;
  /** What a careful reader may say as well, where the row can be read in several ways. */
  readonly alsoDefensible?: readonly string[];
}

const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

describe('the seed', () => {
  const judgements: Readonly<Record<string, string>> = readJson('seed-judgements.json');
  const keyOfCode = new Map(Object.keys(judgements).map((key) => [key.slice(key.lastIndexOf('/') + 1), key]));
  const rows = readSeedRows();

  test('has 200 judged codes, each in one row', () => {
    expect(rows.map(({ code }) => keyOfCode.get(code)).toSorted()).toEqual(
      Object.keys(judgements).toSorted(),
    );
    expect(rows).toHaveLength(200);
  });

  test('is classified as judged, 200 of 200', () => {
    const verdicts = rows.map((row) => [keyOfCode.get(row.code), classify(row).category]);
    expect(Object.fromEntries(verdicts)).toEqual(judgements);
  });
});

describe.each([
  { what: '300 rows of other pages', file: 'labelled-rows.json', count: 300 },
  {
    what: '298 rows, half of them of vendors besides',
    file: 'labelled-rows-of-more-vendors.json',
    count: 298,
  },
])('$what', ({ file, count }) => {
  const rows: readonly LabelledRow[] = readJson(file);
  const confusions = new Map<string, number>();
  for (const row of rows) {
    const verdict = classify(row).category;
    if (verdict === row.category || row.alsoDefensible?.includes(verdict)) continue;
    const confusion = `${row.category} taken for ${verdict}`;
    confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1);
  }
  const wrong = [...confusions.values()].reduce((sum, many) => sum + many, 0);
  const agreement = (rows.length - wrong) / rows.length;

  test(`are ${count}, no two of them alike`, () => {
    expect(new Set(rows.map(({ category, ...row }) => JSON.stringify(row))).size).toBe(count);
  });

  test(`agree in ${(agreement * 100).toFixed(1)} %, and in no less than 94`, ({ annotate }) => {
    const lines = [...confusions].toSorted(([, one], [, other]) => other - one);
    annotate(lines.map(([confusion, many]) => `${many} ${confusion}`).join('\n'));
    expect(agreement).toBeGreaterThanOrEqual(0.94);
  });
});

/**
 * Rows drawn at random from pages that the repository does not hold, half of them of vendors besides; judged before any
 * rule was asked. The first category of each is the best, the others are defensible. Rules were mended by those rows
 * alone whose key ends in an odd digit: the share among the others is what a new page may expect.
 */
const pages = [KNOWN_VENDORS, OTHER_VENDORS].flatMap((folder) =>
  listPages(folder).map(({ raw }) => new URL(raw, folder)),
);

describe.skipIf(pages.length === 0)('296 rows that were judged first', () => {
  const judgements: Readonly<Record<string, readonly string[]>> = readJson('judgements-by-row.json');
  const verdicts = new Map(
    pages
      .flatMap((page) => readBytes(readFileSync(page)).rows.map(asClassifiable))
      .map((row) => [keyOfRow(row), classify(row).category]),
  );
  const isApart = (key: string) => Number.parseInt(key.slice(-1), 16) % 2 === 0;

  test('are all on the pages', () => {
    expect(Object.keys(judgements).filter((key) => !verdicts.has(key))).toEqual([]);
    expect(Object.keys(judgements)).toHaveLength(296);
  });

  test.each([
    { half: 'the half that the rules were mended by', takes: (key: string) => !isApart(key) },
    { half: 'the half that was kept apart', takes: isApart },
  ])('agree in no less than 94 % in $half', ({ takes }) => {
    const keys = Object.keys(judgements).filter(takes);
    expect(keys).toHaveLength(148);
    const right = keys.filter((key) => judgements[key]!.includes(verdicts.get(key)!));
    expect(right.length / keys.length).toBeGreaterThanOrEqual(0.94);
  });
});

/** The key of a row in the judgements, which tells nothing of its text. */
function keyOfRow({ code, message, description }: ClassifiableRow): string {
  const text = JSON.stringify([code, message, description]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function asClassifiable(row: ReadRow): ClassifiableRow {
  const { code, commonCode, httpStatuses, message, description, solution } = row;
  return {
    service: 'vendor/service',
    code,
    commonCode,
    httpStatuses,
    message: message?.plain ?? null,
    description: description?.plain ?? null,
    solution: solution?.plain ?? null,
  };
}

function readSeedRows(): ClassifiableRow[] {
  const folder = new URL('../../seed/documents/', import.meta.url);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => readDocument(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')).rows)
    .map(asClassifiable);
}
