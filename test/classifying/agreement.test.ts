import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ClassifiableRow, classify } from '../../src/classifying/classify.ts';
import { readDocument } from '../../src/documents/read-document.ts';

/** The categories that people gave after reading, held against the rules' verdicts. */

interface LabelledRow extends ClassifiableRow {
  readonly category: string;
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

describe('300 rows of other pages', () => {
  const rows: readonly LabelledRow[] = readJson('labelled-rows.json');
  const confusions = new Map<string, number>();
  for (const row of rows) {
    const verdict = classify(row).category;
    if (verdict === row.category) continue;
    const confusion = `${row.category} taken for ${verdict}`;
    confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1);
  }
  const wrong = [...confusions.values()].reduce((sum, count) => sum + count, 0);
  const agreement = (rows.length - wrong) / rows.length;

  test('are 300, no two of them alike', () => {
    expect(new Set(rows.map(({ category, ...row }) => JSON.stringify(row))).size).toBe(300);
  });

  test(`agree in ${(agreement * 100).toFixed(1)} %, and in no less than 94`, ({ annotate }) => {
    const lines = [...confusions].toSorted(([, one], [, other]) => other - one);
    annotate(lines.map(([confusion, count]) => `${count} ${confusion}`).join('\n'));
    expect(agreement).toBeGreaterThanOrEqual(0.94);
  });
});

function readSeedRows(): ClassifiableRow[] {
  const folder = new URL('../../seed/documents/', import.meta.url);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => readDocument(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')).rows)
    .map(({ code, commonCode, httpStatuses, message, description, solution }) => ({
      service: 'seed/seed',
      code,
      commonCode,
      httpStatuses,
      message: message?.plain ?? null,
      description: description?.plain ?? null,
      solution: solution?.plain ?? null,
    }));
}
