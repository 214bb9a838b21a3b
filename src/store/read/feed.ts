import type Database from 'better-sqlite3';
import type { DirectoryChangeKind, DirectoryFieldChange, DirectoryKind } from '../../domain/directory.ts';
import { globalId } from '../../domain/global-id.ts';
import type { HistoryReader, RevisionRecord } from './history.ts';
import { withSnapshot } from './reader.ts';
import type { ConnectionState } from './reader-state.ts';

/** One recorded change of a vendor, service, category or document. */
export interface DirectoryChangeRecord {
  readonly id: string;
  readonly row: number;
  readonly subjectType: DirectoryKind;
  readonly subjectRow: number;
  readonly key: string;
  readonly kind: DirectoryChangeKind;
  readonly mergedInto: string | null;
  readonly movedErrorCodeCount: number;
  readonly changes: readonly DirectoryFieldChange[];
  readonly author: string;
  readonly reason: string | null;
  readonly createdAt: number;
}

/** What happened, and where it stands in the feed. */
export interface FeedEntry {
  readonly position: FeedPosition;
  readonly item: RevisionRecord | DirectoryChangeRecord;
}

/**
 * A place in the feed: a revision's row and 0, or of a change of the directory the row of the last revision before it and its
 * own. What is written later has a later place.
 */
export type FeedPosition = readonly [revision: number, directoryChange: number];

/** Which part of the feed: all that is given must hold. */
interface FeedSelection {
  readonly part: 'ERROR_CODES' | 'DIRECTORY' | null;
  /** In milliseconds since 1970. */
  readonly since: number | null;
  readonly author: string | null;
}

/** Reads what has changed of anything in the catalog. */
export interface FeedReader {
  /** Up to `limit` entries behind a place; the newest first where `newestFirst` says so. */
  entries(
    selection: FeedSelection,
    from: FeedPosition | null,
    limit: number,
    newestFirst: boolean,
  ): FeedEntry[];
  entryCount(selection: FeedSelection): number;
  directoryChange(row: number): DirectoryChangeRecord | null;
}

interface ChangeRow extends Omit<DirectoryChangeRecord, 'id' | 'changes'> {
  readonly fields: string;
}

const CHANGE = `SELECT c.id AS row, c.subject AS subjectType, c.subject_id AS subjectRow, c.key, c.kind,
    c.merged_into AS mergedInto, c.moved_error_codes AS movedErrorCodeCount, c.fields, a.name AS author, c.reason,
    c.created_at AS createdAt
  FROM directory_changes c JOIN authors a ON a.id = c.author_id`;

/** Each part by its place; the second is 0 of a revision. */
const PARTS = {
  ERROR_CODES: { table: 'revisions', place: ['t.id', '0'] },
  DIRECTORY: { table: 'directory_changes', place: ['t.after_revision', 't.id'] },
} as const;

/** Gives the reader of the feed over a connection. */
export function createFeedReader(
  connection: Database.Database,
  { statements }: ConnectionState,
  { revision }: Pick<HistoryReader, 'revision'>,
): FeedReader {
  const byRow = connection.prepare<[number], ChangeRow>(`${CHANGE} WHERE c.id = ?`);

  function directoryChange(row: number): DirectoryChangeRecord | null {
    const found = byRow.get(row);
    if (found === undefined) return null;
    const { fields, ...change } = found;
    return { id: globalId('DirectoryChange', row), ...change, changes: JSON.parse(fields) };
  }

  return withSnapshot(connection, {
    entries(selection, from, limit, newestFirst) {
      const direction = newestFirst ? 'DESC' : 'ASC';
      const selects = partsOf(selection).map(({ table, place: [first, second], where, values }) => {
        const behind = from === null ? 'TRUE' : `(${first}, ${second}) ${newestFirst ? '<' : '>'} (?, ?)`;
        return {
          // Each part is read no further than the page goes: SQLite merges them.
          text: `SELECT * FROM (SELECT ${first} AS revision, ${second} AS change FROM ${table} t
            WHERE ${where} AND ${behind} ORDER BY revision ${direction}, change ${direction} LIMIT ?)`,
          values: [...values, ...(from ?? []), limit],
        };
      });
      return statements
        .prepare<[number, number]>(
          `${selects.map(({ text }) => text).join(' UNION ALL ')} ORDER BY 1 ${direction}, 2 ${direction} LIMIT ?`,
        )
        .raw()
        .all(...selects.flatMap(({ values }) => values), limit)
        .map((position) => ({
          position,
          item: position[1] === 0 ? revision(position[0])! : directoryChange(position[1])!,
        }));
    },
    entryCount: (selection) =>
      partsOf(selection).reduce((sum, { table, where, values }) => {
        const count = statements.prepare<number>(`SELECT count(*) FROM ${table} t WHERE ${where}`).pluck();
        return sum + count.get(...values)!;
      }, 0),
    directoryChange,
  });
}

function partsOf({ part, since, author }: FeedSelection) {
  const bounds: readonly (readonly [text: string, value: string | number | null])[] = [
    ['t.created_at >= ?', since],
    ['t.author_id = (SELECT id FROM authors WHERE name = ?)', author],
  ];
  const given = bounds.flatMap(([text, value]) => (value === null ? [] : [{ text, value }]));
  const where = ['TRUE', ...given.map(({ text }) => text)].join(' AND ');
  const values = given.map(({ value }) => value);
  const parts = part === null ? Object.values(PARTS) : [PARTS[part]];
  return parts.map((each) => ({ ...each, where, values }));
}
