import type Database from 'better-sqlite3';
import type { IndexSuspension } from './index-suspension.ts';

/** What of an entry counts are kept by, as its columns have it. */
export interface CountedColumns {
  readonly vendorId: number;
  readonly serviceId: number;
  readonly categoryId: number;
  readonly lifecycle: string;
  readonly httpStatuses: string;
  readonly corrected: number;
  readonly needsReview: number;
}

/** Keeps the counts of `kept-counts.ts` in step with the entries, once for all entries of a transaction. */
export interface CountWriter {
  /** Notes an entry that is written: what it was, null where it is new, and what it is. */
  note(before: CountedColumns | null, after: CountedColumns): void;
  /** Writes what has been noted. */
  finish(): void;
  /** Forgets the transaction, whether it came to something or not. */
  end(): void;
}

/** By how much the number of entries with the same columns has changed. */
interface Change extends CountedColumns {
  change: number;
}

/** A table of counts, or of what entries have. */
interface KeptTable {
  /** By what it tells entries apart; null for entries that it does not count. */
  readonly key: (columns: CountedColumns) => string | number | null;
  readonly statement: Database.Statement<[Change]>;
}

/** All counts anew from the entries, of which those by service are the finest. */
const RECOUNT = `
  DELETE FROM service_counts;
  INSERT INTO service_counts
    SELECT vendor_id, service_id, category_id, lifecycle, http_statuses, corrected, needs_review, count(*)
    FROM error_codes GROUP BY service_id, category_id, lifecycle, http_statuses, corrected, needs_review;
  DELETE FROM vendor_counts;
  INSERT INTO vendor_counts
    SELECT vendor_id, category_id, lifecycle, http_statuses, corrected, needs_review, sum(entries)
    FROM service_counts GROUP BY vendor_id, category_id, lifecycle, http_statuses, corrected, needs_review;
  DELETE FROM service_totals;
  INSERT INTO service_totals
    SELECT service_id, sum(entries) FROM service_counts WHERE lifecycle <> 'WITHDRAWN' GROUP BY service_id;
  INSERT OR IGNORE INTO status_lists SELECT DISTINCT http_statuses FROM vendor_counts`;

/** Prepares the keeping of counts; while indexes are suspended nothing is noted, and in the end all is counted anew. */
export function prepareCountWriter(connection: Database.Database, indexes: IndexSuspension): CountWriter {
  const kept: readonly KeptTable[] = [
    {
      key: (columns) => `${columns.vendorId} ${keptKey(columns)}`,
      statement: connection.prepare(
        `INSERT INTO vendor_counts VALUES (@vendorId, @categoryId, @lifecycle, @httpStatuses, @corrected, @needsReview, @change)
         ON CONFLICT DO UPDATE SET entries = entries + @change`,
      ),
    },
    {
      key: (columns) => `${columns.serviceId} ${keptKey(columns)}`,
      statement: connection.prepare(
        `INSERT INTO service_counts VALUES (@vendorId, @serviceId, @categoryId, @lifecycle, @httpStatuses, @corrected, @needsReview, @change)
         ON CONFLICT DO UPDATE SET entries = entries + @change`,
      ),
    },
    {
      key: ({ serviceId, lifecycle }) => (lifecycle === 'WITHDRAWN' ? null : serviceId),
      statement: connection.prepare(
        'INSERT INTO service_totals VALUES (@serviceId, @change) ON CONFLICT DO UPDATE SET entries = entries + @change',
      ),
    },
    {
      key: ({ httpStatuses }) => httpStatuses,
      statement: connection.prepare('INSERT INTO status_lists VALUES (@httpStatuses) ON CONFLICT DO NOTHING'),
    },
  ];
  const noted = new Map<string | number, Change>();

  function finish(): void {
    if (indexes.areSuspended()) {
      connection.exec(RECOUNT);
      return;
    }
    for (const { key, statement } of kept) {
      const changes = new Map<string | number, Change>();
      for (const change of noted.values()) {
        const name = key(change);
        if (name !== null) add(changes, name, change, change.change);
      }
      for (const change of changes.values()) if (change.change !== 0) statement.run(change);
    }
  }

  function note(columns: CountedColumns, change: number): void {
    add(noted, `${columns.serviceId} ${keptKey(columns)}`, columns, change);
  }

  return {
    note(before, after) {
      if (indexes.areSuspended()) return;
      if (before !== null) note(before, -1);
      note(after, 1);
    },
    finish,
    end: () => noted.clear(),
  };
}

function keptKey({ categoryId, lifecycle, httpStatuses, corrected, needsReview }: CountedColumns): string {
  return `${categoryId} ${lifecycle} ${httpStatuses} ${corrected} ${needsReview}`;
}

function add(
  changes: Map<string | number, Change>,
  name: string | number,
  { vendorId, serviceId, categoryId, lifecycle, httpStatuses, corrected, needsReview }: CountedColumns,
  change: number,
): void {
  const known = changes.get(name);
  if (known !== undefined) known.change += change;
  else
    changes.set(name, {
      vendorId,
      serviceId,
      categoryId,
      lifecycle,
      httpStatuses,
      corrected,
      needsReview,
      change,
    });
}
