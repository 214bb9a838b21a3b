import type { CodeIdentity, CodeValues, ErrorCodeField } from '../../domain/error-code.ts';
import type { ImportCounts, PlannedKind } from '../../domain/import-run.ts';
import type { CodeState } from '../../domain/overlay.ts';

/** An error code as it is before an edition comes in. */
export interface CurrentCode {
  readonly identity: CodeIdentity;
  readonly version: number;
  readonly state: CodeState;
  /** What the newest editions of all documents say about it. */
  readonly rows: readonly CurrentRow[];
}

interface CurrentRow {
  /** The number of the document's row. */
  readonly document: number;
  /** The edition's date: the vendor's own, or that of its import; milliseconds since 1970. */
  readonly date: number;
  readonly values: CodeValues;
}

/** What an edition does to an error code that does not stay as it is. */
export interface PlannedChange {
  readonly kind: PlannedKind;
  readonly identity: CodeIdentity;
  /** 0 for one that is added. */
  readonly expectedVersion: number;
  /** Null for one that is added. */
  readonly before: CodeState | null;
  readonly after: CodeState;
  /** The corrected fields by what becomes of their corrections. */
  readonly corrections: Readonly<Record<'kept' | 'stale' | 'absorbed', readonly ErrorCodeField[]>>;
}

/** What an edition says about one error code, with the entry that it is about. */
export interface PlannedRow {
  readonly identity: CodeIdentity;
  readonly line: number;
  readonly cells: readonly { readonly header: string; readonly text: string }[];
  readonly values: CodeValues;
}

/** What an edition does to the catalog. */
export interface Plan {
  /** In the order of the page; withdrawn ones behind, by key. */
  readonly changes: readonly PlannedChange[];
  readonly rows: readonly PlannedRow[];
  /** The entries of the document that stay as they are. */
  readonly unchanged: readonly { readonly identity: CodeIdentity; readonly expectedVersion: number }[];
  /** How many entries stand on the document before. */
  readonly presentCount: number;
  readonly counts: ImportCounts;
}
