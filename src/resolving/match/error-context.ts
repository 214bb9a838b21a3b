import { groupBy } from '../../domain/group-by.ts';
import type { Directory } from '../../store/read/directory.ts';
import type { ServiceRecord, VendorRecord } from '../../store/schema/records.ts';
import type { ExtractedError } from '../extract/extracted-error.ts';
import { type StatusInText, statusNear } from '../extract/http-statuses.ts';
import { type MarkInText, marksNear } from '../extract/vendor-marks.ts';

/** All that is known of one error before the catalog is asked. */
export interface Clues {
  readonly reading: ExtractedError;
  readonly httpStatus: number | null;
  /** Those that whoever asks has named. */
  readonly namedVendor: VendorRecord | null;
  readonly namedService: ServiceRecord | null;
  /** The rows of the vendors that the text points to. */
  readonly hintedVendors: ReadonlySet<number>;
  /** The rows of the services that the text points to: by the start of the code, or the name of a host. */
  readonly hintedServices: ReadonlySet<number>;
  /** The rows of the services whose entries are looked at before those of all others. */
  readonly preferredServices: readonly number[];
}

/** What whoever asks says about the text. */
export interface Named {
  readonly httpStatus: number | null;
  readonly vendor: VendorRecord | null;
  readonly service: ServiceRecord | null;
}

/** What a text says around its errors. */
export interface Surroundings {
  readonly text: string;
  readonly statuses: readonly StatusInText[];
  readonly marks: readonly MarkInText[];
}

/** How many services of the vendors that a text points to are preferred. */
const MAX_PREFERRED = 60;

/** Gathers what is known of one error: from itself, from the text around it, and from whoever asks. */
export function gatherClues(
  reading: ExtractedError,
  around: Surroundings,
  named: Named,
  directory: Directory,
): Clues {
  const { start, end, code } = reading;
  const marks = marksNear(around.marks, start, end);
  const vendors = new Set([...reading.vendors, ...marks.flatMap((mark) => mark.vendors)]);
  const slugs = new Set(marks.flatMap(({ host }) => host ?? []));
  const prefix = /^([A-Za-z][A-Za-z0-9-]{0,30})[._]/.exec(code ?? '')?.[1];
  if (prefix !== undefined) slugs.add(prefix.toLowerCase());
  const { bySlug, byVendor } = groupServices(directory);
  const hintedServices = [...slugs].flatMap((slug) => bySlug.get(slug) ?? []);
  const likelyVendors = named.vendor === null ? [...vendors] : [named.vendor.slug];
  const ofVendor = likelyVendors.flatMap((slug) => byVendor.get(slug) ?? []);
  const preferred = named.service !== null ? [named.service] : [...hintedServices, ...ofVendor];
  return {
    reading,
    httpStatus:
      reading.httpStatus ?? statusNear(around.text, around.statuses, start, end) ?? named.httpStatus,
    namedVendor: named.vendor,
    namedService: named.service,
    hintedVendors: new Set([...vendors].map((slug) => directory.vendors.get(slug)?.row ?? 0)),
    hintedServices: new Set(hintedServices.map(({ row }) => row)),
    preferredServices: [...new Set(preferred.map(({ row }) => row))].slice(0, MAX_PREFERRED),
  };
}

interface GroupedServices {
  readonly bySlug: ReadonlyMap<string, readonly ServiceRecord[]>;
  readonly byVendor: ReadonlyMap<string, readonly ServiceRecord[]>;
}

const grouped = new WeakMap<Directory, GroupedServices>();

/** The services of a directory by their slugs and by their vendors' slugs, grouped once for each directory. */
export function groupServices(directory: Directory): GroupedServices {
  const known = grouped.get(directory);
  if (known !== undefined) return known;
  const services = [...directory.services.values()];
  const groups = {
    bySlug: groupBy(services, ({ slug }) => slug),
    byVendor: groupBy(services, ({ vendor }) => vendor.slug),
  };
  grouped.set(directory, groups);
  return groups;
}
