import { expect } from 'vitest';
import { readSeedManifest } from '../../src/importing/seed-manifest.ts';
import { openCatalog, SEED_FOLDER, type TestCatalog } from '../harness.ts';

/** One row of a page: code, status, message, and a solution where there is one. */
export type PageRow = readonly [code: string, status: number, message: string, solution?: string];

/** A page in Markdown with one table of error codes. */
export function pageOf(rows: readonly PageRow[]): string {
  const lines = rows.map(
    ([code, status, message, solution = '-']) => `| ${status} | ${code} | ${message} | ${solution} |`,
  );
  const header = ['| Status Code | Error Code | Error Message | Solution |', '|---|---|---|---|'];
  return ['# Error Codes', '', ...header, ...lines, ''].join('\n');
}

/** A page with so many rows, some of which `change` makes something else of. */
export function numberedPage(
  count: number,
  change: (row: PageRow, number: number) => PageRow | null = (row) => row,
): string {
  const rows = Array.from({ length: count }, (_, index): PageRow | null =>
    change([`D.${String(index + 1).padStart(4, '0')}`, 400, `Parameter ${index + 1} is invalid.`], index + 1),
  );
  return pageOf(rows.filter((row) => row !== null));
}

export const RUN_FIELDS = `
  id state format heldReason document { id title } edition { sha256 rowCount }
  counts { rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed }
  changes(first: 100) { nodes { kind key fields { field before after correction } } totalCount }
  reason appliedBy { name } revertedBy { name }`;

const PLAN = `mutation Plan($input: PlanImportInput!) {
  planImport(input: $input) { importRun { ${RUN_FIELDS} } userErrors { code field message } }
}`;

const APPLY = `mutation Apply($input: ApplyImportInput!) {
  applyImport(input: $input) { importRun { ${RUN_FIELDS} } userErrors { code field message } }
}`;

const DISCARD = `mutation Discard($input: DiscardImportInput!) {
  discardImport(input: $input) { importRun { ${RUN_FIELDS} } userErrors { code field message } }
}`;

const REVERT = `mutation Revert($input: RevertImportInput!) {
  revertImport(input: $input) { importRun { ${RUN_FIELDS} } skipped { key reason } userErrors { code field message } }
}`;

type Input = Readonly<Record<string, unknown>>;

/** The four mutations of imports, over HTTP; each gives its payload. */
export function importerOf(catalog: TestCatalog) {
  return {
    plan: async (input: Input) => (await catalog.expectData(PLAN, { input })).planImport,
    apply: async (id: string, input: Input = {}) =>
      (await catalog.expectData(APPLY, { input: { id, reason: 'New edition', ...input } })).applyImport,
    discard: async (id: string, input: Input = {}) =>
      (await catalog.expectData(DISCARD, { input: { id, reason: 'Not now', ...input } })).discardImport,
    revert: async (id: string, input: Input = {}) =>
      (await catalog.expectData(REVERT, { input: { id, reason: 'Wrong page', ...input } })).revertImport,
    /** Plans and applies a text that must be taken, and gives the run. */
    async takeIn(input: Input) {
      const { importRun, userErrors } = await this.plan(input);
      expect(userErrors).toEqual([]);
      const applied = await this.apply(importRun.id, { acceptWithdrawals: true });
      expect(applied.userErrors).toEqual([]);
      return applied.importRun;
    },
  };
}

/** Opens a catalog (in memory, or in a file) that has categories and nothing else. */
export async function openImportCatalog(options: { path?: string } = {}): Promise<TestCatalog> {
  const catalog = await openCatalog({ ...options, seeded: false });
  await catalog.store.write({ author: 'test', categories: readSeedManifest(SEED_FOLDER).categories });
  return catalog;
}

/** A document of a new vendor's. */
export const NEW_DOCUMENT = {
  service: 'acme/disks',
  serviceName: 'Disks',
  vendorName: 'Acme',
  title: 'Error Codes',
  sourceUrl: 'https://acme.example/errors',
};

/** Corrects one field of an entry by its key. */
export async function correct(catalog: TestCatalog, key: string, patch: Input): Promise<void> {
  const { errorCode } = await catalog.expectData(
    'query ($key: String!) { errorCode(by: {key: $key}) { id version } }',
    { key },
  );
  const { correctErrorCode } = await catalog.expectData(
    'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { userErrors { code message } } }',
    { input: { id: errorCode.id, expectedVersion: errorCode.version, patch, reason: 'We know better' } },
  );
  expect(correctErrorCode.userErrors).toEqual([]);
}

/** What a client can see of one entry. */
export async function entryOf(catalog: TestCatalog, key: string) {
  const query = `query ($key: String!) { errorCode(by: {key: $key}) {
    version lifecycle httpStatuses message needsReview
    corrections { field value vendorValue writtenAgainst stale }
    rows { line edition { sha256 } }
    revisions(first: 5) { nodes { kind reason importRun { id } } }
  } }`;
  return (await catalog.expectData(query, { key })).errorCode;
}

/** Everything that a client can see of the entries and documents, but for versions and times. */
export async function wholeCatalog(catalog: TestCatalog) {
  return catalog.expectData(`{
    errorCodes(first: 100, filter: {lifecycle: [CURRENT, HISTORICAL, WITHDRAWN]}) {
      totalCount nodes { key lifecycle httpStatuses message solution(format: MARKDOWN) category { slug } needsReview
        corrections { field value vendorValue writtenAgainst stale } rows { line cells { header text } edition { sha256 } } }
    }
    documents { totalCount nodes { title errorCodeCount format } }
  }`);
}
