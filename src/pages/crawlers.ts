import { codesPath } from './addresses.ts';
import type { Answered, Ask } from './operation.ts';
import {
  ServiceKeysOperation,
  type ServiceKeysQuery,
  ServiceSizesOperation,
} from './operations.generated.ts';
import type { OtherAnswer, PageRoute } from './page.ts';

/** So many entries are in one sitemap: it is read in pages of the API, each charged for. */
const SITEMAP_SIZE = 2_000;

/** The most sitemaps that an index may name (sitemaps.org). */
const MOST_SITEMAPS = 50_000;

/** What crawlers may read: all pages but searches, of which there is no end. */
export const robotsRoute: PageRoute = {
  path: '/robots.txt',
  methods: ['GET'],
  answer: async ({ origin }) => ({
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    body: `User-agent: *\nDisallow: /?\nDisallow: /graphql\nDisallow: /desk\nSitemap: ${origin}/sitemap.xml\n`,
  }),
};

/** The index of the sitemaps: one of what there is to browse, and for each service so many as its entries need. */
export const sitemapIndexRoute: PageRoute = {
  path: '/sitemap.xml',
  methods: ['GET'],
  async answer({ origin, ask }) {
    const { services } = (await ask(ServiceSizesOperation, {})).data;
    const paths = services.flatMap(({ key, errorCodeCount }) =>
      Array.from(
        { length: Math.ceil(errorCodeCount / SITEMAP_SIZE) },
        (_, index) => `/sitemap/${key}/${index + 1}.xml`,
      ),
    );
    const named = ['/sitemap/browse.xml', ...paths].slice(0, MOST_SITEMAPS);
    const entries = named.map((path) => `<sitemap><loc>${escapeXml(origin + path)}</loc></sitemap>`);
    return xml(`<sitemapindex xmlns="${NAMESPACE}">${entries.join('')}</sitemapindex>`);
  },
};

/** A sitemap: `/sitemap/browse.xml`, or `/sitemap/tencent-cloud/kms/1.xml` with the first entries of a service. */
export const sitemapRoute: PageRoute = {
  path: '/sitemap/*',
  methods: ['GET'],
  async answer({ parameters, origin, ask }) {
    const name = parameters['*']!;
    if (name === 'browse.xml') return urlSet(await browsePaths(ask), origin);
    const [, key, number] = /^([^/]+\/[^/]+)\/(\d{1,4})\.xml$/.exec(name) ?? [];
    const entries = key === undefined ? null : await entriesOf(key, Number(number), ask);
    return entries === null
      ? { status: 404, contentType: 'text/plain; charset=utf-8', body: 'There is no such sitemap.\n' }
      : urlSet(entries, origin);
  },
};

interface Listed {
  readonly path: string;
  readonly changedAt: string | null;
}

async function browsePaths(ask: Ask): Promise<Listed[]> {
  const { services, vendors, categories } = (await ask(ServiceSizesOperation, {})).data;
  const paths = [
    ...['/', '/codes', '/categories', '/documents', '/changes'],
    ...vendors.map(({ slug }) => codesPath(slug)),
    ...services.map(({ key }) => codesPath(key)),
    ...categories.map(({ slug }) => `/categories/${slug}`),
  ];
  return paths.map((path) => ({ path, changedAt: null }));
}

/** The entries of a service that are in its sitemap of this number, from 1 on; null where there is none. */
async function entriesOf(key: string, number: number, ask: Ask): Promise<Listed[] | null> {
  const found: Listed[] = [];
  let after: string | null = null;
  for (let read = 0; read < number * SITEMAP_SIZE; ) {
    const answered: Answered<ServiceKeysQuery> = await ask(ServiceKeysOperation, { key, after });
    const { service } = answered.data;
    if (service === null) return null;
    const { nodes, pageInfo } = service.errorCodes;
    if (read >= (number - 1) * SITEMAP_SIZE) {
      for (const node of nodes) found.push({ path: codesPath(node.key), changedAt: node.updatedAt });
    }
    if (!pageInfo.hasNextPage) break;
    read += nodes.length;
    after = pageInfo.endCursor;
  }
  return found.length === 0 ? null : found;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(listed: readonly Listed[], origin: string): OtherAnswer {
  const urls = listed.map(({ path, changedAt }) => {
    const changed = changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`;
    return `<url><loc>${escapeXml(origin + path)}</loc>${changed}</url>`;
  });
  return xml(`<urlset xmlns="${NAMESPACE}">${urls.join('')}</urlset>`);
}

function xml(content: string): OtherAnswer {
  return {
    status: 200,
    contentType: 'application/xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${content}\n`,
  };
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character]!);
}
