/** The values of SQL's question marks. */
export type Values = readonly (string | number)[];

/** A piece of SQL with the values for its question marks, in order. */
export interface Sql {
  readonly text: string;
  readonly values: Values;
}

/** Holds for every row. */
export const ALWAYS: Sql = { text: 'TRUE', values: [] };

/** Holds for no row. */
export const NEVER: Sql = { text: 'FALSE', values: [] };

/** Question marks for a list of at least one value: `(?,?)`. */
export function inList(values: Values): string {
  return `(${'?,'.repeat(values.length - 1)}?)`;
}

/** Joins conditions by AND or OR; gives `empty` where there are none. */
export function joinSql(parts: readonly Sql[], word: 'AND' | 'OR', empty: Sql): Sql {
  const [first, ...others] = parts;
  if (first === undefined) return empty;
  if (others.length === 0) return first;
  return {
    text: `(${parts.map(({ text }) => text).join(` ${word} `)})`,
    values: parts.flatMap(({ values }) => values),
  };
}
