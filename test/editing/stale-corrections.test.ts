import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openCatalog, SEED_FOLDER, type TestCatalog } from '../harness.ts';

const KEY = 'open-telekom-cloud/tms/TMS.0018';
const PAGE = readFileSync(new URL('documents/open-telekom-cloud/tms-error-codes.rst', SEED_FOLDER), 'utf8');

const SHOWN =
  'id version message solution needsReview corrections { field value vendorValue writtenAgainst stale author { name } }';

let catalog: TestCatalog;
beforeEach(async () => {
  catalog = await openCatalog();
  onTestFinished(() => catalog.close());
});

async function read() {
  return (
    await catalog.expectData(`query ($key: String) { errorCode(by: {key: $key}) { ${SHOWN} } }`, { key: KEY })
  ).errorCode;
}

async function change(mutation: string, type: string, more: Record<string, unknown>) {
  const { id, version } = await read();
  const input = { id, expectedVersion: version, reason: 'test', ...more };
  const data = await catalog.expectData(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errorCode { ${SHOWN} } revision { kind } userErrors { code message } } }`,
    { input },
  );
  expect(data[mutation].userErrors).toEqual([]);
  return data[mutation];
}

/** Takes in an edition of the page in which the vendor's message of the entry is another one of the same length. */
async function importEdition(message: string): Promise<void> {
  const content = PAGE.replace('Query Time Out.', message.padEnd('Query Time Out.'.length));
  const { service } = await catalog.expectData(
    '{ service(key: "open-telekom-cloud/tms") { documents { id } } }',
  );
  const { planImport } = await catalog.expectData(
    'mutation ($document: ID!, $content: String!) { planImport(input: {document: $document, content: $content, format: AUTO}) { importRun { id counts { changed correctionsStale correctionsAbsorbed } } userErrors { message } } }',
    { document: service.documents[0].id, content },
  );
  expect(planImport.userErrors).toEqual([]);
  const { applyImport } = await catalog.expectData(
    'mutation ($id: ID!) { applyImport(input: {id: $id, reason: "test"}) { importRun { state } userErrors { message } } }',
    { id: planImport.importRun.id },
  );
  expect(applyImport).toEqual({ importRun: { state: 'APPLIED' }, userErrors: [] });
}

const correct = () =>
  change('correctErrorCode', 'CorrectErrorCodeInput', { patch: { message: 'The query took too long.' } });

describe('a correction whose vendor’s words change', () => {
  test('stays in force, and asks for review', async () => {
    await correct();
    await importEdition('Query timeout.');
    expect(await read()).toMatchObject({
      version: 3,
      message: 'The query took too long.',
      needsReview: true,
      corrections: [
        {
          field: 'MESSAGE',
          vendorValue: 'Query timeout.',
          writtenAgainst: 'Query Time Out.',
          stale: true,
          author: { name: 'Ada' },
        },
      ],
    });
    const { errorCodes } = await catalog.expectData(
      '{ errorCodes(filter: {needsReview: true}) { nodes { key } totalCount } }',
    );
    expect(errorCodes).toEqual({ nodes: [{ key: KEY }], totalCount: 1 });
  });

  test('stands against the new words once it is confirmed', async () => {
    await correct();
    await importEdition('Query timeout.');
    const { errorCode, revision } = await change('confirmCorrection', 'CorrectionFieldsInput', {
      fields: ['MESSAGE'],
    });
    expect(revision.kind).toBe('CORRECTION_CONFIRMED');
    expect(errorCode).toMatchObject({
      version: 4,
      message: 'The query took too long.',
      needsReview: false,
      corrections: [{ writtenAgainst: 'Query timeout.', stale: false }],
    });
    const again = await change('confirmCorrection', 'CorrectionFieldsInput', { fields: ['MESSAGE'] });
    expect(again).toMatchObject({ errorCode: { version: 4 }, revision: null });
  });

  test('gives way to the new words once it is dropped', async () => {
    await correct();
    await importEdition('Query timeout.');
    const { errorCode } = await change('dropCorrection', 'CorrectionFieldsInput', { fields: ['MESSAGE'] });
    expect(errorCode).toMatchObject({
      version: 4,
      message: 'Query timeout.',
      needsReview: false,
      corrections: [],
    });
  });

  test('is confirmed by writing it again', async () => {
    await correct();
    await importEdition('Query timeout.');
    const { errorCode } = await correct();
    expect(errorCode).toMatchObject({
      version: 4,
      needsReview: false,
      corrections: [{ writtenAgainst: 'Query timeout.', stale: false }],
    });
  });

  test('is absorbed where the vendor says the same', async () => {
    await change('correctErrorCode', 'CorrectErrorCodeInput', { patch: { message: 'Query timeout.' } });
    await importEdition('Query timeout.');
    expect(await read()).toMatchObject({
      version: 3,
      message: 'Query timeout.',
      needsReview: false,
      corrections: [],
    });
  });
});
