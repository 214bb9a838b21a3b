import { expect, test } from 'vitest';
import { accessibilityProblems, describeInBrowser, openPage } from '../../browser/chromium.ts';
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
    await page.getByText('example-cloud/dns, 0 entries').waitFor();
    await fill('Change the name of DNS', { Name: 'Domain Name Service' });
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

  test('renames, merges after saying what that moves, changes a document, and deletes', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    const open = (id: string) => page.getByText(`Rename, merge or delete ${id}`, { exact: true }).click();
    await catalog.ask(
      'mutation { createVendor(input: { slug: "example", name: "Example" }) { userErrors { message } } }',
    );
    await desk.go('#/directory');
    await open('example');
    await desk.doWithReason('Rename example', 'Its own name', (dialog) =>
      dialog.getByLabel('New short name').fill('example-cloud'),
    );
    await hear(page, 'Example is example-cloud now.');
    await open('example-cloud');
    await desk.doWithReason('Delete example-cloud', 'A mistake');
    await hear(page, 'Example is deleted.');

    await open('tencent-cloud');
    await desk.doWithReason('Delete tencent-cloud', 'A mistake');
    await page.getByRole('dialog', { name: 'Delete tencent-cloud' }).getByRole('alert').waitFor();
    await page.keyboard.press('Escape');

    await open('billing');
    const label = 'Merge billing into another one';
    await desk.doWithReason(label, 'One is enough', async (dialog) => {
      await dialog.getByLabel('Into').selectOption('quota-exceeded');
    });
    const dialog = page.getByRole('dialog', { name: label });
    await dialog.getByText('It moves 1 entry').waitFor();
    expect((await catalog.ask('{ category(slug: "billing") { slug } }')).category.slug).toBe('billing');
    await dialog.getByLabel('Merge them for good').check();
    await dialog.getByRole('button', { name: label }).click();
    await hear(page, 'Billing is merged into quota-exceeded.');
    // By its old name it is found as the other one.
    expect((await catalog.ask('{ category(slug: "billing") { slug } }')).category.slug).toBe(
      'quota-exceeded',
    );

    const key = 'tencent-cloud/kms/error-codes';
    await page.getByText(`Change ${key}`, { exact: true }).first().click();
    const form = page.locator('details[open]').filter({ hasText: `Change ${key}` });
    await form.getByLabel('Title').fill('KMS error codes');
    await form.getByLabel('Reason').fill('The title of the page');
    await form.getByRole('button', { name: `Change ${key}` }).click();
    await page.getByRole('link', { name: 'KMS error codes' }).waitFor();
    await desk.close();
  });
});

describeInBrowser('the tables of a document at the desk', (browser) => {
  const KEY = 'tencent-cloud/kms/error-codes';
  const TABLES = `{ document(key: "${KEY}") { title sourceUrl tables { section service { key } } } }`;

  test('are given to other services, with what is wrong beside the field', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Root', 'ADMIN'));
    const { page } = desk;
    await desk.go('#/directory');
    await page.getByText(`Change ${KEY}`, { exact: true }).first().click();
    const form = page.locator('details[open]').filter({ hasText: `Change ${KEY}` });
    const send = () => form.getByRole('button', { name: `Change ${KEY}` }).click();
    const before = (await catalog.ask(TABLES)).document;
    const count = before.tables.length;
    await form.getByRole('button', { name: 'Add a heading' }).click();
    await form.getByRole('button', { name: 'Add a heading' }).click();
    for (const [at, section, service] of [
      [count, 'Common error codes', 'tencent-cloud/comon'],
      [count + 1, 'common ERROR codes', 'tencent-cloud/kms'],
    ] as const) {
      await form.getByLabel('Heading', { exact: true }).nth(at).fill(section);
      await form.getByLabel('Service', { exact: true }).nth(at).fill(service);
    }
    await form.getByLabel('Reason').fill('The page has two tables');
    await send();

    const service = form.getByLabel('Service', { exact: true }).nth(count);
    await expect.poll(() => service.getAttribute('aria-invalid')).toBe('true');
    const said = (await service.getAttribute('aria-describedby'))!;
    expect(await page.locator(`[id="${said}"]`).innerText()).toContain('tencent-cloud/common');
    expect(await form.getByRole('alert').allInnerTexts()).toEqual([
      expect.stringContaining('tencent-cloud/common'),
      'The heading stands in the list before.',
    ]);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect((await catalog.ask(TABLES)).document.tables).toEqual(before.tables);

    await service.fill('tencent-cloud/common');
    await form.getByRole('button', { name: `Remove heading ${count + 2}` }).click();
    // Somebody else gives the document another title meanwhile, which stays.
    await catalog.ask(
      `mutation { updateDocument(input: { document: "${KEY}", title: "By Grace", reason: "Grace" }) { userErrors { message } } }`,
    );
    await send();
    await hear(page, `Done: Change ${KEY}.`);
    expect((await catalog.ask(TABLES)).document).toEqual({
      ...before,
      title: 'By Grace',
      tables: [...before.tables, { section: 'Common error codes', service: { key: 'tencent-cloud/common' } }],
    });
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
    await alan.go('#/entries/tencent-cloud/kms/10310');
    await alan.field('Module').getByRole('textbox').fill('half a wo');
    const item = page.locator('.entry-item').filter({ hasText: 'Alan' });
    await item.getByRole('button', { name: 'Revoke…' }).click();
    await item.getByRole('button', { name: /for good/ }).click();
    await item.getByText('revoked', { exact: true }).waitFor();

    // Whoever is signed out in the middle of a word has it still.
    await alan.page.getByRole('link', { name: 'Waiting' }).click();
    await alan.page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    await alan.page.getByRole('alert').waitFor();
    await alan.page.getByLabel('Token').fill(await catalog.tokenFor('Alan again'));
    await alan.page.getByRole('button', { name: 'Sign in' }).click();
    await alan.page.getByRole('heading', { name: 'What is waiting' }).waitFor();
    await alan.go('#/entries/tencent-cloud/kms/10310');
    await alan.field('Module').getByText('typed over').waitFor();
    expect(await alan.field('Module').getByRole('textbox').inputValue()).toBe('half a wo');
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
    await page.getByText('The desk needs JavaScript').waitFor();
    await page.context().close();
  });
});
