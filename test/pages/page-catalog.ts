import { expect } from 'vitest';
import { openCatalog, type TestCatalog, whenFinished } from '../harness.ts';

/** What browsers send. */
export const PAGE_ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** A page as a test looks at it. */
export interface ShownPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly html: string;
  /** What stands in `<main>`, without markup, white space collapsed. */
  readonly text: string;
  readonly title: string;
}

/** A catalog whose pages are asked for as a browser does. */
export interface PageCatalog extends TestCatalog {
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<ShownPage>;
  /** Sends the form of the field. */
  send(text: string): Promise<ShownPage>;
  /** Sends a mutation that must be done, and gives its payload. */
  change(mutation: string, type: string, input: Readonly<Record<string, unknown>>): Promise<any>;
}

/** Opens a seeded catalog, which is closed when the test or suite has finished. */
export async function openPageCatalog(settings: Readonly<Record<string, string>> = {}): Promise<PageCatalog> {
  const catalog = await openCatalog({ settings });
  whenFinished(() => catalog.close());
  return {
    ...catalog,
    async get(url, headers = {}) {
      return shownPage(
        await catalog.server.inject({ method: 'GET', url, headers: { accept: PAGE_ACCEPT, ...headers } }),
      );
    },
    async send(text) {
      return shownPage(
        await catalog.server.inject({
          method: 'POST',
          url: '/',
          headers: { accept: PAGE_ACCEPT, 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ q: text }).toString(),
        }),
      );
    },
    async change(mutation, type, input) {
      const payload = (
        await catalog.expectData(
          `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { userErrors { message } ${RESULTS[mutation]} } }`,
          { input },
        )
      ).payload;
      expect(payload.userErrors).toEqual([]);
      return payload;
    },
  };
}

/** What of each mutation's payload tests need. */
const RESULTS: Readonly<Record<string, string>> = {
  correctErrorCode: 'errorCode { version }',
  createErrorCode: 'errorCode { key }',
  withdrawErrorCode: 'errorCode { lifecycle }',
  planImport: 'importRun { id }',
  applyImport: 'importRun { state }',
};

function shownPage({
  statusCode,
  headers,
  body,
}: {
  statusCode: number;
  headers: Readonly<Record<string, unknown>>;
  body: string;
}): ShownPage {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(body)?.[1] ?? body;
  return {
    status: statusCode,
    headers,
    html: body,
    text: textOf(main),
    title: textOf(/<title>(.*?)<\/title>/s.exec(body)?.[1] ?? ''),
  };
}

/** HTML without its markup. */
export function textOf(html: string): string {
  return html
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
