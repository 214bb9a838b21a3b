import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

/*
 * Any sequence of what maintainers do, against a model of three lines: an entry is the vendor's row, with corrections
 * on top. Besides, the history must end in the current state, and the state as of each instant must be readable later.
 */

const FIELDS = [
  'message',
  'description',
  'solution',
  'httpStatuses',
  'commonCode',
  'module',
  'category',
  'lifecycle',
] as const;
type Field = (typeof FIELDS)[number];
type Values = Record<Field, unknown>;

const ENUM_OF: Record<Field, string> = {
  message: 'MESSAGE',
  description: 'DESCRIPTION',
  solution: 'SOLUTION',
  httpStatuses: 'HTTP_STATUSES',
  commonCode: 'COMMON_CODE',
  module: 'MODULE',
  category: 'CATEGORY',
  lifecycle: 'LIFECYCLE',
};

const SHOWN = `id version key lifecycle httpStatuses commonCode module needsReview updatedAt
  message(format: MARKDOWN) description(format: MARKDOWN) solution(format: MARKDOWN) category { slug }
  corrections { field value vendorValue }`;

interface Shown extends Omit<Values, 'category'> {
  id: string;
  version: number;
  key: string;
  updatedAt: string;
  category: { slug: string };
  corrections: { field: string; value: unknown; vendorValue: unknown }[];
}

type Step =
  | { readonly does: 'correct'; readonly patch: Partial<Values> }
  | { readonly does: 'drop'; readonly fields: readonly Field[] }
  | { readonly does: 'withdraw' | 'reinstate' }
  | { readonly does: 'revert'; readonly back: number };

const text = fc.constantFrom(null, 'Wait a little.', 'Ask *us*.', 'Enter a valid **Key** value.', 'x');
const patch: fc.Arbitrary<Partial<Values>> = fc.record(
  {
    message: text,
    description: text,
    solution: text,
    httpStatuses: fc.constantFrom([], [400], [404, 500]),
    commonCode: fc.constantFrom(null, '4000', '4100'),
    module: fc.constantFrom(null, 'API'),
    category: fc.constantFrom('not-found', 'invalid-parameter', 'internal'),
    lifecycle: fc.constantFrom('CURRENT', 'HISTORICAL'),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: patch.map((values) => ({ does: 'correct' as const, patch: values })) },
  {
    weight: 2,
    arbitrary: fc
      .subarray([...FIELDS], { minLength: 1 })
      .map((fields) => ({ does: 'drop' as const, fields })),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'withdraw' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'reinstate' as const }) },
  { weight: 1, arbitrary: fc.nat({ max: 5 }).map((back) => ({ does: 'revert' as const, back })) },
);

let catalog: TestCatalog;
let instant = Date.UTC(2026, 0, 1);
beforeAll(async () => {
  catalog = await openCatalog({ now: () => ++instant });
});
afterAll(() => catalog.close());

async function read(key: string, asOf: string | null = null): Promise<Shown> {
  const { errorCode } = await catalog.expectData(
    `query ($key: String, $asOf: DateTime) { errorCode(by: {key: $key}, asOf: $asOf) { ${SHOWN} } }`,
    { key, asOf },
  );
  return errorCode;
}

function valuesOf(entry: Shown): Values {
  return Object.fromEntries(
    FIELDS.map((field) => [field, field === 'category' ? entry.category.slug : entry[field]]),
  ) as Values;
}

async function change(
  mutation: string,
  input: Record<string, unknown>,
  type: string,
): Promise<{ errorCode: Shown; userErrors: { code: string }[] }> {
  const data = await catalog.expectData(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errorCode { ${SHOWN} } userErrors { code message } } }`,
    { input },
  );
  return data[mutation];
}

/** What the vendor says: never touched by anybody here. */
class Model {
  readonly vendor: Values;
  readonly corrections: Partial<Values> = {};
  readonly versions: Values[] = [];

  constructor(vendor: Values) {
    this.vendor = vendor;
    this.versions.push(this.effective());
  }

  effective(): Values {
    return { ...this.vendor, ...this.corrections };
  }

  set(values: Partial<Values>): void {
    for (const [field, value] of Object.entries(values) as [Field, unknown][]) {
      if (JSON.stringify(value) === JSON.stringify(this.vendor[field])) delete this.corrections[field];
      else this.corrections[field] = value;
    }
  }

  drop(fields: readonly Field[]): void {
    for (const field of fields) delete this.corrections[field];
  }

  /** Notes a version where the corrections are others than before. */
  note(before: string): void {
    if (JSON.stringify(sorted(this.corrections)) !== before) this.versions.push(this.effective());
  }
}

const sorted = (values: object): unknown =>
  Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1));

async function take(model: Model, entry: Shown, { does, ...rest }: Step): Promise<Shown> {
  const input = { id: entry.id, expectedVersion: entry.version, reason: `to ${does}` };
  const before = JSON.stringify(sorted(model.corrections));
  switch (does) {
    case 'correct': {
      const { patch: values } = rest as { patch: Partial<Values> };
      model.set(values);
      await change('correctErrorCode', { ...input, patch: values }, 'CorrectErrorCodeInput');
      break;
    }
    case 'drop': {
      const fields = (rest as { fields: readonly Field[] }).fields.filter(
        (field) => field in model.corrections,
      );
      if (fields.length === 0) return entry;
      model.drop(fields);
      await change(
        'dropCorrection',
        { ...input, fields: fields.map((field) => ENUM_OF[field]) },
        'CorrectionFieldsInput',
      );
      break;
    }
    case 'withdraw':
      model.set({ lifecycle: 'WITHDRAWN' });
      await change('withdrawErrorCode', input, 'ChangeErrorCodeInput');
      break;
    case 'reinstate':
      if (model.effective().lifecycle === 'WITHDRAWN') model.drop(['lifecycle']);
      await change('reinstateErrorCode', input, 'ChangeErrorCodeInput');
      break;
    case 'revert': {
      const toVersion = Math.max(1, model.versions.length - (rest as { back: number }).back);
      model.set(model.versions[toVersion - 1]!);
      await change('revertErrorCode', { ...input, toVersion }, 'RevertErrorCodeInput');
      break;
    }
  }
  model.note(before);
  return read(entry.key);
}

interface Revision {
  version: number;
  changes: { field: string; before: unknown; after: unknown }[];
}

async function revisionsOf(id: string): Promise<Revision[]> {
  const revisions: Revision[] = [];
  let after: string | null = null;
  for (;;) {
    const { node } = await catalog.expectData(
      `query ($id: ID!, $after: String) { node(id: $id) { ... on ErrorCode {
        revisions(first: 100, after: $after) { nodes { version changes { field before after } } pageInfo { hasNextPage endCursor } }
      } } }`,
      { id, after },
    );
    revisions.unshift(...[...node.revisions.nodes].reverse());
    if (!node.revisions.pageInfo.hasNextPage) return revisions;
    after = node.revisions.pageInfo.endCursor;
  }
}

async function replayed(id: string): Promise<Values> {
  const values: Record<string, unknown> = { HTTP_STATUSES: [] };
  const revisions = await revisionsOf(id);
  expect(revisions.map(({ version }) => version)).toEqual(revisions.map((_, at) => at + 1));
  for (const { version, changes } of revisions) {
    for (const { field, before, after } of changes) {
      if (version > 1) expect(before).toEqual(values[field] ?? null);
      values[field] = after;
    }
  }
  return Object.fromEntries(FIELDS.map((field) => [field, values[ENUM_OF[field]] ?? null])) as Values;
}

describe('any sequence of changes', () => {
  let created = 0;

  test.each([
    ['of an entry that the vendor documents', async () => 'open-telekom-cloud/tms/TMS.0009'],
    ['of an entry that a vendor calls historical', async () => 'huawei-cloud/osm/OSM.0001'],
    [
      'of an entry that a maintainer made',
      async () => {
        created += 1;
        const { errorCode } = await change(
          'createErrorCode',
          { service: 'tencent-cloud/kms', code: `NEW.${created}`, message: 'Made *here*.', reason: 'seen' },
          'CreateErrorCodeInput',
        );
        return errorCode.key;
      },
    ],
  ])(
    '%s leaves the vendor’s row with the corrections on top, and a history that records it',
    async (_, keyOf) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const key = await keyOf();
          let entry = await read(key);
          // The vendor's part of an entry is what is under its corrections.
          const vendor = valuesOf(entry);
          for (const { field, vendorValue } of entry.corrections) {
            vendor[FIELDS.find((name) => ENUM_OF[name] === field)!] = vendorValue;
          }
          const model = new Model(vendor);
          for (const { field, value } of entry.corrections) {
            model.corrections[FIELDS.find((name) => ENUM_OF[name] === field)!] = value;
          }
          model.versions.splice(
            0,
            1,
            ...Array.from({ length: entry.version - 1 }, () => model.effective()),
            model.effective(),
          );
          const first = entry.version;
          const moments: Shown[] = [entry];
          for (const each of steps) {
            // A model that starts in the middle knows no earlier versions to go back to.
            if (each.does === 'revert' && model.versions.length - each.back < first) continue;
            entry = await take(model, entry, each);
            expect(valuesOf(entry)).toEqual(model.effective());
            expect(entry.version).toBe(model.versions.length);
            expect(new Set(entry.corrections.map(({ field }) => field))).toEqual(
              new Set(Object.keys(model.corrections).map((field) => ENUM_OF[field as Field])),
            );
            moments.push(entry);
          }
          expect(await replayed(entry.id)).toEqual(valuesOf(entry));
          for (const seen of moments) expect(await read(key, seen.updatedAt)).toEqual(seen);
        }),
        { numRuns: 30 },
      );
    },
  );

  test('of nothing but what is there already writes no revision', async () => {
    const entry = await read('open-telekom-cloud/cts/CTS.0001');
    const { errorCode, userErrors } = await change(
      'correctErrorCode',
      {
        id: entry.id,
        expectedVersion: entry.version,
        reason: 'same',
        patch: { message: entry.message, httpStatuses: [400] },
      },
      'CorrectErrorCodeInput',
    );
    expect(userErrors).toEqual([]);
    expect(errorCode.version).toBe(entry.version);
  });

  test('is not there before the entry was', async () => {
    expect(await read('open-telekom-cloud/cts/CTS.0001', '2020-01-01T00:00:00Z')).toBeNull();
  });
});
