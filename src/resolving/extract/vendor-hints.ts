/** Something that only one vendor's services, SDKs or responses write. */
interface VendorHint {
  /** In lower case. */
  readonly text: string;
  /** Slugs of the vendors. */
  readonly vendors: readonly string[];
}

/** Hosts, headers and names of packages; compared without regard to case. */
const VENDOR_HINTS: readonly VendorHint[] = [
  { text: '.otc.t-systems.com', vendors: ['open-telekom-cloud'] },
  { text: 'otcextensions', vendors: ['open-telekom-cloud'] },
  { text: 'open telekom cloud', vendors: ['open-telekom-cloud'] },
  { text: '.myhuaweicloud.', vendors: ['huawei-cloud'] },
  { text: 'huaweicloud', vendors: ['huawei-cloud'] },
  { text: 'huawei cloud', vendors: ['huawei-cloud'] },
  { text: '.tencentcloudapi.com', vendors: ['tencent-cloud'] },
  { text: '.qcloud.com', vendors: ['tencent-cloud'] },
  { text: 'tencentcloud', vendors: ['tencent-cloud'] },
  { text: 'tencent cloud', vendors: ['tencent-cloud'] },
  { text: '.aliyuncs.com', vendors: ['alibaba-cloud'] },
  { text: 'com.aliyun', vendors: ['alibaba-cloud'] },
  { text: '.amazonaws.com', vendors: ['aws'] },
  { text: 'botocore', vendors: ['aws'] },
  { text: 'software.amazon', vendors: ['aws'] },
  { text: '.googleapis.com', vendors: ['google-cloud'] },
];

/** A mark in a text; `host` is the label before it where it is the end of a host name: `tms` of `tms.eu-de.otc.…`. */
export interface HintInText {
  readonly at: number;
  readonly vendors: readonly string[];
  readonly host: string | null;
}

/** How often one mark is looked for in one text. */
const MAX_FOUND = 100;

/** The vendors' marks in a text, by place. */
export function findVendorHints(text: string): HintInText[] {
  const lower = text.toLowerCase();
  const found = VENDOR_HINTS.flatMap(({ text: mark, vendors }) => {
    const places: HintInText[] = [];
    let at = lower.indexOf(mark);
    for (; at !== -1 && places.length < MAX_FOUND; at = lower.indexOf(mark, at + mark.length)) {
      places.push({ at, vendors, host: mark.startsWith('.') ? hostBefore(lower, at) : null });
    }
    return places;
  });
  return found.sort((left, right) => left.at - right.at);
}

/** The first label of the host name that goes on at `at`. */
function hostBefore(lower: string, at: number): string | null {
  return (
    /([a-z0-9-]{1,40})(?:\.[a-z0-9-]{1,40}){0,4}$/.exec(lower.slice(Math.max(0, at - 120), at))?.[1] ?? null
  );
}

/** How far from an error a mark can stand that belongs to it. */
const REACH_BEFORE = 2_000;
const REACH_BEHIND = 300;

/** The marks that belong to an error at a place: those near, or all where the whole text bears those of one vendor. */
export function hintsNear(marks: readonly HintInText[], start: number, end: number): readonly HintInText[] {
  if (new Set(marks.map(({ vendors }) => vendors.join())).size <= 1) return marks;
  return marks.filter(({ at }) => at >= start - REACH_BEFORE && at <= end + REACH_BEHIND);
}
