import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeInBrowser, problemsInViews } from '../../browser/chromium.ts';
import { SEED_FOLDER } from '../../harness.ts';
import { type DeskCatalog, openDesk, openDeskCatalog } from './open-desk.ts';

/** Texts that try to be more than texts. */
const HOSTILE = [
  ['a script', '<script>window.hit = 1</script>'],
  ['an image', '<img src=x onerror="window.hit = 2">'],
  ['a link', '[click](javascript:window.hit=3)'],
  ['a direction', 'safe\u202Eegnahc'],
  ['a word of 64 KB', 'x'.repeat(64 * 1024)],
] as const;

/** A correction that has gone stale, a plan that is held, and what follows from them. */
async function openBusyCatalog(): Promise<{ catalog: DeskCatalog; run: string }> {
  const catalog = await openDeskCatalog();
  const { errorCode } = await catalog.ask(
    '{ errorCode(by: { key: "open-telekom-cloud/tms/TMS.0014" }) { id } }',
  );
  await catalog.ask(
    'mutation ($id: ID!) { correctErrorCode(input: { id: $id, expectedVersion: 1, reason: "Better", patch: { solution: "Send **one**." } }) { userErrors { message } } }',
    { id: errorCode.id },
  );
  const page = readFileSync(new URL('documents/open-telekom-cloud/tms-error-codes.rst', SEED_FOLDER), 'utf8');
  const next = page.replace('Enter a valid **Values** value.', 'Name a sound **Values** value. ');
  const plan = async (content: string) =>
    (
      await catalog.ask(
        'mutation ($content: String!) { planImport(input: { document: "open-telekom-cloud/tms/error-codes", content: $content }) { importRun { id } userErrors { message } } }',
        { content },
      )
    ).planImport.importRun.id;
  await catalog.ask(
    'mutation ($id: ID!) { applyImport(input: { id: $id, reason: "April" }) { userErrors { message } } }',
    {
      id: await plan(next),
    },
  );
  return { catalog, run: await plan(next.split('\n').slice(0, 60).join('\n')) };
}

describeInBrowser('each place of the desk', (browser) => {
  test('is accessible, and no wider than the window, in both colors and at three widths', async () => {
    const { catalog, run } = await openBusyCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada', 'ADMIN'));
    const { page } = desk;
    const check = async (place: string) =>
      expect({ place, problems: await problemsInViews(page) }).toEqual({ place, problems: [] });
    await check('waiting');
    for (const [hash, heading] of [
      ['#/entries', 'Entries'],
      ['#/new', 'Add an entry'],
      ['#/editions', 'Editions'],
      ['#/editions/new', 'Read a new edition'],
      [`#/runs/${encodeURIComponent(run)}`, 'What it would change'],
      ['#/directory', 'Directory'],
      ['#/tokens', 'Tokens'],
      ['#/nowhere', 'Nothing is here'],
      ['#/entries/open-telekom-cloud/tms/TMS.0014', 'TMS.0014'],
    ] as const) {
      await desk.go(hash);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await page.getByText('Reading…').first().waitFor({ state: 'hidden' });
      await check(hash);
    }
    await desk.field('What to do').getByRole('textbox').fill('Another **word**');
    await check('an entry with a draft');
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await check('a dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Token').waitFor();
    await check('signed out');
    await desk.close();
  });

  test.each(HOSTILE)('shows %s as the text that it is, wherever it is typed', async (_, text) => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada', 'ADMIN'));
    const { page } = desk;
    const key = 'open-telekom-cloud/tms/TMS.0014';
    await desk.go(`#/entries/${key}`);
    for (const label of ['Message', 'Meaning', 'What to do', 'Common code', 'Module', 'HTTP status']) {
      await desk.field(label).getByRole('textbox').fill(text);
    }
    const review = page.getByRole('form', { name: 'What is about to be sent' });
    await review.getByLabel('Reason').fill(text.slice(0, 1_000));
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await review.getByRole('alert').waitFor();
    expect(await page.locator('.preview').first().locator('script, img, a[href^="javascript"]').count()).toBe(
      0,
    );

    await desk.go(`#/entries?search=${encodeURIComponent(text.slice(0, 2_000))}`);
    await page.getByRole('heading', { name: 'Entries', exact: true }).waitFor();
    await desk.go(`#/entries/${encodeURIComponent(text.slice(0, 2_000))}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // A name may hold what looks like markup.
    await catalog.ask(
      'mutation ($name: String!) { createVendor(input: { slug: "hostile", name: $name }) { userErrors { message } } }',
      { name: text.slice(0, 100) },
    );
    await desk.go('#/directory');
    await page.getByText('Add a vendor', { exact: true }).first().click();
    const form = page.locator('details[open]');
    await form.getByLabel('Short name').fill(text);
    await form.getByLabel('Name', { exact: true }).fill(text);
    await form.getByRole('button', { name: 'Add a vendor' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await page.evaluate('[window.hit, document.documentElement.scrollWidth > innerWidth]')).toEqual([
      undefined,
      false,
    ]);
    await desk.close();
  });
});
