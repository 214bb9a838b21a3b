import type { Condition, ConditionField } from '../../domain/condition.ts';

/** A piece of SQL with the values for its question marks, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/**
 * The lists of HTTP statuses that error codes have, as they stand in their column. They are few, however many error
 * codes there are, so that a status is asked for by the lists that hold it, which an index can find.
 */
export type StatusLists = readonly string[];

type Values = readonly (string | number)[];

/** What each field asks of an error code `e`. Lists of values are never empty here. */
const FIELDS: Readonly<Record<ConditionField, (values: Values, statusLists: StatusLists) => Sql>> = {
  vendor: (values) => ({ text: `e.vendor_id IN ${marks(values)}`, values }),
  service: (values) => ({ text: `e.service_id IN ${marks(values)}`, values }),
  code: (values) => ({
    text: `(e.code_folded IN ${marks(values)} OR e.id IN (SELECT error_code_id FROM error_code_aliases WHERE alias_folded IN ${marks(values)}))`,
    values: [...values, ...values],
  }),
  codePrefix: (values) => {
    const [prefix] = values as [string];
    return { text: 'e.code_folded >= ? AND e.code_folded < ?', values: [prefix, afterPrefix(prefix)] };
  },
  commonCode: (values) => ({ text: `e.common_code IN ${marks(values)}`, values }),
  httpStatus: (values, statusLists) => statusesIn(statusLists, (status) => values.includes(status)),
  httpStatusClass: (values, statusLists) =>
    statusesIn(statusLists, (status) => values.includes(Math.floor(status / 100))),
  category: (values) => ({ text: `e.category_id IN ${marks(values)}`, values }),
  lifecycle: (values) => ({ text: `e.lifecycle IN ${marks(values)}`, values }),
  document: (values) => ({
    text: `e.id IN (SELECT error_code_id FROM published_rows WHERE until IS NULL AND document_id IN ${marks(values)})`,
    values,
  }),
  corrected: (values) => ({ text: 'e.corrected = ?', values }),
  needsReview: (values) => ({ text: 'e.needs_review = ?', values }),
  updatedSince: (values) => ({ text: 'e.updated_at >= ?', values }),
};

/** The SQL of a condition on an error code `e`; an empty `all` holds for every one, an empty `any` for none. */
export function conditionSql(condition: Condition, statusLists: StatusLists): Sql {
  if ('field' in condition) {
    return condition.in.length === 0 ? NEVER : FIELDS[condition.field](condition.in, statusLists);
  }
  if ('not' in condition) {
    const { text, values } = conditionSql(condition.not, statusLists);
    // Of what an entry does not have SQL says neither that it is so nor that it is not.
    return { text: `(${text}) IS NOT TRUE`, values };
  }
  const [members, word, empty] =
    'all' in condition
      ? ([condition.all, ' AND ', ALWAYS] as const)
      : ([condition.any, ' OR ', NEVER] as const);
  return joinSql(
    members.map((member) => conditionSql(member, statusLists)),
    word,
    empty,
  );
}

const ALWAYS: Sql = { text: 'TRUE', values: [] };
const NEVER: Sql = { text: 'FALSE', values: [] };

function statusesIn(statusLists: StatusLists, wanted: (status: number) => boolean): Sql {
  const fitting = statusLists.filter((json) => (JSON.parse(json) as number[]).some(wanted));
  return fitting.length === 0 ? NEVER : { text: `e.http_statuses IN ${marks(fitting)}`, values: fitting };
}

function joinSql(parts: readonly Sql[], word: string, empty: Sql): Sql {
  const [first, ...others] = parts;
  if (first === undefined) return empty;
  if (others.length === 0) return first;
  return {
    text: `(${parts.map(({ text }) => text).join(word)})`,
    values: parts.flatMap(({ values }) => values),
  };
}

function marks(values: Values): string {
  return `(${'?,'.repeat(values.length - 1)}?)`;
}

/** The first text behind all that start with the prefix, in the order of code points. */
function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
