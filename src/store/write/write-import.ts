import type Database from 'better-sqlite3';
import type { ImportState } from '../../domain/import-run.ts';
import { importRuns, plannedChanges } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { ApplyStep, DiscardStep, ImportChange, KeptPlan, PlanStep, RevertStep } from './change-set.ts';
import { VersionConflict, type WriteContext } from './write-context.ts';
import type { EditionWriter } from './write-edition.ts';

/** A started step: the rest of it waits for the entries, since revisions name the run and rows the entries. */
interface StartedStep {
  readonly runRow: number;
  /** Writes what needs the entries. All of them must be written. */
  finish(): void;
}

/** Takes import runs a step further. */
interface ImportWriter {
  /** Throws VersionConflict where the run is not in a state that allows the step. */
  start(change: ImportChange, context: WriteContext): StartedStep;
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
    start(change, context) {
      switch (change.step) {
        case 'PLAN':
          return startPlan(change, context);
        case 'APPLY':
          return startApply(change, context);
        case 'DISCARD':
          return startDiscard(change, context);
        case 'REVERT':
          return startRevert(change, context);
      }
    },
  };

  function startPlan({ run, edition, plan }: PlanStep, context: WriteContext): StartedStep {
    if (run !== null) findIn(run, OPEN);
    const { documentRow, editionRow } = editions.keep(edition);
    const runRow = keepPlan(run, documentRow, editionRow, plan, context);
    return { runRow, finish: NOTHING_LEFT };
  }

  function startApply(change: ApplyStep, context: WriteContext): StartedStep {
    const { run, reason, edition, plan, rows, expectedEdition } = change;
    if (run !== null) findIn(run, OPEN);
    const written = editions.keep(edition);
    const { documentRow, editionRow } = written;
    if (editions.newest(documentRow) !== expectedEdition) throw new VersionConflict([]);
    const runRow = run ?? keepPlan(null, documentRow, editionRow, plan, context);
    apply.run({
      id: runRow,
      counts: JSON.stringify(plan.counts),
      at: context.at,
      by: context.authorRow,
      reason,
      previousEdition: expectedEdition,
    });
    editions.markImported(editionRow, context.at);
    editions.makeNewest(documentRow, editionRow, context.at);
    return { runRow, finish: () => editions.writeRows(written, rows, context.at) };
  }

  function startDiscard({ run, reason }: DiscardStep, context: WriteContext): StartedStep {
    findIn(run, OPEN);
    discard.run({ id: run, at: context.at, by: context.authorRow, reason });
    return { runRow: run, finish: NOTHING_LEFT };
  }

  function startRevert({ run, reason }: RevertStep, context: WriteContext): StartedStep {
    const {
      document_id: documentRow,
      previous_edition_id: editionRow,
      applied_at,
    } = findIn(run, ['APPLIED']);
    if (lastApplied.get(documentRow) !== run) throw new VersionConflict([]);
    revert.run({ id: run, at: context.at, by: context.authorRow, reason });
    editions.makeNewest(documentRow, editionRow, context.at);
    if (editionRow !== null) editions.restoreRows({ documentRow, editionRow }, applied_at!, context.at);
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
    context: WriteContext,
  ): number {
    const facts = {
      state: heldReason === null ? 'PLANNED' : 'HELD',
      counts: JSON.stringify(counts),
      heldReason,
      plannedAt: context.at,
      plannedBy: context.authorRow,
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
