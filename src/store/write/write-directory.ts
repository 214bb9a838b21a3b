import type Database from 'better-sqlite3';
import type { DirectoryKind } from '../../domain/directory.ts';
import { categories, documents, services, vendors } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { ChangeSet, NewCategory } from './change-set.ts';
import type { DirectoryAliases } from './directory-aliases.ts';
import type { DirectoryContext, DirectoryRecorder, DirectoryValues } from './directory-history.ts';

/** Finds the rows of the directory by the names that people use; throws where there is none. */
export interface DirectoryRows {
  /** Forgets what has been found: the transaction in which it was found may have come to nothing. */
  end(): void;
  vendor(slug: string): number;
  service(key: string): { readonly id: number; readonly vendor_id: number };
  category(slug: string): number;
  document(service: string, slug: string): number;
}

/** Neither deleted nor merged into another. */
const PRESENT = 'retired_at IS NULL';

/** Prepares the finding of rows by name. */
export function prepareDirectoryRows(connection: Database.Database): DirectoryRows {
  const memories: Map<string, unknown>[] = [];
  const find = <Row extends { id: number }>(what: string, text: string) => {
    const statement = connection.prepare<unknown[], Row>(text);
    const found = new Map<string, Row>();
    memories.push(found);
    return (...names: string[]): Row => {
      const name = names.join(' ');
      let row = found.get(name);
      if (row === undefined) {
        row = statement.get(...names);
        if (row === undefined) throw new Error(`There is no ${what} ${name}.`);
        found.set(name, row);
      }
      return row;
    };
  };
  const vendor = find('vendor', `SELECT id FROM vendors WHERE slug = ? AND ${PRESENT}`);
  const service = find<{ id: number; vendor_id: number }>(
    'service',
    `SELECT id, vendor_id FROM services WHERE key = ? AND ${PRESENT}`,
  );
  // The rules give the slugs that they have always given.
  const category = find(
    'category',
    `SELECT id FROM (
       SELECT id, slug FROM categories WHERE ${PRESENT} UNION ALL
       SELECT subject_id, slug FROM directory_aliases WHERE kind = 'CATEGORY'
     ) WHERE slug = ? LIMIT 1`,
  );
  const document = find(
    'document',
    'SELECT d.id FROM documents d JOIN services s ON s.id = d.service_id WHERE s.key = ? AND d.slug = ? AND d.retired_at IS NULL',
  );
  return {
    end: () => {
      for (const found of memories) found.clear();
    },
    vendor: (slug) => vendor(slug).id,
    service: (key) => service(key),
    category: (slug) => category(slug).id,
    document: (key, slug) => document(key, slug).id,
  };
}

/** Leaves the transaction: a vendor, service, category or document of that name is there already. */
export class NameTaken extends Error {}

/** Prepares the writing of vendors, services, categories and documents, in that order. */
export function prepareDirectoryWriter(
  connection: Database.Database,
  rows: DirectoryRows,
  aliases: DirectoryAliases,
  record: DirectoryRecorder,
): (changes: ChangeSet, context: DirectoryContext) => void {
  const insertVendor = prepareInsert(connection, vendors);
  const insertService = prepareInsert(connection, services);
  const insertCategory = prepareInsert(connection, categories);
  const insertDocument = prepareInsert(connection, documents);

  const renameVendor = connection.prepare(
    `UPDATE vendors SET name = @name WHERE slug = @slug AND ${PRESENT}`,
  );
  const renameService = connection.prepare(
    `UPDATE services SET name = @name WHERE key = @key AND ${PRESENT}`,
  );
  const changeCategory = connection.prepare(
    `UPDATE categories SET title = @title, description = @description, canonical_code = @canonicalCode, remedy = @remedy
     WHERE slug = @slug AND ${PRESENT}`,
  );

  const vendorName = connection.prepare<[string], { name: string }>(
    `SELECT name FROM vendors WHERE slug = ? AND ${PRESENT}`,
  );
  const serviceName = connection.prepare<[string], { name: string }>(
    `SELECT name FROM services WHERE key = ? AND ${PRESENT}`,
  );
  const category = connection.prepare<[string], Omit<NewCategory, 'slug'>>(
    `SELECT title, description, canonical_code AS canonicalCode, remedy FROM categories WHERE slug = ? AND ${PRESENT}`,
  );

  return (changes, context) => {
    try {
      insertAll(changes, context);
    } catch (error) {
      throw isUniqueViolation(error) ? new NameTaken() : error;
    }
    for (const vendor of changes.vendorNames ?? []) {
      const event = { subject: 'VENDOR', subjectId: rows.vendor(vendor.slug), key: vendor.slug } as const;
      const { name } = vendor;
      record(
        { ...event, kind: 'UPDATED', before: { ...vendorName.get(vendor.slug)! }, after: { name } },
        context,
      );
      renameVendor.run(vendor);
    }
    for (const service of changes.serviceNames ?? []) {
      const { key, name } = service;
      const event = { subject: 'SERVICE', subjectId: rows.service(key).id, key } as const;
      record({ ...event, kind: 'UPDATED', before: { ...serviceName.get(key)! }, after: { name } }, context);
      renameService.run(service);
    }
    for (const changed of changes.categoryChanges ?? []) {
      const { slug, ...after } = changed;
      const event = { subject: 'CATEGORY', subjectId: rows.category(slug), key: slug } as const;
      record({ ...event, kind: 'UPDATED', before: { ...category.get(slug)! }, after }, context);
      changeCategory.run(changed);
    }
  };

  function insertAll(changes: ChangeSet, context: DirectoryContext): void {
    for (const { slug, name } of changes.vendors ?? []) {
      insert('VENDOR', 0, slug, slug, { name }, () => insertVendor({ slug, name, retiredAt: null }));
    }
    for (const { vendor, slug, name } of changes.services ?? []) {
      const [vendorId, key] = [rows.vendor(vendor), `${vendor}/${slug}`];
      insert('SERVICE', vendorId, slug, key, { name }, () =>
        insertService({ vendorId, slug, key, name, retiredAt: null }),
      );
    }
    for (const { slug, ...values } of changes.categories ?? []) {
      insert('CATEGORY', 0, slug, slug, values, () => insertCategory({ slug, ...values, retiredAt: null }));
    }
    for (const { service, slug, title, sourceUrl, ...document } of changes.documents ?? []) {
      const [serviceId, tables] = [rows.service(service).id, JSON.stringify(document.tables)];
      const values = { title, sourceUrl, tables };
      insert('DOCUMENT', serviceId, slug, `${service}/${slug}`, values, () =>
        insertDocument({ serviceId, slug, ...values, currentEditionId: null, retiredAt: null }),
      );
    }

    function insert(
      subject: DirectoryKind,
      parent: number,
      slug: string,
      key: string,
      after: DirectoryValues,
      write: () => number,
    ): void {
      if (aliases.find(subject, parent, slug) !== null) throw new NameTaken();
      record({ subject, subjectId: write(), kind: 'CREATED', key, after }, context);
    }
  }
}

/** Whether an error says that a name is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
}
