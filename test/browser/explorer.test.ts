import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ANONYMOUS } from '../../src/domain/viewer.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';
import { type CatalogServer, createServer } from '../../src/server/create-server.ts';
import { MAINTAINER, openCatalog, type TestCatalog } from '../harness.ts';
import { describeInBrowser, type OpenPage, openPage } from './chromium.ts';

let catalog: TestCatalog;
let url: string;
beforeAll(async () => {
  catalog = await openCatalog();
  ({ url } = await catalog.server.listen());
});
afterAll(() => catalog.close());

/*
 * The Sandbox itself comes from Apollo's network. This stands in for it, and does what it does: the page makes it with
 * its settings, and it sends operations from the page.
 */
const STAND_IN = `window.EmbeddedSandbox = class {
  constructor({ target, initialEndpoint, initialState }) {
    const send = (body) => fetch(initialEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...initialState.headers },
      body: JSON.stringify(body),
    }).then((response) => response.json());
    const show = (id, text) => {
      const element = document.createElement('pre');
      element.id = id;
      element.textContent = text;
      document.querySelector(target).append(element);
    };
    send({ query: '{ __schema { queryType { name } types { name description } } }' }).then((answer) => show('schema', JSON.stringify(answer)));
    send({ query: initialState.document, variables: initialState.variables }).then((answer) => show('answer', JSON.stringify(answer)));
  }
};`;

/** Opens the page, with what stands in for Apollo's network; by default nothing does, and it is out of reach. */
async function openExplorer(
  browser: Browser,
  address: string,
  apollo: 'stands in' | 'out of reach' | 'hangs' = 'out of reach',
): Promise<OpenPage> {
  return openPage(browser, `${address}/graphql`, {}, async (route) => {
    if (apollo === 'out of reach') return route.abort('internetdisconnected');
    if (apollo === 'hangs') return;
    await route.fulfill({ contentType: 'text/javascript', body: STAND_IN });
  });
}

/** What the browser itself says of scripts that it could not load; everything else is a problem. */
function ownProblems({ problems }: OpenPage): string[] {
  return problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED/.test(problem));
}

/** Sends the operation that GraphiQL shows, and gives the answer. */
async function runOperation(page: Page): Promise<any> {
  const execute = async (): Promise<void> => {
    // What completes a word may cover the button.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /execute/i }).click();
  };
  const [answered] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.url() === `${new URL(page.url()).origin}/graphql` &&
        response.request().postData()?.includes('IntrospectionQuery') === false,
    ),
    execute(),
  ]);
  return answered.json();
}

/** Writes into the editor that has a text, in the place of all that it has, and waits until it shows what comes of that. */
async function rewrite(page: Page, shown: string, text: string, result: string): Promise<void> {
  await page.getByText(shown).first().click();
  await page.locator('.monaco-editor.focused').filter({ hasText: shown }).waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  // Spaces are shown as characters that do not break.
  const lines = page.locator('.monaco-editor.focused .view-lines');
  await expect.poll(async () => (await lines.innerText()).replaceAll('\u00a0', ' ')).toContain(result);
}

describeInBrowser('a browser that opens /graphql', (browser) => {
  test('gets a Sandbox that reads the schema and answers its first operation', async () => {
    const opened = await openExplorer(browser(), url, 'stands in');
    const { page, problems } = opened;
    const schema = JSON.parse(await page.locator('#schema').innerText());
    expect(schema.data.__schema.types).toContainEqual({ name: 'Vendor', description: 'A cloud vendor.' });
    const answer = JSON.parse(await page.locator('#answer').innerText());
    expect(answer.errors).toBeUndefined();
    expect(answer.data.errorCodes.totalCount).toBeGreaterThan(0);
    expect(answer.data.errorCodes.nodes[0].message).toBeTruthy();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test.each(['out of reach', 'hangs'] as const)(
    'gets GraphiQL with the same first operation where Apollo’s network %s',
    async (apollo) => {
      const opened = await openExplorer(browser(), url, apollo);
      const { page, strangers } = opened;
      await page.getByText('query ErrorCodes').first().waitFor();
      const { data, errors } = await runOperation(page);
      expect(errors).toBeUndefined();
      expect(data.errorCodes.totalCount).toBeGreaterThan(0);
      await page.getByText('"totalCount"').first().waitFor();
      expect(strangers.map((address) => new URL(address).host)).toEqual([
        'embeddable-sandbox.cdn.apollographql.com',
      ]);
      expect(ownProblems(opened)).toEqual([]);
      await page.context().close();
    },
  );
});

describeInBrowser('GraphiQL, where the Sandbox is switched off', (browser) => {
  let own: CatalogServer;
  let address: string;
  beforeAll(async () => {
    own = await createServer({
      schema: createExecutableSchema(),
      config: readConfig({
        CATALOG_SANDBOX: 'off',
        CATALOG_LOG_LEVEL: 'silent',
        HOST: '127.0.0.1',
        PORT: '0',
      }),
      createContext: async ({ requestId, authorization }) =>
        createContext(
          catalog.store,
          requestId,
          authorization === 'Bearer secret-of-ada' ? MAINTAINER : ANONYMOUS,
        ),
      version: () => catalog.store.version(),
      health: { ready: async () => ({ ready: true }) },
    });
    address = (await own.listen()).url;
  });
  afterAll(() => own.close());

  test('asks no other host, and runs under its policy', async () => {
    const opened = await openExplorer(browser(), address);
    await opened.page.getByText('query ErrorCodes').first().waitFor();
    await runOperation(opened.page);
    expect(opened.strangers).toEqual([]);
    expect(opened.problems).toEqual([]);
    await opened.page.context().close();
  });

  test('shows the schema’s descriptions, completes fields, and keeps a history', async () => {
    const { page } = await openExplorer(browser(), address);
    await page.getByText('query ErrorCodes').first().waitFor();
    await runOperation(page);
    await page.getByRole('button', { name: /show documentation/i }).click();
    await page.getByText('mutation').first().waitFor();
    await page
      .getByText('What the catalog answers')
      .or(page.getByText('root types', { exact: false }))
      .first()
      .waitFor();
    await page.getByRole('button', { name: /show history/i }).click();
    await page.locator('.graphiql-history-item').getByText('ErrorCodes').waitFor();

    await page.locator('.graphiql-query-editor .view-lines, .graphiql-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('{ vend');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget').getByText('vendors').first().waitFor();
    await page.context().close();
  });

  test('sends the header that somebody fills in, and keeps it for the tab alone', async () => {
    const { page } = await openExplorer(browser(), address);
    await page.getByText('query ErrorCodes').first().waitFor();
    await page.getByRole('button', { name: 'Headers' }).click();
    // The editor itself closes what was opened last.
    await rewrite(page, 'Bearer', '{"Authorization": "Bearer secret-of-ada', 'secret-of-ada"}');
    // By the name that GraphiQL knows: it parses what is written a moment later.
    await rewrite(page, 'query ErrorCodes', 'query ErrorCodes { viewer { name }', '{ viewer { name }}');
    expect(await runOperation(page)).toEqual({ data: { viewer: { name: 'Ada' } } });
    const [kept, cookies] = await page.evaluate<string[]>(
      '[JSON.stringify({ ...localStorage }), document.cookie]',
    );
    expect(kept).not.toContain('secret-of-ada');
    expect(cookies).toBe('');
    await page.context().close();
  });
});

describeInBrowser('a page of another origin', (browser) => {
  let elsewhere: Server;
  beforeAll(async () => {
    elsewhere = createHttpServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<title>A console</title>'),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void elsewhere.close());

  async function openElsewhere(): Promise<Page> {
    const page = await browser().newPage();
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    return page;
  }

  test('reads answers by POST, with a token’s header, and the request’s id', async () => {
    const page = await openElsewhere();
    const answer = await page.evaluate(async (target) => {
      const response = await fetch(`${target}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer ' },
        body: JSON.stringify({ query: '{ errorCode(by: {key: "tencent-cloud/kms/10310"}) { message } }' }),
      });
      return { id: response.headers.get('x-request-id'), body: await response.json() };
    }, url);
    expect(answer).toEqual({
      id: expect.any(String),
      body: { data: { errorCode: { message: 'error: parameter key format error"' } } },
    });
    await page.close();
  });

  test('reads answers by GET from its cache as long as the catalog stays as it is', async () => {
    const page = await openElsewhere();
    const ask = () =>
      page.evaluate(async (target) => {
        const response = await fetch(`${target}/graphql?query={catalog{version}}`, {
          headers: { 'apollo-require-preflight': 'true' },
        });
        return {
          status: response.status,
          tag: response.headers.get('etag'),
          body: (await response.json()) as any,
        };
      }, url);
    const first = await ask();
    expect(first.status).toBe(200);
    expect(first.tag).toContain(`W/"${first.body.data.catalog.version}-`);
    expect(await ask()).toEqual(first);
    await page.close();
  });
});
