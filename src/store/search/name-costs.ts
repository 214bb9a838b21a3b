import { plainWords } from '../../words/plain-words.ts';
import type { Form } from '../../words/read-terms.ts';
import { statusesNamed } from '../../words/status-words.ts';
import { stemOf } from '../../words/stem.ts';
import { isGenericWord, isStopWord } from '../../words/word-weights.ts';
import type { EntryGroups, GroupColumn } from '../query/entry-groups.ts';
import type { Directory } from '../read/directory.ts';
import { FIELD_COSTS, GENERIC_NAME_COST, KIND_COSTS } from './match-costs.ts';

/** What it costs entries that a term is found in what they are grouped by; `NOT_NAMED` where it is not. */
export interface NameCosts {
  /** By the number of the entry's group, and by the row of its service. */
  readonly groups: Uint8Array;
  readonly services: Uint8Array;
  /** Whether the term is found in the name of any service. */
  readonly namesServices: boolean;
  /** All costs that occur, the lowest first. */
  readonly costs: readonly number[];
}

export const NOT_NAMED = 255;

/** What the parts of the directory are called: the rows that have a word in their name, by the stem of the word. */
export interface DirectoryNames {
  readonly vendors: RowsByStem;
  readonly services: RowsByStem;
  readonly categories: RowsByStem;
  /** Canonical codes and remedies, which are found by all of their words alone, with the rows of their categories. */
  readonly outcomes: readonly { readonly stems: readonly string[]; readonly row: number }[];
  /** All single words of names, as they are written. */
  readonly words: ReadonlySet<string>;
}

type RowsByStem = ReadonlyMap<string, readonly number[]>;

/** Reads the names of a directory. */
export function namesOfDirectory({ vendorOfRow, serviceOfRow, categoryOfRow }: Directory): DirectoryNames {
  const words = new Set<string>();
  const byStem = <Part>(parts: ReadonlyMap<number, Part>, namesOf: (part: Part) => readonly string[]) => {
    const rows = new Map<string, number[]>();
    for (const [row, part] of parts) {
      const found = namesOf(part).flatMap(plainWords);
      for (const word of found) words.add(word);
      for (const stem of new Set(found.map(stemOf))) rows.set(stem, [...(rows.get(stem) ?? []), row]);
    }
    return rows;
  };
  return {
    vendors: byStem(vendorOfRow, ({ slug, name }) => [slug, name, initialsOf(name)]),
    services: byStem(serviceOfRow, ({ slug, name }) => [slug, name, initialsOf(name)]),
    categories: byStem(categoryOfRow, ({ slug, title }) => [slug, title]),
    outcomes: Array.from(categoryOfRow).flatMap(([row, { canonicalCode, remedy }]) =>
      [canonicalCode, remedy].map((name) => ({
        row,
        stems: plainWords(name.replaceAll('_', ' ')).map(stemOf),
      })),
    ),
    words,
  };
}

/** What a term costs in the names of the entries' groups and services; null where it is in none. */
export function nameCostsOf(
  forms: readonly Form[],
  names: DirectoryNames,
  entries: EntryGroups,
): NameCosts | null {
  const vendors = new Map<number, number>();
  const services = new Map<number, number>();
  const categories = new Map<number, number>();
  const statuses = new Map<number, number>();
  const keep = (costs: Map<number, number>, rows: readonly number[], cost: number) => {
    for (const row of rows) if (cost < (costs.get(row) ?? NOT_NAMED)) costs.set(row, cost);
  };
  for (const { nearness, words } of forms) {
    const kind = nearness === 'TYPED' ? KIND_COSTS.WHOLE : KIND_COSTS[nearness];
    const isNumber = /^\d/.test(words[0]!);
    const statusCost = isNumber ? FIELD_COSTS.STATUS : FIELD_COSTS.CATEGORY;
    keep(statuses, statusesNamed(words.join(' ')), statusCost + kind);
    const stems = words.map(stemOf);
    const telling = stems.filter((_, at) => !isStopWord(words[at]!));
    if (telling.length === 0) continue;
    const nameCost = (words.every(isGenericWord) ? GENERIC_NAME_COST : FIELD_COSTS.NAME) + kind;
    keep(vendors, rowsNamed(names.vendors, telling), nameCost);
    keep(services, rowsNamed(names.services, telling), nameCost);
    const outcomes = names.outcomes.filter((outcome) => outcome.stems.every((stem) => stems.includes(stem)));
    const named = [...rowsNamed(names.categories, telling), ...outcomes.map(({ row }) => row)];
    keep(categories, named, FIELD_COSTS.CATEGORY + kind);
  }
  if (vendors.size + services.size + categories.size + statuses.size === 0) return null;
  const serviceCosts = new Uint8Array(entries.highestService + 1).fill(NOT_NAMED);
  for (const [row, cost] of services) if (row <= entries.highestService) serviceCosts[row] = cost;
  const groupCosts = costsOfGroups(entries, vendors, categories, statuses);
  const occurs = new Uint8Array(NOT_NAMED + 1);
  for (let group = 1; group < groupCosts.length; group += 1) occurs[groupCosts[group]!] = 1;
  for (const cost of services.values()) occurs[cost] = 1;
  return {
    groups: groupCosts,
    services: serviceCosts,
    namesServices: services.size > 0,
    costs: Array.from(occurs.keys()).filter((cost) => cost !== NOT_NAMED && occurs[cost] === 1),
  };
}

/** The rows that have all of these words in their name. */
function rowsNamed(rows: RowsByStem, stems: readonly string[]): readonly number[] {
  const [first, ...others] = stems;
  const found = rows.get(first!) ?? [];
  if (others.length === 0 || found.length === 0) return found;
  return found.filter((row) => others.every((stem) => rows.get(stem)?.includes(row)));
}

function costsOfGroups(
  { columns, counts }: EntryGroups,
  vendors: ReadonlyMap<number, number>,
  categories: ReadonlyMap<number, number>,
  statuses: ReadonlyMap<number, number>,
): Uint8Array {
  const costs = new Uint8Array(counts.length).fill(NOT_NAMED);
  const lower = (
    { values, of }: GroupColumn,
    costOf: (value: GroupColumn['values'][number]) => number | undefined,
  ) => {
    const byPosition = values.map((value) => costOf(value) ?? NOT_NAMED);
    for (let group = 1; group < costs.length; group += 1) {
      const cost = byPosition[of[group]!]!;
      if (cost < costs[group]!) costs[group] = cost;
    }
  };
  if (vendors.size > 0) lower(columns.vendor, (row) => vendors.get(Number(row)));
  if (categories.size > 0) lower(columns.category, (row) => categories.get(Number(row)));
  if (statuses.size > 0) {
    lower(columns.httpStatuses, (list) =>
      (JSON.parse(String(list)) as number[]).reduce<number>(
        (least, status) => Math.min(least, statuses.get(status) ?? NOT_NAMED),
        NOT_NAMED,
      ),
    );
  }
  return costs;
}

/** `Cloud Trace Service` → `CTS`; empty where there are less than three words. */
function initialsOf(name: string): string {
  const words = plainWords(name);
  return words.length < 3 ? '' : words.map((word) => word[0]).join('');
}
