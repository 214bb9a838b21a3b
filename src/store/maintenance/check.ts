import type Database from 'better-sqlite3';

/** Says how much of how much is done. */
export type OnProgress = (done: number, total: number) => void;

/** What a check of a catalog is given: how to report a problem, and how to say how much is done. */
export interface CheckContext {
  readonly connection: Database.Database;
  readonly report: (message: string) => void;
  readonly progress: OnProgress;
}
