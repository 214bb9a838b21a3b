import type Database from 'better-sqlite3';
import type { DirectoryChangeKind, DirectoryFieldChange, DirectoryKind } from '../../domain/directory.ts';
import { directoryChanges } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { WriteContext } from './write-context.ts';

/** What has become of a thing in the directory. */
export interface DirectoryEvent {
  readonly subject: DirectoryKind;
  readonly subjectId: number;
  readonly kind: DirectoryChangeKind;
  /** The slug or key after the change. */
  readonly key: string;
  readonly mergedInto?: string;
  readonly movedErrorCodes?: number;
  /** The values before; none of a thing that is new. */
  readonly before?: DirectoryValues;
  /** The values after; none of a thing that is deleted. */
  readonly after?: DirectoryValues;
}

/** Values of a thing in the directory, by their names in the schema. */
export type DirectoryValues = Readonly<Record<string, string | null>>;

/** Who changes the directory, when and why. */
export type DirectoryContext = Pick<WriteContext, 'at' | 'authorRow'> & { readonly reason: string | null };

/** Records a change of the directory; one that changes no value is none. */
export type DirectoryRecorder = (event: DirectoryEvent, context: DirectoryContext) => void;

/** Prepares the recording of changes of the directory, each behind all revisions that were written before it. */
export function prepareDirectoryRecorder(connection: Database.Database): DirectoryRecorder {
  const insert = prepareInsert(connection, directoryChanges);
  const lastRevision = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM revisions').pluck();
  return (event, { at, authorRow, reason }) => {
    const fields = changedFields(event.before ?? {}, event.after ?? {});
    if (event.kind === 'UPDATED' && fields.length === 0) return;
    insert({
      afterRevision: lastRevision.get()!,
      subject: event.subject,
      subjectId: event.subjectId,
      kind: event.kind,
      key: event.key,
      mergedInto: event.mergedInto ?? null,
      fields: JSON.stringify(fields),
      movedErrorCodes: event.movedErrorCodes ?? 0,
      authorId: authorRow,
      reason,
      createdAt: at,
    });
  };
}

function changedFields(before: DirectoryValues, after: DirectoryValues): DirectoryFieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);
}
