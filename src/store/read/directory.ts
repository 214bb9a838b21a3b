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
import { type Alias, byKey, bySlug, indexNames } from './name-index.ts';

/** All vendors, services, categories and documents: few enough to be held in memory, and asked for by every read. */
export interface Directory {
  /** By slug. So for the others, by the earlier names of what has been renamed or merged, too. */
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
  readonly retired: RetiredDirectory;
  /** All documents, with those that are only planned, by service and title. */
  readonly documentOfRow: ReadonlyMap<number, DocumentRecord>;
  /** Those that have an edition, by key. */
  readonly documentOfKey: ReadonlyMap<string, DocumentRecord>;
}

/** What has been deleted, or merged into others: history names it. By the names that it had last. */
interface RetiredDirectory {
  readonly vendors: ReadonlyMap<string, VendorRecord>;
  readonly services: ReadonlyMap<string, ServiceRecord>;
  readonly categories: ReadonlyMap<string, CategoryRecord>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly documentOfRow: ReadonlyMap<number, DocumentRecord>;
}

/** The category of a slug in history: the one that has it now, or the last one that had it. */
export function categoryInHistory({ categories, retired }: Directory, slug: string): CategoryRecord {
  return (categories.get(slug) ?? retired.categories.get(slug))!;
}

/** The document of a row, deleted and merged ones included. */
export function documentInHistory({ documentOfRow, retired }: Directory, row: number): DocumentRecord {
  return (documentOfRow.get(row) ?? retired.documentOfRow.get(row))!;
}

/** The values of a service; lists cost less than half of what objects do. */
type ServiceRow = readonly [
  id: number,
  vendorId: number,
  slug: string,
  key: string,
  name: string,
  retiredAt: number | null,
];

interface Retirable {
  readonly retiredAt: number | null;
}

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
  retiredAt: number | null,
];

/** Prepares the reading of the directory: all of it from one snapshot. */
export function createDirectoryReader(connection: Database.Database): () => Directory {
  const readFindings = prepareFindings(connection);
  const allVendors = connection.prepare<[], Omit<VendorRecord, 'id'> & Retirable>(
    'SELECT id AS row, slug, name, retired_at AS retiredAt FROM vendors ORDER BY slug',
  );
  const allServices = connection
    .prepare<[], ServiceRow>('SELECT id, vendor_id, slug, key, name, retired_at FROM services ORDER BY key')
    .raw();
  const allCategories = connection.prepare<[], Omit<CategoryRecord, 'id'> & Retirable>(
    `SELECT id AS row, slug, title, description, canonical_code AS canonicalCode, remedy, retired_at AS retiredAt
     FROM categories ORDER BY id`,
  );
  const allAliases = connection.prepare<[], Alias>(
    'SELECT kind, parent_id AS parent, slug, subject_id AS row, former_id AS former FROM directory_aliases',
  );
  const allDocuments = connection
    .prepare<[], DocumentRow>(
      `SELECT d.id, d.service_id, d.slug, d.title, d.source_url, d.tables,
         e.id, e.sha256, e.format, e.published_at, e.imported_at, e.row_count, d.retired_at
       FROM documents d
       JOIN services s ON s.id = d.service_id
       LEFT JOIN editions e ON e.id = d.current_edition_id
       ORDER BY s.key, d.title, d.id`,
    )
    .raw();

  return connection.transaction(() => {
    const vendors = divide(allVendors.all(), (row) => ({ id: globalId('Vendor', row.row), ...row }));
    const categories = divide(allCategories.all(), (row) => ({ id: globalId('Category', row.row), ...row }));
    const vendorOfRow = byRow([...vendors.present, ...vendors.retired]);
    const services = divide(
      allServices.all().map((row) => ({ row, retiredAt: row[5] })),
      ({ row }) => serviceRecord(row, vendorOfRow.get(row[1])!),
    );
    const serviceOfRow = byRow([...services.present, ...services.retired]);
    const documents = divide(
      allDocuments.all().map((row) => ({ row, retiredAt: row[12] })),
      ({ row }) => documentRecord(row, serviceOfRow.get(row[1])!, readFindings),
    );
    const documentOfRow = byRow(documents.present);
    const withEdition = documents.present.filter(({ edition }) => edition !== null);

    const categoryOfRow = byRow([...categories.present, ...categories.retired]);
    const names = indexNames(
      {
        vendors: vendors.present,
        services: services.present,
        categories: categories.present,
        documents: withEdition,
      },
      allAliases.all(),
    );
    return {
      vendors: names.vendors,
      services: names.services,
      categories: names.categories,
      documents: withEdition,
      documentOfKey: names.documents,
      vendorOfRow,
      serviceOfRow,
      categoryOfRow,
      documentOfRow,
      retired: {
        vendors: new Map(bySlug(vendors.retired)),
        services: new Map(byKey(services.retired)),
        categories: new Map(bySlug(categories.retired)),
        documents: new Map(byKey(documents.retired)),
        documentOfRow: byRow(documents.retired),
      },
    };
  });
}

/** The records of rows, those that are there and those that have been deleted or merged. */
function divide<Row extends Retirable, Entity>(
  rows: readonly Row[],
  recordOf: (row: Omit<Row, 'retiredAt'>) => Entity,
): { readonly present: readonly Entity[]; readonly retired: readonly Entity[] } {
  const recordsThat = (isPresent: boolean) =>
    rows
      .filter(({ retiredAt }) => (retiredAt === null) === isPresent)
      .map(({ retiredAt: _, ...row }) => recordOf(row));
  return { present: recordsThat(true), retired: recordsThat(false) };
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
