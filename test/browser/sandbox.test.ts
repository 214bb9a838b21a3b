import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCatalog, type TestCatalog } from '../harness.ts';
import { describeInBrowser } from './chromium.ts';

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

async function openSandbox(browser: Browser): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) =>
      route.request().resourceType() === 'script'
        ? route.fulfill({ contentType: 'text/javascript', body: STAND_IN })
        : route.fulfill({ status: 204, body: '' }),
  );
  await page.goto(`${url}/graphql`);
  return { page, problems };
}

describeInBrowser('a browser that opens /graphql', (browser) => {
  test('gets a Sandbox that reads the schema and answers its first operation', async () => {
    const { page, problems } = await openSandbox(browser());
    const schema = JSON.parse(await page.locator('#schema').innerText());
    expect(schema.data.__schema.types).toContainEqual({ name: 'Vendor', description: 'A cloud vendor.' });
    const answer = JSON.parse(await page.locator('#answer').innerText());
    expect(answer.errors).toBeUndefined();
    expect(answer.data.errorCodes.totalCount).toBeGreaterThan(0);
    expect(answer.data.errorCodes.nodes[0].message).toBeTruthy();
    expect(problems).toEqual([]);
    await page.close();
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
