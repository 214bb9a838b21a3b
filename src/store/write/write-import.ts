import type Database from 'better-sqlite3';
import type { ImportState } from '../../domain/import-run.ts';
import { prepareInsert } from '../schema/insert-statement.ts';
import { importRuns, plannedChanges } from '../schema/tables.ts';
import type { ApplyStep, DiscardStep, ImportChange, KeptPlan, PlanStep, RevertStep } from './change-set.ts';
import { VersionConflict } from './version-conflict.ts';
import type { EditionWriter } from './write-edition.ts';
import type { WriteContext } from './write-entry.ts';

/** A step that has begun: what is left of it waits for the entries, since revisions name the run and rows the entries. */
export interface BegunStep {
  readonly runRow: number;
  /** Writes what needs the entries. All of them must be written. */
  finish(): void;
}

/** Takes import runs a step further. */
export interface ImportWriter {
  /** Throws VersionConflict where the run is not in a state that allows the step. */
  begin(change: ImportChange, moment: WriteContext): BegunStep;
}

interface RunRow {
  readonly id: number;
  readonly document_id: number;
  readonly edition_id: number;
  readonly state: ImportState;
  readonly previous_edition_id: number | null;
  readonly applied_at: number | null;
}

const OPEN: readonly ImportState[] = ['PLANNED', 'HELD'];

const NOTHING_LEFT = (): void => {};

/** Prepares the writing of import runs. */
export function prepareImportWriter(connection: Database.Database, editions: EditionWriter): ImportWriter {
  const insertRun = prepareInsert(connection, importRuns);
  const insertChange = prepareInsert(connection, plannedChanges);
  const find = connection.prepare<[number], RunRow>('SELECT * FROM import_runs WHERE id = ?');
  const lastApplied = connection
    .prepare<[number], number>("SELECT max(id) FROM import_runs WHERE document_id = ? AND state = 'APPLIED'")
    .pluck();
  const replan = connection.prepare(
    `UPDATE import_runs SET state = @state, counts = @counts, held_reason = @heldReason,
       planned_at = @plannedAt, planned_by = @plannedBy WHERE id = @id`,
  );
  const clearChanges = connection.prepare('DELETE FROM planned_changes WHERE import_run_id = ?');
  const apply = connection.prepare(
    `UPDATE import_runs SET state = 'APPLIED', counts = @counts, applied_at = @at, applied_by = @by, reason = @reason,
       previous_edition_id = @previousEdition WHERE id = @id`,
  );
  const discard = connection.prepare(
    `UPDATE import_runs SET state = 'DISCARDED', discarded_at = @at, discarded_by = @by, reason = @reason WHERE id = @id`,
  );
  const revert = connection.prepare(
    `UPDATE import_runs SET state = 'REVERTED', reverted_at = @at, reverted_by = @by, revert_reason = @reason WHERE id = @id`,
  );

  return {
    begin(change, moment) {
      switch (change.step) {
        case 'PLAN':
          return beginPlan(change, moment);
        case 'APPLY':
          return beginApply(change, moment);
        case 'DISCARD':
          return beginDiscard(change, moment);
        case 'REVERT':
          return beginRevert(change, moment);
      }
    },
  };

  function beginPlan({ run, edition, plan }: PlanStep, moment: WriteContext): BegunStep {
    if (run !== null) findIn(run, OPEN);
    const { documentRow, editionRow } = editions.keep(edition);
    const runRow = keepPlan(run, documentRow, editionRow, plan, moment);
    return { runRow, finish: NOTHING_LEFT };
  }

  function beginApply(change: ApplyStep, moment: WriteContext): BegunStep {
    const { run, reason, edition, plan, rows, expectedEdition } = change;
    if (run !== null) findIn(run, OPEN);
    const written = editions.keep(edition);
    const { documentRow, editionRow } = written;
    if (editions.newest(documentRow) !== expectedEdition) throw new VersionConflict([]);
    const runRow = run ?? keepPlan(null, documentRow, editionRow, plan, moment);
    apply.run({
      id: runRow,
      counts: JSON.stringify(plan.counts),
      at: moment.at,
      by: moment.authorRow,
      reason,
      previousEdition: expectedEdition,
    });
    editions.markImported(editionRow, moment.at);
    editions.makeNewest(documentRow, editionRow, moment.at);
    return { runRow, finish: () => editions.writeRows(written, rows, moment.at) };
  }

  function beginDiscard({ run, reason }: DiscardStep, moment: WriteContext): BegunStep {
    findIn(run, OPEN);
    discard.run({ id: run, at: moment.at, by: moment.authorRow, reason });
    return { runRow: run, finish: NOTHING_LEFT };
  }

  function beginRevert({ run, reason }: RevertStep, moment: WriteContext): BegunStep {
    const {
      document_id: documentRow,
      previous_edition_id: editionRow,
      applied_at,
    } = findIn(run, ['APPLIED']);
    if (lastApplied.get(documentRow) !== run) throw new VersionConflict([]);
    revert.run({ id: run, at: moment.at, by: moment.authorRow, reason });
    editions.makeNewest(documentRow, editionRow, moment.at);
    if (editionRow !== null) editions.restoreRows({ documentRow, editionRow }, applied_at!, moment.at);
    return { runRow: run, finish: NOTHING_LEFT };
  }

  function findIn(run: number, states: readonly ImportState[]): RunRow {
    const found = find.get(run);
    if (found === undefined || !states.includes(found.state)) throw new VersionConflict([]);
    return found;
  }

  function keepPlan(
    run: number | null,
    documentId: number,
    editionId: number,
    { counts, outcomes, heldReason }: KeptPlan,
    moment: WriteContext,
  ): number {
    const facts = {
      state: heldReason === null ? 'PLANNED' : 'HELD',
      counts: JSON.stringify(counts),
      heldReason,
      plannedAt: moment.at,
      plannedBy: moment.authorRow,
    };
    if (run !== null) {
      replan.run({ ...facts, id: run });
      clearChanges.run(run);
    }
    const runRow =
      run ??
      insertRun({
        ...facts,
        documentId,
        editionId,
        appliedAt: null,
        appliedBy: null,
        discardedAt: null,
        discardedBy: null,
        reason: null,
        previousEditionId: null,
        revertedAt: null,
        revertedBy: null,
        revertReason: null,
      });
    for (const [index, { kind, key, fields }] of outcomes.entries()) {
      insertChange({
        importRunId: runRow,
        position: index + 1,
        kind,
        key,
        fields: JSON.stringify(fields),
      });
    }
    return runRow;
  }
}
