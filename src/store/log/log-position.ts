import type Database from 'better-sqlite3';
import type { LogPosition } from './log.ts';

/** The mark of a node's file: which log it follows, and how far. */
export interface FollowedLog extends LogPosition {
  /** Where the log is, without a password. */
  readonly address: string;
}

/** Which log a file follows, and how far; null where it belongs to none, as one of a release that knew of no logs. */
export function readPosition(connection: Database.Database): FollowedLog | null {
  if (connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'log_position'").get() === undefined)
    return null;
  const read = connection.prepare<[], FollowedLog>('SELECT log, address, position, hash FROM log_position');
  return read.get() ?? null;
}

/** Marks a file as that of a node; whoever opens it without the log is refused from then on. */
export function markAsNode(connection: Database.Database, followed: FollowedLog): void {
  connection
    .prepare<[FollowedLog]>(
      `INSERT INTO log_position (id, log, address, position, hash) VALUES (1, @log, @address, @position, @hash)
       ON CONFLICT (id) DO UPDATE SET log = @log, address = @address, position = @position, hash = @hash`,
    )
    .run(followed);
}

/** Takes the mark from a file, which is a catalog of its own then. */
export function unmark(connection: Database.Database): void {
  connection.exec('DELETE FROM log_position; DELETE FROM log_outcomes');
}

/** Whether a catalog holds nothing at all, so that it may become a node. */
export function isEmptyCatalog(connection: Database.Database): boolean {
  const isUsed = connection
    .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM catalog) OR EXISTS (SELECT 1 FROM tokens)')
    .pluck();
  return isUsed.get() === 0;
}
