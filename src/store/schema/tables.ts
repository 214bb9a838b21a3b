import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { DirectoryChangeKind, DirectoryKind } from '../../domain/directory.ts';
import type { Lifecycle } from '../../domain/error-code.ts';

/*
 * The tables of the catalog. Instants are milliseconds since 1970; truth values are 0 and 1; lists are JSON.
 *
 *   vendors ── services ── documents ── editions ── published_rows
 *                 │            └── import_runs          │
 *                 │                  └── planned_changes│
 *                 └────────── error_codes ─────────────┘
 *   categories ───────────────────┘ ├── error_code_aliases
 *   authors ── revisions ───────────┤          directory_aliases, directory_changes: of the first four
 *         └─── corrections ─────────┘
 *
 * `search_words` and `search_postings` are the index of words; the writer keeps it in step.
 *
 * Drizzle declares tables and makes migrations, and its query builder reads what is asked for seldom (tokens, editions);
 * SQL that is prepared once reads and writes everything else, since a query that drizzle builds costs several times as
 * much.
 */

/** One row: how often the catalog has been written to, and when last. */
export const catalog = sqliteTable('catalog', {
  id: integer().primaryKey(),
  version: integer().notNull(),
  changedAt: integer('changed_at').notNull(),
  /** How often more than entries has been written. */
  directoryVersion: integer('directory_version').notNull().default(0),
});

/**
 * When a vendor, service, category or document was deleted or merged into another; null where it is there. The row stays,
 * since history names it, and its name is free again.
 */
const retiredAt = integer('retired_at');

export const vendors = sqliteTable(
  'vendors',
  { id: integer().primaryKey(), slug: text().notNull(), name: text().notNull(), retiredAt },
  (table) => [uniqueIndex('vendors_slug').on(table.slug).where(sql`retired_at is null`)],
);

export const services = sqliteTable(
  'services',
  {
    id: integer().primaryKey(),
    vendorId: integer('vendor_id')
      .notNull()
      .references(() => vendors.id),
    slug: text().notNull(),
    key: text().notNull(),
    name: text().notNull(),
    retiredAt,
  },
  (table) => [uniqueIndex('services_key').on(table.key).where(sql`retired_at is null`)],
);

export const categories = sqliteTable(
  'categories',
  {
    id: integer().primaryKey(),
    slug: text().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    canonicalCode: text('canonical_code').notNull(),
    remedy: text().notNull(),
    retiredAt,
  },
  (table) => [uniqueIndex('categories_slug').on(table.slug).where(sql`retired_at is null`)],
);

export const documents = sqliteTable(
  'documents',
  {
    id: integer().primaryKey(),
    serviceId: integer('service_id')
      .notNull()
      .references(() => services.id),
    slug: text().notNull(),
    title: text().notNull(),
    sourceUrl: text('source_url'),
    /** Which table is another service's: a list of `{section, service}`, the section without regard to case. */
    tables: text().notNull(),
    currentEditionId: integer('current_edition_id').references((): AnySQLiteColumn => editions.id),
    retiredAt,
  },
  (table) => [
    uniqueIndex('documents_service_slug').on(table.serviceId, table.slug).where(sql`retired_at is null`),
  ],
);

/** Names that vendors, services, categories and documents had before, or that others had that were merged into them. */
export const directoryAliases = sqliteTable(
  'directory_aliases',
  {
    kind: text().notNull().$type<DirectoryKind>(),
    /** The row of the vendor of a service, or of the service of a document; else 0. */
    parentId: integer('parent_id').notNull(),
    slug: text().notNull(),
    /** The row of what is found by it. */
    subjectId: integer('subject_id').notNull(),
    /** The row of what had the name before it was merged: by that, the names of what was in it are looked up. */
    formerId: integer('former_id'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.parentId, table.slug] })],
);

/** What has changed of vendors, services, categories and documents. */
export const directoryChanges = sqliteTable(
  'directory_changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** The number of the last revision before it: the feed has it behind that one. */
    afterRevision: integer('after_revision').notNull(),
    subject: text().notNull().$type<DirectoryKind>(),
    subjectId: integer('subject_id').notNull(),
    kind: text().notNull().$type<DirectoryChangeKind>(),
    /** The slug or key after the change. */
    key: text().notNull(),
    /** The slug or key of what it was merged into; null where it was not. */
    mergedInto: text('merged_into'),
    /** A list of `{field, before, after}`. */
    fields: text().notNull(),
    movedErrorCodes: integer('moved_error_codes').notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => authors.id),
    reason: text(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('directory_changes_position').on(table.afterRevision, table.id)],
);

export const editions = sqliteTable(
  'editions',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    sha256: text().notNull(),
    format: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    publishedAt: integer('published_at'),
    /** Null as long as the edition is planned and not yet applied. */
    importedAt: integer('imported_at'),
    rowCount: integer('row_count').notNull(),
    findings: text().notNull(),
  },
  (table) => [uniqueIndex('editions_document_sha256').on(table.documentId, table.sha256)],
);

/** The code as `compactCode` gives it. */
export const COMPACT_CODE =
  "replace(replace(replace(replace(replace(replace(code_folded, '.', ''), '_', ''), '-', ''), ':', ''), '/', ''), ' ', '')";

/** The number at the end of the code, 0 where it has none: what is left of the code without all that stands before it. */
export const CODE_NUMBER =
  "CAST(substr(code_folded, length(rtrim(code_folded, '0123456789')) + 1) AS INTEGER)";

export const errorCodes = sqliteTable(
  'error_codes',
  {
    id: integer().primaryKey(),
    vendorId: integer('vendor_id')
      .notNull()
      .references(() => vendors.id),
    serviceId: integer('service_id')
      .notNull()
      .references(() => services.id),
    key: text().notNull(),
    code: text().notNull(),
    codeFolded: text('code_folded').notNull(),
    variant: integer().notNull(),
    commonCode: text('common_code'),
    module: text(),
    aliases: text().notNull(),
    httpStatuses: text('http_statuses').notNull(),
    /** The lowest HTTP status; 1000 where there is none, so that it sorts behind all others. */
    statusOrder: integer('status_order').notNull(),
    message: text(),
    /** The text with its markup; null where that is the same as the plain text. So for the next two. */
    messageMarkdown: text('message_markdown'),
    description: text(),
    descriptionMarkdown: text('description_markdown'),
    solution: text(),
    solutionMarkdown: text('solution_markdown'),
    /** Whether there is a description. A column, since SQLite does not seek by what follows an expression in an index. */
    hasDescription: integer('has_description').notNull().default(0),
    /** Whether there is a solution. A column for the same reason. */
    hasSolution: integer('has_solution').notNull().default(0),
    categoryId: integer('category_id')
      .notNull()
      .references(() => categories.id),
    categoryBasis: text('category_basis').notNull().$type<'RULE' | 'MAINTAINER'>(),
    lifecycle: text().notNull().$type<Lifecycle>(),
    version: integer().notNull(),
    corrected: integer().notNull(),
    needsReview: integer('needs_review').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('error_codes_key').on(table.key),
    index('error_codes_code').on(table.codeFolded),
    index('error_codes_compact_code').on(sql.raw(COMPACT_CODE)),
    index('error_codes_code_number')
      .on(sql.raw(CODE_NUMBER))
      .where(sql.raw(`${CODE_NUMBER} > 0`)),
    // By which a text finds the messages that start as it does.
    index('error_codes_opening').on(sql`substr(coalesce(message, description), 1, 64) COLLATE NOCASE`),
    // A vendor's keys, and a service's, are a range of all keys: these serve with and without a vendor.
    index('error_codes_statuses').on(table.httpStatuses, table.key),
    index('error_codes_service').on(table.serviceId, table.codeFolded),
    index('error_codes_category').on(table.categoryId, table.key),
    index('error_codes_category_statuses').on(table.categoryId, table.httpStatuses, table.key),
    index('error_codes_common_code').on(table.commonCode).where(sql`common_code is not null`),
    index('error_codes_module').on(sql`module COLLATE NOCASE`).where(sql`module is not null`),
    index('error_codes_status_order').on(table.statusOrder),
    index('error_codes_updated_at').on(table.updatedAt),
    index('error_codes_created_at').on(table.createdAt),
    // A part of a message is looked for in this alone: it is a tenth as long as the table.
    index('error_codes_message').on(table.message),
    // What `GROUPED_BY` names, in its order, and the service: counts and bitmaps read all entries from this alone.
    index('error_codes_groups').on(
      table.needsReview,
      table.corrected,
      table.hasDescription,
      table.hasSolution,
      table.categoryBasis,
      table.vendorId,
      table.categoryId,
      table.lifecycle,
      table.httpStatuses,
      table.serviceId,
    ),
  ],
);

export const errorCodeAliases = sqliteTable(
  'error_code_aliases',
  {
    aliasFolded: text('alias_folded').notNull(),
    errorCodeId: integer('error_code_id')
      .notNull()
      .references(() => errorCodes.id),
  },
  (table) => [
    primaryKey({ columns: [table.errorCodeId, table.aliasFolded] }),
    index('error_code_aliases_alias').on(table.aliasFolded),
  ],
);

/** The words of all entries. A word goes with the last entry that has it; its number may then be that of another. */
export const searchWords = sqliteTable(
  'search_words',
  {
    id: integer().primaryKey(),
    word: text().notNull().unique(),
    /** What is the same in all forms of the word. */
    stem: text().notNull(),
  },
  (table) => [index('search_words_stem').on(table.stem)],
);

/** The rows of the entries that have a word in a field, block by block, as `store/search/postings.ts` has them. */
export const searchPostings = sqliteTable('search_postings', {
  /** Word, field and block in one number. */
  id: integer().primaryKey(),
  /** How many rows they are. */
  entries: integer().notNull(),
  rows: blob({ mode: 'buffer' }).notNull(),
});

export const publishedRows = sqliteTable(
  'published_rows',
  {
    id: integer().primaryKey(),
    errorCodeId: integer('error_code_id')
      .notNull()
      .references(() => errorCodes.id),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    editionId: integer('edition_id')
      .notNull()
      .references(() => editions.id),
    line: integer().notNull(),
    /** A list of `[heading, text]`. */
    cells: text().notNull(),
    /** What the reader made of the row: a vendor's values as in a revision's state. */
    vendorValues: text('vendor_values').notNull(),
    since: integer().notNull(),
    /** Null as long as the row stands on the newest edition. */
    until: integer(),
  },
  (table) => [
    index('published_rows_error_code').on(table.errorCodeId, table.documentId),
    index('published_rows_document').on(table.documentId, table.errorCodeId).where(sql`until is null`),
    // The rows of an edition as they were last read, in the order of its text.
    index('published_rows_edition').on(table.editionId, table.since, table.line),
  ],
);

export const authors = sqliteTable('authors', {
  id: integer().primaryKey(),
  name: text().notNull().unique(),
});

export const corrections = sqliteTable(
  'corrections',
  {
    errorCodeId: integer('error_code_id')
      .notNull()
      .references(() => errorCodes.id),
    field: text().notNull(),
    value: text().notNull(),
    vendorValue: text('vendor_value').notNull(),
    writtenAgainst: text('written_against').notNull(),
    stale: integer().notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => authors.id),
    reason: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.errorCodeId, table.field] })],
);

export const importRuns = sqliteTable(
  'import_runs',
  {
    id: integer().primaryKey(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id),
    editionId: integer('edition_id').references(() => editions.id),
    state: text().notNull(),
    /** The numbers of the plan, as JSON. */
    counts: text().notNull(),
    /** Why the run is held; null where it is not, and was not. */
    heldReason: text('held_reason'),
    plannedAt: integer('planned_at').notNull(),
    plannedBy: integer('planned_by')
      .notNull()
      .references(() => authors.id),
    appliedAt: integer('applied_at'),
    appliedBy: integer('applied_by').references(() => authors.id),
    discardedAt: integer('discarded_at'),
    discardedBy: integer('discarded_by').references(() => authors.id),
    /** Why it was applied or discarded. */
    reason: text(),
    /** The document's newest edition until the run was applied; null where it had none. */
    previousEditionId: integer('previous_edition_id').references(() => editions.id),
    revertedAt: integer('reverted_at'),
    revertedBy: integer('reverted_by').references(() => authors.id),
    revertReason: text('revert_reason'),
  },
  (table) => [index('import_runs_document').on(table.documentId), index('import_runs_state').on(table.state)],
);

export const plannedChanges = sqliteTable(
  'planned_changes',
  {
    importRunId: integer('import_run_id')
      .notNull()
      .references(() => importRuns.id),
    /** From 1, in the order of the plan. */
    position: integer().notNull(),
    kind: text().notNull(),
    /** The error code's key. */
    key: text().notNull(),
    /** A list of `{field, before, after, correction}`, with texts as Markdown. */
    fields: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importRunId, table.position] })],
);

export const revisions = sqliteTable(
  'revisions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    errorCodeId: integer('error_code_id')
      .notNull()
      .references(() => errorCodes.id),
    version: integer().notNull(),
    kind: text().notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => authors.id),
    reason: text().notNull(),
    importRunId: integer('import_run_id').references(() => importRuns.id),
    createdAt: integer('created_at').notNull(),
    /** The vendor's part and the corrections after the revision: what was before is the state of the version before. */
    state: text().notNull(),
  },
  (table) => [
    uniqueIndex('revisions_error_code_version').on(table.errorCodeId, table.version),
    index('revisions_import_run').on(table.importRunId).where(sql`import_run_id is not null`),
  ],
);

export const tokens = sqliteTable('tokens', {
  id: integer().primaryKey(),
  /** The readable start of the token, by which people tell tokens apart. */
  prefix: text().notNull().unique(),
  /** The SHA-256 of the whole token, as hexadecimal digits; the token itself is nowhere. */
  sha256: text().notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  expiresAt: integer('expires_at'),
  lastUsedAt: integer('last_used_at'),
  revokedAt: integer('revoked_at'),
});

export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    author: text().notNull(),
    key: text().notNull(),
    mutation: text().notNull(),
    /** The SHA-256 of the mutation's input without the key. */
    inputSha256: text('input_sha256').notNull(),
    /** What was written, as JSON: enough to give the first answer again. */
    receipt: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.author, table.key] })],
);

/** One row in the file of a node, none in any other: how far it has applied its log. */
export const logPosition = sqliteTable('log_position', {
  id: integer().primaryKey(),
  /** The UUID of the log. */
  log: text().notNull(),
  /** Where the log is, without a password. */
  address: text().notNull(),
  position: integer().notNull(),
  /** The hash of the log's entry at that position, as hexadecimal digits. */
  hash: text().notNull(),
});

/** What became of the last entries of the log, for those who wait for it. */
export const logOutcomes = sqliteTable('log_outcomes', {
  position: integer().primaryKey(),
  /** The UUID of the log's entry. */
  entry: text().notNull(),
  /** As JSON. */
  outcome: text().notNull(),
});
