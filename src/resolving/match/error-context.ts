import { groupBy } from '../../domain/group-by.ts';
import type { Directory } from '../../store/read/directory.ts';
import type { ServiceRecord, VendorRecord } from '../../store/schema/records.ts';
import type { ExtractedError } from '../extract/extracted-error.ts';
import { type StatusInText, statusNear } from '../extract/status-in-text.ts';
import { type HintInText, hintsNear } from '../extract/vendor-hints.ts';

/** What is known of one error before its entries are searched. */
export interface ErrorContext {
  readonly error: ExtractedError;
  readonly httpStatus: number | null;
  /** Those that the client names. */
  readonly namedVendor: VendorRecord | null;
  readonly namedService: ServiceRecord | null;
  /** The rows of the vendors that the text points to. */
  readonly hintedVendors: ReadonlySet<number>;
  /** The rows of the services that the text points to: by the prefix of the code, or a host name. */
  readonly hintedServices: ReadonlySet<number>;
  /** The rows of the services whose entries are read before those of all others. */
  readonly preferredServices: readonly number[];
}

/** What the client says about the text. */
export interface Named {
  readonly httpStatus: number | null;
  readonly vendor: VendorRecord | null;
  readonly service: ServiceRecord | null;
}

/** A text with the statuses and vendors that it names. */
export interface TextContext {
  readonly text: string;
  readonly statuses: readonly StatusInText[];
  readonly hints: readonly HintInText[];
}

/** How many services of the vendors that a text points to are preferred. */
const MAX_PREFERRED = 60;

/** Gathers what is known of one error: from itself, from the text around it, and from the client. */
export function gatherContext(
  error: ExtractedError,
  around: TextContext,
  named: Named,
  directory: Directory,
  groupServices: ServiceGroupsOf,
): ErrorContext {
  const { start, end, code } = error;
  const hints = hintsNear(around.hints, start, end);
  const vendors = new Set([...error.vendors, ...hints.flatMap((hint) => hint.vendors)]);
  const slugs = new Set(hints.flatMap(({ host }) => host ?? []));
  const prefix = /^([A-Za-z][A-Za-z0-9-]{0,30})[._]/.exec(code ?? '')?.[1];
  if (prefix !== undefined) slugs.add(prefix.toLowerCase());
  const { bySlug, byVendor } = groupServices(directory);
  const hintedServices = [...slugs].flatMap((slug) => bySlug.get(slug) ?? []);
  const likelyVendors = named.vendor === null ? [...vendors] : [named.vendor.slug];
  const ofVendor = likelyVendors.flatMap((slug) => byVendor.get(slug) ?? []);
  const preferred = named.service !== null ? [named.service] : [...hintedServices, ...ofVendor];
  return {
    error,
    httpStatus: error.httpStatus ?? statusNear(around.text, around.statuses, start, end) ?? named.httpStatus,
    namedVendor: named.vendor,
    namedService: named.service,
    hintedVendors: new Set([...vendors].map((slug) => directory.vendors.get(slug)?.row ?? 0)),
    hintedServices: new Set(hintedServices.map(({ row }) => row)),
    preferredServices: [...new Set(preferred.map(({ row }) => row))].slice(0, MAX_PREFERRED),
  };
}

/** The services of a directory by their slugs and by their vendors' slugs. */
interface ServiceGroups {
  readonly bySlug: ReadonlyMap<string, readonly ServiceRecord[]>;
  readonly byVendor: ReadonlyMap<string, readonly ServiceRecord[]>;
}

/** Groups the services of a directory. */
export type ServiceGroupsOf = (directory: Directory) => ServiceGroups;

/** Gives a function that groups the services of each directory once. */
export function createServiceGroups(): ServiceGroupsOf {
  const groupsOf = new WeakMap<Directory, ServiceGroups>();
  return (directory) => {
    const known = groupsOf.get(directory);
    if (known !== undefined) return known;
    const services = [...directory.services.values()];
    const groups = {
      bySlug: groupBy(services, ({ slug }) => slug),
      byVendor: groupBy(services, ({ vendor }) => vendor.slug),
    };
    groupsOf.set(directory, groups);
    return groups;
  };
}
