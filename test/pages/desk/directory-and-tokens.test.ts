import { expect, test } from 'vitest';
import { describeInBrowser, openPage } from '../../browser/chromium.ts';
import { hear, openDesk, openDeskCatalog } from './open-desk.ts';

describeInBrowser('the directory at the desk', (browser) => {
  test('takes vendors, services and categories, and changes them', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    const fill = async (title: string, fields: Readonly<Record<string, string>>) => {
      await page.getByText(title, { exact: true }).first().click();
      const form = page.locator('details[open]').filter({ hasText: title });
      for (const [label, text] of Object.entries(fields))
        await form.getByLabel(label, { exact: true }).fill(text);
      await form.getByRole('button', { name: title }).click();
    };
    await desk.go('#/directory');
    await fill('Add a vendor', { 'Short name': 'Example Cloud', Name: 'Example Cloud' });
    await page
      .getByRole('alert')
      .getByText(/lower-case/)
      .waitFor();
    await page.locator('details[open]').getByLabel('Short name').fill('example-cloud');
    await page.locator('details[open]').getByRole('button', { name: 'Add a vendor' }).click();
    await hear(page, 'Done: Add a vendor.');
    await fill('Add a service to Example Cloud', { 'Short name': 'dns', Name: 'DNS' });
    await page.getByText('example-cloud/dns').waitFor();
    await fill('Rename DNS', { Name: 'Domain Name Service' });
    await page.getByRole('link', { name: 'Domain Name Service' }).waitFor();
    await fill('Change Billing', { 'What belongs here': 'It is about money.' });
    await hear(page, 'Done: Change Billing.');
    expect(
      await catalog.ask(
        '{ service(key: "example-cloud/dns") { name } category(slug: "billing") { description } }',
      ),
    ).toEqual({ service: { name: 'Domain Name Service' }, category: { description: 'It is about money.' } });
    await desk.close();
  });
});

describeInBrowser('tokens at the desk', (browser) => {
  test('are issued, shown once, good for the desk, and revoked', async () => {
    const catalog = await openDeskCatalog();
    const admin = await openDesk(browser(), catalog, await catalog.tokenFor('Root', 'ADMIN'));
    const { page } = admin;
    await admin.go('#/tokens');
    await page.getByLabel('Name').fill('Alan');
    await page.getByLabel('Ends on').fill('2099-01-01');
    await page.getByRole('button', { name: 'Issue the token' }).click();
    const token = await page.locator('.secret').innerText();
    expect(token).toMatch(/^cec_/);
    await page.getByRole('button', { name: 'I have it' }).click();
    expect(await page.content()).not.toContain(token);

    const alan = await openDesk(browser(), catalog, token);
    expect(await alan.page.getByRole('navigation', { name: 'Desk' }).innerText()).not.toContain('Tokens');
    const item = page.locator('.entry-item').filter({ hasText: 'Alan' });
    await item.getByRole('button', { name: 'Revoke…' }).click();
    await item.getByRole('button', { name: /for good/ }).click();
    await item.getByText('revoked', { exact: true }).waitFor();

    // Whoever is signed out in the middle of a word has it still.
    await alan.go('#/entries/tencent-cloud/kms/10310');
    await alan.page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    await alan.page.getByRole('alert').waitFor();
    await alan.page.context().close();
    await admin.close();
  });

  test('that are wrong let nobody in, and no token stays behind', async () => {
    const catalog = await openDeskCatalog();
    const { page } = await openPage(browser(), `${catalog.url}/desk`);
    await page.getByLabel('Token').fill('cec_WRONG');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await page.context().close();

    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    expect(await desk.page.evaluate('[document.cookie, localStorage.length]')).toEqual(['', 0]);
    await desk.page.getByRole('button', { name: 'Sign out' }).click();
    await desk.page.getByLabel('Token').waitFor();
    expect(await desk.page.evaluate('sessionStorage.getItem("desk.token")')).toBeNull();
    await desk.close();
  });

  test('need JavaScript, and the desk says so without', async () => {
    const catalog = await openDeskCatalog();
    const { page } = await openPage(browser(), `${catalog.url}/desk`, { javaScriptEnabled: false });
    // Elements within `noscript` are there only where the browser would show them.
    await page.locator('noscript').getByText('The desk needs JavaScript').waitFor({ state: 'attached' });
    await page.context().close();
  });
});
