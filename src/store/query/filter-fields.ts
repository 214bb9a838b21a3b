import { inList, NEVER, type Sql, type Values } from './sql.ts';

/*
 * The register of filter fields. A field says here all that the store needs to know of it: SQL, bitmaps and plans follow
 * from its entry.
 */

/**
 * What entries `e` are grouped by in memory: entries are in one group when they are equal in all of this. The index
 * `error_codes_groups` has these columns, in this order, so that the groups are read from it alone. No list is read by
 * the first of them, so that SQLite does not take this index for one.
 */
export const GROUPED_BY = {
  needsReview: 'e.needs_review',
  corrected: 'e.corrected',
  hasDescription: 'e.has_description',
  hasSolution: 'e.has_solution',
  categoryBasis: 'e.category_basis',
  vendor: 'e.vendor_id',
  category: 'e.category_id',
  lifecycle: 'e.lifecycle',
  httpStatuses: 'e.http_statuses',
} as const;

export type GroupedBy = keyof typeof GROUPED_BY;

/** The values that entries are grouped by. */
export type GroupValue = string | number;

/**
 * The lists of HTTP statuses that error codes have, as JSON. They are few, however many error codes there are, so that a
 * status is looked up by the lists that contain it, which an index finds.
 */
export type StatusLists = readonly string[];

/** What the store knows of a filter field. */
interface FilterField {
  /** The SQL that holds for an entry `e` with one of these values, of which there is at least one. */
  readonly sql: (values: Values, statusLists: StatusLists) => Sql;
  /**
   * How its bitmap follows from groups: what it looks at, and which values of that fit. Without it, SQL gives the rows.
   */
  readonly groups?: {
    readonly by: GroupedBy;
    readonly holds: (values: Values) => (value: GroupValue) => boolean;
  };
  /** Whether an index gives the rows of one value without reading others, and they are few in a large catalog. */
  readonly selective?: true;
  /**
   * Whether a list of it is read in the order of keys, without reading much that does not fit: always, or where the list
   * is one of vendors or categories too.
   */
  readonly inKeyOrder?: 'ALWAYS' | 'WITH_OTHERS';
}

const FIELDS = {
  id: { sql: (values) => ({ text: `e.id IN ${inList(values)}`, values }), selective: true },
  vendor: { ...oneOf('vendor'), inKeyOrder: 'ALWAYS' },
  service: {
    sql: (values) => ({ text: `e.service_id IN ${inList(values)}`, values }),
    selective: true,
    inKeyOrder: 'ALWAYS',
  },
  code: {
    sql: (values) => ({
      text: `(e.code_folded IN ${inList(values)} OR e.id IN (SELECT error_code_id FROM error_code_aliases WHERE alias_folded IN ${inList(values)}))`,
      values: [...values, ...values],
    }),
  },
  codePrefix: {
    // The highest code point ends the range of all texts that start with the prefix.
    sql: ([prefix]) => ({
      text: 'e.code_folded >= ? AND e.code_folded < ?',
      values: [prefix!, `${prefix}\u{10FFFF}`],
    }),
  },
  commonCode: { sql: (values) => ({ text: `e.common_code IN ${inList(values)}`, values }) },
  module: {
    sql: (values) => ({ text: `e.module COLLATE NOCASE IN ${inList(values)}`, values }),
  },
  httpStatus: { ...statusesWith((values) => (status) => values.includes(status)), inKeyOrder: 'WITH_OTHERS' },
  httpStatusClass: {
    ...statusesWith((values) => (status) => values.includes(Math.floor(status / 100))),
    inKeyOrder: 'WITH_OTHERS',
  },
  category: { ...oneOf('category'), inKeyOrder: 'ALWAYS' },
  lifecycle: { ...oneOf('lifecycle'), inKeyOrder: 'ALWAYS' },
  document: {
    sql: (values) => ({
      text: `e.id IN (SELECT error_code_id FROM published_rows WHERE until IS NULL AND document_id IN ${inList(values)})`,
      values,
    }),
  },
  corrected: oneOf('corrected'),
  needsReview: oneOf('needsReview'),
  hasDescription: oneOf('hasDescription'),
  hasSolution: oneOf('hasSolution'),
  categoryBasis: oneOf('categoryBasis'),
  messageContains: {
    // Of ASCII letters, LIKE does not regard the case.
    sql: ([part]) => ({
      text: "e.message LIKE ? ESCAPE '\\'",
      values: [`%${String(part).replace(/[\\%_]/g, '\\$&')}%`],
    }),
  },
  createdSince: { sql: (values) => ({ text: 'e.created_at >= ?', values }) },
  updatedSince: { sql: (values) => ({ text: 'e.updated_at >= ?', values }) },
  updatedBefore: { sql: (values) => ({ text: 'e.updated_at < ?', values }) },
} satisfies Record<string, FilterField>;

export type ConditionField = keyof typeof FIELDS;

/** All filter fields. */
export const FILTER_FIELDS: Readonly<Record<ConditionField, FilterField>> = FIELDS;

/** A field whose values are those that entries are grouped by. */
function oneOf(by: GroupedBy): FilterField {
  return {
    sql: (values) => ({ text: `${GROUPED_BY[by]} IN ${inList(values)}`, values }),
    groups: { by, holds: (values) => (value) => values.includes(value) },
  };
}

/** A field that holds for an entry of whose HTTP statuses one fits. */
function statusesWith(holds: (values: Values) => (status: number) => boolean): FilterField {
  const listsFit = (values: Values) => {
    const holdsFor = holds(values);
    return (list: GroupValue): boolean => (JSON.parse(String(list)) as number[]).some(holdsFor);
  };
  return {
    sql: (values, statusLists) => {
      const lists = statusLists.filter(listsFit(values));
      return lists.length === 0 ? NEVER : { text: `e.http_statuses IN ${inList(lists)}`, values: lists };
    },
    groups: { by: 'httpStatuses', holds: listsFit },
  };
}
