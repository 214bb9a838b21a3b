import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, openPage } from '../../browser/chromium.ts';
import { CLIENT_ID, type IssuerForBrowsers, issuerForBrowsers } from './issuer-for-browsers.ts';
import { type DeskCatalog, openDeskCatalog } from './open-desk.ts';

interface AtIssuer {
  readonly catalog: DeskCatalog;
  readonly issuer: IssuerForBrowsers;
}

async function openBoth(): Promise<AtIssuer> {
  const issuer = await issuerForBrowsers();
  const catalog = await openDeskCatalog({
    CATALOG_OIDC_ISSUER: issuer.issuer,
    CATALOG_OIDC_CLIENT_ID: CLIENT_ID,
  });
  return { catalog, issuer };
}

/** Opens the desk where the issuer can be reached besides, and leaves for it. */
async function leave(browser: Browser, { catalog, issuer }: AtIssuer, hash = ''): Promise<Page> {
  const { page } = await openPage(browser, `${catalog.url}/desk${hash}`, {}, (route) =>
    route.request().url().startsWith(issuer.issuer) ? route.continue() : route.abort(),
  );
  await page.getByRole('button', { name: `Sign in at ${new URL(issuer.issuer).host}` }).click();
  return page;
}

describeInBrowser('the sign-in of the organization', (browser) => {
  test('is the code flow with PKCE, and leads back to where somebody was', async () => {
    const both = await openBoth();
    const page = await leave(browser(), both, '#/entries/tencent-cloud/kms/10310');
    await page.getByRole('heading', { name: '10310' }).waitFor();
    const nav = page.getByRole('navigation', { name: 'Desk' });
    expect(await nav.innerText()).toContain('ada@example.com');
    expect(page.url()).toBe(`${both.catalog.url}/desk#/entries/tencent-cloud/kms/10310`);
    expect(both.issuer.mistakes).toEqual([]);
    const [arrival] = both.issuer.arrivals;
    expect(Object.fromEntries(arrival!)).toMatchObject({
      client_id: CLIENT_ID,
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      redirect_uri: `${both.catalog.url}/desk`,
    });

    // What the issuer gave is good for a change, in this tab alone.
    await page.getByRole('region', { name: 'Module' }).getByRole('textbox').fill('keys');
    await page.getByLabel('Reason').last().fill('Seen');
    await page.getByRole('button', { name: 'Send the correction' }).click();
    await page.locator('.said').getByText('10310 is corrected.').waitFor();
    expect(await page.evaluate('[document.cookie, localStorage.length]')).toEqual(['', 0]);
    await page.context().close();
  });

  test('lets nobody in without a role, and says so', async () => {
    const both = await openBoth();
    both.issuer.claims = { roles: [] };
    const page = await leave(browser(), both);
    await page
      .getByRole('alert')
      .getByText(/has no role in this catalog/)
      .waitFor();
    expect(await page.evaluate('sessionStorage.getItem("desk.token")')).toBeNull();
    await page.context().close();
  });

  test('says what the issuer says where it refuses', async () => {
    const both = await openBoth();
    both.issuer.refusal = 'access_denied';
    const page = await leave(browser(), both);
    await page
      .getByRole('alert')
      .getByText(/Nobody is signed in/)
      .waitFor();
    await page.context().close();
  });

  test('takes no code that this tab did not ask for', async () => {
    const { catalog, issuer } = await openBoth();
    const { page } = await openPage(
      browser(),
      `${catalog.url}/desk?code=stolen&state=foreign`,
      {},
      (route) => (route.request().url().startsWith(issuer.issuer) ? route.continue() : route.abort()),
    );
    await page.getByRole('alert').getByText('This tab did not ask to sign in').waitFor();
    expect(page.url()).toBe(`${catalog.url}/desk`);
    await page.context().close();
  });
});

test('the desk may send to the issuer, and only where one is set', async () => {
  const policyOf = async ({ url }: DeskCatalog, path: string) =>
    (await fetch(url + path, { headers: { accept: 'text/html' } })).headers.get('content-security-policy');
  const { catalog, issuer } = await openBoth();
  expect(await policyOf(catalog, '/desk')).toContain(`connect-src 'self' ${issuer.issuer};`);
  expect(await policyOf(catalog, '/')).toContain("connect-src 'self';");
  expect(await policyOf(await openDeskCatalog(), '/desk')).toContain("connect-src 'self';");
});
