import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';
import { describeInBrowser, type OpenPage, openPage, problemsInViews } from './chromium.ts';

let catalog: TestCatalog;
let url: string;
beforeAll(async () => {
  catalog = await openCatalog();
  ({ url } = await catalog.server.listen());
  await spoil();
});
afterAll(() => catalog.close());

/** Gives one entry hostile texts, a correction and a history. */
async function spoil(): Promise<void> {
  const key = 'open-telekom-cloud/tms/TMS.0018';
  const { errorCode } = await catalog.expectData(
    'query ($key: String) { errorCode(by: {key: $key}) { id version } }',
    { key },
  );
  const input = {
    id: errorCode.id,
    expectedVersion: errorCode.version,
    reason: '<img src=x onerror=alert(1)>',
    patch: {
      message: `\`<script>alert(1)</script>\` ${'x'.repeat(4_000)}`,
      solution: '请稍后重试。 \\[a\\](javascript:alert(1)) See **[this](https://vendor.example/x)**.',
    },
  };
  const { correctErrorCode } = await catalog.expectData(
    'mutation ($input: CorrectErrorCodeInput!) { correctErrorCode(input: $input) { userErrors { message } } }',
    { input },
  );
  expect(correctErrorCode.userErrors).toEqual([]);
}

const REPORT = '{"error_code": "TMS.0009", "error_msg": "Key is invalid."}';

const LOG = `${'2026-11-02 10:11:12 INFO nothing of interest\n'.repeat(100)}ERROR {"error_code":"TMS.0009","error_msg":"m"}\nERROR {"error_code":"CTS.0202","error_msg":"m"}`;

/** Every kind of page. */
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['the first page', '/'],
  ['results', '/?q=not+exist&vendor=tencent-cloud'],
  ['an answer', `/?${new URLSearchParams({ q: REPORT })}`],
  ['an answer to several errors', `/?${new URLSearchParams({ q: LOG.slice(-200) })}`],
  ['an error that is not there', '/?q=%7B%22error_code%22%3A%22TMS.9999%22%7D'],
  ['nothing found', '/?q=zebra'],
  ['an entry', '/codes/tencent-cloud/kms/10310'],
  ['a corrected entry with hostile texts', '/codes/open-telekom-cloud/tms/TMS.0018'],
  ['an entry that is not there', '/codes/tencent-cloud/kms/1031'],
  ['vendors', '/codes'],
  ['a vendor', '/codes/tencent-cloud'],
  ['a service', '/codes/tencent-cloud/kms'],
  ['categories', '/categories'],
  ['a category', '/categories/rate-limited'],
  ['documents', '/documents'],
  ['a document', '/documents/tencent-cloud/kms/error-codes'],
  ['changes', '/changes'],
  ['no page', '/nothing'],
];

describeInBrowser('pages in a browser', (browser) => {
  async function open(path: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const opened = await openPage(browser() as Browser, url + path, options);
    onTestFinished(() => opened.page.context().close());
    return opened;
  }

  describe.each(PAGES)('%s', (_, path) => {
    test('has nothing that axe finds, in both colors and at three widths, and is never wider than the screen', async () => {
      const { page, problems, strangers } = await open(path);
      expect(await problemsInViews(page)).toEqual([]);
      // The browser itself reports a page that is 404.
      expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
      expect(strangers).toEqual([]);
    });
  });

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ] as const)('%s, a person', (_, javaScriptEnabled) => {
    const start = (path = '/') => open(path, { javaScriptEnabled });

    async function find(page: Page, text: string): Promise<void> {
      await page.locator('#q').fill(text);
      await page.getByRole('button', { name: 'Find' }).click();
    }

    test('pastes a report, and has the answer', async () => {
      const { page, problems, strangers } = await start();
      await find(page, REPORT);
      await page.locator('.answer h2').waitFor();
      expect(await page.locator('.answer h2').innerText()).toContain('TMS.0009');
      expect(await page.locator('.answer').innerText()).toContain('Enter a valid Key value.');
      expect(page.url()).toContain('/?q=');
      expect({ problems, strangers }).toEqual({ problems: [], strangers: [] });
    });

    test('pastes a whole log, and has an answer for each of its errors', async () => {
      const { page, problems } = await start();
      await find(page, LOG);
      await page.locator('.answer h2').first().waitFor();
      expect(await page.locator('.answer h2 a').allInnerTexts()).toEqual(['TMS.0009', 'CTS.0202']);
      expect(problems).toEqual([]);
    });

    test('searches, narrows down, opens an entry, goes back, and is where they were', async () => {
      const { page, problems } = await start();
      await find(page, 'parameter');
      await page.getByRole('link', { name: /^Tencent Cloud \d+$/ }).click();
      await page.locator('.facet[aria-current]').waitFor();
      await page.getByRole('link', { name: /^Open Telekom Cloud \d+$/ }).click();
      await expect.poll(() => page.locator('.facet[aria-current]').count()).toBe(2);
      const address = page.url();
      expect(address).toContain('vendor=tencent-cloud&vendor=open-telekom-cloud');
      const first = await page.locator('.entries .code').first().innerText();
      await page.locator('.entries .code').first().click();
      await expect.poll(() => page.locator('h1').innerText()).toContain(first);
      await page.goBack();
      await expect.poll(() => page.locator('.facet[aria-current]').count()).toBe(2);
      expect(page.url()).toBe(address);
      expect(problems).toEqual([]);
    });

    test('reads page after page', async () => {
      const { page } = await start('/?q=parameter');
      const codes = () => page.locator('.entries a.code').allInnerTexts();
      const first = await codes();
      await page.getByRole('link', { name: 'Next page' }).click();
      await page.getByRole('link', { name: 'Previous page' }).waitFor();
      const second = await codes();
      expect(second.filter((code) => first.includes(code))).toEqual([]);
      await page.getByRole('link', { name: 'Previous page' }).click();
      await expect.poll(codes).toEqual(first);
    });

    test('looks through vendors, documents and changes to an entry', async () => {
      const { page } = await start();
      for (const [part, link] of [
        ['Vendors', 'Key Management Service'],
        ['Documents', 'Error Codes'],
        ['Categories', 'Rate limited'],
      ] as const) {
        await page.getByRole('navigation', { name: 'Catalog' }).getByRole('link', { name: part }).click();
        await page.getByRole('link', { name: link, exact: true }).first().click();
        await page.locator('.entries a.code').first().click();
        await page.getByRole('heading', { name: 'In the vendor’s own words' }).waitFor();
      }
      await page.getByRole('navigation', { name: 'Catalog' }).getByRole('link', { name: 'Changes' }).click();
      await page.getByRole('heading', { name: 'What changed lately' }).waitFor();
    });
  });

  test('results come while somebody types, the field keeps its text and its cursor, and nothing above them moves', async () => {
    const { page } = await open('/');
    const field = page.locator('#q');
    const before = await field.boundingBox();
    await field.pressSequentially('not exist', { delay: 20 });
    await page.locator('.found .count').waitFor();
    await expect.poll(() => page.locator('.found .count').innerText()).toContain('for not exist');
    expect(await field.inputValue()).toBe('not exist');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.boundingBox()).toEqual(before);
    expect(page.url()).toBe(`${url}/?q=not+exist`);
    await expect.poll(() => page.locator('#status').innerText()).toContain('for not exist');
    await page.goBack();
    await expect.poll(() => page.locator('h1').innerText()).toContain('What does this error mean');
    expect(await field.inputValue()).toBe('');
  });

  test('`/` leads into the field, the arrows through the results and back, Enter to one', async () => {
    const { page } = await open('/?q=parameter');
    await page.keyboard.press('/');
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    expect(await focused()).toBe('q');
    expect(await page.locator('#q').inputValue()).toBe('parameter');
    const codes = await page.locator('.entries a.code').allInnerTexts();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(codes[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(codes[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toBe(codes[0]);
  });

  test('the key, the address and the query of an entry can be copied', async () => {
    const { page } = await open('/codes/tencent-cloud/kms/10310', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy the key' }).click();
    await expect.poll(copied).toBe('tencent-cloud/kms/10310');
    await page.getByRole('button', { name: 'Copy the address' }).click();
    await expect.poll(copied).toBe(`${url}/codes/tencent-cloud/kms/10310`);
    await page.getByText('As a GraphQL query').click();
    await page.getByRole('button', { name: 'Copy the query' }).click();
    await expect.poll(copied).toContain('errorCode(by: {key: "tencent-cloud/kms/10310"})');
    const query = await copied();
    expect((await catalog.expectData(query)).errorCode.key).toBe('tencent-cloud/kms/10310');
  });

  test.each([
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['an address', 'javascript:alert(1)'],
    ['a text that turns', 'abc\u202egpj.exe'],
    ['64 KB in one word', 'x'.repeat(64 * 1024)],
  ])('%s in the field runs nothing, loads nothing, and breaks no page', async (_, text) => {
    const { page, problems, strangers } = await open('/', { viewport: { width: 320, height: 640 } });
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await page.locator('#q').fill(text);
    await page.locator('#q').press('Enter');
    await page.locator('#main .absence, #main .count').first().waitFor();
    expect(await page.locator('#main img, #main script, #main a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect({ dialogs, problems, strangers }).toEqual({ dialogs: 0, problems: [], strangers: [] });
  });

  test('an entry with hostile texts runs nothing, and its Chinese text is marked as Chinese', async () => {
    const { page, problems, strangers } = await open('/codes/open-telekom-cloud/tms/TMS.0018');
    expect(await page.locator('#main img, #main script').count()).toBe(0);
    expect(await page.locator('[lang="zh"]').first().innerText()).toContain('请稍后重试');
    expect({ problems, strangers }).toEqual({ problems: [], strangers: [] });
  });

  test('an entry is printed with what it says, and without what only works on a screen', async () => {
    const { page } = await open('/codes/tencent-cloud/kms/10310');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Incorrect parameter format.').first().isVisible()).toBe(true);
    expect(await page.locator('#q').isVisible()).toBe(false);
    expect(await page.locator('.keep').isVisible()).toBe(false);
  });
});
