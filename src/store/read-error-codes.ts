import type Database from 'better-sqlite3';
import type { Condition } from '../nouns/condition.ts';
import type { Lifecycle } from '../nouns/error-code.ts';
import { globalId } from '../nouns/global-id.ts';
import type { ErrorCodeOrderField, Position, Stretch } from '../nouns/page.ts';
import type { MarkedText } from '../nouns/text.ts';
import { conditionSql, type Sql } from './condition-sql.ts';
import type { Directory } from './directory.ts';
import type { ErrorCodeRecord } from './records.ts';
import { anyHitSql, hitsSql, RANK, rankValues } from './search-sql.ts';
import type { StatementCache } from './statement-cache.ts';

/** What a list of error codes is asked for: a condition, and the words of a search where there is one. */
export interface Selection {
  readonly condition: Condition;
  readonly search: Search | null;
}

export interface Search {
  /** What the user typed. */
  readonly text: string;
  /** Its terms, each with at least one word: `TMS.00`, `policyName`. */
  readonly terms: readonly string[];
}

/** An entry of a stretch with its place in the order. */
export interface Placed {
  readonly record: ErrorCodeRecord;
  readonly position: Position;
}

/** The ways to count a selection, and what each counts by. */
export const FACETS = {
  vendors: 'e.vendor_id',
  services: 'e.service_id',
  categories: 'e.category_id',
  lifecycles: 'e.lifecycle',
  httpStatuses: 's.status',
} as const;

export type FacetName = keyof typeof FACETS;

/** Reads error codes. All readers see one moment each; none waits for a write. */
export interface ErrorCodeReader {
  /** The entries with these rows, in that order; null for a row that is none. */
  byRows(rows: readonly number[]): (ErrorCodeRecord | null)[];
  /** The entry with this key, whose code is compared without regard to case where no key is the same to the letter. */
  byKey(key: string): ErrorCodeRecord | null;
  /** The entries of a service with these codes to the letter, whatever their variant. */
  byCodes(serviceRow: number, codes: readonly string[]): ErrorCodeRecord[];
  stretch(selection: Selection, stretch: Stretch): Placed[];
  count(selection: Selection): number;
  /** How many entries have each value: most first, then by value. */
  facet(selection: Selection, name: FacetName): { value: string | number; count: number }[];
}

const ORDERS: Readonly<Record<ErrorCodeOrderField, string>> = {
  KEY: 'e.key',
  CODE: 'e.code_folded',
  HTTP_STATUS: 'e.status_order',
  UPDATED_AT: 'e.updated_at',
  RELEVANCE: RANK,
};

/** Gives the reader of error codes over a connection; `directory` gives the directory as it is at that moment. */
export function createErrorCodeReader(
  connection: Database.Database,
  statements: StatementCache,
  directory: () => Directory,
): ErrorCodeReader {
  const byRows = connection.prepare<[string], ErrorCodeRow>(
    'SELECT e.* FROM json_each(?) wanted JOIN error_codes e ON e.id = wanted.value',
  );
  const byKey = connection.prepare<[string], ErrorCodeRow>('SELECT e.* FROM error_codes e WHERE e.key = ?');
  const byKeyFolded = connection.prepare<[string], ErrorCodeRow>(
    'SELECT e.* FROM error_codes e WHERE e.key_folded = ? ORDER BY e.key LIMIT 1',
  );
  const byCodes = connection.prepare<[{ wanted: string; serviceRow: number }], ErrorCodeRow>(
    // CROSS keeps the order of the tables: the other way round, the list is read once for each entry of the service.
    `SELECT e.* FROM json_each(@wanted) wanted CROSS JOIN error_codes e
       ON e.service_id = @serviceRow AND e.code_folded = wanted.value ->> 0 AND e.code = wanted.value ->> 1
     ORDER BY e.code, e.variant`,
  );

  return {
    byRows(rows) {
      const known = directory();
      const found = new Map(byRows.all(JSON.stringify(rows)).map((row) => [row.id, row]));
      return rows.map((id) => {
        const row = found.get(id);
        return row === undefined ? null : errorCodeRecord(row, known);
      });
    },

    byKey(key) {
      const row = byKey.get(key) ?? byKeyFolded.get(key.toLowerCase());
      return row === undefined ? null : errorCodeRecord(row, directory());
    },

    byCodes(serviceRow, codes) {
      const known = directory();
      const wanted = JSON.stringify(codes.map((code) => [code.toLowerCase(), code]));
      return byCodes.all({ wanted, serviceRow }).map((row) => errorCodeRecord(row, known));
    },

    stretch(selection, { field, descending, backward, limit, from }) {
      const ranked = field === 'RELEVANCE' && selection.search !== null;
      const source = sourceSql(selection, ranked);
      const order = ORDERS[field];
      const orderValues = ranked ? rankValues(selection.search!.text) : [];
      const downwards = descending !== backward;
      const place: Sql =
        from === null
          ? { text: '', values: [] }
          : {
              text: `WHERE (value, id) ${downwards ? '<' : '>'} (?, ?)`,
              values: [from.value, from.row],
            };
      const direction = downwards ? 'DESC' : 'ASC';
      const rows = statements
        .prepare<ErrorCodeRow & { value: string | number }>(
          `SELECT * FROM (SELECT e.*, ${order} AS value FROM ${source.text})
           ${place.text} ORDER BY value ${direction}, id ${direction} LIMIT ?`,
        )
        .all(...orderValues, ...source.values, ...place.values, limit);
      if (backward) rows.reverse();
      const known = directory();
      return rows.map((row) => ({
        record: errorCodeRecord(row, known),
        position: { value: row.value, row: row.id },
      }));
    },

    count(selection) {
      const source = sourceSql(selection, false);
      const found = statements.prepare<{ count: number }>(`SELECT count(*) AS count FROM ${source.text}`);
      return found.get(...source.values)!.count;
    },

    facet(selection, name) {
      const source = sourceSql(selection, false, name === 'httpStatuses' ? STATUSES : '');
      return statements
        .prepare<{ value: string | number; count: number }>(
          `SELECT ${FACETS[name]} AS value, count(*) AS count FROM ${source.text} GROUP BY value ORDER BY count DESC, value`,
        )
        .all(...source.values);
    },
  };
}

const STATUSES = 'JOIN error_code_statuses s ON s.error_code_id = e.id';

/** What stands behind FROM: entries `e`, joined with `hits` where their rank is asked for. */
function sourceSql({ condition, search }: Selection, ranked: boolean, join = ''): Sql {
  const where = conditionSql(condition);
  if (search === null) return { text: `error_codes e ${join} WHERE ${where.text}`, values: where.values };
  const hits = ranked ? hitsSql(search.terms) : anyHitSql(search.terms);
  return {
    text: `(${hits.text}) hits CROSS JOIN error_codes e ON e.id = hits.id ${join} WHERE ${where.text}`,
    values: [...hits.values, ...where.values],
  };
}

interface ErrorCodeRow {
  readonly id: number;
  readonly vendor_id: number;
  readonly service_id: number;
  readonly key: string;
  readonly code: string;
  readonly variant: number;
  readonly common_code: string | null;
  readonly module: string | null;
  readonly aliases: string;
  readonly http_statuses: string;
  readonly message: string | null;
  readonly message_markdown: string | null;
  readonly description: string | null;
  readonly description_markdown: string | null;
  readonly solution: string | null;
  readonly solution_markdown: string | null;
  readonly category_id: number;
  readonly category_basis: 'RULE' | 'MAINTAINER';
  readonly lifecycle: Lifecycle;
  readonly version: number;
  readonly corrected: number;
  readonly needs_review: number;
  readonly created_at: number;
  readonly updated_at: number;
}

function errorCodeRecord(row: ErrorCodeRow, directory: Directory): ErrorCodeRecord {
  const service = directory.serviceOfRow.get(row.service_id)!;
  return {
    id: globalId('ErrorCode', row.id),
    row: row.id,
    key: row.key,
    vendor: service.vendor,
    service,
    code: row.code,
    variant: row.variant,
    commonCode: row.common_code,
    module: row.module,
    aliases: JSON.parse(row.aliases),
    httpStatuses: JSON.parse(row.http_statuses),
    message: markedText(row.message, row.message_markdown),
    description: markedText(row.description, row.description_markdown),
    solution: markedText(row.solution, row.solution_markdown),
    category: directory.categoryOfRow.get(row.category_id)!,
    categoryBasis: row.category_basis,
    lifecycle: row.lifecycle,
    version: row.version,
    corrected: row.corrected === 1,
    needsReview: row.needs_review === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    past: null,
  };
}

function markedText(plain: string | null, markdown: string | null): MarkedText | null {
  return plain === null ? null : { plain, markdown: markdown ?? plain };
}
