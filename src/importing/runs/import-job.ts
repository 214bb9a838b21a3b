import type { DocumentFormat, Finding } from '../../domain/document.ts';
import type { ReportedState } from '../../domain/import-run.ts';
import { type UserError, userError } from '../../errors/user-error.ts';
import type { Attempt, Requester } from '../../mutations/run-mutation.ts';
import type { ChangeSet, KeptPlan, Receipt } from '../../store/write/change-set.ts';

/*
 * The jobs of an import and their results, as plain values: they go from one thread to another.
 */

export type ImportJob = PlanJob | ApplyJob | DiscardJob | RevertJob;

/** A text to plan. */
export interface PlanJob extends Requester {
  readonly kind: 'PLAN';
  readonly document: number | NewDocument;
  readonly content: Uint8Array;
  /** Null where it is to be found out. */
  readonly format: DocumentFormat | null;
  /** Milliseconds since 1970. */
  readonly publishedAt: number | null;
  /** Whether the plan is kept; if not, nothing is written, and the answer has the preview. */
  readonly keep: boolean;
}

/** A document that the catalog does not have. */
export interface NewDocument {
  /** The service's key. */
  readonly service: string;
  readonly slug: string;
  readonly title: string;
  readonly sourceUrl: string | null;
  /** Names for a service and a vendor that the catalog does not have. */
  readonly serviceName: string | null;
  readonly vendorName: string | null;
}

/** A plan to apply. */
export interface ApplyJob extends Requester {
  readonly kind: 'APPLY';
  readonly run: number;
  readonly acceptHeld: boolean;
  readonly reason: string;
}

/** A plan to put aside. */
export interface DiscardJob extends Requester {
  readonly kind: 'DISCARD';
  readonly run: number;
  readonly reason: string;
}

/** An import to undo. */
export interface RevertJob extends Requester {
  readonly kind: 'REVERT';
  readonly run: number;
  readonly reason: string;
}

/** What an attempt to do a job comes to. */
export type JobAttempt = Attempt<JobResult>;

/** What became of a job. */
export interface JobResult {
  /** The row of the import run; null where there is none. */
  readonly run: number | null;
  /** The state that the answer gives to the run; null for the one that it has. */
  readonly answered: ReportedState | null;
  readonly skipped: readonly SkippedErrorCode[];
  /** What planning without keeping came to. */
  readonly preview: Preview | null;
  readonly userErrors: readonly UserError[];
}

/** An error code that stays as it is, and why. */
export interface SkippedErrorCode {
  readonly key: string;
  readonly reason: string;
}

/** A plan that is not kept. */
export interface Preview extends KeptPlan {
  readonly title: string | null;
  readonly format: DocumentFormat;
  readonly publishedAt: number | null;
  readonly findings: readonly Finding[];
}

/** What a receipt keeps of a job's result, besides the run. */
type ImportNote = Pick<JobResult, 'answered' | 'skipped'>;

/** A result that is about a run as it is. */
export function resultOn(run: number | null, part: Partial<JobResult> = {}): JobResult {
  return { run, answered: null, skipped: [], preview: null, userErrors: [], ...part };
}

/** The result of a job that has written. */
export function resultOfReceipt({ importRun, note }: Receipt): JobResult {
  return resultOn(importRun ?? null, note as ImportNote);
}

/** The attempt that writes a step of an import, after which the run is in a state. */
export function writeStep(
  changes: Omit<ChangeSet, 'author' | 'request'>,
  answered: ReportedState,
  skipped: readonly SkippedErrorCode[] = [],
): JobAttempt {
  const note: ImportNote = { answered, skipped };
  return { changes, note };
}

/** The attempt that finds that nothing can be done. */
export function refuse(run: number | null, ...problem: Parameters<typeof userError>): JobAttempt {
  return { payload: refusedWith(run, ...problem) };
}

/** A result by which nothing was done. */
export function refusedWith(run: number | null, ...problem: Parameters<typeof userError>): JobResult {
  return resultOn(run, { userErrors: [userError(...problem)] });
}
