import { documentNamed } from '../../directory/find-document.ts';
import type { DirectoryKind } from '../../domain/directory.ts';
import type { Directory } from '../../store/read/directory.ts';
import type {
  CategoryRecord,
  DocumentRecord,
  ServiceRecord,
  VendorRecord,
} from '../../store/schema/records.ts';

/** The records of each kind. */
export interface DirectoryRecords {
  readonly VENDOR: VendorRecord;
  readonly SERVICE: ServiceRecord;
  readonly CATEGORY: CategoryRecord;
  readonly DOCUMENT: DocumentRecord;
}

/** How things of a kind are found. */
interface DirectoryKindEntry<Kind extends DirectoryKind> {
  readonly noun: string;
  /** By a slug or key that it has or had; a document by its id, too. */
  readonly find: (name: string, directory: Directory) => DirectoryRecords[Kind] | null;
  /** By its row; null where it was deleted or merged. */
  readonly ofRow: (row: number, directory: Directory) => DirectoryRecords[Kind] | null;
  readonly names: (directory: Directory) => Iterable<string>;
}

/** The kinds of things in the directory. */
export const KINDS: { readonly [Kind in DirectoryKind]: DirectoryKindEntry<Kind> } = {
  VENDOR: {
    noun: 'vendor',
    find: (slug, { vendors }) => vendors.get(slug) ?? null,
    ofRow: (row, { vendors, vendorOfRow }) => stillThere(vendorOfRow.get(row), (it) => vendors.get(it.slug)),
    names: ({ vendors }) => vendors.keys(),
  },
  SERVICE: {
    noun: 'service',
    find: (key, { services }) => services.get(key) ?? null,
    ofRow: (row, { services, serviceOfRow }) =>
      stillThere(serviceOfRow.get(row), (it) => services.get(it.key)),
    names: ({ services }) => services.keys(),
  },
  CATEGORY: {
    noun: 'category',
    find: (slug, { categories }) => categories.get(slug) ?? null,
    ofRow: (row, { categories, categoryOfRow }) =>
      stillThere(categoryOfRow.get(row), (it) => categories.get(it.slug)),
    names: ({ categories }) => categories.keys(),
  },
  DOCUMENT: {
    noun: 'document',
    // A planned thing has no key in lists yet.
    find: (name, directory) =>
      documentNamed(name, directory) ??
      [...directory.documentOfRow.values()].find(({ key }) => key === name) ??
      null,
    ofRow: (row, { documentOfRow }) => documentOfRow.get(row) ?? null,
    names: ({ documentOfKey }) => documentOfKey.keys(),
  },
};

/** A record that its own name finds; one of something deleted or merged is found no more, or as another. */
function stillThere<Found>(
  record: Found | undefined,
  find: (record: Found) => Found | undefined,
): Found | null {
  return record !== undefined && find(record) === record ? record : null;
}
