import type Database from 'better-sqlite3';

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
  /** Forgets what a transaction has noted that came to nothing. */
  begin(): void;
  /** Notes an entry that is written: what it was, null where it is new, and what it is. */
  note(before: CountedColumns | null, after: CountedColumns): void;
  /** Writes what has been noted. */
  finish(): void;
}

/** Prepares the keeping of counts. */
export function prepareCountWriter(connection: Database.Database): CountWriter {
  const kept = [
    connection.prepare(
      `INSERT INTO vendor_counts VALUES (@vendorId, @categoryId, @lifecycle, @httpStatuses, @corrected, @needsReview, @change)
       ON CONFLICT DO UPDATE SET entries = entries + @change`,
    ),
    connection.prepare(
      `INSERT INTO service_counts VALUES (@vendorId, @serviceId, @categoryId, @lifecycle, @httpStatuses, @corrected, @needsReview, @change)
       ON CONFLICT DO UPDATE SET entries = entries + @change`,
    ),
  ];
  const changes = new Map<string, { readonly columns: CountedColumns; change: number }>();

  function add(columns: CountedColumns, change: number): void {
    const { serviceId, categoryId, lifecycle, httpStatuses, corrected, needsReview } = columns;
    const key = `${serviceId} ${categoryId} ${lifecycle} ${httpStatuses} ${corrected} ${needsReview}`;
    const known = changes.get(key);
    if (known === undefined) changes.set(key, { columns, change });
    else known.change += change;
  }

  return {
    begin: () => changes.clear(),
    note(before, after) {
      if (before !== null) add(before, -1);
      add(after, 1);
    },
    finish() {
      for (const { columns, change } of changes.values()) {
        if (change === 0) continue;
        for (const statement of kept) statement.run({ ...columns, change });
      }
    },
  };
}
