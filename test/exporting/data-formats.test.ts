import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshFolder, freshPath } from '../harness.ts';
import { type ExportedCatalog, openExportedCatalog, withMarkdown } from './exported-catalog.ts';

const path = freshPath();
let exported: ExportedCatalog;
beforeAll(async () => {
  exported = await openExportedCatalog(path);
});
afterAll(() => exported.catalog.close());

async function download(format: string): Promise<Buffer> {
  const response = await fetch(`${exported.url}/export/${format}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

function expectAll(entries: readonly any[]): void {
  expect(entries.map(({ key }) => key)).toEqual([...exported.expected.keys()].sort(compareBytes));
  for (const entry of entries) expect(withMarkdown(entry)).toEqual(exported.expected.get(entry.key));
}

/** SQLite orders texts by their bytes. */
function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

test('JSON Lines have an entry a line, equal to the API', async () => {
  const text = (await download('jsonl')).toString();
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.slice(0, -1).split('\n');
  expect(lines).toHaveLength(exported.expected.size);
  expectAll(lines.map((line) => JSON.parse(line)));
});

/** Reads CSV by RFC 4180: `field = escaped / non-escaped`, lines end with CRLF. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const [whole, escaped, plain] = /"((?:[^"]|"")*)"|([^",\r\n]*)/y.exec(text.slice(at))!;
      record.push(escaped === undefined ? plain! : escaped.replaceAll('""', '"'));
      at += whole.length;
      if (text[at] !== ',') break;
      at += 1;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    records.push(record);
  }
  return records;
}

/** The columns whose fields are JSON, numbers and truth values as well as lists. */
const JSON_COLUMNS = [
  ...['variant', 'version', 'retryable', 'needsReview', 'aliases', 'httpStatuses', 'corrections', 'rows'],
];

test('CSV is read by RFC 4180, has no formula, and is equal to the API', async () => {
  const [header, ...records] = readCsv((await download('csv')).toString());
  expect(records.flat().filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
  const entries = records.map((record) =>
    Object.fromEntries(
      header!.map((name, at) => {
        const field = record[at]!;
        if (JSON_COLUMNS.includes(name)) return [name, JSON.parse(field)];
        return [name, field === '' ? null : field.replace(/^'/, '')];
      }),
    ),
  );
  expectAll(entries);
});

const camelCase = (row: object): any =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  );

test('SQLite is a sound database with a table for each kind of thing, equal to the API', async () => {
  const path = join(freshFolder(), 'catalog.sqlite');
  writeFileSync(path, await download('sqlite'));
  const database = new Database(path, { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  const all = (sql: string, ...values: unknown[]) => database.prepare(sql).all(...values) as any[];

  const facts = Object.fromEntries(all('SELECT * FROM manifest').map(({ name, value }) => [name, value]));
  expect(facts).toMatchObject({ errorCodes: exported.expected.size, vendors: 4, documents: 6 });
  const entries = all(
    `SELECT e.*, v.slug AS vendor, v.name AS vendor_name, s.name AS service_name
     FROM error_codes e JOIN services s ON s.key = e.service JOIN vendors v ON v.slug = s.vendor ORDER BY e.key`,
  ).map((row) => {
    const { aliases, httpStatuses, retryable, needsReview, ...entry } = camelCase(row);
    const corrections = all('SELECT * FROM corrections WHERE error_code = ?', entry.key).map((each) => {
      const { errorCode, value, vendorValue, writtenAgainst, stale, ...correction } = camelCase(each);
      return {
        ...correction,
        value: JSON.parse(value),
        vendorValue: JSON.parse(vendorValue),
        writtenAgainst: JSON.parse(writtenAgainst),
        stale: stale === 1,
      };
    });
    const rows = all(
      `SELECT r.*, d.title, d.source_url FROM published_rows r JOIN documents d ON d.key = r.document WHERE error_code = ?`,
      entry.key,
    ).map((each) => {
      const { errorCode, cells, ...published } = camelCase(each);
      return { ...published, cells: JSON.parse(cells) };
    });
    return {
      ...entry,
      aliases: JSON.parse(aliases),
      httpStatuses: JSON.parse(httpStatuses),
      retryable: retryable === 1,
      needsReview: needsReview === 1,
      corrections,
      rows,
    };
  });
  database.close();
  expectAll(entries);
});
