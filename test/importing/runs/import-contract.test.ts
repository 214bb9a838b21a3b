import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, SEED_FOLDER, type TestCatalog } from '../../harness.ts';
import { correct } from '../import-catalog.ts';

const PLAN = `mutation Plan($document: ID!, $content: String!) {
  planImport(input: { document: $document, content: $content, format: AUTO, publishedAt: "2024-04-18T00:00:00Z" }) {
    importRun {
      id state format edition { sha256 }
      counts { rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed }
      findings { severity kind message line text }
      changes(first: 100) { nodes { kind key fields { field before after correction } } totalCount }
    }
    userErrors { code field message }
  }
}`;

const APPLY = `mutation Apply($id: ID!) {
  applyImport(input: { id: $id, acceptWithdrawals: true, reason: "Edition of April 2024" }) {
    importRun { state appliedAt appliedBy { name } } userErrors { code field message }
  }
}`;

const UNDO = `mutation Undo($id: ID!) {
  revertImport(input: { id: $id, reason: "Wrong page" }) {
    importRun { state } skipped { key reason } userErrors { code field message }
  }
}`;

const WORK_QUEUE = `query WorkQueue {
  errorCodes(filter: { needsReview: true }, first: 20) { nodes { key corrections { field value vendorValue writtenAgainst stale } } totalCount }
  importRuns(state: [PLANNED, HELD], first: 20) { nodes { id document { title } counts { added changed withdrawn } } }
}`;

describe('an update of a seed document, from the plan to its undoing', () => {
  const page = readFileSync(new URL('documents/open-telekom-cloud/tms-error-codes.rst', SEED_FOLDER), 'utf8');
  // The same width, so that the table keeps its form.
  const content = page
    .replace('| 400         | TMS.2009', '| 409         | TMS.2009')
    .replace('The user is unauthorized. ', 'The user is not known.    ');
  let catalog: TestCatalog;
  let document: string;
  let id: string;

  beforeAll(async () => {
    catalog = await openCatalog();
    const { documents } = await catalog.expectData(
      '{ documents(service: "open-telekom-cloud/tms") { nodes { id } } }',
    );
    document = documents.nodes[0].id;
    await correct(catalog, 'open-telekom-cloud/tms/TMS.0003', { message: 'The token is missing or wrong.' });
  });
  afterAll(() => catalog.close());

  test('the plan has each change with what becomes of its correction', async () => {
    const { planImport } = await catalog.expectData(PLAN, { document, content });
    expect(planImport.userErrors).toEqual([]);
    id = planImport.importRun.id;
    expect(planImport.importRun).toMatchObject({
      state: 'PLANNED',
      format: 'RST',
      edition: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      counts: { added: 0, changed: 2, withdrawn: 0, reinstated: 0, correctionsKept: 0, correctionsStale: 1 },
      changes: { totalCount: 2 },
    });
    const { counts, changes } = planImport.importRun;
    expect(counts.unchanged).toBe(counts.rows - 2);
    expect(changes.nodes).toEqual([
      {
        kind: 'CHANGED',
        key: 'open-telekom-cloud/tms/TMS.2009',
        fields: [{ field: 'HTTP_STATUSES', before: [400], after: [409], correction: null }],
      },
      {
        kind: 'CHANGED',
        key: 'open-telekom-cloud/tms/TMS.0003',
        fields: [
          {
            field: 'MESSAGE',
            before: 'The user is unauthorized.',
            after: 'The user is not known.',
            correction: 'STALE',
          },
        ],
      },
    ]);
  });

  test('the work queue has the plan, and after it is applied the stale correction', async () => {
    const planned = await catalog.expectData(WORK_QUEUE);
    expect(planned).toEqual({
      errorCodes: { nodes: [], totalCount: 0 },
      importRuns: {
        nodes: [{ id, document: { title: 'Error Codes' }, counts: { added: 0, changed: 2, withdrawn: 0 } }],
      },
    });
    const { applyImport } = await catalog.expectData(APPLY, { id });
    expect(applyImport).toEqual({
      importRun: { state: 'APPLIED', appliedAt: expect.any(String), appliedBy: { name: 'Ada' } },
      userErrors: [],
    });
    expect(await catalog.expectData(WORK_QUEUE)).toEqual({
      errorCodes: {
        nodes: [
          {
            key: 'open-telekom-cloud/tms/TMS.0003',
            corrections: [
              {
                field: 'MESSAGE',
                value: 'The token is missing or wrong.',
                vendorValue: 'The user is not known.',
                writtenAgainst: 'The user is unauthorized.',
                stale: true,
              },
            ],
          },
        ],
        totalCount: 1,
      },
      importRuns: { nodes: [] },
    });
  });

  test('undone, everything is as it was', async () => {
    const { revertImport } = await catalog.expectData(UNDO, { id });
    expect(revertImport).toEqual({ importRun: { state: 'REVERTED' }, skipped: [], userErrors: [] });
    expect(await catalog.expectData(WORK_QUEUE)).toMatchObject({ errorCodes: { totalCount: 0 } });
    const { errorCode } = await catalog.expectData(
      '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.2009"}) { httpStatuses version } }',
    );
    expect(errorCode).toEqual({ httpStatuses: [400], version: 3 });
  });
});
