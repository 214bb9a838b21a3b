import { expect } from 'vitest';
import type { RichText } from '../../src/domain/document.ts';
import { UNDOCUMENTED } from '../../src/domain/error-code.ts';
import { openCatalog, send, type TestCatalog } from '../harness.ts';

/** What may break a format: each is a code, and is in every text of its entry. */
export const HOSTILE = [
  `"; drop table error_codes; --`,
  `'''"""'''`,
  'a\r\nb\nc\rd',
  'a\u2028b\u2029c\u0085d',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: no template
  '`${process.exit(1)}`',
  '*/ process.exit(1) /*',
  '// */ #: @deprecated {@link x} <!-- -->',
  '\\',
  '\\"',
  '\\u0022',
  '=HYPERLINK("https://evil.example","x")',
  '+1',
  '-1+1|cmd',
  '@SUM(1)',
  '\tx',
  "'=1",
  ',;|',
  '\u202Egnp.exe',
  '\u0007\u001b[31m\u007f',
  '\uFEFFbom\u200Bzero',
  '__proto__',
  'constructor',
  'None',
  'class',
  'import',
  '权限不足',
  '参数错误',
  '😀 🇩🇪',
  'A.B',
  'A_B',
  'A-B',
  'A_B_2',
  '10030',
  '%s{0}%(x)s\\N{BULLET}',
  '//go:embed *',
] as const;

const SERVICE = 'evil-1/code';

const EMPTY_COUNTS = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  withdrawn: 0,
  reinstated: 0,
  correctionsKept: 0,
  correctionsStale: 0,
  correctionsAbsorbed: 0,
};

const CORRECT = `mutation Correct($input: CorrectErrorCodeInput!) {
  correctErrorCode(input: $input) { userErrors { message } }
}`;

const WITHDRAW = `mutation Withdraw($input: ChangeErrorCodeInput!) {
  withdrawErrorCode(input: $input) { userErrors { message } }
}`;

/** A catalog of the seeds, hostile entries, a correction and a withdrawn entry, with a server that listens. */
export interface ExportedCatalog {
  readonly url: string;
  readonly catalog: TestCatalog;
  /** All entries as the API has them, by key. */
  readonly expected: ReadonlyMap<string, any>;
}

/** Opens it in a file that is not there yet. Whoever opens it closes its catalog. */
export async function openExportedCatalog(path: string): Promise<ExportedCatalog> {
  const catalog = await openCatalog({ path });
  await addHostileEntries(catalog);
  const change = async (mutation: string, key: string, input: object) => {
    const { errorCode } = await catalog.expectData(
      'query ($key: String!) { errorCode(by: { key: $key }) { id } }',
      {
        key,
      },
    );
    const data = await catalog.expectData(mutation, {
      input: { id: errorCode.id, expectedVersion: 1, reason: 'A test', ...input },
    });
    expect(Object.values<any>(data)[0].userErrors).toEqual([]);
  };
  const patch = { solution: 'Give **values**.', httpStatuses: [400, 409] };
  await change(CORRECT, 'open-telekom-cloud/tms/TMS.0014', { patch });
  await change(WITHDRAW, 'tencent-cloud/kms/10030', {});
  const { url } = await catalog.server.listen();
  return { url, catalog, expected: await entriesOfApi(url) };
}

/** Past the checks of mutations and of documents, which refuse most of these texts. */
async function addHostileEntries({ store }: TestCatalog): Promise<void> {
  const rich = (text: string): RichText => ({ plain: text, markdown: `**${text}**` });
  const values = (text: string) => ({
    ...UNDOCUMENTED,
    message: rich(text),
    description: rich(text),
    solution: rich(text),
    module: text,
    commonCode: text,
    aliases: [text],
    httpStatuses: [400, 404],
    category: 'unavailable',
  });
  const identity = (code: string, variant = 1) => ({ service: SERVICE, code, variant });
  const change = (code: string, variant = 1) => ({
    identity: identity(code, variant),
    expectedVersion: 0,
    kind: 'IMPORTED' as const,
    reason: code,
    state: { vendor: values(code), corrections: [] },
  });
  const [title] = ['*/ """ \u202E\n `'];
  const written = await store.write({
    author: 'test',
    vendors: [{ slug: 'evil-1', name: title! }],
    services: [{ vendor: 'evil-1', slug: 'code', name: title! }],
    documents: [
      { service: SERVICE, slug: 'page', title: title!, sourceUrl: 'https://evil.example/*/"', tables: [] },
    ],
    entries: [...HOSTILE.map((code) => change(code)), change('A.B', 2)],
    importStep: {
      step: 'APPLY',
      run: null,
      reason: 'test',
      edition: {
        document: { service: SERVICE, slug: 'page' },
        sha256: 'a'.repeat(64),
        format: 'MARKDOWN',
        content: Buffer.from('x'),
        publishedAt: Date.UTC(2026, 0, 2),
        rowCount: HOSTILE.length,
        findings: [],
      },
      plan: { counts: EMPTY_COUNTS, outcomes: [], heldReason: null },
      rows: HOSTILE.map((code, at) => ({
        identity: identity(code),
        line: at + 1,
        cells: [{ header: code, text: code }],
        values: values(code),
      })),
      expectedEdition: null,
      unchanged: [],
    },
  });
  expect(written.outcome).toBe('WRITTEN');
}

const ENTRIES = `query Entries($after: String) {
  errorCodes(filter: { lifecycle: [CURRENT, HISTORICAL, WITHDRAWN] }, first: 20, after: $after) {
    nodes {
      id key vendor { slug name } service { key name } code variant commonCode module aliases httpStatuses
      message description solution
      messageMarkdown: message(format: MARKDOWN) descriptionMarkdown: description(format: MARKDOWN)
      solutionMarkdown: solution(format: MARKDOWN)
      category { slug canonicalCode } categoryBasis remedy retryable lifecycle version needsReview createdAt updatedAt
      corrections { field value vendorValue writtenAgainst stale author { name } reason createdAt }
      rows { document { key title sourceUrl } edition { sha256 publishedAt } line cells { header text } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** All entries over HTTP, under the names that exports give their fields. */
export async function entriesOfApi(url: string): Promise<Map<string, any>> {
  const entries = new Map<string, any>();
  for (let after: string | null = null; ; ) {
    const { data, errors } = await send(url, ENTRIES, { after });
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.errorCodes;
    for (const { vendor, service, category, corrections, rows, ...node } of nodes) {
      entries.set(node.key, {
        ...node,
        vendor: vendor.slug,
        vendorName: vendor.name,
        service: service.key,
        serviceName: service.name,
        category: category.slug,
        canonicalCode: category.canonicalCode,
        corrections: corrections.map((each: any) => ({ ...each, author: each.author.name })),
        rows: rows.map(({ document, edition, ...row }: any) => ({
          ...row,
          document: document.key,
          title: document.title,
          sourceUrl: document.sourceUrl,
          edition: edition.sha256,
          publishedAt: edition.publishedAt,
        })),
      });
    }
    if (!pageInfo.hasNextPage) return entries;
    after = pageInfo.endCursor;
  }
}

/** An exported entry with its Markdown as the API gives it: where there is no markup, that is the plain text. */
export function withMarkdown(entry: any): any {
  return {
    ...entry,
    messageMarkdown: entry.messageMarkdown ?? entry.message,
    descriptionMarkdown: entry.descriptionMarkdown ?? entry.description,
    solutionMarkdown: entry.solutionMarkdown ?? entry.solution,
  };
}
