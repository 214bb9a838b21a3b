import type { DocumentFormat } from '../../domain/document-format.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ImportState } from '../../domain/import-run.ts';
import { type UserError, userError } from '../../errors/user-error.ts';
import type { KeyedRequest } from '../../mutations/idempotency.ts';
import type { KeptPlan } from '../../store/write/change-set.ts';

/*
 * What is asked of an import and what it answers, as plain values: they go from one thread to another.
 */

export type ImportJob = PlanJob | ApplyJob | RevertJob;

/** A text to plan. */
export interface PlanJob {
  readonly kind: 'PLAN';
  readonly author: string;
  readonly request: KeyedRequest | null;
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
export interface ApplyJob {
  readonly kind: 'APPLY';
  readonly author: string;
  readonly request: KeyedRequest | null;
  readonly run: number;
  readonly acceptHeld: boolean;
  readonly reason: string;
}

/** An import to undo. */
export interface RevertJob {
  readonly kind: 'REVERT';
  readonly author: string;
  readonly request: KeyedRequest | null;
  readonly run: number;
  readonly reason: string;
}

/** What became of a job. */
export interface JobResult {
  /** The row of the import run; null where there is none. */
  readonly run: number | null;
  /** The state that the answer gives to the run; null for the one that it has. */
  readonly answered: ImportState | 'UNCHANGED' | null;
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

/** What of an answer is kept under an idempotency key, besides the run. */
export type ImportNote = Pick<JobResult, 'answered' | 'skipped'>;

/** A result that is about a run as it is. */
export function resultOn(run: number | null, part: Partial<JobResult> = {}): JobResult {
  return { run, answered: null, skipped: [], preview: null, userErrors: [], ...part };
}

/** A result by which nothing was done. */
export function refusedWith(run: number | null, ...problem: Parameters<typeof userError>): JobResult {
  return resultOn(run, { userErrors: [userError(...problem)] });
}
