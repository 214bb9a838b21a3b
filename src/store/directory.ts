import type Database from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { CanonicalCode, Remedy } from '../nouns/category.ts';
import type { DocumentFormat } from '../nouns/document-format.ts';
import type { Finding } from '../nouns/finding.ts';
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
  /** Those that have an edition, by service and title. */
  readonly documents: readonly DocumentRecord[];
  readonly vendorOfRow: ReadonlyMap<number, VendorRecord>;
  readonly serviceOfRow: ReadonlyMap<number, ServiceRecord>;
  readonly categoryOfRow: ReadonlyMap<number, CategoryRecord>;
  /** All documents, with those that are only planned, by service and title. */
  readonly documentOfRow: ReadonlyMap<number, DocumentRecord>;
}

/** Reads the directory as it is now. */
export function readDirectory(connection: Database.Database): Directory {
  const database = drizzle(connection);
  const readFindings = prepareFindings(connection);
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
      edition: edition === null ? null : editionRecord(edition, readFindings),
    });
  }
  return {
    vendors: new Map(Array.from(vendorOfRow.values(), (vendor) => [vendor.slug, vendor])),
    services: new Map(Array.from(serviceOfRow.values(), (service) => [service.key, service])),
    categories: new Map(Array.from(categoryOfRow.values(), (category) => [category.slug, category])),
    documents: [...documentOfRow.values()].filter(({ edition }) => edition !== null),
    vendorOfRow,
    serviceOfRow,
    categoryOfRow,
    documentOfRow,
  };
}

/** The columns of an edition but its content and findings, which may be megabytes. */
export const editionColumns = {
  row: editions.id,
  sha256: editions.sha256,
  format: editions.format,
  publishedAt: editions.publishedAt,
  importedAt: editions.importedAt,
  rowCount: editions.rowCount,
};

/** Prepares the reading of an edition's findings, by the edition's row. */
export function prepareFindings(connection: Database.Database): (editionRow: number) => readonly Finding[] {
  const findings = connection.prepare<[number], string>('SELECT findings FROM editions WHERE id = ?').pluck();
  return (editionRow) => JSON.parse(findings.get(editionRow)!);
}

/** The record of an edition. Its findings are read when they are asked for. */
export function editionRecord(
  row: {
    readonly row: number;
    readonly sha256: string;
    readonly format: string;
    readonly publishedAt: number | null;
    readonly importedAt: number | null;
    readonly rowCount: number;
  },
  readFindings: (editionRow: number) => readonly Finding[],
): EditionRecord {
  return {
    row: row.row,
    sha256: row.sha256,
    format: row.format as DocumentFormat,
    publishedAt: row.publishedAt,
    importedAt: row.importedAt ?? 0,
    rowCount: row.rowCount,
    get findings() {
      return readFindings(row.row);
    },
  };
}
