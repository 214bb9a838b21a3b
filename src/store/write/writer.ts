import type Database from 'better-sqlite3';
import { prepareSearchIndexWriter } from '../search/search-index-writer.ts';
import type { ApplyStep, ChangeSet, EntryChange, WriteResult, WrittenEntry } from './change-set.ts';
import { Obstructed, prepareDirectoryStepWriter } from './delete-or-rename.ts';
import { prepareDirectoryAliases } from './directory-aliases.ts';
import { prepareDirectoryRecorder } from './directory-history.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import { prepareIndexSuspension } from './index-suspension.ts';
import { VersionConflict, type WriteContext } from './write-context.ts';
import { NameTaken, prepareDirectoryRows, prepareDirectoryWriter } from './write-directory.ts';
import { prepareEditionWriter } from './write-edition.ts';
import { type CurrentEntry, prepareEntryWriter } from './write-entry.ts';
import { prepareImportWriter } from './write-import.ts';

/**
 * Writes a change set in one transaction, as of an instant in milliseconds since 1970; throws SQLITE_BUSY, with nothing
 * written, while another process writes. What it writes follows from the file, the change set and the instant alone.
 */
type Writer = (changes: ChangeSet, at: number) => WriteResult;

/**
 * Gives the only writer of the catalog. It alone computes effective values, writes history, and keeps the search index
 * in step.
 */
export function createWriter(connection: Database.Database, keys: IdempotencyKeys): Writer {
  const rows = prepareDirectoryRows(connection);
  const aliases = prepareDirectoryAliases(connection);
  const record = prepareDirectoryRecorder(connection);
  const writeDirectory = prepareDirectoryWriter(connection, rows, aliases, record);
  const writeDirectoryStep = prepareDirectoryStepWriter(connection, aliases, record);
  const indexes = prepareIndexSuspension(connection);
  const searchIndex = prepareSearchIndexWriter(connection);
  const entryWriter = prepareEntryWriter(connection, rows, indexes, searchIndex);
  const importWriter = prepareImportWriter(connection, prepareEditionWriter(connection, rows, entryWriter));
  const nextVersion = connection.prepare<[{ at: number; directory: number }], { changed_at: number }>(
    `INSERT INTO catalog (id, version, directory_version, changed_at) VALUES (1, 1, @directory, @at)
     ON CONFLICT (id) DO UPDATE SET version = version + 1, directory_version = directory_version + @directory,
       changed_at = max(changed_at, @at) RETURNING changed_at`,
  );
  const author = connection.prepare<[string], { id: number }>(
    'INSERT INTO authors (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id',
  );
  const authorRowOf = (name: string): number => author.get(name)!.id;

  const write = (changes: ChangeSet, instant: number): WriteResult => {
    const { author: name, request } = changes;
    const repeated = request === undefined ? null : keys.find(name, request, instant);
    if (repeated !== null) return repeated;
    const { changed_at: at } = nextVersion.get({
      at: instant,
      directory: Number(changesDirectory(changes)),
    })!;
    const { entries = [], importStep, directoryStep } = changes;
    const context: WriteContext = { at, authorRow: authorRowOf(name), authorRowOf, importRunRow: null };
    const directoryContext = { at, authorRow: context.authorRow, reason: changes.directoryReason ?? null };
    writeDirectory(changes, directoryContext);
    const moved = directoryStep === undefined ? null : writeDirectoryStep(directoryStep, directoryContext);
    const unchanged = importStep?.step === 'APPLY' ? importStep.unchanged : [];
    const started = importStep === undefined ? null : importWriter.start(importStep, context);
    const within: WriteContext = { ...context, importRunRow: started?.runRow ?? null };
    const written = writeEntries(entries, unchanged, within);
    started?.finish();
    searchIndex.finish();
    indexes.finish();
    if (request !== undefined) {
      const receipt = started === null ? { entries: written } : { entries: [], importRun: started.runRow };
      keys.keep(name, request, { ...receipt, ...(moved === null ? {} : { moved }), note: request.note }, at);
    }
    const result = {
      outcome: 'WRITTEN',
      entries: written,
      importRun: started?.runRow ?? null,
      moved,
    } as const;
    if (changes.dryRun === true) throw new DryRun(result);
    return result;
  };
  const transaction = connection.transaction(write);

  /** Writes entries as they come; throws VersionConflict where one of them, or one of the unchanged, has changed. */
  function writeEntries(
    entries: Iterable<EntryChange>,
    unchanged: ApplyStep['unchanged'],
    context: WriteContext,
  ): WrittenEntry[] {
    const written: WrittenEntry[] = [];
    const conflicts: number[] = [];
    const findExpected = ({
      identity,
      expectedVersion,
    }: ApplyStep['unchanged'][number]): CurrentEntry | null => {
      const present = entryWriter.present(identity);
      if ((present?.version ?? 0) !== expectedVersion) conflicts.push(present?.id ?? 0);
      return present;
    };
    for (const change of entries) {
      const present = findExpected(change);
      if (conflicts.length > 0) continue;
      const { id, version, revision } = entryWriter.write(change, present, context);
      written.push({ row: id, version, revision });
    }
    for (const expected of unchanged) findExpected(expected);
    if (conflicts.length > 0) throw new VersionConflict(conflicts);
    return written;
  }

  return (changes, instant) => {
    try {
      return transaction.immediate(changes, instant);
    } catch (error) {
      if (error instanceof DryRun) return error.result;
      if (error instanceof NameTaken) return { outcome: 'NAME_TAKEN' };
      if (error instanceof Obstructed) return { outcome: 'OBSTRUCTED', obstacles: error.obstacles };
      if (error instanceof VersionConflict)
        return { outcome: 'VERSION_CONFLICT', conflicts: error.conflicts };
      throw error;
    } finally {
      for (const part of [rows, indexes, searchIndex]) part.end();
    }
  };
}

/** Leaves the transaction of what is only tried. */
class DryRun extends Error {
  readonly result: WriteResult;

  constructor(result: WriteResult) {
    super('Nothing was to be written.');
    this.result = result;
  }
}

/** The parts of a change set that leave the directory as it is, and the rows that stand on documents. */
const ENTRIES_ALONE: ReadonlySet<string> = new Set<keyof ChangeSet>([
  'author',
  'entries',
  'request',
  'directoryReason',
  'dryRun',
]);

/** Whether the directory may be another after a change set: any part that is not known to leave it alone says so. */
function changesDirectory(changes: ChangeSet): boolean {
  return Object.keys(changes).some((part) => !ENTRIES_ALONE.has(part));
}
