import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
let id: string;
beforeEach(async () => {
  catalog = await openCatalog();
  ({
    errorCode: { id },
  } = await catalog.expectData('{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0009"}) { id } }'));
});
afterEach(() => catalog.close());

const CORRECT = `mutation ($input: CorrectErrorCodeInput!) {
  correctErrorCode(input: $input) { errorCode { version solution } revision { id version } userErrors { code field } }
}`;

const send = async (input: Record<string, unknown>) =>
  (
    await catalog.expectData(CORRECT, {
      input: { id, expectedVersion: 1, reason: 'test', idempotencyKey: 'k1', ...input },
    })
  ).correctErrorCode;

const revisionCount = async (): Promise<number> =>
  (
    await catalog.expectData(
      'query ($id: ID!) { node(id: $id) { ... on ErrorCode { revisions { totalCount } } } }',
      { id },
    )
  ).node.revisions.totalCount;

describe('a request that is sent again under its idempotency key', () => {
  test('gives the first answer, and changes nothing', async () => {
    const first = await send({ patch: { solution: 'Wait.' } });
    expect(first).toMatchObject({
      errorCode: { version: 2, solution: 'Wait.' },
      revision: { version: 2 },
      userErrors: [],
    });
    expect(await send({ patch: { solution: 'Wait.' } })).toEqual(first);
    expect(await revisionCount()).toBe(2);
  });

  test('gives the first answer when the error code has changed since', async () => {
    const first = await send({ patch: { solution: 'Wait.' } });
    await send({ patch: { solution: 'Wait longer.' }, expectedVersion: 2, idempotencyKey: 'k2' });
    expect(await send({ patch: { solution: 'Wait.' } })).toEqual(first);
  });

  test('is refused with another input', async () => {
    await send({ patch: { solution: 'Wait.' } });
    const second = await send({ patch: { solution: 'Do not wait.' } });
    expect(second.userErrors).toEqual([{ code: 'KEY_REUSED', field: ['idempotencyKey'] }]);
    expect(await revisionCount()).toBe(2);
  });

  test('is refused for another mutation', async () => {
    await send({ patch: { solution: 'Wait.' } });
    const { withdrawErrorCode } = await catalog.expectData(
      'mutation ($id: ID!) { withdrawErrorCode(input: {id: $id, expectedVersion: 2, reason: "x", idempotencyKey: "k1"}) { userErrors { code } } }',
      { id },
    );
    expect(withdrawErrorCode.userErrors).toEqual([{ code: 'KEY_REUSED' }]);
  });

  test('sixteen times at once is done once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => send({ patch: { solution: 'Wait.' } })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await revisionCount()).toBe(2);
  });

  test('may have its fields in another order', async () => {
    const first = await send({ patch: { solution: 'Wait.', module: 'API' } });
    expect(await send({ patch: { module: 'API', solution: 'Wait.' } })).toEqual(first);
  });

  test('is tried again after it failed', async () => {
    const failed = await send({ patch: { solution: 'Wait.' }, expectedVersion: 7 });
    expect(failed.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect((await send({ patch: { solution: 'Wait.' } })).userErrors).toEqual([]);
  });

  test('adds an error code once', async () => {
    const create = () =>
      catalog.expectData(
        'mutation { createErrorCode(input: {service: "tencent-cloud/kms", code: "N.1", reason: "x", idempotencyKey: "n"}) { errorCode { key version } revision { kind } userErrors { code } } }',
      );
    const first = await create();
    expect(first.createErrorCode).toEqual({
      errorCode: { key: 'tencent-cloud/kms/N.1', version: 1 },
      revision: { kind: 'CREATED' },
      userErrors: [],
    });
    expect(await create()).toEqual(first);
  });

  test('adds a vendor once', async () => {
    const create = () =>
      catalog.expectData(
        'mutation { createVendor(input: {slug: "acme", name: "Acme", idempotencyKey: "v"}) { vendor { slug } userErrors { code } } }',
      );
    const first = await create();
    expect(first.createVendor.userErrors).toEqual([]);
    expect(await create()).toEqual(first);
  });
});

describe('many corrections at once', () => {
  const MANY = `mutation ($input: CorrectErrorCodesInput!) {
    correctErrorCodes(input: $input) { results { errorCode { key version } revision { version } userErrors { code field } } userErrors { code field message } }
  }`;
  const many = async (input: Record<string, unknown>) =>
    (await catalog.expectData(MANY, { input: { reason: 'test', ...input } })).correctErrorCodes;
  const idsOf = async (...keys: string[]): Promise<string[]> =>
    Promise.all(
      keys.map(
        async (key) =>
          (await catalog.expectData('query ($key: String) { errorCode(by: {key: $key}) { id } }', { key }))
            .errorCode.id,
      ),
    );

  test('are made all together', async () => {
    const ids = await idsOf('open-telekom-cloud/tms/TMS.0001', 'tencent-cloud/kms/10000');
    const { results, userErrors } = await many({
      corrections: ids.map((each) => ({ id: each, expectedVersion: 1, patch: { module: 'API' } })),
    });
    expect(userErrors).toEqual([]);
    expect(results).toEqual([
      {
        errorCode: { key: 'open-telekom-cloud/tms/TMS.0001', version: 2 },
        revision: { version: 2 },
        userErrors: [],
      },
      { errorCode: { key: 'tencent-cloud/kms/10000', version: 2 }, revision: { version: 2 }, userErrors: [] },
    ]);
  });

  test.each([
    ['ATOMIC', 1],
    ['EACH', 2],
  ])('of which one cannot be made leave the others, in mode %s, at version %i', async (mode, version) => {
    const ids = await idsOf('open-telekom-cloud/tms/TMS.0001', 'tencent-cloud/kms/10000');
    const input = {
      mode,
      idempotencyKey: 'many',
      corrections: [
        { id: ids[0], expectedVersion: 1, patch: { module: 'API' } },
        { id: ids[1], expectedVersion: 9, patch: { module: 'API', category: 'nope' } },
      ],
    };
    const answer = await many(input);
    expect(answer.results[0]).toMatchObject({ errorCode: { version }, userErrors: [] });
    expect(answer.results[1]).toEqual({
      errorCode: { key: 'tencent-cloud/kms/10000', version: 1 },
      revision: null,
      userErrors: [
        { code: 'VERSION_CONFLICT', field: ['corrections', '1', 'expectedVersion'] },
        { code: 'NOT_FOUND', field: ['corrections', '1', 'patch', 'category'] },
      ],
    });
    expect(await many(input)).toEqual(answer);
  });

  test.each([
    [[], 'There are 0 corrections; 1 to 100 are taken.'],
    [
      Array.from({ length: 101 }, () => ({ id: 'x', expectedVersion: 1, patch: {} })),
      'There are 101 corrections; 1 to 100 are taken.',
    ],
    [
      [
        { id: 'x', expectedVersion: 1, patch: {} },
        { id: 'x', expectedVersion: 1, patch: {} },
      ],
      'The error code stands in the list before.',
    ],
  ])('are refused where they are too few, too many or doubled (%#)', async (corrections, message) => {
    const { results, userErrors } = await many({ corrections });
    expect(results).toEqual([]);
    expect(userErrors[0].message).toContain(message);
  });
});
