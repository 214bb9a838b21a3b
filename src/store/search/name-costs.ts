import { plainWords } from '../../words/plain-words.ts';
import type { Form } from '../../words/read-terms.ts';
import { statusesNamed } from '../../words/status-words.ts';
import { stemOf } from '../../words/stem.ts';
import { isGenericWord, isStopWord } from '../../words/word-weights.ts';
import type { EntryGroups } from '../query/entry-groups.ts';
import type { Directory } from '../read/directory.ts';
import { FIELD_COSTS, GENERIC_NAME_COST, KIND_COSTS } from './match-costs.ts';

/** What it costs entries that a term is found in what they are grouped by; `NOT_NAMED` where it is not. */
export interface NameCosts {
  /** By the number of the entry's group, and by the row of its service. */
  readonly groups: Uint8Array;
  readonly services: Uint8Array;
  /** All costs that occur, the lowest first. */
  readonly costs: readonly number[];
}

export const NOT_NAMED = 255;

/** What the parts of the directory are called, by the stems of the words. */
export interface DirectoryNames {
  readonly vendors: ReadonlyMap<number, ReadonlySet<string>>;
  readonly services: ReadonlyMap<number, ReadonlySet<string>>;
  readonly categories: ReadonlyMap<number, CategoryNames>;
  /** All single words among them, as they are written. */
  readonly words: ReadonlySet<string>;
}

interface CategoryNames {
  readonly words: ReadonlySet<string>;
  /** The canonical code and the remedy: found by all of their words alone. */
  readonly whole: readonly (readonly string[])[];
}

/** Reads the names of a directory. */
export function namesOfDirectory({ vendorOfRow, serviceOfRow, categoryOfRow }: Directory): DirectoryNames {
  const words = new Set<string>();
  const stemsOf = (...names: string[]): Set<string> => {
    const found = names.flatMap((name) => plainWords(name));
    for (const word of found) words.add(word);
    return new Set(found.map(stemOf));
  };
  return {
    vendors: mapValues(vendorOfRow, ({ slug, name }) => stemsOf(slug, name, initialsOf(name))),
    services: mapValues(serviceOfRow, ({ slug, name }) => stemsOf(slug, name, initialsOf(name))),
    categories: mapValues(categoryOfRow, ({ slug, title, canonicalCode, remedy }) => ({
      words: stemsOf(slug, title),
      whole: [canonicalCode, remedy].map((name) => plainWords(name.replaceAll('_', ' ')).map(stemOf)),
    })),
    words,
  };
}

/** What a term costs in the names of the entries' groups and services; null where it is in none. */
export function nameCostsOf(
  forms: readonly Form[],
  names: DirectoryNames,
  { columns, counts, highestService }: EntryGroups,
): NameCosts | null {
  const best = { vendors: new Map<number, number>(), services: new Map<number, number>() };
  const categories = new Map<number, number>();
  const statuses = new Map<number, number>();
  const keep = (costs: Map<number, number>, row: number, cost: number) => {
    if (cost < (costs.get(row) ?? NOT_NAMED)) costs.set(row, cost);
  };
  for (const { nearness, words } of forms) {
    const kind = nearness === 'TYPED' ? KIND_COSTS.WHOLE : KIND_COSTS[nearness];
    for (const status of statusesNamed(words.join(' '))) keep(statuses, status, FIELD_COSTS.STATUS + kind);
    const all = words.map(stemOf);
    const telling = all.filter((_, at) => !isStopWord(words[at]!));
    if (telling.length === 0) continue;
    const nameCost = words.every(isGenericWord) ? GENERIC_NAME_COST : FIELD_COSTS.NAME;
    for (const part of ['vendors', 'services'] as const) {
      for (const [row, stems] of names[part]) {
        if (telling.every((stem) => stems.has(stem))) keep(best[part], row, nameCost + kind);
      }
    }
    for (const [row, category] of names.categories) {
      const isNamed =
        telling.every((stem) => category.words.has(stem)) ||
        category.whole.some((whole) => whole.every((stem) => all.includes(stem)));
      if (isNamed) keep(categories, row, FIELD_COSTS.CATEGORY + kind);
    }
  }
  if (best.vendors.size + best.services.size + categories.size + statuses.size === 0) return null;
  const services = new Uint8Array(highestService + 1).fill(NOT_NAMED);
  for (const [row, cost] of best.services) if (row <= highestService) services[row] = cost;
  const listCosts = columns.httpStatuses.values.map((list) =>
    (JSON.parse(String(list)) as number[]).reduce(
      (least, status) => Math.min(least, statuses.get(status) ?? NOT_NAMED),
      NOT_NAMED,
    ),
  );
  const groups = new Uint8Array(counts.length).fill(NOT_NAMED);
  for (let group = 1; group < groups.length; group += 1) {
    groups[group] = Math.min(
      best.vendors.get(valueOfGroup('vendor', group)) ?? NOT_NAMED,
      categories.get(valueOfGroup('category', group)) ?? NOT_NAMED,
      listCosts[columns.httpStatuses.of[group]!]!,
    );
  }
  const costs = [...new Set([...groups, ...services])].filter((cost) => cost !== NOT_NAMED);
  return { groups, services, costs: costs.sort((left, right) => left - right) };

  function valueOfGroup(column: 'vendor' | 'category', group: number): number {
    return Number(columns[column].values[columns[column].of[group]!]);
  }
}

/** `Cloud Trace Service` → `CTS`; empty where there are less than three words. */
function initialsOf(name: string): string {
  const words = plainWords(name);
  return words.length < 3 ? '' : words.map((word) => word[0]).join('');
}

function mapValues<Value, Result>(
  map: ReadonlyMap<number, Value>,
  resultOf: (value: Value) => Result,
): Map<number, Result> {
  return new Map(Array.from(map, ([row, value]) => [row, resultOf(value)]));
}
