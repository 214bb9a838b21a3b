import type Database from 'better-sqlite3';
import type { DirectoryContext } from './directory-history.ts';

/**
 * Moves error codes with what they belong to, each with a revision of its own: whoever follows the revisions learns of the new
 * key. Their states say nothing of vendor, service and the row of a category, and stay.
 */
export interface EntryMover {
  /** Puts all error codes of a service into another or the same, with keys that start with `after` and not with `before`. */
  toService(move: KeyChange & { readonly into: number }, context: DirectoryContext): void;
  /** Gives all error codes of a vendor keys that start with `after` and not with `before`; gives how many they are. */
  rename(of: 'vendor' | 'service', move: KeyChange, context: DirectoryContext): number;
  toCategory(from: number, into: number, context: DirectoryContext): void;
}

interface KeyChange {
  /** The row of the vendor or service. */
  readonly from: number;
  readonly before: string;
  readonly after: string;
}

/** Prepares the moving of error codes. */
export function prepareEntryMover(connection: Database.Database): EntryMover {
  const prepare = (column: string, values: string) => {
    const revise = connection.prepare(
      `INSERT INTO revisions (error_code_id, version, kind, author_id, reason, import_run_id, created_at, state)
       SELECT e.id, e.version + 1, 'MOVED', @authorRow, @reason, NULL, @at, r.state
       FROM error_codes e JOIN revisions r ON r.error_code_id = e.id AND r.version = e.version
       WHERE e.${column} = @from ORDER BY e.id`,
    );
    const update = connection.prepare(
      `UPDATE error_codes SET ${values}, version = version + 1, updated_at = @at WHERE ${column} = @from`,
    );
    return ({ at, authorRow, reason }: DirectoryContext, move: object): number => {
      // The feed has a reason for each change of an error code.
      revise.run({ at, authorRow, reason: reason ?? '', ...move });
      return update.run({ at, ...move }).changes;
    };
  };
  const key = 'key = @after || substr(key, length(@before) + 1)';
  const toService = prepare(
    'service_id',
    `service_id = @into, vendor_id = (SELECT vendor_id FROM services WHERE id = @into), ${key}`,
  );
  const toCategory = prepare('category_id', 'category_id = @into');
  const rename = { vendor: prepare('vendor_id', key), service: prepare('service_id', key) };
  return {
    toService: (move, context) => void toService(context, move),
    rename: (of, move, context) => rename[of](context, move),
    toCategory: (from, into, context) => void toCategory(context, { from, into }),
  };
}
