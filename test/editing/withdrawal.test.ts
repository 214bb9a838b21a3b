import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
afterAll(() => catalog.close());

const ANSWER =
  '{ errorCode { id version lifecycle } revision { kind changes { field } } userErrors { code field message } }';

async function entryOf(key: string): Promise<{ id: string; version: number }> {
  const data = await catalog.expectData(
    'query ($key: String!) { errorCode(by: {key: $key}) { id version } }',
    { key },
  );
  return data.errorCode;
}

async function change(
  mutation: string,
  type: string,
  key: string,
  more: Record<string, unknown> = {},
): Promise<any> {
  const { id, version } = await entryOf(key);
  const input = { id, expectedVersion: version, reason: 'test', ...more };
  const data = await catalog.expectData(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) ${ANSWER} }`,
    { input },
  );
  return data[mutation];
}

const correct = (key: string, patch: Record<string, unknown>) =>
  change('correctErrorCode', 'CorrectErrorCodeInput', key, { patch });
const withdraw = (key: string) => change('withdrawErrorCode', 'ChangeErrorCodeInput', key);

describe('an error code', () => {
  test('is not withdrawn by a correction, alone or among many', async () => {
    const key = 'open-telekom-cloud/tms/TMS.0009';
    const refused = {
      code: 'INVALID',
      message: 'A correction does not withdraw an error code. Use withdrawErrorCode.',
    };
    expect(await correct(key, { message: 'Other.', lifecycle: 'WITHDRAWN' })).toMatchObject({
      errorCode: { version: 1, lifecycle: 'CURRENT' },
      revision: null,
      userErrors: [{ ...refused, field: ['patch', 'lifecycle'] }],
    });
    const { id } = await entryOf(key);
    const { correctErrorCodes } = await catalog.expectData(
      `mutation ($input: CorrectErrorCodesInput!) { correctErrorCodes(input: $input) { results ${ANSWER} } }`,
      {
        input: {
          reason: 'test',
          corrections: [{ id, expectedVersion: 1, patch: { lifecycle: 'WITHDRAWN' } }],
        },
      },
    );
    expect(correctErrorCodes.results[0].userErrors).toEqual([
      { ...refused, field: ['corrections', '0', 'patch', 'lifecycle'] },
    ]);
  });

  test('that is withdrawn takes a correction that says so, which changes nothing', async () => {
    const key = 'open-telekom-cloud/tms/TMS.0010';
    expect(await withdraw(key)).toMatchObject({ revision: { kind: 'WITHDRAWN' }, userErrors: [] });
    expect(await correct(key, { lifecycle: 'WITHDRAWN' })).toMatchObject({ revision: null, userErrors: [] });
    expect(await correct(key, { lifecycle: 'WITHDRAWN', message: 'Other.' })).toMatchObject({
      errorCode: { lifecycle: 'WITHDRAWN' },
      revision: { kind: 'CORRECTED', changes: [{ field: 'MESSAGE' }] },
    });
  });

  test('that a correction or the dropping of one brings back is told as reinstated', async () => {
    const key = 'open-telekom-cloud/tms/TMS.0011';
    await withdraw(key);
    expect(await correct(key, { lifecycle: 'CURRENT' })).toMatchObject({
      errorCode: { lifecycle: 'CURRENT' },
      revision: { kind: 'REINSTATED', changes: [{ field: 'LIFECYCLE' }] },
    });
    await withdraw(key);
    const dropped = await change('dropCorrection', 'CorrectionFieldsInput', key, { fields: ['LIFECYCLE'] });
    expect(dropped).toMatchObject({ errorCode: { lifecycle: 'CURRENT' }, revision: { kind: 'REINSTATED' } });
    expect(await correct(key, { lifecycle: 'HISTORICAL' })).toMatchObject({
      revision: { kind: 'CORRECTED' },
    });
  });

  test('that returns to an earlier version is told as that', async () => {
    const key = 'open-telekom-cloud/tms/TMS.0012';
    await withdraw(key);
    const reverted = await change('revertErrorCode', 'RevertErrorCodeInput', key, { toVersion: 1 });
    expect(reverted).toMatchObject({ errorCode: { lifecycle: 'CURRENT' }, revision: { kind: 'REVERTED' } });
  });
});
