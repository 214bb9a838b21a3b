/** What error codes are ordered by, as the schema names it. */
export const ERROR_CODE_ORDERS = ['KEY', 'CODE', 'HTTP_STATUS', 'UPDATED_AT', 'RELEVANCE'] as const;

export type ErrorCodeOrderField = (typeof ERROR_CODE_ORDERS)[number];

/** The position of an entry in an order: its value in that order, and the number of its row where values are equal. */
export interface KeysetPosition {
  readonly value: string | number;
  readonly row: number;
}

/** A range of an ordered list: `limit` members after (or, backward, before) a position. */
export interface KeysetRange {
  readonly field: ErrorCodeOrderField;
  readonly descending: boolean;
  /** Whether the range ends at `from` and is read towards the start of the list. */
  readonly backward: boolean;
  readonly limit: number;
  /** Null: from the start of the list, or its end where it is read backward. */
  readonly from: KeysetPosition | null;
}
