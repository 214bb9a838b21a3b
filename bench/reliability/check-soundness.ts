import Database from 'better-sqlite3';
import { effectiveValues } from '../../src/domain/overlay.ts';
import { searchRow } from '../../src/store/schema/search-row.ts';
import { stateFromJson } from '../../src/store/schema/state-json.ts';
import type { Accepted } from './storm.ts';

/** What must hold of a store, whatever happened to the processes that wrote it; all counts are 0 in a sound one. */
export interface Soundness {
  /** `ok`, or what SQLite has found. */
  readonly integrity: string;
  readonly brokenReferences: number;
  /** Acknowledged corrections that the history does not have, or has with other words. */
  readonly lost: number;
  /** Acknowledged twice under one version. */
  readonly doubled: number;
  /** Versions of entries without a revision, and revisions beyond an entry's version. */
  readonly gaps: number;
  /** Entries whose values are not those of their last revision. */
  readonly stale: number;
  /** Whether the search index is the one that the entries give. */
  readonly isSearchIndexRight: boolean;
}

interface RevisionRow {
  readonly error_code_id: number;
  readonly version: number;
  readonly state: string;
}

interface EntryRow {
  readonly id: number;
  readonly version: number;
  readonly code: string;
  readonly solution: string | null;
}

type Values = ReturnType<typeof effectiveValues>;

/** What is found in a store that is sound. */
export const SOUND: Soundness = {
  integrity: 'ok',
  brokenReferences: 0,
  lost: 0,
  doubled: 0,
  gaps: 0,
  stale: 0,
  isSearchIndexRight: true,
};

/** Checks the store in this file against itself, and against what was acknowledged. */
export function checkSoundness(path: string, accepted: readonly Accepted[]): Soundness {
  const store = new Database(path);
  try {
    const states = new Map<string, Values>();
    const versions = new Map<number, number[]>();
    const revisions = store.prepare<[], RevisionRow>(
      'SELECT error_code_id, version, state FROM revisions ORDER BY error_code_id, version',
    );
    for (const { error_code_id, version, state } of revisions.all()) {
      states.set(`${error_code_id}:${version}`, effectiveValues(stateFromJson(state)));
      versions.set(error_code_id, [...(versions.get(error_code_id) ?? []), version]);
    }
    const entries = store.prepare<[], EntryRow>('SELECT id, version, code, solution FROM error_codes').all();
    const last = ({ id, version }: EntryRow): Values | undefined => states.get(`${id}:${version}`);
    const told = accepted.map(({ id, version }) => `${rowOf(id)}:${version}`);
    return {
      integrity: String(store.pragma('integrity_check', { simple: true })),
      brokenReferences: (store.pragma('foreign_key_check') as unknown[]).length,
      lost: told.filter((name, at) => states.get(name)?.solution?.plain !== accepted[at]!.solution).length,
      doubled: told.length - new Set(told).size,
      gaps: entries.filter(({ id, version }) => !isGapless(versions.get(id) ?? [], version)).length,
      stale: entries.filter((entry) => (last(entry)?.solution?.plain ?? null) !== entry.solution).length,
      isSearchIndexRight:
        entries.every((entry) => last(entry) !== undefined) && isIndexed(store, entries, last),
    };
  } finally {
    store.close();
  }
}

function rowOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

/** Whether the versions are 1, 2, 3 … up to the last. */
function isGapless(versions: readonly number[], last: number): boolean {
  return versions.length === last && versions.every((version, at) => version === at + 1);
}

/** Whether the search index has the terms of another one that is made from the entries. */
function isIndexed(
  store: Database.Database,
  entries: readonly EntryRow[],
  last: (entry: EntryRow) => Values | undefined,
): boolean {
  const terms = (schema: string, name: string): unknown[] => {
    store.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab('${schema}', '${name}', 'instance')`);
    const all = store.prepare('SELECT * FROM temp.terms ORDER BY doc, col, offset, term').raw().all();
    store.exec('DROP TABLE temp.terms');
    return all;
  };
  store.exec(
    `CREATE VIRTUAL TABLE temp.rebuilt USING fts5(code, message, description, solution, module, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2")`,
  );
  const insert = store.prepare(
    'INSERT INTO temp.rebuilt (rowid, code, message, description, solution, module) VALUES (@id, @code, @message, @description, @solution, @module)',
  );
  for (const entry of entries) insert.run({ id: entry.id, ...searchRow(entry.code, last(entry)!) });
  return JSON.stringify(terms('main', 'error_code_search')) === JSON.stringify(terms('temp', 'rebuilt'));
}
