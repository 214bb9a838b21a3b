/**
 * What a node is doing with its log. `FOLLOWING`: it applies what comes. `UNREACHABLE`: it serves what it has, until the log
 * is back. `NEWER_FORMAT`: an entry is of a newer release, and nothing is applied before this node runs that. `STUCK`: its
 * own file takes nothing, or the log is damaged. `REBUILDING`: it has applied what the log does not have, and is made anew.
 */
export const LOG_STATES = ['FOLLOWING', 'UNREACHABLE', 'NEWER_FORMAT', 'STUCK', 'REBUILDING'] as const;

/** One of the states of a node. */
export type LogState = (typeof LOG_STATES)[number];

/** How far a node has applied its log. */
export interface LogStatus {
  readonly state: LogState;
  /** The position that it has applied. */
  readonly position: number;
  /** Where the log ended when it was read last; 0 for not yet. */
  readonly head: number;
  /** Why it does not follow; null where it does. */
  readonly reason: string | null;
  /** When it was known last that the log had nothing more, on the clock of `clock()`; 0 for not yet. */
  readonly confirmedAt: number;
  /** How often the node has been made anew since it was started. */
  readonly rebuilds: number;
}

/** What is known of a node before it has looked at its log. */
export const NOTHING_KNOWN: LogStatus = {
  state: 'FOLLOWING',
  position: 0,
  head: 0,
  reason: null,
  confirmedAt: 0,
  rebuilds: 0,
};

/** The log that a node follows. */
export interface NodeLog {
  status(): LogStatus;
  /** Calls a function with each new status. */
  onStatus(listener: (status: LogStatus) => void): void;
  /** Waits until the node has applied its log up to a position; false where it has not in so many milliseconds. */
  reached(position: number, patience: number): Promise<boolean>;
  /** Waits until the node has applied all that the log holds now. Throws LogUnavailable where it cannot. */
  catchUp(): Promise<void>;
}

/** How long ago it was known last that a node had all of its log, in milliseconds; Infinity for never. */
export function ageOf({ confirmedAt }: LogStatus): number {
  return confirmedAt === 0 ? Number.POSITIVE_INFINITY : clock() - confirmedAt;
}

/** Milliseconds on a clock that all threads of the process share, and that never goes back. */
export function clock(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
