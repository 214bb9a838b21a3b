import type Database from 'better-sqlite3';
import { FIELD_ORDER } from '../../domain/error-code.ts';
import {
  CORRECTION_OUTCOMES,
  type CorrectionOutcome,
  type PlannedKind,
  type PlannedOutcome,
} from '../../domain/import-run.ts';

/** A planned change with its place in the plan, from 1. */
export interface PlacedOutcome extends PlannedOutcome {
  readonly position: number;
}

/** Which changes of a plan: all that are given must hold. */
export interface PlannedSelection {
  readonly kinds?: readonly PlannedKind[];
  readonly corrections?: readonly CorrectionOutcome[];
  /** Characters that stand together in the key, or in a value before or after; ASCII letters without regard to case. */
  readonly contains?: string;
}

/** The places of a plan that one read looks at: those between these two, of which neither is among them. */
export interface PlanPiece {
  readonly after: number;
  readonly before: number;
}

/** Reads the changes of plans. */
export interface PlannedChangeReader {
  /** Up to `limit` changes of a run's plan, from behind (or, backward, before) the place `from`. */
  changes(row: number, from: number | null, limit: number, backward?: boolean): PlacedOutcome[];
  /** How many changes a run's plan has, which is the last place of it. */
  changeCount(row: number): number;
  /** Up to `limit` of the changes that are selected in a piece of a plan: the first ones (or, backward, the last ones). */
  changesIn(
    row: number,
    piece: PlanPiece,
    selection: PlannedSelection,
    limit: number,
    backward?: boolean,
  ): PlacedOutcome[];
  /** How many are selected in a piece of a plan. */
  countIn(row: number, piece: PlanPiece, selection: PlannedSelection): number;
}

interface ChangeRow {
  readonly position: number;
  readonly kind: PlannedKind;
  readonly key: string;
  readonly fields: string;
}

/*
 * What is looked for is looked for in the JSON of the fields first, which is ten times faster than in their values. It
 * may be found there as a part of the JSON itself (`"field":"MESSAGE"`) or of an escape (the `n` of `\n`): only then are
 * the values read.
 */
const SELECTED = `import_run_id = @row AND position > @after AND position < @before
  AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  AND (@corrections IS NULL OR EXISTS (SELECT 1 FROM json_each(@corrections) c WHERE fields LIKE c.value))
  AND (@value IS NULL OR key LIKE @value ESCAPE '\\' OR (
    fields LIKE @json ESCAPE '\\' AND (
      (NOT @isOfJson AND fields NOT LIKE @escaped ESCAPE '\\') OR EXISTS (
        SELECT 1 FROM json_tree(fields) f
        WHERE f.key NOT IN ('field', 'correction') AND f.atom LIKE @value ESCAPE '\\'))))`;

/** Gives the reader of plans. */
export function createPlannedChangeReader(connection: Database.Database): PlannedChangeReader {
  const prepare = (direction: 'ASC' | 'DESC') =>
    connection.prepare<[object], ChangeRow>(
      `SELECT position, kind, key, fields FROM planned_changes
       WHERE ${SELECTED} ORDER BY position ${direction} LIMIT @limit`,
    );
  const [forward, backwards] = [prepare('ASC'), prepare('DESC')];
  const count = connection
    .prepare<[number], number>('SELECT count(*) FROM planned_changes WHERE import_run_id = ?')
    .pluck();
  const countSelected = connection
    .prepare<[object], number>(`SELECT count(*) FROM planned_changes WHERE ${SELECTED}`)
    .pluck();

  function changesIn(
    row: number,
    piece: PlanPiece,
    selection: PlannedSelection,
    limit: number,
    backward = false,
  ): PlacedOutcome[] {
    const parameters = { row, ...piece, ...parametersOf(selection), limit };
    const rows = backward ? backwards.all(parameters).reverse() : forward.all(parameters);
    return rows.map(({ fields, ...change }) => ({ ...change, fields: JSON.parse(fields) }));
  }

  return {
    changes(row, from, limit, backward) {
      const piece = backward
        ? { after: 0, before: from ?? Number.MAX_SAFE_INTEGER }
        : { after: from ?? 0, before: Number.MAX_SAFE_INTEGER };
      return changesIn(row, piece, {}, limit, backward);
    },
    changeCount: (row) => count.get(row)!,
    changesIn,
    countIn: (row, piece, selection) => countSelected.get({ row, ...piece, ...parametersOf(selection) })!,
  };
}

function parametersOf({ kinds, corrections, contains }: PlannedSelection): object {
  // As it stands in the JSON of a value, without the quotation marks around it.
  const inJson = contains === undefined ? '' : JSON.stringify(contains).slice(1, -1);
  return {
    kinds: kinds === undefined ? null : JSON.stringify(kinds),
    // In a value, the quotation marks would be escaped.
    corrections:
      corrections === undefined
        ? null
        : JSON.stringify(corrections.map((outcome) => `%"correction":"${outcome}"%`)),
    value: contains === undefined ? null : likePattern(contains),
    json: likePattern(inJson),
    escaped: likePattern(`\\${inJson}`),
    isOfJson: JSON_OF_FIELDS.includes(inJson.toLowerCase()) ? 1 : 0,
  };
}

function likePattern(part: string): string {
  return `%${part.replace(/[\\%_]/g, '\\$&')}%`;
}

/** All that the JSON of fields can hold besides their values, in lower case. */
const JSON_OF_FIELDS = JSON.stringify(
  FIELD_ORDER.flatMap((field) =>
    [null, ...CORRECTION_OUTCOMES].flatMap((correction) =>
      [null, '', [], ['', '']].map((value) => ({ field, before: value, after: value, correction })),
    ),
  ),
).toLowerCase();
