import { readFileSync } from 'node:fs';
import type { Store } from '../../../src/store/open-store.ts';
import { resolveText } from '../seeded-store.ts';

/** The two halves of the judged texts: the reading of texts without a code is tuned on the one, and measured on the other. */
export const HALVES = ['tuning', 'deciding'] as const;

export type Half = (typeof HALVES)[number];

/** The kind of texts that report no error of the catalog's. */
export const FOREIGN = 'foreign';

/** A text without a code as people paste it, and the keys of the seeded entries that count as found, in no order. */
export interface JudgedText {
  readonly kind: string;
  readonly text: string;
  readonly wanted: readonly string[];
}

/**
 * The texts of one half. They were written from the entries before any of them was resolved; of each kind, the half with the
 * lower SHA-256 of the text is for tuning.
 */
export function judgedTexts(half: Half): JudgedText[] {
  const kinds: Record<string, Omit<JudgedText, 'kind'>[]> = JSON.parse(
    readFileSync(new URL(`${half}.json`, import.meta.url), 'utf8'),
  );
  return Object.entries(kinds).flatMap(([kind, texts]) => texts.map((judged) => ({ kind, ...judged })));
}

/** What a text came to: where the first wanted entry stands among the candidates, from 1, and how sure the first one is. */
export interface TextResult extends JudgedText {
  readonly found: readonly string[];
  readonly rank: number;
  readonly score: number;
}

/** Resolves texts one after the other; of each, the first error that has candidates counts. */
export async function resolveTexts(store: Store, texts: readonly JudgedText[]): Promise<TextResult[]> {
  const results: TextResult[] = [];
  for (const judged of texts) {
    const { errors } = await resolveText(store, judged.text);
    const candidates = errors.find((error) => error.candidates.length > 0)?.candidates ?? [];
    const found = candidates.map(({ errorCode }) => errorCode.key);
    const at = found.findIndex((key) => judged.wanted.includes(key));
    results.push({
      ...judged,
      found,
      rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1,
      score: candidates[0]?.score ?? 0,
    });
  }
  return results;
}

/** A table of the results by kind, and of all but the foreign ones. */
export function reportResults(results: readonly TextResult[]): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const own = results.filter(({ kind }) => kind !== FOREIGN);
  return [
    '| texts | | first | first three | first five | nothing found | 0.5 and more | 0.9 and more | of these wrong |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...[
      ...kinds.map((kind) => [kind, results.filter((result) => result.kind === kind)] as const),
      ['all but foreign', own] as const,
    ].map(([name, some]) => {
      const within = (most: number) => some.filter(({ rank }) => rank <= most).length;
      const trusted = some.filter(({ score }) => score >= 0.9);
      const cells = [
        some.length,
        within(1),
        within(3),
        within(5),
        some.filter(({ found }) => found.length === 0).length,
        some.filter(({ score }) => score >= 0.5).length,
        trusted.length,
        trusted.filter(({ rank }) => rank > 1).length,
      ];
      return `| ${name} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}
