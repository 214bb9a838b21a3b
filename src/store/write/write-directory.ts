import type Database from 'better-sqlite3';
import { categories, documents, services, vendors } from '../schema/tables.ts';
import { prepareInsert } from '../schema/write-statements.ts';
import type { ChangeSet, NewDocument } from './change-set.ts';

/** Finds the rows of the directory by the names that people use; throws where there is none. */
export interface DirectoryRows {
  /** Forgets what has been found: the transaction in which it was found may have come to nothing. */
  end(): void;
  vendor(slug: string): number;
  service(key: string): { readonly id: number; readonly vendor_id: number };
  category(slug: string): number;
  document(service: string, slug: string): number;
}

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
  const vendor = find('vendor', 'SELECT id FROM vendors WHERE slug = ?');
  const service = find<{ id: number; vendor_id: number }>(
    'service',
    'SELECT id, vendor_id FROM services WHERE key = ?',
  );
  const category = find('category', 'SELECT id FROM categories WHERE slug = ?');
  const document = find(
    'document',
    'SELECT d.id FROM documents d JOIN services s ON s.id = d.service_id WHERE s.key = ? AND d.slug = ?',
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
): (changes: ChangeSet) => void {
  const insertVendor = prepareInsert(connection, vendors);
  const insertService = prepareInsert(connection, services);
  const insertCategory = prepareInsert(connection, categories);
  const insertDocument = prepareInsert(connection, documents);

  const renameVendor = connection.prepare('UPDATE vendors SET name = @name WHERE slug = @slug');
  const renameService = connection.prepare('UPDATE services SET name = @name WHERE key = @key');
  const changeCategory = connection.prepare(
    `UPDATE categories SET title = @title, description = @description, canonical_code = @canonicalCode, remedy = @remedy
     WHERE slug = @slug`,
  );

  return (changes) => {
    try {
      insertAll(changes);
    } catch (error) {
      throw isUniqueViolation(error) ? new NameTaken() : error;
    }
    for (const vendor of changes.vendorNames ?? []) renameVendor.run(vendor);
    for (const service of changes.serviceNames ?? []) renameService.run(service);
    for (const category of changes.categoryChanges ?? []) changeCategory.run(category);
  };

  function insertAll(changes: ChangeSet): void {
    for (const vendor of changes.vendors ?? []) insertVendor(vendor);
    for (const { vendor, slug, name } of changes.services ?? []) {
      insertService({ vendorId: rows.vendor(vendor), slug, key: `${vendor}/${slug}`, name });
    }
    for (const category of changes.categories ?? []) insertCategory(category);
    for (const document of changes.documents ?? []) insertDocument(documentRow(document));
  }

  function documentRow({ service, tables, ...document }: NewDocument) {
    return {
      ...document,
      serviceId: rows.service(service).id,
      tables: JSON.stringify(tables),
      currentEditionId: null,
    };
  }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE';
}
