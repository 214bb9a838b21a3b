import type Database from 'better-sqlite3';
import type { DocumentFormat, Finding } from '../../domain/document.ts';
import { globalId } from '../../domain/global-id.ts';
import type {
  CategoryRecord,
  DocumentRecord,
  EditionRecord,
  ServiceRecord,
  VendorRecord,
} from '../schema/records.ts';
import { editions } from '../schema/tables.ts';

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
  /** Those that have an edition, by key. */
  readonly documentOfKey: ReadonlyMap<string, DocumentRecord>;
}

/** The values of a service; lists cost less than half of what objects do. */
type ServiceRow = readonly [id: number, vendorId: number, slug: string, key: string, name: string];

/** The values of a document, and of its newest edition where it has one. */
type DocumentRow = readonly [
  id: number,
  serviceId: number,
  slug: string,
  title: string,
  sourceUrl: string | null,
  tables: string,
  editionId: number | null,
  sha256: string,
  format: string,
  publishedAt: number | null,
  importedAt: number | null,
  rowCount: number,
];

/** Prepares the reading of the directory: all of it from one snapshot. */
export function createDirectoryReader(connection: Database.Database): () => Directory {
  const readFindings = prepareFindings(connection);
  const allVendors = connection.prepare<[], Omit<VendorRecord, 'id'>>(
    'SELECT id AS row, slug, name FROM vendors ORDER BY slug',
  );
  const allServices = connection
    .prepare<[], ServiceRow>('SELECT id, vendor_id, slug, key, name FROM services ORDER BY key')
    .raw();
  const allCategories = connection.prepare<[], Omit<CategoryRecord, 'id'>>(
    'SELECT id AS row, slug, title, description, canonical_code AS canonicalCode, remedy FROM categories ORDER BY id',
  );
  const allDocuments = connection
    .prepare<[], DocumentRow>(
      `SELECT d.id, d.service_id, d.slug, d.title, d.source_url, d.tables,
         e.id, e.sha256, e.format, e.published_at, e.imported_at, e.row_count
       FROM documents d
       JOIN services s ON s.id = d.service_id
       LEFT JOIN editions e ON e.id = d.current_edition_id
       ORDER BY s.key, d.title, d.id`,
    )
    .raw();

  return connection.transaction(() => {
    const vendorOfRow = byRow(allVendors.all().map((row) => ({ id: globalId('Vendor', row.row), ...row })));
    const categoryOfRow = byRow(
      allCategories.all().map((row) => ({ id: globalId('Category', row.row), ...row })),
    );
    const serviceOfRow = byRow(
      allServices.all().map((row): ServiceRecord => serviceRecord(row, vendorOfRow.get(row[1])!)),
    );
    const documentOfRow = byRow(
      allDocuments.all().map((row) => documentRecord(row, serviceOfRow.get(row[1])!, readFindings)),
    );
    const documents = [...documentOfRow.values()].filter(({ edition }) => edition !== null);
    return {
      vendors: new Map(Array.from(vendorOfRow.values(), (vendor) => [vendor.slug, vendor])),
      services: new Map(Array.from(serviceOfRow.values(), (service) => [service.key, service])),
      categories: new Map(Array.from(categoryOfRow.values(), (category) => [category.slug, category])),
      documents,
      documentOfKey: new Map(documents.map((document) => [document.key, document])),
      vendorOfRow,
      serviceOfRow,
      categoryOfRow,
      documentOfRow,
    };
  });
}

function byRow<Entity extends { readonly row: number }>(records: readonly Entity[]): Map<number, Entity> {
  return new Map(records.map((record) => [record.row, record]));
}

function serviceRecord([row, , slug, key, name]: ServiceRow, vendor: VendorRecord): ServiceRecord {
  return { id: globalId('Service', row), row, slug, key, name, vendor };
}

function documentRecord(
  [row, , slug, title, sourceUrl, tables, editionId, ...edition]: DocumentRow,
  service: ServiceRecord,
  readFindings: ReadFindings,
): DocumentRecord {
  const [sha256, format, publishedAt, importedAt, rowCount] = edition;
  return {
    id: globalId('Document', row),
    row,
    key: `${service.key}/${slug}`,
    slug,
    service,
    title,
    sourceUrl,
    tables: JSON.parse(tables),
    edition:
      editionId === null
        ? null
        : editionRecord({ row: editionId, sha256, format, publishedAt, importedAt, rowCount }, readFindings),
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

type ReadFindings = (editionRow: number) => readonly Finding[];

/** Prepares the reading of an edition's findings, by the edition's row. */
export function prepareFindings(connection: Database.Database): ReadFindings {
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
  readFindings: ReadFindings,
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
