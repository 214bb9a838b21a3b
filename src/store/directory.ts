import type Database from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { CanonicalCode, Remedy } from '../nouns/category.ts';
import type { DocumentFormat } from '../nouns/document-format.ts';
import { globalId } from '../nouns/global-id.ts';
import type {
  CategoryRecord,
  DocumentRecord,
  EditionRecord,
  ServiceRecord,
  VendorRecord,
} from './records.ts';
import { categories, documents, editions, services, vendors } from './tables.ts';

/** All vendors, services, categories and documents: few enough to be held in memory, and asked for by every read. */
export interface Directory {
  /** By slug. */
  readonly vendors: ReadonlyMap<string, VendorRecord>;
  /** By key. */
  readonly services: ReadonlyMap<string, ServiceRecord>;
  /** By slug, in the order of their creation. */
  readonly categories: ReadonlyMap<string, CategoryRecord>;
  /** By service and title. */
  readonly documents: readonly DocumentRecord[];
  readonly vendorOfRow: ReadonlyMap<number, VendorRecord>;
  readonly serviceOfRow: ReadonlyMap<number, ServiceRecord>;
  readonly categoryOfRow: ReadonlyMap<number, CategoryRecord>;
  readonly documentOfRow: ReadonlyMap<number, DocumentRecord>;
}

/** Reads the directory as it is now. */
export function readDirectory(connection: Database.Database): Directory {
  const database = drizzle(connection);
  const vendorOfRow = new Map<number, VendorRecord>();
  for (const { id, ...vendor } of database.select().from(vendors).orderBy(asc(vendors.slug)).all()) {
    vendorOfRow.set(id, { id: globalId('Vendor', id), row: id, ...vendor });
  }
  const serviceOfRow = new Map<number, ServiceRecord>();
  for (const { id, vendorId, ...service } of database
    .select()
    .from(services)
    .orderBy(asc(services.key))
    .all()) {
    serviceOfRow.set(id, {
      id: globalId('Service', id),
      row: id,
      ...service,
      vendor: vendorOfRow.get(vendorId)!,
    });
  }
  const categoryOfRow = new Map<number, CategoryRecord>();
  for (const { id, ...category } of database.select().from(categories).orderBy(asc(categories.id)).all()) {
    categoryOfRow.set(id, {
      id: globalId('Category', id),
      row: id,
      ...category,
      canonicalCode: category.canonicalCode as CanonicalCode,
      remedy: category.remedy as Remedy,
    });
  }
  const documentOfRow = new Map<number, DocumentRecord>();
  const found = database
    .select({ document: documents, edition: editionColumns })
    .from(documents)
    .innerJoin(services, eq(services.id, documents.serviceId))
    .leftJoin(editions, eq(editions.id, documents.currentEditionId))
    .orderBy(asc(services.key), asc(documents.title), asc(documents.id))
    .all();
  for (const { document, edition } of found) {
    documentOfRow.set(document.id, {
      id: globalId('Document', document.id),
      row: document.id,
      slug: document.slug,
      service: serviceOfRow.get(document.serviceId)!,
      title: document.title,
      sourceUrl: document.sourceUrl,
      tables: JSON.parse(document.tables),
      edition: edition === null ? null : editionRecord(edition),
    });
  }
  return {
    vendors: new Map(Array.from(vendorOfRow.values(), (vendor) => [vendor.slug, vendor])),
    services: new Map(Array.from(serviceOfRow.values(), (service) => [service.key, service])),
    categories: new Map(Array.from(categoryOfRow.values(), (category) => [category.slug, category])),
    documents: [...documentOfRow.values()],
    vendorOfRow,
    serviceOfRow,
    categoryOfRow,
    documentOfRow,
  };
}

/** The columns of an edition but its content, which may be megabytes. */
export const editionColumns = {
  row: editions.id,
  sha256: editions.sha256,
  format: editions.format,
  publishedAt: editions.publishedAt,
  importedAt: editions.importedAt,
  rowCount: editions.rowCount,
  findings: editions.findings,
};

/** The record of an edition that is in the catalog. */
export function editionRecord(row: {
  row: number;
  sha256: string;
  format: string;
  publishedAt: number | null;
  importedAt: number | null;
  rowCount: number;
  findings: string;
}): EditionRecord {
  return {
    ...row,
    format: row.format as DocumentFormat,
    importedAt: row.importedAt ?? 0,
    findings: JSON.parse(row.findings),
  };
}
