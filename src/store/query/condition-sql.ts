import { type Condition, foldCondition } from './condition.ts';
import { FILTER_FIELDS, type StatusLists } from './filter-fields.ts';
import { ALWAYS, joinSql, NEVER, type Sql } from './sql.ts';

/** The SQL of a condition on an error code `e`; an empty `all` holds for every one, an empty `any` for none. */
export function conditionSql(condition: Condition, statusLists: StatusLists): Sql {
  return foldCondition<Sql>(condition, {
    field: ({ field, in: values }) =>
      values.length === 0 ? NEVER : FILTER_FIELDS[field].sql(values, statusLists),
    // Of a value that an entry does not have, SQL says neither that a condition holds nor that it does not.
    not: ({ text, values }) => ({ text: `(${text}) IS NOT TRUE`, values }),
    all: (members) => joinSql([...members], 'AND', ALWAYS),
    any: (members) => joinSql([...members], 'OR', NEVER),
  });
}
