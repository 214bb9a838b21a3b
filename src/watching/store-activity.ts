/** What a reader pool has done since it was made, and what waits for it now. */
export interface PoolActivity {
  readonly running: number;
  readonly waiting: number;
  /** Queries that were answered or failed, those that were refused left out. */
  readonly done: number;
  /** Queries that were refused because they took too long, or because too many were waiting. */
  readonly timeouts: number;
}

/** What a write queue has done since it was made, and what waits in it now. */
export interface QueueActivity {
  readonly waiting: number;
  /** Writes that had their turn, whatever came of them. */
  readonly done: number;
  /** Writes that were refused because they waited too long, or because too many were waiting. */
  readonly refused: number;
  /** For how long those that had their turn had waited for it, in milliseconds. */
  readonly waitedMilliseconds: number;
}

/** How far a node is with the log that it follows. */
export interface LogActivity {
  /** Whether it is in a state, by the name of the state. */
  readonly states: Readonly<Record<string, boolean>>;
  /** The position that it has applied, and that at which the log ended when it was read last. */
  readonly applied: number;
  readonly head: number;
  /** How long ago it was known last that it had all of its log; Infinity for never. */
  readonly confirmedSecondsAgo: number;
  /** How often it has been made anew since it was started. */
  readonly rebuilds: number;
}

/** What a store does, for those who watch it. */
export interface StoreActivity {
  /** By name; empty where all is read in place. */
  readonly pools: Readonly<Record<string, PoolActivity>>;
  readonly writes: QueueActivity;
}
