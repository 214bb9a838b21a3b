import { setImmediate as turn } from 'node:timers/promises';
import {
  type CodeValues,
  ERROR_CODE_FIELDS,
  FIELD_ORDER,
  keyOf,
  sameValue,
} from '../../domain/error-code.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { CodeState } from '../../domain/overlay.ts';
import { effectiveValues, isStale } from '../../domain/overlay.ts';
import { stateNow } from '../read/category-names.ts';
import { createCorrectionReader } from '../read/corrections.ts';
import { createDirectoryReader, type Directory } from '../read/directory.ts';
import { createEntryDecoder, ENTRY_COLUMNS, type EntryRow } from '../schema/entry-row.ts';
import type { CorrectionRecord, ErrorCodeRecord } from '../schema/records.ts';
import { stateFromJson } from '../schema/state-json.ts';
import type { CheckContext } from './check.ts';

/** How many entries are read at once. */
const BATCH = 1_000;

/** Entries whose service and category are there; others are among the broken references. */
const WITH_DIRECTORY =
  'e.service_id IN (SELECT id FROM services) AND e.category_id IN (SELECT id FROM categories)';

interface VersionRow {
  readonly error_code_id: number;
  readonly version: number;
  /** Of the last version of its entry; null for all others. */
  readonly state: string | null;
}

/** An entry's columns that are not part of its record, and follow from it. */
type DerivedRow = readonly [
  id: number,
  codeFolded: string,
  statusOrder: number,
  hasDescription: number,
  hasSolution: number,
  aliases: string | null,
];

/**
 * Checks every entry against its revisions: the versions go from 1 to its own without a gap, and the state of the last one
 * gives the values, the corrections and the aliases that are stored.
 */
export async function checkEntries({ connection, report, progress }: CheckContext): Promise<void> {
  const directory = createDirectoryReader(connection)();
  const decode = createEntryDecoder();
  const correctionsOf = createCorrectionReader(connection, () => directory);
  const entries = connection
    .prepare<[number, number], EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM error_codes e WHERE e.id > ? AND ${WITH_DIRECTORY} ORDER BY e.id LIMIT ?`,
    )
    .raw();
  const versions = connection.prepare<[number, number], VersionRow>(
    `SELECT error_code_id, version, CASE WHEN lead(id) OVER entry IS NULL THEN state END AS state FROM revisions
     WHERE error_code_id BETWEEN ? AND ?
     WINDOW entry AS (PARTITION BY error_code_id ORDER BY version)
     ORDER BY error_code_id, version`,
  );
  const derived = connection
    .prepare<[number, number], DerivedRow>(
      `SELECT id, code_folded, status_order, has_description, has_solution,
         (SELECT json_group_array(alias_folded) FROM error_code_aliases WHERE error_code_id = id)
       FROM error_codes WHERE id BETWEEN ? AND ?`,
    )
    .raw();
  const total = connection.prepare<[], number>('SELECT count(*) FROM error_codes').pluck().get()!;

  let done = 0;
  for (let rows = entries.all(0, BATCH); rows.length > 0; rows = entries.all(rows.at(-1)![0], BATCH)) {
    const [first, last] = [rows[0]![0], rows.at(-1)![0]];
    const versionsOf = groupBy(versions.all(first, last), (row) => String(row.error_code_id));
    const derivedOf = new Map(derived.all(first, last).map((row) => [row[0], row]));
    const corrections = correctionsOf(rows.map(([id]) => id));
    for (const [at, row] of rows.entries()) {
      const entry = decode(row, directory);
      const found = versionsOf.get(String(row[0])) ?? [];
      for (const problem of [
        ...versionProblems(entry, found),
        ...derivedProblems(entry, derivedOf.get(row[0])!),
        ...stateProblems(entry, corrections[at]!, found.at(-1)?.state ?? null, directory),
      ]) {
        report(`${entry.key}: ${problem}`);
      }
    }
    done += rows.length;
    progress(done, total);
    await turn();
  }
}

function versionProblems({ version }: ErrorCodeRecord, found: readonly VersionRow[]): string[] {
  const missing = Array.from({ length: version }, (_, at) => at + 1).filter(
    (wanted) => found[wanted - 1]?.version !== wanted,
  );
  if (missing.length === 0 && found.length === version) return [];
  return [
    `It is at version ${version}, but has the revisions of ${found.map((row) => row.version).join(', ') || 'none'}.`,
  ];
}

function derivedProblems(
  entry: ErrorCodeRecord,
  [, codeFolded, statusOrder, hasDescription, hasSolution, aliases]: DerivedRow,
): string[] {
  const { service, code, variant, httpStatuses } = entry;
  const folded = [...new Set(entry.aliases.map((alias) => alias.toLowerCase()))].sort();
  const expectations: readonly (readonly [name: string, holds: boolean])[] = [
    ['key', entry.key === keyOf({ service: service.key, code, variant })],
    ['folded code', codeFolded === code.toLowerCase()],
    ['order by status', statusOrder === (httpStatuses.length === 0 ? 1000 : Math.min(...httpStatuses))],
    ['mark of a description', hasDescription === Number(entry.description !== null)],
    ['mark of a solution', hasSolution === Number(entry.solution !== null)],
    ['list of aliases', sameValue(folded, (JSON.parse(aliases ?? '[]') as string[]).sort())],
  ];
  return expectations
    .filter(([, holds]) => !holds)
    .map(([name]) => `Its ${name} does not follow from its values.`);
}

function stateProblems(
  entry: ErrorCodeRecord,
  stored: readonly CorrectionRecord[],
  json: string | null,
  directory: Directory,
): string[] {
  if (json === null) return [];
  const state = stateNow(stateFromJson(json), directory);
  const expected = effectiveValues(state);
  const actual: CodeValues = { ...entry, category: entry.category.slug };
  const differing = FIELD_ORDER.map((field) => ERROR_CODE_FIELDS[field]).filter(
    (property) => !sameValue(expected[property], actual[property]),
  );
  const problems = differing.map((property) => `Its ${property} is not that of its last revision.`);
  if (!sameCorrections(state, stored)) problems.push('Its corrections are not those of its last revision.');
  const stale = state.corrections.some((correction) => isStale(state.vendor, correction));
  const basis = state.corrections.some(({ field }) => field === 'CATEGORY') ? 'MAINTAINER' : 'RULE';
  if (
    entry.corrected !== state.corrections.length > 0 ||
    entry.needsReview !== stale ||
    entry.categoryBasis !== basis
  ) {
    problems.push('Its marks (corrected, needsReview, categoryBasis) do not follow from its last revision.');
  }
  return problems;
}

function sameCorrections({ vendor, corrections }: CodeState, stored: readonly CorrectionRecord[]): boolean {
  return (
    corrections.length === stored.length &&
    corrections.every((correction) => {
      const found = stored.find(({ field }) => field === correction.field);
      return (
        found !== undefined &&
        sameValue(found.value, correction.value) &&
        sameValue(found.writtenAgainst, correction.writtenAgainst) &&
        sameValue(found.vendorValue, vendor[ERROR_CODE_FIELDS[correction.field]]) &&
        found.author === correction.author &&
        found.reason === correction.reason &&
        found.stale === isStale(vendor, correction)
      );
    })
  );
}
