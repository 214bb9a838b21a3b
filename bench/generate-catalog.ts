import type { ChangeSet, EntryChange, NewService, NewVendor } from '../src/store/write/change-set.ts';
import { type Random, randomFrom } from './random.ts';
import { COMMON_WORDS, generateWords } from './word-list.ts';

/*
 * A catalog as large as wanted, the same in every run: vendors of very different size, services that share their
 * vendor's way of writing codes, and texts whose words are as unevenly frequent as those of real pages.
 */

const VENDORS = 25;

/** How many error codes a service has on average; large services have ten times as many. */
const CODES_A_SERVICE = 150;

const WORDS = [...new Set([...COMMON_WORDS, ...generateWords(6_000)])];

const STATUSES = [
  400, 400, 400, 400, 400, 400, 404, 404, 403, 403, 409, 500, 500, 500, 401, 503, 429, 405, 408, 413,
];

const CATEGORY_OF_STATUS: Readonly<Record<number, readonly string[]>> = {
  400: ['invalid-parameter', 'missing-parameter', 'failed-precondition', 'quota-exceeded'],
  401: ['authentication'],
  403: ['permission-denied', 'quota-exceeded'],
  404: ['not-found'],
  409: ['already-exists', 'failed-precondition'],
  429: ['rate-limited'],
};

/** The vendors of a catalog, and its services: as many as entries want. */
export function generateDirectory(entries: number): { vendors: NewVendor[]; services: NewService[] } {
  const random = randomFrom(7);
  const vendors = Array.from({ length: VENDORS }, (_, number) => ({
    slug: `vendor-${String(number + 1).padStart(2, '0')}`,
    name: `Vendor ${number + 1}`,
  }));
  const services = Array.from(
    { length: Math.max(VENDORS, Math.round(entries / CODES_A_SERVICE)) },
    (_, number) => ({
      vendor: (number < VENDORS ? vendors[number]! : random.common(vendors)).slug,
      slug: `${WORDS[400 + (number % 5_000)]}${number}`,
      name: `Service ${number}`,
    }),
  );
  return { vendors, services };
}

/** The change sets that bring so many entries into an empty catalog: vendors and categories, services, and entries. */
export function* generateChangeSets(
  entries: number,
  categories: ChangeSet['categories'],
): Generator<ChangeSet> {
  const { vendors, services } = generateDirectory(entries);
  yield { author: 'bench', categories: categories!, vendors };
  yield { author: 'bench', services };
  const slugs = categories!.map(({ slug }) => slug);
  const keys = services.map(({ vendor, slug }) => `${vendor}/${slug}`);
  yield { author: 'bench', entries: generateEntries(entries, keys, slugs) };
}

function* generateEntries(
  entries: number,
  services: readonly string[],
  categories: readonly string[],
): Generator<EntryChange> {
  const random = randomFrom(11);
  for (let number = 0; number < entries; number++) yield generateEntry(random, number, services, categories);
}

function identityOf(number: number, services: readonly string[]) {
  // Every third entry goes to one of the large services.
  const large = Math.max(1, Math.floor(services.length / 20));
  const at = number % 3 === 0 ? Math.floor(number / 3) % large : number % services.length;
  return { service: services[at]!, code: codeOf(number, at), variant: 1 };
}

function codeOf(number: number, service: number): string {
  const word = (at: number): string => {
    const text = WORDS[at % WORDS.length]!;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const digits = String(number).padStart(4, '0');
  if (service % 3 === 0) return `${WORDS[400 + (service % 5_000)]!.slice(0, 4).toUpperCase()}.${digits}`;
  if (service % 3 === 1) return `Invalid${word(number * 7)}.${word(number * 13)}${digits}`;
  return `4${digits.padStart(7, '0')}`;
}

function generateEntry(
  random: Random,
  number: number,
  services: readonly string[],
  categories: readonly string[],
): EntryChange {
  const httpStatuses = random.next() < 0.15 ? [] : [random.any(STATUSES)];
  const fitting = CATEGORY_OF_STATUS[httpStatuses[0] ?? 0] ?? categories;
  const draw = random.next();
  return {
    identity: identityOf(number, services),
    expectedVersion: 0,
    kind: 'IMPORTED',
    reason: 'Made for measuring.',
    state: {
      vendor: {
        message: generateText(random, 3, 12),
        description: random.next() < 0.2 ? null : generateText(random, 6, 24),
        solution: random.next() < 0.1 ? null : generateText(random, 6, 28),
        httpStatuses,
        commonCode: random.next() < 0.1 ? String(4000 + random.below(12)) : null,
        module: random.next() < 0.1 ? random.any(WORDS) : null,
        aliases: random.next() < 0.05 ? [`Alias.${number}`] : [],
        category: random.any(fitting),
        lifecycle: draw < 0.92 ? 'CURRENT' : draw < 0.98 ? 'HISTORICAL' : 'WITHDRAWN',
      },
      corrections: [],
    },
  };
}

function generateText(random: Random, least: number, most: number) {
  const words = Array.from({ length: least + random.below(most - least + 1) }, () => random.common(WORDS));
  const plain = `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`;
  return { plain, markdown: plain };
}
