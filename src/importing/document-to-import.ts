import { addressProblem } from '../domain/link-address.ts';
import { checkKnown } from '../errors/unknown-name.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import { checkName, checkSlug, checkText, MAX_SLUG_LENGTH } from '../mutations/check-input.ts';
import type { Directory } from '../store/read/directory.ts';
import type { DocumentRecord } from '../store/schema/records.ts';
import type { ChangeSet } from '../store/write/change-set.ts';
import type { NewDocument } from './runs/import-job.ts';
import type { EditionToPlan } from './runs/prepare-plan.ts';

/** The document that an edition belongs to, and what has to be written so that it exists. */
export interface FoundDocument {
  readonly target: Pick<EditionToPlan, 'document' | 'newest' | 'place' | 'naming'>;
  readonly changes: Pick<ChangeSet, 'vendors' | 'services' | 'documents'>;
}

/** How long the title of a document can be, in UTF-16 units. */
const MAX_TITLE_LENGTH = 200;

const MAX_URL_LENGTH = 2000;

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
  const { service, slug, title, sourceUrl } = requested;
  const owner = findOwner(directory, requested);
  const problems = [
    ...('problems' in owner ? owner.problems : []),
    ...[
      checkText(title, ['newDocument', 'title'], MAX_TITLE_LENGTH, 'ONE_LINE'),
      within('newDocument', checkSlug(slug)),
      checkSourceUrl(sourceUrl),
    ].filter((problem) => problem !== null),
  ];
  if (problems.length > 0 || 'problems' in owner) return { problems };

  const naming = { title: title.trim(), sourceUrl };
  const known = [...directory.documentOfRow.values()].find(
    (document) => document.service.key === service && document.slug === slug,
  );
  if (known === undefined) {
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

function checkSourceUrl(url: string | null): UserError | null {
  if (url === null) return null;
  const isWebAddress = url.length <= MAX_URL_LENGTH && /^https?:\/\//i.test(url) && URL.canParse(url);
  const message = isWebAddress
    ? addressProblem(url)
    : `It is no http or https address of ${MAX_URL_LENGTH} characters at most.`;
  if (message === null) return null;
  return userError('INVALID', ['newDocument', 'sourceUrl'], message);
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
