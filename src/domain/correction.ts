import type { CodeValues, ErrorCodeField } from './error-code.ts';

/** Any value that a field of an error code can have. */
export type FieldValue = CodeValues[keyof CodeValues];

/** One field on which a maintainer overrules the vendor. */
export interface Correction {
  readonly field: ErrorCodeField;
  readonly value: FieldValue;
  /** The vendor's value when the correction was written or last confirmed. */
  readonly writtenAgainst: FieldValue;
  /** Who wrote it. */
  readonly author: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** All that history keeps of an error code at one version: the vendor's part and the corrections on top. */
export interface CodeState {
  readonly vendor: CodeValues;
  /** One a field at most, in the order of the fields. */
  readonly corrections: readonly Correction[];
}
