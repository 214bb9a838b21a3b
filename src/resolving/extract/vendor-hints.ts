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

/** A hint in a text; `host` is the first label of the host name that it ends: `tms` of `tms.eu-de.otc.…`. */
export interface HintInText {
  readonly at: number;
  readonly vendors: readonly string[];
  readonly host: string | null;
}

/** How often one hint is searched in one text. */
const MAX_FOUND = 100;

/** Finds the hints at vendors in a text, by position. */
export function findVendorHints(text: string): HintInText[] {
  const lower = text.toLowerCase();
  const found = VENDOR_HINTS.flatMap(({ text: mark, vendors }) => {
    const hints: HintInText[] = [];
    let at = lower.indexOf(mark);
    for (; at !== -1 && hints.length < MAX_FOUND; at = lower.indexOf(mark, at + mark.length)) {
      hints.push({ at, vendors, host: mark.startsWith('.') ? hostBefore(lower, at) : null });
    }
    return hints;
  });
  return found.sort((left, right) => left.at - right.at);
}

/** The first label of the host name that goes on at `at`. */
function hostBefore(lower: string, at: number): string | null {
  return (
    /([a-z0-9-]{1,40})(?:\.[a-z0-9-]{1,40}){0,4}$/.exec(lower.slice(Math.max(0, at - 120), at))?.[1] ?? null
  );
}

/** How far from an error a hint can be that belongs to it, in characters. */
const REACH_BEFORE = 2_000;
const REACH_BEHIND = 300;

/** The hints that belong to an error at a position: those near it, or all where all are of one vendor. */
export function hintsNear(marks: readonly HintInText[], start: number, end: number): readonly HintInText[] {
  if (new Set(marks.map(({ vendors }) => vendors.join())).size <= 1) return marks;
  return marks.filter(({ at }) => at >= start - REACH_BEFORE && at <= end + REACH_BEHIND);
}
