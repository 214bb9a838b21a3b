import type { DirectoryKind } from '../../domain/directory.ts';
import type { CategoryRecord, DocumentRecord, ServiceRecord, VendorRecord } from '../schema/records.ts';

/** A name that something had before, with the row of what is found by it now. */
export interface Alias {
  readonly kind: DirectoryKind;
  /** The row of the vendor of a service, or of the service of a document; else 0. */
  readonly parent: number;
  readonly slug: string;
  readonly row: number;
  /** The row of what had the name before it was merged; null of a name that was changed. */
  readonly former: number | null;
}

/** What is in the directory now, by kind. */
interface Records {
  readonly vendors: VendorRecord;
  readonly services: ServiceRecord;
  readonly categories: CategoryRecord;
  readonly documents: DocumentRecord;
}

type Lists = { readonly [Name in keyof Records]: readonly Records[Name][] };

type Indexes = { readonly [Name in keyof Records]: ReadonlyMap<string, Records[Name]> };

/**
 * Things by their names. What is looked up is found by the names that it had before, too; what is listed and counted has
 * the names of today alone.
 */
class NameIndex<Member> extends Map<string, Member> {
  readonly #findEarlier: (name: string) => Member | undefined;

  constructor(
    members: readonly (readonly [string, Member])[],
    findEarlier: (name: string) => Member | undefined,
  ) {
    super();
    this.#findEarlier = findEarlier;
    for (const [name, member] of members) super.set(name, member);
  }

  override get(name: string): Member | undefined {
    return super.get(name) ?? this.#findEarlier(name);
  }

  override has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

/** What a name stands for; `former` is the row of what had it and was merged into that, else null. */
interface Named<Record> {
  readonly record: Record;
  readonly former: number | null;
}

/**
 * The directory by its names of now and before. A key is found by each of its parts: where a vendor and one of its services
 * have been renamed, the service is found by all four keys. What was in a thing that was merged is found by the names that it
 * had there, and not by those of the thing that stayed.
 */
export function indexNames(members: Lists, aliases: readonly Alias[]): Indexes {
  const byName = new Map(aliases.map((alias) => [aliasName(alias.kind, alias.parent, alias.slug), alias]));
  const finder = <Record extends { readonly row: number }>(
    kind: DirectoryKind,
    records: readonly Record[],
  ) => {
    const ofRow = new Map(records.map((record) => [record.row, record]));
    return (parent: number, slug: string): Named<Record> | null => {
      const { row = 0, former = null } = byName.get(aliasName(kind, parent, slug)) ?? {};
      const record = ofRow.get(row);
      return record === undefined ? null : { record, former };
    };
  };
  const earlierVendor = finder('VENDOR', members.vendors);
  const earlierService = finder('SERVICE', members.services);
  const earlierCategory = finder('CATEGORY', members.categories);
  const earlierDocument = finder('DOCUMENT', members.documents);

  const vendorOf = new Map(bySlug(members.vendors));
  const serviceOf = new Map(byKey(members.services));
  const documentOf = new Map(byKey(members.documents));
  const present = <Record>(record: Record | undefined): Named<Record> | null =>
    record === undefined ? null : { record, former: null };

  const vendorNamed = (slug: string) => present(vendorOf.get(slug)) ?? earlierVendor(0, slug);
  const serviceNamed = (key: string): Named<ServiceRecord> | null => {
    const [outer, slug] = split(key);
    const vendor = vendorNamed(outer);
    if (vendor === null) return null;
    return (
      earlierService(vendor.former ?? 0, slug) ??
      present(serviceOf.get(`${vendor.record.slug}/${slug}`)) ??
      earlierService(vendor.record.row, slug)
    );
  };
  const documentNamed = (key: string): Named<DocumentRecord> | null => {
    const [outer, slug] = split(key);
    const service = serviceNamed(outer);
    if (service === null) return null;
    return (
      earlierDocument(service.former ?? 0, slug) ??
      present(documentOf.get(`${service.record.key}/${slug}`)) ??
      earlierDocument(service.record.row, slug)
    );
  };
  return {
    vendors: new NameIndex(bySlug(members.vendors), (slug) => vendorNamed(slug)?.record),
    services: new NameIndex(byKey(members.services), (key) => serviceNamed(key)?.record),
    categories: new NameIndex(bySlug(members.categories), (slug) => earlierCategory(0, slug)?.record),
    documents: new NameIndex(byKey(members.documents), (key) => documentNamed(key)?.record),
  };
}

/** Records with their slugs. */
export function bySlug<Entity extends { readonly slug: string }>(
  records: readonly Entity[],
): [string, Entity][] {
  return records.map((record) => [record.slug, record]);
}

/** Records with their keys. */
export function byKey<Entity extends { readonly key: string }>(
  records: readonly Entity[],
): [string, Entity][] {
  return records.map((record) => [record.key, record]);
}

function aliasName(kind: DirectoryKind, parent: number, slug: string): string {
  return `${kind} ${parent} ${slug}`;
}

/** What comes before the last slash of a key, and what after it. */
function split(key: string): [outer: string, slug: string] {
  const at = key.lastIndexOf('/');
  return [key.slice(0, Math.max(at, 0)), key.slice(at + 1)];
}
