import type Database from 'better-sqlite3';
import type { RichText } from '../../domain/document.ts';
import { type CodeIdentity, type CodeValues, ERROR_CODE_FIELDS, keyOf } from '../../domain/error-code.ts';
import { effectiveValues, isStale } from '../../domain/overlay.ts';
import { SEARCHED_COLUMNS, type SearchedRow, searchedTexts } from '../schema/fill-search-index.ts';
import { fieldToJson, stateToJson } from '../schema/state-json.ts';
import { corrections, errorCodeAliases, errorCodes, revisions } from '../schema/tables.ts';
import { type NewRow, prepareInsert, prepareUpdate } from '../schema/write-statements.ts';
import type { SearchedTexts } from '../search/entry-words.ts';
import type { SearchIndexWriter } from '../search/search-index-writer.ts';
import type { EntryChange } from './change-set.ts';
import type { IndexSuspension } from './index-suspension.ts';
import type { WriteContext } from './write-context.ts';
import type { DirectoryRows } from './write-directory.ts';

/** The value by which an entry without an HTTP status is sorted after all that have one. */
const NO_STATUS = 1000;

/** An error code's row and version as they are now. */
export interface CurrentEntry {
  readonly id: number;
  readonly version: number;
}

/** Writes one entry with its revision, its corrections and its part of the search index. */
export interface EntryWriter {
  /** The present row of an error code; null where there is none. */
  present(identity: CodeIdentity): CurrentEntry | null;
  /** Writes an entry over the present one. Its expected version must have been checked. */
  write(
    change: EntryChange,
    present: CurrentEntry | null,
    context: WriteContext,
  ): CurrentEntry & { readonly revision: number };
}

/** Prepares the writing of entries. */
export function prepareEntryWriter(
  connection: Database.Database,
  rows: DirectoryRows,
  indexes: IndexSuspension,
  searchIndex: SearchIndexWriter,
): EntryWriter {
  const insertErrorCode = prepareInsert(connection, errorCodes);
  const insertAlias = prepareInsert(connection, errorCodeAliases);
  const insertCorrection = prepareInsert(connection, corrections);
  const insertRevision = prepareInsert(connection, revisions);
  const presentByKey = connection.prepare<[string], CurrentEntry>(
    'SELECT id, version FROM error_codes WHERE key = ?',
  );
  // What makes an entry the same one stays, and when it came.
  const update = prepareUpdate(connection, errorCodes, IDENTITY);
  const clear = ['error_code_aliases', 'corrections'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE error_code_id = ?`),
  );
  const searchedBefore = connection.prepare<[number], SearchedRow>(
    `SELECT ${SEARCHED_COLUMNS} FROM error_codes WHERE id = ?`,
  );

  return {
    present: (identity) => presentByKey.get(keyOf(identity)) ?? null,

    write(change, present, context) {
      const { state } = change;
      const values = effectiveValues(state);
      const stale = state.corrections.map((correction) => isStale(state.vendor, correction));
      const row = entryRow(change, values, stale, present, context);
      if (present === null) indexes.note();
      const id = present === null ? insertErrorCode(row) : present.id;
      const before = present === null ? null : searchedTexts(searchedBefore.get(id)!);
      searchIndex.change(id, before, textsOf(row.code, values));
      if (present !== null) {
        update(row, id);
        for (const statement of clear) statement.run(id);
      }
      for (const alias of new Set(values.aliases.map((name) => name.toLowerCase()))) {
        insertAlias({ errorCodeId: id, aliasFolded: alias });
      }
      for (const [position, correction] of state.corrections.entries()) {
        const { field } = correction;
        insertCorrection({
          errorCodeId: id,
          field,
          value: fieldToJson(field, correction.value),
          vendorValue: fieldToJson(field, state.vendor[ERROR_CODE_FIELDS[field]]),
          writtenAgainst: fieldToJson(field, correction.writtenAgainst),
          stale: Number(stale[position]),
          authorId: context.authorRowOf(correction.author),
          reason: correction.reason,
          createdAt: correction.createdAt,
        });
      }
      const revision = insertRevision({
        errorCodeId: id,
        version: row.version,
        kind: change.kind,
        authorId: context.authorRow,
        reason: change.reason,
        importRunId: context.importRunRow,
        createdAt: context.at,
        state: stateToJson(state),
      });
      return { id, version: row.version, revision };
    },
  };

  /** The row of an entry, in one piece: to be put together of several it costs more than to be written. */
  function entryRow(
    { identity, state }: EntryChange,
    values: CodeValues,
    stale: readonly boolean[],
    present: CurrentEntry | null,
    { at }: WriteContext,
  ): NewErrorCode {
    const { id: serviceId, vendor_id: vendorId } = rows.service(identity.service);
    const { message, description, solution, httpStatuses } = values;
    return {
      vendorId,
      serviceId,
      key: keyOf(identity),
      code: identity.code,
      codeFolded: identity.code.toLowerCase(),
      variant: identity.variant,
      commonCode: values.commonCode,
      module: values.module,
      aliases: JSON.stringify(values.aliases),
      httpStatuses: JSON.stringify(httpStatuses),
      statusOrder: httpStatuses.length === 0 ? NO_STATUS : Math.min(...httpStatuses),
      message: plainOf(message),
      messageMarkdown: markdownOf(message),
      description: plainOf(description),
      descriptionMarkdown: markdownOf(description),
      solution: plainOf(solution),
      solutionMarkdown: markdownOf(solution),
      hasDescription: Number(description !== null),
      hasSolution: Number(solution !== null),
      categoryId: rows.category(values.category),
      categoryBasis: state.corrections.some(({ field }) => field === 'CATEGORY') ? 'MAINTAINER' : 'RULE',
      lifecycle: values.lifecycle,
      version: (present?.version ?? 0) + 1,
      corrected: Number(state.corrections.length > 0),
      needsReview: Number(stale.includes(true)),
      createdAt: at,
      updatedAt: at,
    };
  }
}

const IDENTITY = ['vendorId', 'serviceId', 'key', 'code', 'codeFolded', 'variant', 'createdAt'] as const;

type NewErrorCode = NewRow<typeof errorCodes>;

function textsOf(code: string, values: CodeValues): SearchedTexts {
  const { aliases, commonCode, module, message, description, solution } = values;
  const texts = { message: plainOf(message), description: plainOf(description), solution: plainOf(solution) };
  return { code, aliases, commonCode, module, ...texts };
}

function plainOf(text: RichText | null): string | null {
  return text === null ? null : text.plain;
}

/** The Markdown of a text where it is not the plain text. */
function markdownOf(text: RichText | null): string | null {
  return text === null || text.markdown === text.plain ? null : text.markdown;
}
