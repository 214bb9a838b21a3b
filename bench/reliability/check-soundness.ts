import Database from 'better-sqlite3';
import { effectiveValues } from '../../src/domain/overlay.ts';
import { stateFromJson } from '../../src/store/schema/state-json.ts';
import { KEYS_OF_WORD } from '../../src/store/search/postings.ts';
import { prepareSearchIndexWriter } from '../../src/store/search/search-index-writer.ts';
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

/** Whether the index of words is the one that the values of the entries' last revisions give. */
function isIndexed(
  store: Database.Database,
  entries: readonly EntryRow[],
  last: (entry: EntryRow) => Values | undefined,
): boolean {
  const rebuilt = new Database(':memory:');
  const schema = store
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND tbl_name LIKE 'search_%'")
    .pluck();
  for (const declaration of schema.all()) rebuilt.exec(declaration);
  const index = prepareSearchIndexWriter(rebuilt);
  for (const entry of entries) {
    const { aliases, commonCode, module, ...texts } = last(entry)!;
    const [message, description, solution] = [texts.message, texts.description, texts.solution].map(
      (text) => text?.plain ?? null,
    ) as [string | null, string | null, string | null];
    index.change(entry.id, null, {
      code: entry.code,
      aliases,
      commonCode,
      module,
      message,
      description,
      solution,
    });
  }
  index.finish();
  const postings = (of: Database.Database): unknown[] =>
    of
      .prepare(
        `SELECT w.word, p.id - w.id * CAST(? AS INTEGER) AS place, p.entries, hex(p.rows) FROM search_postings p
         LEFT JOIN search_words w ON w.id = p.id / CAST(? AS INTEGER) ORDER BY w.word, place`,
      )
      .raw()
      .all(KEYS_OF_WORD, KEYS_OF_WORD);
  const isRight = JSON.stringify(postings(store)) === JSON.stringify(postings(rebuilt));
  rebuilt.close();
  return isRight;
}
