import type { ErrorCodeField, ShownValue } from './error-code.ts';

/** Where an import run that is kept stands, as the schema names it. */
const IMPORT_STATES = ['PLANNED', 'HELD', 'APPLIED', 'DISCARDED', 'REVERTED'] as const;

export type ImportState = (typeof IMPORT_STATES)[number];

/** The state that an answer gives an import run: UNCHANGED where its text is the newest edition already. */
export type ReportedState = ImportState | 'UNCHANGED';

/** What an edition does to an error code that does not stay as it is. */
const PLANNED_KINDS = ['ADDED', 'CHANGED', 'WITHDRAWN', 'REINSTATED'] as const;

export type PlannedKind = (typeof PLANNED_KINDS)[number];

/** What becomes of a correction when the vendor's value changes under it. */
export const CORRECTION_OUTCOMES = ['KEPT', 'STALE', 'ABSORBED'] as const;

export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/** A plan's numbers. Corrections are counted on all error codes that stand on the document. */
export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly reinstated: number;
  readonly correctionsKept: number;
  readonly correctionsStale: number;
  readonly correctionsAbsorbed: number;
}

/** What a plan does to one error code, as it is kept, shown and compared. */
export interface PlannedOutcome {
  readonly kind: PlannedKind;
  readonly key: string;
  /** The vendor's values that change, in the order of the fields; of a new error code all that are not empty. */
  readonly fields: readonly PlannedField[];
}

/** One value of the vendor's that changes. Texts are Markdown. */
export interface PlannedField {
  readonly field: ErrorCodeField;
  readonly before: ShownValue;
  readonly after: ShownValue;
  /** Null where the field has no correction. */
  readonly correction: CorrectionOutcome | null;
}
