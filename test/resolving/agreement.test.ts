import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ResolvedErrors } from '../../src/resolving/resolve-error.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { ErrorCodeRecord } from '../../src/store/schema/records.ts';
import type { ResolvingCase } from './case.ts';
import { OTHER_CASES } from './other-cases.ts';
import { allEntries, resolveText, seededStore } from './seeded-store.ts';
import { OTHER_SHAPES, printedMessage, printedOf, type Shape, TUNING_SHAPES } from './shapes.ts';
import { OTHER_TEXTS_WITHOUT_ERRORS, TEXTS_WITHOUT_ERRORS } from './texts-without-errors.ts';
import { TUNING_CASES } from './tuning-cases.ts';
import { FOREIGN_ERRORS, OTHER_WRAPPED_CASES, TUNING_WRAPPED_CASES } from './wrapped-cases.ts';

let store: Store;
let entries: ErrorCodeRecord[];

beforeAll(async () => {
  store = await seededStore();
  entries = await allEntries(store);
});

afterAll(() => store.close());

const resolve = (text: string): Promise<ResolvedErrors> => resolveText(store, text);

/** Each entry in each shape of its vendor's. */
function casesOf(shapes: readonly Shape[]): ResolvingCase[] {
  return shapes.flatMap(({ name, vendors, print }) =>
    entries
      .filter(({ vendor }) => vendors.includes(vendor.slug))
      .map((entry) => ({ name: `${name}: ${entry.key}`, text: print(printedOf(entry)), keys: [entry.key] })),
  );
}

interface Agreement {
  readonly right: number;
  readonly trusted: number;
  readonly trustedAndWrong: readonly string[];
  readonly wrong: readonly string[];
}

async function agree(cases: readonly ResolvingCase[]): Promise<Agreement> {
  const wrong: string[] = [];
  const trustedAndWrong: string[] = [];
  let trusted = 0;
  for (const { name, text, keys } of cases) {
    const { errors } = await resolve(text);
    const found = errors.map(({ candidates }) => candidates[0]?.errorCode.key ?? 'none');
    const isRight = JSON.stringify(found) === JSON.stringify(keys);
    const isTrusted =
      errors.length > 0 && errors.every(({ candidates }) => (candidates[0]?.score ?? 0) >= 0.9);
    if (isTrusted) trusted += 1;
    if (!isRight) wrong.push(`${name} → ${found.join(', ') || 'nothing'}\n    ${text.slice(0, 300)}`);
    if (isTrusted && !isRight) trustedAndWrong.push(name);
  }
  return { right: cases.length - wrong.length, trusted, trustedAndWrong, wrong };
}

function report(what: string, { right, trusted, trustedAndWrong, wrong }: Agreement, count: number): void {
  const share = ((100 * right) / count).toFixed(2);
  process.stdout.write(
    `${what}: ${right} of ${count} right (${share} %), ${trusted} trusted, ${trustedAndWrong.length} of these wrong\n`,
  );
  for (const line of wrong.slice(0, 20)) process.stdout.write(`  ${line}\n`);
}

describe('agreement with the entries that texts were made from', () => {
  for (const [what, floor, casesToAgree] of [
    ['shapes tuned on', 0.99, () => casesOf(TUNING_SHAPES)],
    ['shapes not tuned on', 0.97, () => casesOf(OTHER_SHAPES)],
    ['cases tuned on', 0.97, () => TUNING_CASES],
    ['cases not tuned on', 0.97, () => OTHER_CASES],
    ['errors within structures, tuned on', 0.98, () => TUNING_WRAPPED_CASES],
    ['errors within structures, not tuned on', 0.98, () => OTHER_WRAPPED_CASES],
  ] as const) {
    test(`is ${floor * 100} % at least on the ${what}`, async () => {
      const cases = casesToAgree();
      const agreement = await agree(cases);
      report(what, agreement, cases.length);
      expect(agreement.right / cases.length).toBeGreaterThanOrEqual(floor);
      expect(agreement.trustedAndWrong).toEqual([]);
    });
  }

  test('trusts bodies that have code and message', async () => {
    const cases = casesOf(
      TUNING_SHAPES.filter(({ name }) => ['body', 'Tencent 2.0', 'Tencent 3.0'].includes(name)),
    );
    const { trusted } = await agree(cases);
    process.stdout.write(`bodies: ${trusted} of ${cases.length} trusted\n`);
    expect(trusted / cases.length).toBeGreaterThanOrEqual(0.98);
  });
});

describe('an entry by its own message alone', () => {
  test('comes first where the message is unique in its vendor, and among the first three where not', async () => {
    const count = new Map<string, number>();
    const nameOf = (entry: ErrorCodeRecord) => `${entry.vendor.slug} ${printedMessage(entry).toLowerCase()}`;
    for (const entry of entries) count.set(nameOf(entry), (count.get(nameOf(entry)) ?? 0) + 1);
    const missed: string[] = [];
    for (const entry of entries) {
      const { errors } = await resolveText(store, printedMessage(entry), { named: { vendor: entry.vendor } });
      const keys = errors[0]?.candidates.map(({ errorCode }) => errorCode.key) ?? [];
      const within = count.get(nameOf(entry)) === 1 ? 1 : 3;
      if (!keys.slice(0, within).includes(entry.key)) missed.push(`${entry.key} in ${keys.join(', ')}`);
    }
    process.stdout.write(
      `own message, vendor named: ${entries.length - missed.length} of ${entries.length}\n`,
    );
    expect(missed).toEqual([]);
  });

  test('comes first among all vendors too where no other has the message', async () => {
    const missed: string[] = [];
    for (const entry of entries) {
      const text = printedMessage(entry);
      const same = entries.filter(
        (other) => printedMessage(other).toLowerCase() === text.toLowerCase(),
      ).length;
      const { errors } = await resolve(text);
      const keys = errors[0]?.candidates.map(({ errorCode }) => errorCode.key) ?? [];
      if (!keys.slice(0, same === 1 ? 1 : 3).includes(entry.key))
        missed.push(`${entry.key} in ${keys.join(', ')}`);
    }
    process.stdout.write(
      `own message, no vendor named: ${entries.length - missed.length} of ${entries.length}\n`,
    );
    for (const line of missed) process.stdout.write(`  ${line}\n`);
    expect(missed.length).toBeLessThanOrEqual(2);
  });
});

describe('an error that the catalog does not have', () => {
  test.each(FOREIGN_ERRORS)('has nothing at 0.5 or above: $name', async ({ text }) => {
    const { errors } = await resolve(text);
    const scores = errors.flatMap(({ candidates }) => candidates.map(({ score }) => score));
    expect(scores.filter((score) => score >= 0.5)).toEqual([]);
  });
});

describe('texts without an error', () => {
  test.each([
    ['tuned on', TEXTS_WITHOUT_ERRORS],
    ['not tuned on', OTHER_TEXTS_WITHOUT_ERRORS],
  ])('have no candidate that is to be trusted: those %s', async (what, texts) => {
    const trusted: string[] = [];
    const reported: string[] = [];
    for (const text of texts) {
      const { errors } = await resolve(text);
      const told = errors.map(
        ({ format, candidates: [first] }) => `${format} ${first?.errorCode.key} ${first?.score}`,
      );
      if (told.length > 0) reported.push(`${JSON.stringify(text.slice(0, 70))}: ${told.join('; ')}`);
      if (errors.some(({ candidates }) => candidates.some(({ score }) => score >= 0.9))) trusted.push(text);
    }
    process.stdout.write(
      `texts without an error, ${what}: ${reported.length} of ${texts.length} report one, ${trusted.length} with trust\n`,
    );
    for (const line of reported) process.stdout.write(`  ${line}\n`);
    expect(trusted).toEqual([]);
    expect(reported.length / texts.length).toBeLessThanOrEqual(0.2);
  });
});
