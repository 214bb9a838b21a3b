import type Database from 'better-sqlite3';
import { globalId } from '../../domain/global-id.ts';
import type { CodeState } from '../../domain/overlay.ts';
import type { RevisionKind } from '../../domain/revision.ts';
import { createEntryCounter } from '../query/entry-counter.ts';
import type { Selection } from '../query/selection.ts';
import { stateFromJson } from '../schema/state-json.ts';
import { stateNow } from './category-names.ts';
import type { Directory } from './directory.ts';
import type { ConnectionState } from './reader-state.ts';

/** One recorded change of one error code. */
export interface RevisionRecord {
  readonly id: string;
  readonly row: number;
  readonly errorCodeRow: number;
  readonly version: number;
  readonly kind: RevisionKind;
  readonly author: string;
  readonly reason: string;
  /** The row of the import run that made it, or that it reverts; null where there is none. */
  readonly importRunRow: number | null;
  readonly createdAt: number;
  /** The state of the version before; null for the first. */
  readonly before: CodeState | null;
  readonly after: CodeState;
}

/** Which revisions: all that are given must hold, and of a list one. Vendors and services are given by their rows. */
export interface RevisionSelection {
  readonly errorCode?: number;
  /** Only revisions that made this version of their error code, or an earlier one. */
  readonly upToVersion?: number;
  readonly vendors?: readonly number[];
  readonly services?: readonly number[];
  /** In lower case. */
  readonly codes?: readonly string[];
  readonly kinds?: readonly RevisionKind[];
  /** In milliseconds since 1970. */
  readonly since?: number;
  readonly author?: string;
}

/** The catalog as a whole. */
export interface CatalogFacts {
  readonly version: number;
  readonly changedAt: number | null;
  readonly lastRevision: number | null;
  readonly withdrawnCount: number;
}

/** Reads what has changed. Revisions are numbered in the order in which they were committed. */
export interface HistoryReader {
  /** Up to `limit` revisions behind the one with this row; the newest first where `newestFirst` says so. */
  revisions(
    selection: RevisionSelection,
    from: number | null,
    limit: number,
    newestFirst: boolean,
  ): RevisionRecord[];
  revisionCount(selection: RevisionSelection): number;
  revision(row: number): RevisionRecord | null;
  /** The revision that made an error code's version; null where it has no such version. */
  revisionOfVersion(errorCodeRow: number, version: number): RevisionRecord | null;
  /** The revision that was an error code's last at an instant; null where it was not in the catalog yet. */
  revisionAsOf(errorCodeRow: number, instant: number): RevisionRecord | null;
  catalogFacts(): CatalogFacts;
}

interface RevisionRow {
  readonly id: number;
  readonly error_code_id: number;
  readonly version: number;
  readonly kind: RevisionKind;
  readonly author: string;
  readonly reason: string;
  readonly import_run_id: number | null;
  readonly created_at: number;
  readonly state: string;
  readonly before: string | null;
}

const WITHDRAWN: Selection = { condition: { field: 'lifecycle', in: ['WITHDRAWN'] }, search: null };

const REVISION = `SELECT r.*, a.name AS author, p.state AS before FROM revisions r
  JOIN authors a ON a.id = r.author_id
  LEFT JOIN revisions p ON p.error_code_id = r.error_code_id AND p.version = r.version - 1`;

/** Gives the reader of history over a connection. */
export function createHistoryReader(
  connection: Database.Database,
  { statements, selector, directory }: ConnectionState,
): HistoryReader {
  const byRow = connection.prepare<[number], RevisionRow>(`${REVISION} WHERE r.id = ?`);
  const byVersion = connection.prepare<[number, number], RevisionRow>(
    `${REVISION} WHERE r.error_code_id = ? AND r.version = ?`,
  );
  const asOf = connection.prepare<[number, number], RevisionRow>(
    `${REVISION} WHERE r.error_code_id = ? AND r.created_at <= ? ORDER BY r.version DESC LIMIT 1`,
  );
  const { count } = createEntryCounter(selector);
  const facts = connection.prepare<[], Omit<CatalogFacts, 'withdrawnCount'>>(
    `SELECT coalesce(max(version), 0) AS version, max(changed_at) AS changedAt,
       (SELECT max(id) FROM revisions) AS lastRevision
     FROM catalog`,
  );

  return {
    revisions(selection, from, limit, newestFirst) {
      const where = whereOf(selection);
      const position = from === null ? '' : `AND r.id ${newestFirst ? '<' : '>'} ?`;
      return statements
        .prepare<RevisionRow>(
          `${REVISION} ${where.join} WHERE ${where.text} ${position} ORDER BY r.id ${newestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
        )
        .all(...where.values, ...(from === null ? [] : [from]), limit)
        .map((row) => revisionRecord(row, directory()));
    },
    revisionCount(selection) {
      const { join, text, values } = whereOf(selection);
      const revisions = statements.prepare<{ count: number }>(
        `SELECT count(*) AS count FROM revisions r ${join} WHERE ${text}`,
      );
      return revisions.get(...values)!.count;
    },
    revision: (row) => recordOf(byRow.get(row)),
    revisionOfVersion: (errorCodeRow, version) => recordOf(byVersion.get(errorCodeRow, version)),
    revisionAsOf: (errorCodeRow, instant) => recordOf(asOf.get(errorCodeRow, instant)),
    catalogFacts: () => ({ ...facts.get()!, withdrawnCount: count(WITHDRAWN) }),
  };

  function recordOf(row: RevisionRow | undefined): RevisionRecord | null {
    return row === undefined ? null : revisionRecord(row, directory());
  }
}

function whereOf({
  errorCode,
  upToVersion,
  since,
  author,
  vendors,
  services,
  codes,
  kinds,
}: RevisionSelection) {
  const wanted: readonly (readonly [column: string, members: readonly (string | number)[] | undefined])[] = [
    ['r.error_code_id', errorCode === undefined ? undefined : [errorCode]],
    ['e.vendor_id', vendors],
    ['e.service_id', services],
    ['e.code_folded', codes],
    ['r.kind', kinds],
  ];
  const lists = wanted.flatMap(([column, members]) => (members === undefined ? [] : [{ column, members }]));
  const bounds: readonly (readonly [text: string, value: string | number | undefined])[] = [
    ['r.version <= ?', upToVersion],
    ['r.created_at >= ?', since],
    ['r.author_id = (SELECT id FROM authors WHERE name = ?)', author],
  ];
  const given = bounds.flatMap(([text, value]) => (value === undefined ? [] : [{ text, value }]));
  return {
    join: lists.some(({ column }) => column.startsWith('e.'))
      ? 'JOIN error_codes e ON e.id = r.error_code_id'
      : '',
    text: [
      'TRUE',
      ...given.map(({ text }) => text),
      ...lists.map(({ column, members }) => `${column} IN (${members.map(() => '?')})`),
    ].join(' AND '),
    values: [...given.map(({ value }) => value), ...lists.flatMap(({ members }) => members)],
  };
}

function revisionRecord(row: RevisionRow, directory: Directory): RevisionRecord {
  return {
    id: globalId('Revision', row.id),
    row: row.id,
    errorCodeRow: row.error_code_id,
    version: row.version,
    kind: row.kind,
    author: row.author,
    reason: row.reason,
    importRunRow: row.import_run_id,
    createdAt: row.created_at,
    before: row.before === null ? null : stateNow(stateFromJson(row.before), directory),
    after: stateNow(stateFromJson(row.state), directory),
  };
}
