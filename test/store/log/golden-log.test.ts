import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createApplier, type ReadEntry } from '../../../src/store/log/apply-entries.ts';
import { decodeOperation } from '../../../src/store/log/encode-operation.ts';
import { hashOfBeginning, hashOfEntry } from '../../../src/store/log/log.ts';
import { markAsNode } from '../../../src/store/log/log-position.ts';
import { openFile } from '../../../src/store/open-file.ts';
import { freshPath } from '../../harness.ts';

/** A log that was written once, and what its entries made of each table then. Columns that came later are left out. */
interface GoldenLog {
  readonly entries: readonly {
    readonly id: string;
    readonly at: number;
    readonly format: number;
    readonly lines: readonly unknown[];
  }[];
  readonly outcomes: readonly string[];
  readonly tables: Readonly<Record<string, { readonly columns: readonly string[]; readonly sha256: string }>>;
}

const golden = JSON.parse(readFileSync(new URL('golden-log.json', import.meta.url), 'utf8')) as GoldenLog;

const LOG = '5f0b8a52-2f0e-4c39-9d3e-8d2a6b1c7e40';

async function replay(): Promise<Database.Database> {
  const { connection, queue } = await openFile(freshPath());
  onTestFinished(() => {
    queue.close();
    connection.close();
  });
  let hash = hashOfBeginning(LOG);
  markAsNode(connection, { log: LOG, address: 'test', position: 0, hash });
  const entries = golden.entries.map(({ lines, ...facts }, index): ReadEntry => {
    const texts = lines.map((line) => JSON.stringify(line));
    const content = Buffer.from(texts.map((text) => `${text}\n`).join(''));
    const digest = createHash('sha256').update(content).digest('hex');
    hash = hashOfEntry(hash, { ...facts, digest });
    return {
      entry: { ...facts, digest, hash, content, position: index + 1 },
      decode: () => decodeOperation(texts),
    };
  });
  createApplier(connection).apply(entries);
  return connection;
}

function hashOfTable(connection: Database.Database, table: string, columns: readonly string[]): string {
  const rows = connection
    .prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY rowid`)
    .raw()
    .all();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/*
 * What every release must make of this log. Where this fails, a node of this release would make something else of the same
 * entries than one of an older release, or than it made itself before: give what is appended from now on a new FORMAT, and
 * go on to apply the old one as before. Never write the log anew.
 */
test('a log is replayed to the same content by every release', async () => {
  const connection = await replay();
  const found = Object.fromEntries(
    Object.entries(golden.tables).map(([table, { columns }]) => [
      table,
      { columns, sha256: hashOfTable(connection, table, columns) },
    ]),
  );
  expect(found).toEqual(golden.tables);
  const outcomes = connection.prepare('SELECT outcome FROM log_outcomes ORDER BY position').pluck().all();
  expect(outcomes.map((outcome) => JSON.parse(outcome as string)?.outcome ?? 'DONE')).toEqual(
    golden.outcomes,
  );
});
