import { createSizedCache, keyOf } from '../../caching/sized-cache.ts';
import type { Condition, ConditionField, FieldCondition } from '../../domain/condition.ts';
import type { StatementCache } from '../cache/statement-cache.ts';
import type { Directory } from '../read/directory.ts';
import type { EntryColumns } from './bitmap-columns.ts';
import { conditionSql } from './condition-sql.ts';
import { anyHitSql } from './search-sql.ts';
import type { Selection } from './selection.ts';

/*
 * The entries of a selection, marked by their places in columns. What the columns have is looked at there, one pass a
 * condition; for the rest SQLite gives the rows, from an index alone.
 *
 *   vendor acme AND updated since May   ─►   columns: 0 1 1 0 1 …   AND   rows: 2 4   ─►   0 1 0 0 1 …
 */

/** 1 at the place of each entry that is selected, else 0. */
export type Bitmap = Uint8Array;

type Values = FieldCondition['in'];

/** For what the columns have: in which one, and which of its numbers fit. */
const IN_COLUMNS: Partial<
  Record<
    ConditionField,
    (values: Values, columns: EntryColumns, directory: Directory) => readonly [ArrayLike<number>, number[]]
  >
> = {
  vendor: (values, { service }, { serviceOfRow }) => [
    service,
    [...serviceOfRow.values()].filter(({ vendor }) => values.includes(vendor.row)).map(({ row }) => row),
  ],
  service: (values, { service }) => [service, values.map(Number)],
  category: (values, { category }) => [category, values.map(Number)],
  lifecycle: (values, { lifecycle, texts }) => [
    lifecycle,
    placesIn(texts.lifecycle, (text) => values.includes(text)),
  ],
  httpStatus: (values, { httpStatuses, texts }) => [
    httpStatuses,
    placesIn(texts.httpStatuses, (list) => statusesOf(list).some((status) => values.includes(status))),
  ],
  httpStatusClass: (values, { httpStatuses, texts }) => [
    httpStatuses,
    placesIn(texts.httpStatuses, (list) =>
      statusesOf(list).some((status) => values.includes(Math.floor(status / 100))),
    ),
  ],
  corrected: (values, { corrected }) => [corrected, values.map(Number)],
  needsReview: (values, { needsReview }) => [needsReview, values.map(Number)],
};

/** The marked entries of a selection, with the columns in which they are marked. */
export interface Selected {
  readonly marks: Bitmap;
  readonly columns: EntryColumns;
}

/** Finds the entries of a selection as they are at that moment. */
export type Selector = (selection: Selection) => Selected;

/**
 * Gives a selector that remembers the marks of the selections asked for last in so many bytes, for a list that is counted
 * in several ways, one after the other. `directory` and `columns` give what they say as it is at that moment.
 */
export function createSelector(
  statements: StatementCache,
  directory: () => Directory,
  columns: () => EntryColumns,
  capacity: number,
): Selector {
  let markedIn: EntryColumns | null = null;
  const remembered = createSizedCache<Bitmap>(capacity, ({ byteLength }) => byteLength, 1);

  return (selection) => {
    const known = columns();
    if (markedIn !== known) remembered.clear();
    markedIn = known;
    const key = keyOf(JSON.stringify(selection));
    const marks = remembered.get(key) ?? markEntries(selection, known, directory(), statements);
    remembered.set(key, marks);
    return { marks, columns: known };
  };
}

function markEntries(
  { condition, search }: Selection,
  columns: EntryColumns,
  directory: Directory,
  statements: StatementCache,
): Bitmap {
  const marks = keepBoth(marksOf(condition), columns.service);
  return search === null ? marks : keepBoth(marks, marksOfRows(anyHitSql(search)));

  function marksOf(part: Condition): Bitmap {
    if ('field' in part) return marksOfField(part);
    if ('not' in part) return marksOf(part.not).map((mark) => 1 - mark);
    // One after the other, so that the marks of no more than two are in memory.
    if ('any' in part)
      return part.any.reduce((marks, member) => keepEither(marks, marksOf(member)), noMarks());
    return part.all.reduce((marks, member) => keepBoth(marks, marksOf(member)), noMarks().fill(1));
  }

  function marksOfField(part: FieldCondition): Bitmap {
    const inColumns = IN_COLUMNS[part.field];
    if (part.in.length === 0) return noMarks();
    if (inColumns === undefined) {
      const { text, values } = conditionSql(part, []);
      return marksOfRows({ text: `SELECT e.id AS id FROM error_codes e WHERE ${text}`, values });
    }
    const [column, fitting] = inColumns(part.in, columns, directory);
    const fits = new Uint8Array(columns.highest + 1);
    for (const number of fitting) fits[number] = 1;
    const marks = noMarks();
    for (let place = 0; place < marks.length; place += 1) marks[place] = fits[column[place]!]!;
    return marks;
  }

  function marksOfRows({ text, values }: ReturnType<typeof conditionSql>): Bitmap {
    const marks = noMarks();
    // One text of all rows is read in half the time of as many rows.
    const rows = statements.prepare<string | null>(`SELECT group_concat(id) FROM (${text})`).pluck();
    markRows(marks, rows.get(...values) ?? '');
    return marks;
  }

  function noMarks(): Bitmap {
    return new Uint8Array(columns.service.length);
  }
}

/** Bitmap the rows of a text: `3,17,204`. */
function markRows(marks: Bitmap, rows: string): void {
  let row = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const character = rows.charCodeAt(at);
    if (character === COMMA) {
      marks[row] = 1;
      row = 0;
    } else {
      row = row * 10 + character - ZERO;
    }
  }
  if (row > 0) marks[row] = 1;
}

const COMMA = 44;
const ZERO = 48;

/** Takes marks away where the others have 0. */
function keepBoth(marks: Bitmap, others: ArrayLike<number>): Bitmap {
  for (let place = 0; place < marks.length; place += 1) if (others[place] === 0) marks[place] = 0;
  return marks;
}

/** Adds marks where the others have some. */
function keepEither(marks: Bitmap, others: Bitmap): Bitmap {
  for (let place = 0; place < marks.length; place += 1) marks[place]! |= others[place]!;
  return marks;
}

/** How many entries are marked. */
export function countBits(marks: Bitmap): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

function placesIn(texts: readonly string[], fits: (text: string) => boolean): number[] {
  return texts.flatMap((text, place) => (fits(text) ? [place] : []));
}

function statusesOf(list: string): number[] {
  return JSON.parse(list);
}
