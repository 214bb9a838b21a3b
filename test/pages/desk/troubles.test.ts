import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessibilityProblems, describeInBrowser } from '../../browser/chromium.ts';
import { SEED_FOLDER, send } from '../../harness.ts';
import { type DeskCatalog, hear, openDesk, openDeskCatalog } from './open-desk.ts';

const KEY = 'open-telekom-cloud/tms/TMS.0014';
const PAGE = readFileSync(new URL('documents/open-telekom-cloud/tms-error-codes.rst', SEED_FOLDER), 'utf8');

/** Plans an edition past the desk, as another maintainer; gives the id of its run. */
async function planPast(catalog: DeskCatalog, content: string): Promise<string> {
  const { planImport } = await catalog.ask(
    'mutation ($content: String!) { planImport(input: { document: "open-telekom-cloud/tms/error-codes", content: $content }) { importRun { id } } }',
    { content },
  );
  return planImport.importRun.id;
}

describeInBrowser('somebody else at the same time', (browser) => {
  test('has decided on a plan: the desk says so, and what became of it', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    const id = await planPast(catalog, PAGE.replace('| TMS.0009 ', '| TMS.0999 '));
    await desk.go(`#/runs/${encodeURIComponent(id)}`);
    await page.getByRole('button', { name: 'All 2' }).waitFor();
    await catalog.ask(
      'mutation ($id: ID!) { discardImport(input: { id: $id, reason: "By Grace" }) { userErrors { message } } }',
      { id },
    );
    await desk.doWithReason('Apply the plan', 'By Ada');
    await hear(page, /put aside|discarded/i);
    await page.getByText('By Grace').first().waitFor();
    expect(await page.getByRole('button', { name: 'Apply the plan…' }).count()).toBe(0);
    expect(await page.locator('.said.problem').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await desk.close();
  });

  test('has withdrawn an entry: the desk says so, and shows it as it is', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await desk.go(`#/entries/${KEY}`);
    await page.getByRole('button', { name: 'Withdraw…' }).waitFor();
    const { errorCode } = await catalog.ask(`{ errorCode(by: { key: "${KEY}" }) { id } }`);
    await catalog.ask(
      'mutation ($id: ID!) { withdrawErrorCode(input: { id: $id, expectedVersion: 1, reason: "By Grace" }) { userErrors { message } } }',
      { id: errorCode.id },
    );
    await desk.doWithReason('Withdraw', 'By Ada');
    await page.locator('.said.problem').waitFor();
    await page.getByRole('button', { name: 'Reinstate…' }).waitFor();
    await desk.close();
  });
});

describeInBrowser('a desk in trouble', (browser) => {
  test('whose token is revoked has every word still when the same person signs in again', async () => {
    const catalog = await openDeskCatalog();
    const token = await catalog.tokenFor('Ada');
    const desk = await openDesk(browser(), catalog, token);
    const { page } = desk;
    await desk.go('#/new');
    await page.getByLabel('Code', { exact: true }).fill('New.0001');
    await page.getByLabel('Message').fill('Long and careful words.');
    const root = await catalog.tokenFor('Root', 'ADMIN');
    const { data } = await send(catalog.url, '{ tokens { id name } }', {}, root);
    const { id } = data.tokens.find(({ name }: { name: string }) => name === 'Ada');
    await send(
      catalog.url,
      'mutation ($id: ID!) { revokeToken(input: { id: $id }) { userErrors { message } } }',
      { id },
      root,
    );
    await page.getByLabel('Service', { exact: true }).selectOption('open-telekom-cloud/tms');
    await page.getByLabel('Reason').fill('It is returned');
    await page.getByRole('button', { name: 'Add the entry' }).click();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    expect(await page.getByLabel('Message').isVisible()).toBe(false);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByLabel('Token').fill(await catalog.tokenFor('Ada'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Message').waitFor();
    expect(await page.getByLabel('Message').inputValue()).toBe('Long and careful words.');
    await page.getByRole('button', { name: 'Add the entry' }).click();
    await hear(page, 'open-telekom-cloud/tms/New.0001 is in the catalog.');
    await page.context().close();
  });

  test('that is opened while the catalog restarts keeps its token, and goes on when asked to', async () => {
    const catalog = await openDeskCatalog();
    const { page } = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 502, body: '<html>Bad gateway</html>' }),
    );
    await page.reload();
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What is waiting' }).waitFor();
    await page.context().close();
  });

  test('waits for what it has sent over a slow network, and does not let it out of sight', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await desk.go(`#/entries/${KEY}`);
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.getByRole('button', { name: 'Withdraw…' }).waitFor();
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await desk.doWithReason('Withdraw', 'Gone');
    const dialog = page.getByRole('dialog', { name: 'Withdraw' });
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Withdraw' }).click({ force: true, noWaitAfter: true });
    expect(await dialog.getByRole('button', { name: 'Cancel' }).isDisabled()).toBe(true);
    answer();
    await hear(page, /is withdrawn/);
    await dialog.waitFor({ state: 'detached' });
    const { errorCode } = await catalog.ask(`{ errorCode(by: { key: "${KEY}" }) { version } }`);
    expect(errorCode.version).toBe(2);
    await desk.close();
  });

  test('that has no room left for a draft goes on', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await page.evaluate(`{
      let text = 'x'.repeat(1024 * 1024);
      for (let size = 0; text.length > 1; ) {
        try { sessionStorage.setItem('filler' + size, text); size += 1; } catch { text = text.slice(text.length / 2); }
      }
    }`);
    await desk.go(`#/entries/${KEY}`);
    await desk.field('Meaning').getByRole('textbox').fill('Words without room. '.repeat(100));
    const review = page.getByRole('form', { name: 'What is about to be sent' });
    await review.getByLabel('Reason').fill('Much to say');
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await hear(page, 'TMS.0014 is corrected.');
    await desk.close();
  });
});

describeInBrowser('back and forward', (browser) => {
  test('lead to the page of the list, narrowed as it was', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    const first = page.locator('.chosen-list .entry-line a').first();
    await desk.go('#/entries');
    await page.getByLabel('Lacking').selectOption('solution');
    await page.getByText(/^\d+ entries$/).waitFor();
    await page.getByLabel('Lacking').selectOption('');
    await page.getByLabel('Category').selectOption('invalid-parameter');
    await expect.poll(() => page.evaluate('location.hash')).toBe('#/entries?category=invalid-parameter');
    await expect.poll(() => first.innerText()).toMatch(/./);
    await page.locator('.chosen-list[aria-busy="false"]').waitFor();
    const opening = await first.innerText();
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.poll(() => first.innerText()).not.toBe(opening);
    const second = await first.innerText();
    await first.click();
    await page.getByRole('heading', { level: 1, name: second }).waitFor();
    await page.goBack();
    await expect.poll(() => first.innerText()).toBe(second);
    expect(await page.getByLabel('Category').inputValue()).toBe('invalid-parameter');
    await page.goBack();
    await expect.poll(() => first.innerText()).toBe(opening);
    await page.goForward();
    await expect.poll(() => first.innerText()).toBe(second);
    await desk.close();
  });

  test('lead to the changes of a plan as they were narrowed', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    const id = await planPast(catalog, PAGE.replace('| TMS.0009 ', '| TMS.0999 '));
    await desk.go(`#/runs/${encodeURIComponent(id)}`);
    await page.getByRole('button', { name: 'Withdrawn 1' }).click();
    await page.getByLabel('Search the changes').pressSequentially('tms.0');
    const planned = page.locator('.planned > li');
    await expect.poll(() => planned.allInnerTexts()).toEqual([expect.stringContaining('TMS.0009')]);
    await page.getByText('1 change with “tms.0”').waitFor();
    await planned.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'TMS.0009' }).waitFor();
    await page.goBack();
    await page.getByText('1 change with “tms.0”').waitFor();
    expect(await page.getByLabel('Search the changes').inputValue()).toBe('tms.0');
    expect(await page.getByRole('button', { name: 'Withdrawn 1' }).getAttribute('aria-pressed')).toBe('true');
    await desk.close();
  });
});
