import type Database from 'better-sqlite3';
import type { ChangeSet, WriteResult } from './change-set.ts';
import { prepareIdempotencyKeys } from './idempotency.ts';
import { VersionConflict } from './version-conflict.ts';
import { prepareCountWriter } from './write-counts.ts';
import { NameTaken, prepareDirectoryRows, prepareDirectoryWriter } from './write-directory.ts';
import { prepareEditionWriter } from './write-edition.ts';
import { type Moment, type Present, prepareEntryWriter } from './write-entry.ts';
import { prepareImportWriter } from './write-import.ts';

/** Writes a change set in one transaction; throws SQLITE_BUSY, with nothing written, while another process writes. */
export type WriteDoor = (changes: ChangeSet) => WriteResult;

/**
 * Gives the one door through which the catalog is written to. It alone computes effective values, writes history,
 * and keeps the search index in step. `now` gives milliseconds since 1970.
 */
export function createWriteDoor(connection: Database.Database, now: () => number): WriteDoor {
  const rows = prepareDirectoryRows(connection);
  const writeDirectory = prepareDirectoryWriter(connection, rows);
  const counts = prepareCountWriter(connection);
  const entryWriter = prepareEntryWriter(connection, rows, counts);
  const importWriter = prepareImportWriter(connection, prepareEditionWriter(connection, rows, entryWriter));
  const keys = prepareIdempotencyKeys(connection);
  const nextVersion = connection.prepare<[{ at: number }], { changed_at: number }>(
    `INSERT INTO catalog (id, version, changed_at) VALUES (1, 1, @at)
     ON CONFLICT (id) DO UPDATE SET version = version + 1, changed_at = max(changed_at, @at) RETURNING changed_at`,
  );
  const author = connection.prepare<[string], { id: number }>(
    'INSERT INTO authors (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id',
  );
  const authorRowOf = (name: string): number => author.get(name)!.id;

  const write = (changes: ChangeSet): WriteResult => {
    const { author: name, request } = changes;
    const repeated = request === undefined ? null : keys.find(name, request);
    if (repeated !== null) return repeated;
    counts.begin();
    const { changed_at: at } = nextVersion.get({ at: now() })!;
    writeDirectory(changes);
    const { entries = [], importStep } = changes;
    const present = entries.map(({ identity }) => entryWriter.present(identity));
    const unchanged = importStep?.step === 'APPLY' ? importStep.unchanged : [];
    checkVersions(
      [...entries, ...unchanged],
      [...present, ...unchanged.map(({ identity }) => entryWriter.present(identity))],
    );

    const moment: Moment = { at, authorRow: authorRowOf(name), authorRowOf, importRunRow: null };
    const begun = importStep === undefined ? null : importWriter.begin(importStep, moment);
    const within: Moment = { ...moment, importRunRow: begun?.runRow ?? null };
    const written = entries.map((change, position) => {
      const { id, version, revision } = entryWriter.write(change, present[position]!, within);
      return { row: id, version, revision };
    });
    begun?.finish();
    counts.finish();
    if (request !== undefined) {
      const receipt = begun === null ? { entries: written } : { entries: [], importRun: begun.runRow };
      keys.keep(name, request, { ...receipt, note: request.note }, at);
    }
    return { outcome: 'WRITTEN', entries: written, importRun: begun?.runRow ?? null };
  };
  const transaction = connection.transaction(write);

  return (changes) => {
    try {
      return transaction.immediate(changes);
    } catch (error) {
      if (error instanceof NameTaken) return { outcome: 'NAME_TAKEN' };
      if (error instanceof VersionConflict)
        return { outcome: 'VERSION_CONFLICT', conflicts: error.conflicts };
      throw error;
    }
  };
}

function checkVersions(
  expected: readonly { readonly expectedVersion: number }[],
  present: readonly (Present | null)[],
): void {
  const conflicts = expected.flatMap(({ expectedVersion }, position) =>
    (present[position]?.version ?? 0) === expectedVersion ? [] : [present[position]?.id ?? 0],
  );
  if (conflicts.length > 0) throw new VersionConflict(conflicts);
}
