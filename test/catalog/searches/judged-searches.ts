import { readFileSync } from 'node:fs';
import type { TestCatalog } from '../../harness.ts';

/** The two halves of the judged searches: search is tuned on the one, and measured on the other. */
export const HALVES = ['tuning', 'deciding'] as const;

export type Half = (typeof HALVES)[number];

/** A search as people type it, and the keys of the seeded entries that its author would be glad of, in no order. */
export interface JudgedSearch {
  readonly kind: string;
  readonly search: string;
  readonly wanted: readonly string[];
}

/**
 * The searches of one half, 15 of each kind. They were written from the entries before any of them was run; which half
 * one is in follows from the SHA-256 of its text.
 */
export function judgedSearches(half: Half): JudgedSearch[] {
  const kinds: Record<string, Omit<JudgedSearch, 'kind'>[]> = JSON.parse(
    readFileSync(new URL(`${half}.json`, import.meta.url), 'utf8'),
  );
  return Object.entries(kinds).flatMap(([kind, searches]) =>
    searches.map((searched) => ({ kind, ...searched })),
  );
}

/** What a search found: where the first wanted entry stands, from 1; infinite where it is not on the page. */
export interface SearchResult extends JudgedSearch {
  readonly found: readonly string[];
  readonly rank: number;
}

const FIRST_TEN = `query ($search: String!) { errorCodes(search: $search, first: 10) { nodes { key } } }`;

/** Runs searches one after the other, and reads the first ten entries of each. */
export async function runSearches(
  catalog: Pick<TestCatalog, 'expectData'>,
  searches: readonly JudgedSearch[],
): Promise<SearchResult[]> {
  const results: SearchResult[] = [];
  for (const judged of searches) {
    const { errorCodes } = await catalog.expectData(FIRST_TEN, { search: judged.search });
    const found: string[] = errorCodes.nodes.map(({ key }: { key: string }) => key);
    const at = found.findIndex((key) => judged.wanted.includes(key));
    results.push({ ...judged, found, rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1 });
  }
  return results;
}

/**
 * Of some searches, how many found a wanted entry among the first three or ten, how many found nothing at all, and the
 * mean of 1 / rank.
 */
export interface SearchQuality {
  readonly searches: number;
  readonly firstThree: number;
  readonly firstTen: number;
  readonly nothing: number;
  readonly meanReciprocalRank: number;
}

/** The quality of all results together. */
export function qualityOf(results: readonly SearchResult[]): SearchQuality {
  const within = (most: number) => results.filter(({ rank }) => rank <= most).length;
  return {
    searches: results.length,
    firstThree: within(3),
    firstTen: within(10),
    nothing: results.filter(({ found }) => found.length === 0).length,
    meanReciprocalRank: results.reduce((sum, { rank }) => sum + 1 / rank, 0) / results.length,
  };
}

/** A table of the quality by kind, of all kinds, and of all but the Chinese ones. */
export function reportQuality(results: readonly SearchResult[]): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const lines: (readonly [string, readonly SearchResult[]])[] = [
    ...kinds.map((kind) => [kind, results.filter((result) => result.kind === kind)] as const),
    ['all but chinese', results.filter(({ kind }) => kind !== 'chinese')],
    ['all', results],
  ];
  return [
    '| searches | | first three | first ten | nothing found | mean reciprocal rank |',
    '|---|---|---|---|---|---|',
    ...lines.map(([name, some]) => {
      const quality = qualityOf(some);
      const share = (count: number) => `${((100 * count) / quality.searches).toFixed(0)} %`;
      const { searches, firstThree, firstTen, nothing, meanReciprocalRank } = quality;
      return `| ${name} | ${searches} | ${share(firstThree)} | ${share(firstTen)} | ${share(nothing)} | ${meanReciprocalRank.toFixed(2)} |`;
    }),
  ].join('\n');
}
