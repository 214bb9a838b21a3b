import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { type ErrorCodeField, keyOf } from '../../src/domain/error-code.ts';
import { doImportJob } from '../../src/importing/runs/do-import-job.ts';
import type { PlanJob } from '../../src/importing/runs/import-job.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { TestCatalog } from '../harness.ts';
import { correct, NEW_DOCUMENT, openImportCatalog } from './import-catalog.ts';

/**
 * Real pages of a vendor's in an older and a newer edition, with an independent reading of their tables. They are test
 * material that the repository does not hold; without them these tests are skipped.
 */
const PAGES = new URL('../../../shared/vendor-docs/', import.meta.url);
const present = existsSync(PAGES);

const updates = present
  ? readdirSync(new URL('raw/opentelekomcloud-rev/', PAGES)).map((file) => {
      const name = file.slice(0, file.indexOf('@'));
      return {
        name,
        older: `opentelekomcloud-rev/${file.replace('.rst', '')}`,
        newer: `opentelekomcloud/${name}`,
      };
    })
  : [];

/** What the headings of these pages mean, by a person's reading of them all. */
const FIELD_OF_HEADING: Readonly<Record<string, ErrorCodeField>> = {
  'http status code': 'HTTP_STATUSES',
  'status code': 'HTTP_STATUSES',
  'error message': 'MESSAGE',
  'error information': 'MESSAGE',
  description: 'DESCRIPTION',
  'error code description': 'DESCRIPTION',
  solution: 'SOLUTION',
  'handling measure': 'SOLUTION',
  measure: 'SOLUTION',
  module: 'MODULE',
};

type TrueRow = Partial<Record<ErrorCodeField, string>>;

/** The rows of a page by their codes; none of these pages prints a code twice. */
function trueRows(page: string): Map<string, TrueRow> {
  const tables = JSON.parse(readFileSync(new URL(`truth/${page}.json`, PAGES), 'utf8')) as {
    header: string[];
    rows: string[][];
  }[];
  const rows = new Map<string, TrueRow>();
  for (const { header, rows: cells } of tables) {
    const headings = header.map((heading) => heading.toLowerCase());
    const code = headings.findIndex((heading) => /^error codes?$/.test(heading));
    if (code < 0) continue;
    for (const row of cells) {
      const fields = headings.flatMap((heading, column) => {
        const text = row[column]!.replace(/\s+/gu, ' ').trim();
        return heading in FIELD_OF_HEADING
          ? [[FIELD_OF_HEADING[heading], /^-+$/.test(text) ? '' : text]]
          : [];
      });
      rows.set(row[code]!, Object.fromEntries(fields));
    }
  }
  return rows;
}

const fieldsThatDiffer = (before: TrueRow, after: TrueRow) =>
  (Object.keys(before) as ErrorCodeField[]).filter((field) => before[field] !== after[field]);

/** What differs between two editions, by the independent reading. */
function compareTruths(older: Map<string, TrueRow>, newer: Map<string, TrueRow>) {
  const stayed = [...older.keys()].filter((code) => newer.has(code));
  return {
    added: [...newer.keys()].filter((code) => !older.has(code)),
    gone: [...older.keys()].filter((code) => !newer.has(code)),
    changed: stayed.filter((code) => fieldsThatDiffer(older.get(code)!, newer.get(code)!).length > 0),
    unchanged: stayed.filter((code) => fieldsThatDiffer(older.get(code)!, newer.get(code)!).length === 0),
  };
}

/** Fields that the ten corrections are on: of codes that change, that go, and that stay, as far as there are such. */
function chooseCorrections(older: Map<string, TrueRow>, newer: Map<string, TrueRow>) {
  const { changed, gone, unchanged } = compareTruths(older, newer);
  const texts: readonly ErrorCodeField[] = ['MESSAGE', 'DESCRIPTION', 'SOLUTION'];
  const onChanged = changed.slice(0, 5).map((code) => {
    const differing = fieldsThatDiffer(older.get(code)!, newer.get(code)!);
    return { code, field: texts.find((field) => differing.includes(field)) ?? ('SOLUTION' as const) };
  });
  const others = [...gone.slice(0, 2), ...unchanged].slice(0, 10 - onChanged.length);
  return [...onChanged, ...others.map((code, at) => ({ code, field: texts[at % 3]! }))];
}

const PATCH_NAME: Readonly<Partial<Record<ErrorCodeField, string>>> = {
  MESSAGE: 'message',
  DESCRIPTION: 'description',
  SOLUTION: 'solution',
};

const plan = (content: Uint8Array, document: PlanJob['document']): PlanJob => ({
  kind: 'PLAN',
  author: 'Ada',
  request: null,
  document,
  content,
  format: null,
  publishedAt: null,
  keep: true,
});

async function takeIn(store: Store, job: PlanJob): Promise<number> {
  const { run, userErrors } = await doImportJob(store, job);
  expect(userErrors).toEqual([]);
  const applied = await doImportJob(store, {
    kind: 'APPLY',
    author: 'Ada',
    request: null,
    run: run!,
    acceptHeld: true,
    reason: 'New edition',
  });
  expect(applied.userErrors).toEqual([]);
  return run!;
}

/** All that the catalog says of each entry, but for versions and times. */
async function allEntries(store: Store): Promise<Map<string, unknown>> {
  const range = { field: 'KEY', descending: false, backward: false, limit: 10_000, from: null } as const;
  const placed = await store.errorCodes.range({ condition: { all: [] }, search: null }, range);
  const rows = placed.map(({ record }) => record.row);
  const [corrections, published] = [await store.corrections(rows), await store.documents.rowsOf(rows)];
  return new Map(
    placed.map(({ record }, at) => {
      const { key, version: _version, updatedAt: _updatedAt, ...entry } = record;
      const lines = published[at]!.map(({ line, cells, values, edition }) => ({
        line,
        cells,
        values,
        sha256: edition.sha256,
      }));
      return [key, { entry, corrections: corrections[at], lines }];
    }),
  );
}

let catalog: TestCatalog;
afterEach(() => catalog.close());

describe.skipIf(!present)('updates of real pages (skipped without ../shared/vendor-docs)', () => {
  test.each(updates)(
    '$name: planned as the truths differ, corrections kept, and undone entry by entry',
    async ({ older: olderPage, newer: newerPage }) => {
      const [older, newer] = [trueRows(olderPage), trueRows(newerPage)];
      const truth = compareTruths(older, newer);
      const raw = (page: string) => readFileSync(new URL(`raw/${page}.rst`, PAGES));
      catalog = await openImportCatalog();
      const { store } = catalog;
      const first = await takeIn(store, plan(raw(olderPage), { ...NEW_DOCUMENT, slug: 'error-codes' }));
      const document = (await store.importRuns.run(first))!.document.row;
      const key = (code: string) => keyOf({ service: NEW_DOCUMENT.service, code, variant: 1 });

      const corrections = chooseCorrections(older, newer);
      expect(corrections).toHaveLength(10);
      for (const { code, field } of corrections) {
        await correct(catalog, key(code), { [PATCH_NAME[field]!]: `Our words on ${code}.` });
      }
      const before = await allEntries(store);

      const planned = await doImportJob(store, plan(raw(newerPage), document));
      const { counts } = (await store.importRuns.run(planned.run!))!;
      const expectedStale = corrections
        .filter(({ code, field }) => newer.has(code) && older.get(code)![field] !== newer.get(code)![field])
        .map(({ code, field }) => `${key(code)} ${field}`);
      expect(counts).toEqual({
        rows: newer.size,
        added: truth.added.length,
        changed: truth.changed.length,
        unchanged: truth.unchanged.length,
        withdrawn: truth.gone.length,
        reinstated: 0,
        correctionsKept: corrections.length - expectedStale.length,
        correctionsStale: expectedStale.length,
        correctionsAbsorbed: 0,
      });

      const run = await takeIn(store, plan(raw(newerPage), document));
      expect(run).toBe(planned.run);
      const after = await allEntries(store);
      const stale: string[] = [];
      for (const { code, field } of corrections) {
        const entry = after.get(key(code)) as {
          entry: Record<string, { plain: string }>;
          corrections: { field: string; stale: boolean }[];
        };
        expect(entry.entry[PATCH_NAME[field]!]!.plain).toBe(`Our words on ${code}.`);
        stale.push(
          ...entry.corrections.filter((each) => each.stale).map((each) => `${key(code)} ${each.field}`),
        );
      }
      expect(stale.sort()).toEqual(expectedStale.sort());

      const undone = await doImportJob(store, {
        kind: 'REVERT',
        author: 'Ada',
        request: null,
        run,
        reason: 'Wrong page',
      });
      expect(undone).toMatchObject({ skipped: [], userErrors: [] });
      const back = await allEntries(store);
      for (const [name, entry] of before) expect(back.get(name)).toEqual(entry);
      const others = [...back.keys()].filter((name) => !before.has(name));
      expect(others.sort()).toEqual(truth.added.map(key).sort());
      for (const name of others)
        expect(back.get(name)).toMatchObject({ entry: { lifecycle: 'WITHDRAWN' }, lines: [] });
    },
  );
});
