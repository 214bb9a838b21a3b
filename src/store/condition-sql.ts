import type { Condition, ConditionField } from '../nouns/condition.ts';

/** A piece of SQL with the values for its question marks, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

type Values = readonly (string | number)[];

/** What each field asks of an error code `e`. Lists are never empty here. */
const FIELDS: Readonly<Record<ConditionField, (values: Values) => Sql>> = {
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
  httpStatus: (values) => ({
    text: `EXISTS (SELECT 1 FROM error_code_statuses s WHERE s.error_code_id = e.id AND s.status IN ${marks(values)})`,
    values,
  }),
  httpStatusClass: (values) => ({
    text: `EXISTS (SELECT 1 FROM error_code_statuses s WHERE s.error_code_id = e.id AND s.status / 100 IN ${marks(values)})`,
    values,
  }),
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
export function conditionSql(condition: Condition): Sql {
  if ('field' in condition) {
    return condition.in.length === 0 ? NEVER : FIELDS[condition.field](condition.in);
  }
  if ('not' in condition) {
    const { text, values } = conditionSql(condition.not);
    return { text: `NOT (${text})`, values };
  }
  return 'all' in condition ? join(condition.all, ' AND ', ALWAYS) : join(condition.any, ' OR ', NEVER);
}

const ALWAYS: Sql = { text: 'TRUE', values: [] };
const NEVER: Sql = { text: 'FALSE', values: [] };

function join(conditions: readonly Condition[], word: string, empty: Sql): Sql {
  const [first, ...others] = conditions.map(conditionSql);
  if (first === undefined) return empty;
  if (others.length === 0) return first;
  const parts = [first, ...others];
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
