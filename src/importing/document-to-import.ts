import { checkKnown } from '../errors/unknown-name.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import {
  checkName,
  checkSlug,
  checkSourceUrl,
  checkTitle,
  MAX_SLUG_LENGTH,
} from '../mutations/check-input.ts';
import type { Directory } from '../store/read/directory.ts';
import type { DocumentRecord } from '../store/schema/records.ts';
import type { ChangeSet } from '../store/write/change-set.ts';
import type { NewDocument } from './runs/import-job.ts';
import type { EditionToPlan } from './runs/read-and-plan.ts';

/** The document that an edition belongs to, and what has to be written so that it exists. */
interface FoundDocument {
  readonly target: Pick<EditionToPlan, 'document' | 'newest' | 'place' | 'naming'>;
  readonly changes: Pick<ChangeSet, 'vendors' | 'services' | 'documents'>;
}

/** Finds the document of an edition: a known one, or what makes a new one; else what is wrong with the request. */
export function findDocument(
  directory: Directory,
  requested: number | NewDocument,
): FoundDocument | { readonly problems: readonly UserError[] } {
  if (typeof requested !== 'number') return placeNewDocument(directory, requested);
  const known = directory.documentOfRow.get(requested);
  if (known !== undefined) return { target: targetOf(known), changes: {} };
  return { problems: [userError('NOT_FOUND', ['document'], 'There is no such document.')] };
}

/** The target of a further edition of a document. */
export function targetOf({ row, service, tables, edition }: DocumentRecord): FoundDocument['target'] {
  return { document: { row, service: service.key, tables }, newest: edition, place: row };
}

function placeNewDocument(
  directory: Directory,
  requested: NewDocument,
): FoundDocument | { readonly problems: readonly UserError[] } {
  const { slug, title, sourceUrl } = requested;
  const service = keyNow(directory, requested.service);
  const owner = findOwner(directory, { ...requested, service });
  const problems = [
    ...('problems' in owner ? owner.problems : []),
    ...[
      checkTitle(title, ['newDocument', 'title']),
      within('newDocument', checkSlug(slug)),
      checkSourceUrl(sourceUrl, ['newDocument', 'sourceUrl']),
    ].filter((problem) => problem !== null),
  ];
  if (problems.length > 0 || 'problems' in owner) return { problems };

  const naming = { title: title.trim(), sourceUrl };
  const known = documentNamed(directory, service, slug);
  if (known === null) {
    return {
      target: {
        document: { row: null, service, tables: [] },
        newest: null,
        place: { service, slug },
      },
      changes: { ...owner.changes, documents: [{ service, slug, ...naming, tables: [] }] },
    };
  }
  if (known.edition === null) return { target: { ...targetOf(known), naming }, changes: {} };
  const message = `${service}/${slug} is in the catalog already: give its id ${known.id} as \`document\`, or another \`slug\`.`;
  return { problems: [userError('TAKEN', ['newDocument', 'slug'], message)] };
}

/** The document of a service, by its slug or one that it had before, with or without an edition; null where there is none. */
export function documentNamed(directory: Directory, service: string, slug: string): DocumentRecord | null {
  const owner = directory.services.get(service);
  const isNamed = (document: DocumentRecord): boolean =>
    document.service.row === owner?.row && document.slug === slug;
  return (
    directory.documentOfKey.get(`${service}/${slug}`) ??
    [...directory.documentOfRow.values()].find(isNamed) ??
    null
  );
}

/** The key of a service as it is now, by one that it or its vendor had before; of a new service, its key. */
function keyNow({ services, vendors }: Directory, key: string): string {
  const at = key.indexOf('/');
  const vendor = vendors.get(key.slice(0, Math.max(at, 0)));
  return services.get(key)?.key ?? (vendor === undefined ? key : vendor.slug + key.slice(at));
}

/** The service that a new document belongs to, with what has to be written so that there is one. */
function findOwner(
  { services, vendors }: Directory,
  { service, serviceName, vendorName }: NewDocument,
): { readonly changes: Pick<ChangeSet, 'vendors' | 'services'> } | { readonly problems: UserError[] } {
  const path = ['newDocument', 'service'];
  const unknownService = checkKnown('service', service, path, services, 'To make it, give `serviceName`.');
  if (unknownService === null) return { changes: {} };
  if (serviceName === null) return { problems: [unknownService] };
  const [vendor = '', slug = '', ...more] = service.split('/');
  if (more.length > 0 || checkSlug(vendor) !== null || checkSlug(slug) !== null) {
    const message = 'The key of a service is the slugs of its vendor and its own: `tencent-cloud/kms`.';
    return { problems: [userError('INVALID', path, message)] };
  }
  const unknownVendor = checkKnown('vendor', vendor, path, vendors, 'To make it, give `vendorName`.');
  if (unknownVendor !== null && vendorName === null) return { problems: [unknownVendor] };
  const problems = [
    checkName(serviceName, ['newDocument', 'serviceName']),
    vendorName === null ? null : checkName(vendorName, ['newDocument', 'vendorName']),
  ].filter((problem) => problem !== null);
  if (problems.length > 0) return { problems };
  return {
    changes: {
      vendors: unknownVendor === null ? [] : [{ slug: vendor, name: vendorName!.trim() }],
      services: [{ vendor, slug, name: serviceName.trim() }],
    },
  };
}

function within(name: string, problem: UserError | null): UserError | null {
  return problem === null ? null : { ...problem, field: [name, ...(problem.field ?? [])] };
}

/**
 * The short name of a document by its title: `Error Codes (v3)` gives `error-codes-v3`. A title without any Latin letter
 * or digit gives `document`.
 */
export function slugOfTitle(title: string): string {
  const words = title
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-').slice(0, MAX_SLUG_LENGTH).replace(/-$/, '');
  return slug === '' ? 'document' : slug;
}
