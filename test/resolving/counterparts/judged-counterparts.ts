import { readFileSync } from 'node:fs';
import type { TestCatalog } from '../../harness.ts';
import type { PageSet } from './counterpart-pages.ts';

/**
 * The parts of the judged entries: the comparison is tuned on the first; the second was kept apart at first, and has been looked
 * at since; the third decides, and is measured when a change is complete.
 */
export const PARTS = ['tuning', 'checking', 'deciding'] as const;

export type Part = (typeof PARTS)[number];

/** In which catalogs a part is measured: those whose entries it was judged against. */
export const CATALOGS: readonly { readonly pageSet: PageSet; readonly parts: readonly Part[] }[] = [
  { pageSet: 'NONE', parts: ['tuning', 'checking'] },
  { pageSet: 'PAGES', parts: ['tuning', 'checking'] },
  { pageSet: 'MORE_PAGES', parts: ['deciding'] },
];

/**
 * An entry drawn at random, and the keys of the entries of other services that say the same condition: the same cause
 * and remedy, where the object may differ if either condition is generic. Judged before any list was seen.
 */
export interface JudgedEntry {
  readonly key: string;
  readonly same: readonly string[];
  /** Of a broader, narrower or neighbouring condition: neither right nor wrong to show. */
  readonly near: readonly string[];
}

/** The entries of one part. */
export function judgedEntries(part: Part): JudgedEntry[] {
  return JSON.parse(readFileSync(new URL(`${part}.json`, import.meta.url), 'utf8'));
}

/** A judged entry with the first five that the catalog gives for it. */
export interface CounterpartResult extends JudgedEntry {
  readonly found: readonly string[];
}

const MOST_FOUND = 5;

const COUNTERPARTS = `query ($key: String!) {
  errorCode(by: { key: $key }) { similar(first: ${MOST_FOUND}) { key } }
}`;

/** Asks for the counterparts of those entries that the catalog has; of what was judged, it keeps what the catalog has. */
export async function findCounterparts(
  catalog: Pick<TestCatalog, 'expectData'>,
  judged: readonly JudgedEntry[],
): Promise<CounterpartResult[]> {
  const known = await knownKeys(catalog, [
    ...new Set(judged.flatMap(({ key, same, near }) => [key, ...same, ...near])),
  ]);
  const results: CounterpartResult[] = [];
  for (const { key, same, near } of judged.filter((entry) => known.has(entry.key))) {
    const { errorCode } = await catalog.expectData(COUNTERPARTS, { key });
    results.push({
      key,
      same: same.filter((other) => known.has(other)),
      near: near.filter((other) => known.has(other)),
      found: errorCode.similar.map((found: { key: string }) => found.key),
    });
  }
  return results;
}

async function knownKeys(
  catalog: Pick<TestCatalog, 'expectData'>,
  keys: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (let at = 0; at < keys.length; at += 100) {
    const { errorCodes } = await catalog.expectData(
      'query ($keys: [String!]) { errorCodes(filter: { key: $keys }, first: 100) { nodes { key } } }',
      { keys: keys.slice(at, at + 100) },
    );
    for (const { key } of errorCodes.nodes) known.add(key);
  }
  return known;
}

/** How good the lists of some entries are. */
export interface CounterpartQuality {
  /** Of the entries with counterparts: how many there are, and for how many the first found is right. */
  readonly withCounterparts: number;
  readonly firstRight: number;
  readonly nothingFound: number;
  /** Pairs that a list of five can have, and those that it has. */
  readonly pairs: number;
  readonly pairsFound: number;
  /** Of the entries without any counterpart: how many there are, and for how many something that is not near is found. */
  readonly withoutCounterparts: number;
  readonly wronglyFound: number;
}

/** The quality of all results together. */
export function qualityOf(results: readonly CounterpartResult[]): CounterpartQuality {
  const some = results.filter(({ same }) => same.length > 0);
  const none = results.filter(({ same }) => same.length === 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    withCounterparts: some.length,
    firstRight: some.filter(({ same, found }) => found[0] !== undefined && same.includes(found[0])).length,
    nothingFound: some.filter(({ found }) => found.length === 0).length,
    pairs: sum(some.map(({ same }) => Math.min(MOST_FOUND, same.length))),
    pairsFound: sum(some.map(({ same, found }) => found.filter((key) => same.includes(key)).length)),
    withoutCounterparts: none.length,
    wronglyFound: none.filter(({ near, found }) => found.some((key) => !near.includes(key))).length,
  };
}

/** One line that says the quality. */
export function describeQuality(results: readonly CounterpartResult[]): string {
  const quality = qualityOf(results);
  const of = (count: number, all: number) => `${count} of ${all} (${((100 * count) / all).toFixed(0)} %)`;
  return [
    `first right ${of(quality.firstRight, quality.withCounterparts)}`,
    `pairs among the first five ${of(quality.pairsFound, quality.pairs)}`,
    `nothing found ${of(quality.nothingFound, quality.withCounterparts)}`,
    `something unlike where nothing is the same ${of(quality.wronglyFound, quality.withoutCounterparts)}`,
  ].join(', ');
}
