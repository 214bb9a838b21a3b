import { addressProblem } from '../domain/link-address.ts';
import { checkKnown } from '../errors/unknown-name.ts';
import { type UserError, userError } from '../errors/user-error.ts';
import { checkName, checkSlug, checkText } from '../mutations/check-input.ts';
import type { Directory } from '../store/read/directory.ts';
import type { DocumentRecord } from '../store/schema/records.ts';
import type { ChangeSet } from '../store/write/change-set.ts';
import type { NewDocument } from './runs/import-job.ts';
import type { EditionToPlan } from './runs/prepare-plan.ts';

/** Where an edition belongs, and what has to be written besides so that there is such a place. */
export interface FoundDocument {
  readonly target: Pick<EditionToPlan, 'document' | 'newest' | 'place' | 'naming'>;
  readonly changes: Pick<ChangeSet, 'vendors' | 'services' | 'documents'>;
}

/** How long the title of a document can be, in UTF-16 units. */
const MAX_TITLE_LENGTH = 200;

const MAX_URL_LENGTH = 2000;

/** The place of an edition: a known document, or what makes a new one; else what is wrong with it. */
export function findDocument(
  directory: Directory,
  wanted: number | NewDocument,
): FoundDocument | { readonly problems: readonly UserError[] } {
  if (typeof wanted !== 'number') return placeNewDocument(directory, wanted);
  const known = directory.documentOfRow.get(wanted);
  if (known !== undefined) return { target: placeOf(known), changes: {} };
  return { problems: [userError('NOT_FOUND', ['document'], 'There is no such document.')] };
}

/** The place of a further edition of a document. */
export function placeOf({ row, service, tables, edition }: DocumentRecord): FoundDocument['target'] {
  return { document: { row, service: service.key, tables }, newest: edition, place: row };
}

function placeNewDocument(
  directory: Directory,
  wanted: NewDocument,
): FoundDocument | { readonly problems: readonly UserError[] } {
  const { service, slug, title, sourceUrl } = wanted;
  const owner = findOwner(directory, wanted);
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
  if (known.edition === null) return { target: { ...placeOf(known), naming }, changes: {} };
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
