import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../../browser/chromium.ts';
import { SEED_FOLDER } from '../../harness.ts';
import { hear, type OpenDesk, openDesk, openDeskCatalog } from './open-desk.ts';

const DOCUMENT = 'open-telekom-cloud/tms/error-codes';
const PAGE = readFileSync(new URL('documents/open-telekom-cloud/tms-error-codes.rst', SEED_FOLDER), 'utf8');
// As long as what it takes the place of, since the cells of a grid table are aligned.
const NEXT_EDITION = PAGE.replace(
  'Enter a valid **Values** value.',
  'Name a sound **Values** value. ',
).replace('| TMS.0009 ', '| TMS.0999 ');

const RUNS = 'query { importRuns(first: 1) { nodes { state reason revertReason edition { publishedAt } } } }';

async function plan(desk: OpenDesk, content: string, name = 'error_codes.rst'): Promise<void> {
  const { page } = desk;
  await desk.go('#/editions');
  await page.getByRole('heading', { name: 'Editions' }).waitFor();
  await desk.go(`#/editions/new?document=${encodeURIComponent(DOCUMENT)}`);
  await page
    .getByLabel(/choose it/)
    .setInputFiles({ name, mimeType: 'text/x-rst', buffer: Buffer.from(content) });
  await page.getByText(name).waitFor();
  await page.getByLabel('The vendor’s own date').fill('2024-04-18');
  await page.getByRole('button', { name: 'Read and plan' }).click();
}

describeInBrowser('a new edition at the desk', (browser) => {
  test('is planned, looked through, applied, leaves a correction stale, and is undone', async () => {
    const catalog = await openDeskCatalog();
    const { errorCode } = await catalog.ask(
      '{ errorCode(by: { key: "open-telekom-cloud/tms/TMS.0014" }) { id } }',
    );
    await catalog.ask(
      'mutation ($id: ID!) { correctErrorCode(input: { id: $id, expectedVersion: 1, reason: "Better", patch: { solution: "Send one." } }) { userErrors { message } } }',
      { id: errorCode.id },
    );
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;

    await plan(desk, NEXT_EDITION);
    await page.getByRole('heading', { name: 'What it would change' }).waitFor();
    await page.getByRole('button', { name: 'All 3' }).waitFor();
    await page.getByRole('button', { name: 'Corrections turn stale 1' }).click();
    const planned = page.locator('.planned > li');
    await expect.poll(() => planned.allInnerTexts()).toEqual([expect.stringContaining('TMS.0014')]);
    expect(await planned.locator('ins').allInnerTexts()).not.toEqual([]);
    await page.getByRole('button', { name: 'All 3' }).click();
    await page.getByLabel('Search the changes').fill('tms.0999');
    await expect.poll(() => planned.allInnerTexts()).toEqual([expect.stringContaining('Added')]);

    await desk.doWithReason('Apply the plan', 'Edition of April 2024');
    await hear(page, 'The edition is in the catalog.');
    expect((await catalog.ask(RUNS)).importRuns.nodes[0]).toEqual({
      state: 'APPLIED',
      reason: 'Edition of April 2024',
      revertReason: null,
      edition: { publishedAt: '2024-04-18T00:00:00.000Z' },
    });

    // The correction waits for somebody to look at it, and is kept.
    await desk.go('#/');
    await page.getByText('What to do stale').waitFor();
    await page.getByRole('link', { name: 'TMS.0014' }).click();
    await desk.field('What to do').locator('ins').first().waitFor();
    await desk.doWithReason('Keep the correction of “What to do”', 'Still better');
    await hear(page, /is kept/);
    await desk.go('#/');
    await page.getByText('The vendors have changed nothing under a correction.').waitFor();

    await desk.go('#/editions');
    await page.locator('.entries a').first().click();
    await desk.doWithReason('Undo the import', 'Wrong page');
    await page.getByText('These entries have changed since').waitFor();
    await page.getByRole('link', { name: 'open-telekom-cloud/tms/TMS.0014' }).waitFor();
    expect((await catalog.ask(RUNS)).importRuns.nodes[0]).toMatchObject({
      state: 'REVERTED',
      revertReason: 'Wrong page',
    });
    await desk.close();
  });

  test('that withdraws much is held, says why, and is applied only by whoever says that they have looked', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await plan(desk, PAGE.split('\n').slice(0, 60).join('\n'));
    await page.getByText(/withdraws 20 of the 35/).waitFor();
    await desk.doWithReason('Apply the plan', 'All of it');
    const dialog = page.getByRole('dialog', { name: 'Apply the plan' });
    await dialog.getByRole('alert').waitFor();
    expect((await catalog.ask(RUNS)).importRuns.nodes[0].state).toBe('HELD');
    await dialog.getByLabel(/I have looked at it/).check();
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('All of it');
    await dialog.getByRole('button', { name: 'Apply the plan' }).click();
    await hear(page, 'The edition is in the catalog.');
    await desk.close();
  });

  test('is put aside, with a reason', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    await plan(desk, NEXT_EDITION);
    await desk.doWithReason('Put the plan aside', 'Wrong page');
    await hear(desk.page, 'The plan is put aside.');
    expect((await catalog.ask(RUNS)).importRuns.nodes[0]).toMatchObject({
      state: 'DISCARDED',
      reason: 'Wrong page',
    });
    await desk.close();
  });

  test('without a row is refused, and the text of the newest one changes nothing', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await plan(desk, 'Nothing here.', 'empty.txt');
    await page.getByRole('alert').getByText(/table/).waitFor();
    await plan(desk, PAGE);
    await hear(page, 'The catalog has this very text already');
    await desk.close();
  });

  test('of a document that the catalog does not have brings its service and vendor along', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await desk.go('#/editions/new');
    await page.getByLabel('Document', { exact: true }).selectOption('+');
    await page.getByLabel('Service', { exact: true }).fill('example-cloud/dns');
    await page.getByLabel('Title').fill('DNS errors');
    await page.getByLabel('Address at the vendor').fill('https://docs.example.com/dns');
    await page.getByLabel('Name of the service').fill('DNS');
    await page.getByLabel('Name of the vendor').fill('Example Cloud');
    // Dropped, as from a folder.
    await page.evaluate(`{
      const transfer = new DataTransfer();
      transfer.items.add(new File(['| Error code | Message |\\n|---|---|\\n| DNS.1 | Zone not found |\\n'], 'dns.md', { type: 'text/markdown' }));
      document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }`);
    await page.getByText('dns.md').waitFor();
    await page.getByRole('button', { name: 'Read and plan' }).click();
    await page.getByRole('button', { name: 'Added 1' }).waitFor();
    await desk.doWithReason('Apply the plan', 'New vendor');
    await hear(page, 'The edition is in the catalog.');
    expect(
      await catalog.ask('{ errorCode(by: { key: "example-cloud/dns/DNS.1" }) { message vendor { name } } }'),
    ).toEqual({
      errorCode: { message: 'Zone not found', vendor: { name: 'Example Cloud' } },
    });
    await desk.close();
  });
});
