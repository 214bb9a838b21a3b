import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog, seededPath, type TestCatalog } from '../harness.ts';

const project = new URL('../../', import.meta.url);
const guide = readFileSync(new URL('docs/maintaining.md', project), 'utf8');

/** The code blocks of a language (of none for ''), in order. */
function blocks(language: string): string[] {
  return guide
    .split(/^```/m)
    .filter((part, at) => at % 2 === 1 && part.startsWith(`${language}\n`))
    .map((part) => part.slice(language.length + 1));
}

describe('the guide for maintainers, followed from a fresh catalog,', () => {
  const database = seededPath();

  function run(line: string): Promise<string> {
    const env = { ...process.env, CATALOG_DB: database };
    return new Promise((resolve) => {
      execFile('sh', ['-c', line], { cwd: fileURLToPath(project), env }, (_, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
  }

  test('has imports that print what it shows', { timeout: 300_000 }, async () => {
    const [edited, wrong] = blocks('sh').filter((line) => line.includes(' import '));
    const [plan, held] = blocks('');
    expect(await run(edited!)).toContain(plan);
    expect(await run(wrong!)).toContain(held);
  });
});

describe('its operations, in their order on a fresh catalog,', () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await openCatalog({ viewer: { role: 'ADMIN', name: 'Ada', tokenRow: null } });
  });
  afterAll(() => catalog.close());

  test('do what it says', async () => {
    const operation = (name: string) => blocks('graphql').filter((text) => text.includes(name));
    async function follow(name: string, variables: Record<string, unknown> = {}, at = 0): Promise<any> {
      const data = await catalog.expectData(operation(name)[at]!, variables);
      for (const payload of Object.values<any>(data)) expect(payload?.userErrors ?? []).toEqual([]);
      return data;
    }
    expect(await follow('query WhoAmI')).toEqual({ viewer: { role: 'ADMIN', name: 'Ada' } });
    await follow('mutation Issue');
    const { errorCode } = await follow('query Find');
    const { id } = errorCode;
    expect((await follow('mutation Correct', { id })).correctErrorCode.errorCode.version).toBe(2);
    await follow('mutation Create');
    expect((await follow('mutation TryMerge')).mergeCategories.moved.errorCodes).toBeGreaterThan(0);
    expect((await follow('mutation Tidy')).renameVendor.vendor.slug).toBe('acme-cloud');
    expect((await follow('mutation Retitle')).updateDocument.document.title).toBe('TMS error codes');
    const { feed } = await follow('query Feed');
    expect(feed.nodes.length).toBe(20);
    expect((await follow('mutation Undo', { id })).revertErrorCode.errorCode.version).toBe(3);

    const page = new URL('seed/documents/open-telekom-cloud/tms-error-codes.rst', project);
    const { planImport } = await follow('mutation Plan', {
      document: 'open-telekom-cloud/tms/error-codes',
      content: readFileSync(page, 'utf8').replaceAll('is empty.', 'is blank.'),
    });
    expect(planImport.importRun).toMatchObject({ state: 'PLANNED', counts: { changed: 5 } });
    const run = { id: planImport.importRun.id };
    expect((await follow('mutation Apply', run)).applyImport.importRun.state).toBe('APPLIED');
    expect((await follow('mutation Undo', run, 1)).revertImport.importRun.state).toBe('REVERTED');
    await follow('query WorkQueue');
    const { node } = await follow('query History', { id });
    expect(node.revisions.nodes.length).toBeGreaterThan(3);
  });
});
