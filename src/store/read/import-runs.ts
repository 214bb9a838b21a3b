import type Database from 'better-sqlite3';
import type { CodeIdentity } from '../../domain/error-code.ts';
import { globalId } from '../../domain/global-id.ts';
import type { ImportCounts, ImportState, ReportedState } from '../../domain/import-run.ts';
import type { CodeState } from '../../domain/overlay.ts';
import type { DocumentRecord, EditionRecord } from '../schema/records.ts';
import { stateFromJson } from '../schema/state-json.ts';
import { stateNow } from './category-names.ts';
import { type Directory, documentInHistory, editionRecord, prepareFindings } from './directory.ts';
import { createPlannedChangeReader, type PlannedChangeReader } from './planned-changes.ts';

/** One edition's way into the catalog. Instants are milliseconds since 1970; people are given by their names. */
export interface ImportRunRecord {
  readonly id: string;
  readonly row: number;
  readonly document: DocumentRecord;
  readonly state: ImportState;
  readonly edition: EditionRecord;
  readonly counts: ImportCounts;
  readonly heldReason: string | null;
  readonly plannedAt: number;
  readonly plannedBy: string;
  readonly appliedAt: number | null;
  readonly appliedBy: string | null;
  readonly discardedAt: number | null;
  readonly discardedBy: string | null;
  readonly reason: string | null;
  readonly revertedAt: number | null;
  readonly revertedBy: string | null;
  readonly revertReason: string | null;
}

/** An import run as an answer reports it: in its state, or as the one that brought a text that changes nothing. */
export interface ReportedRun extends Omit<ImportRunRecord, 'state'> {
  readonly state: ReportedState;
}

/** Which import runs: all that are given must hold, and of the states one. */
export interface ImportRunSelection {
  readonly document?: number;
  readonly states?: readonly ImportState[];
}

/** What a run made of one error code. */
export interface ImportedState {
  readonly identity: CodeIdentity;
  /** The version that the run made. */
  readonly version: number;
  readonly presentVersion: number;
  /** How many of the revisions since have only moved it. */
  readonly moves: number;
  /** The state of the version before; null where the run added the error code. */
  readonly before: CodeState | null;
  readonly after: CodeState;
}

/** Reads import runs. */
export interface ImportRunReader extends PlannedChangeReader {
  run(row: number): ImportRunRecord | null;
  /** Up to `limit` runs, newest first, from behind (or, backward, before) the one with the row `from`. */
  runs(
    selection: ImportRunSelection,
    from: number | null,
    limit: number,
    backward?: boolean,
  ): ImportRunRecord[];
  count(selection: ImportRunSelection): number;
  /** The runs of a text of a document, by its SHA-256; newest first. */
  runsOfText(documentRow: number, sha256: string): ImportRunRecord[];
  /** The bytes of a run's edition. */
  content(row: number): Uint8Array;
  /** What a run that was applied made of each error code that it changed. */
  importedStates(row: number): ImportedState[];
}

interface RunRow {
  readonly id: number;
  readonly document_id: number;
  readonly state: ImportState;
  readonly counts: string;
  readonly held_reason: string | null;
  readonly planned_at: number;
  readonly planner: string;
  readonly applied_at: number | null;
  readonly applier: string | null;
  readonly discarded_at: number | null;
  readonly discarder: string | null;
  readonly reason: string | null;
  readonly reverted_at: number | null;
  readonly reverter: string | null;
  readonly revert_reason: string | null;
  readonly edition_id: number;
  readonly sha256: string;
  readonly format: string;
  readonly published_at: number | null;
  readonly imported_at: number | null;
  readonly row_count: number;
}

const RUN = `SELECT r.*, p.name AS planner, a.name AS applier, d.name AS discarder, v.name AS reverter,
    e.sha256, e.format, e.published_at, e.imported_at, e.row_count
  FROM import_runs r
  JOIN editions e ON e.id = r.edition_id
  JOIN authors p ON p.id = r.planned_by
  LEFT JOIN authors a ON a.id = r.applied_by
  LEFT JOIN authors d ON d.id = r.discarded_by
  LEFT JOIN authors v ON v.id = r.reverted_by`;

const SELECTED = `(@document IS NULL OR r.document_id = @document)
  AND (@states IS NULL OR r.state IN (SELECT value FROM json_each(@states)))`;

/** Gives the reader of import runs; `directory` gives the current directory. */
export function createImportRunReader(
  connection: Database.Database,
  directory: () => Directory,
): ImportRunReader {
  const readFindings = prepareFindings(connection);
  const byRow = connection.prepare<[number], RunRow>(`${RUN} WHERE r.id = ?`);
  const prepareRuns = (comparison: '<' | '>', direction: 'ASC' | 'DESC') =>
    connection.prepare<[object], RunRow>(
      `${RUN} WHERE ${SELECTED} AND (@from IS NULL OR r.id ${comparison} @from) ORDER BY r.id ${direction} LIMIT @limit`,
    );
  const [runsForward, runsBackward] = [prepareRuns('<', 'DESC'), prepareRuns('>', 'ASC')];
  const count = connection
    .prepare<[object], number>(`SELECT count(*) FROM import_runs r WHERE ${SELECTED}`)
    .pluck();
  const ofText = connection.prepare<[number, string], RunRow>(
    `${RUN} WHERE r.document_id = ? AND e.sha256 = ? ORDER BY r.id DESC`,
  );
  const content = connection
    .prepare<[number], Buffer>(
      'SELECT e.content FROM import_runs r JOIN editions e ON e.id = r.edition_id WHERE r.id = ?',
    )
    .pluck();
  const importedStates = connection.prepare<
    [number],
    {
      service: string;
      code: string;
      variant: number;
      version: number;
      present_version: number;
      moves: number;
      before: string | null;
      after: string;
    }
  >(
    `SELECT s.key AS service, c.code, c.variant, n.version, c.version AS present_version,
       (SELECT count(*) FROM revisions m
        WHERE m.error_code_id = n.error_code_id AND m.version > n.version AND m.kind = 'MOVED') AS moves,
       b.state AS before, n.state AS after
     FROM revisions n
     JOIN error_codes c ON c.id = n.error_code_id
     JOIN services s ON s.id = c.service_id
     LEFT JOIN revisions b ON b.error_code_id = n.error_code_id AND b.version = n.version - 1
     WHERE n.import_run_id = ? AND n.kind <> 'REVERTED' ORDER BY n.id`,
  );
  const parametersOf = ({ document, states }: ImportRunSelection) => ({
    document: document ?? null,
    states: states === undefined ? null : JSON.stringify(states),
  });

  return {
    ...createPlannedChangeReader(connection),
    run: (row) => recordOf(byRow.get(row)),
    runs(selection, from, limit, backward) {
      const rows = (backward ? runsBackward : runsForward).all({ ...parametersOf(selection), from, limit });
      return (backward ? rows.reverse() : rows).map((row) => record(row));
    },
    count: (selection) => count.get(parametersOf(selection))!,
    runsOfText: (documentRow, sha256) => ofText.all(documentRow, sha256).map((row) => record(row)),
    content: (row) => content.get(row)!,
    importedStates: (row) =>
      importedStates
        .all(row)
        .map(({ service, code, variant, version, present_version, moves, before, after }) => ({
          identity: { service, code, variant },
          version,
          presentVersion: present_version,
          moves,
          before: before === null ? null : stateNow(stateFromJson(before), directory()),
          after: stateNow(stateFromJson(after), directory()),
        })),
  };

  function recordOf(row: RunRow | undefined): ImportRunRecord | null {
    return row === undefined ? null : record(row);
  }

  function record(row: RunRow): ImportRunRecord {
    const edition = {
      row: row.edition_id,
      sha256: row.sha256,
      format: row.format,
      publishedAt: row.published_at,
      // As long as it is planned, the catalog has read the text for the plan alone.
      importedAt: row.imported_at ?? row.planned_at,
      rowCount: row.row_count,
    };
    return {
      id: globalId('ImportRun', row.id),
      row: row.id,
      document: documentInHistory(directory(), row.document_id),
      state: row.state,
      edition: editionRecord(edition, readFindings),
      counts: JSON.parse(row.counts),
      heldReason: row.held_reason,
      plannedAt: row.planned_at,
      plannedBy: row.planner,
      appliedAt: row.applied_at,
      appliedBy: row.applier,
      discardedAt: row.discarded_at,
      discardedBy: row.discarder,
      reason: row.reason,
      revertedAt: row.reverted_at,
      revertedBy: row.reverter,
      revertReason: row.revert_reason,
    };
  }
}
