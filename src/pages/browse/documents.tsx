import { Fragment } from 'preact';
import { codesPath, documentPath } from '../addresses.ts';
import { counted } from '../labels.ts';
import type { DataOf } from '../operation.ts';
import { DocumentOperation, DocumentsOperation, type FindingSeverity } from '../operations.generated.ts';
import type { PageRoute } from '../page.ts';
import { isFirstPage, pageLinks, pageVariables } from '../paging.ts';
import { Breadcrumb } from '../views/breadcrumb.tsx';
import { Code } from '../views/code.tsx';
import { codeOf, shortened } from '../views/entry-list.tsx';
import { Foreign } from '../views/foreign-text.tsx';
import { Day } from '../views/instant.tsx';
import { MarkdownLine, safeAddress } from '../views/markdown.tsx';
import { Pager } from '../views/pager.tsx';
import { missingPage } from './missing-page.tsx';

const PAGE_SIZE = 50;

/** So many findings of an edition are shown; the API has all. */
const MOST_FINDINGS = 200;

/** The vendors' documents that the catalog reads. */
export const documentsRoute: PageRoute = {
  path: '/documents',
  methods: ['GET'],
  async answer({ query, ask }) {
    const { documents } = (await ask(DocumentsOperation, pageVariables(query, PAGE_SIZE))).data;
    return {
      status: 200,
      title: 'Documents',
      description: 'The pages of the vendors from which the error codes are read, with their editions.',
      canonical: isFirstPage(query) ? '/documents' : null,
      field: '',
      part: 'documents',
      main: (
        <div class="page">
          <h1>{documents.totalCount.toLocaleString('en')} documents</h1>
          <p>The vendors’ own pages, from which every error code is read. Each edition is kept.</p>
          <ul class="entries">
            {documents.nodes.map(({ key, title, publishedAt, errorCodeCount, service }) => (
              <li key={key} class="entry-item">
                <p class="entry-line">
                  <a href={documentPath(key)}>
                    <Foreign text={title} />
                  </a>
                  <span class="whose">
                    {service.vendor.name} · {service.name}
                  </span>
                  <span class="facts aside">
                    {counted(errorCodeCount, 'error code', 'error codes')}
                    {publishedAt !== null && (
                      <>
                        , edition of <Day at={publishedAt} />
                      </>
                    )}
                  </span>
                </p>
              </li>
            ))}
          </ul>
          <Pager {...pageLinks('/documents', documents.pageInfo)} />
        </div>
      ),
    };
  },
};

/** One document: its editions, and of one of them, by default the newest, the findings and the rows. */
export const documentRoute: PageRoute = {
  path: '/documents/:vendor/:service/:slug',
  methods: ['GET'],
  async answer({ parameters, query, ask }) {
    const key = `${parameters.vendor}/${parameters.service}/${parameters.slug}`;
    const sha256 = query.get('edition');
    const { data, suggestions } = await ask(DocumentOperation, {
      key,
      sha256,
      ...pageVariables(query, PAGE_SIZE),
    });
    const { document } = data;
    if (document === null) return missingPage('documents', key, suggestions, documentPath);
    if (sha256 !== null && document.edition === null)
      return missingPage('documents', `edition ${sha256}`, [], documentPath);
    const { title, service } = document;
    return {
      status: 200,
      title: `${title} · ${service.vendor.name} ${service.name}`,
      description: `What ${service.vendor.name} publishes as “${title}”: editions, findings and rows, as the catalog has read them.`,
      canonical: sha256 === null && isFirstPage(query) ? documentPath(key) : null,
      field: '',
      part: 'documents',
      main: <DocumentView document={document} sha256={sha256} />,
    };
  },
};

type Document = NonNullable<DataOf<typeof DocumentOperation>['document']>;

function DocumentView({ document, sha256 }: { document: Document; sha256: string | null }) {
  const { key, title, sourceUrl, service, editions, edition } = document;
  const source = sourceUrl === null ? null : safeAddress(sourceUrl, null);
  return (
    <div class="page">
      <Breadcrumb
        steps={[
          { path: '/documents', label: 'Documents' },
          { path: codesPath(service.vendor.slug), label: service.vendor.name },
          { path: codesPath(service.key), label: service.name },
        ]}
      />
      <h1>
        <Foreign text={title} />
      </h1>
      <p class="aside">
        {counted(document.errorCodeCount, 'error code', 'error codes')} on it now.{' '}
        {source !== null && (
          <a href={source} rel="nofollow noopener noreferrer">
            The page at the vendor
          </a>
        )}
      </p>
      <section>
        <h2>Editions</h2>
        <ul class="plain">
          {editions.map((one) => (
            <li key={one.sha256}>
              <a
                href={documentPath(key, one.sha256)}
                aria-current={one.sha256 === edition?.sha256 ? 'true' : undefined}
              >
                {one.publishedAt === null ? (
                  'Edition without a date'
                ) : (
                  <>
                    Edition of <Day at={one.publishedAt} />
                  </>
                )}
              </a>{' '}
              <span class="aside">
                read on <Day at={one.importedAt} />, {counted(one.rowCount, 'row', 'rows')}, SHA-256{' '}
                <code>{one.sha256.slice(0, 12)}</code>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {edition !== null && <EditionView document={document} edition={edition} sha256={sha256} />}
    </div>
  );
}

function EditionView({
  document: { key },
  edition: { findings, rows },
  sha256,
}: {
  document: Document;
  edition: NonNullable<Document['edition']>;
  sha256: string | null;
}) {
  return (
    <>
      <section>
        <h2>{findings.length === 0 ? 'No findings' : counted(findings.length, 'finding', 'findings')}</h2>
        <p class="aside">What its reader could not read, or decided by a rule.</p>
        <ul class="entries findings">
          {findings.slice(0, MOST_FINDINGS).map(({ severity, kind, message, line, text }, index) => (
            <li key={index} class="entry-item">
              <p>
                <span class={`badge ${SEVERITY_CLASSES[severity]}`}>{severity.toLowerCase()}</span>{' '}
                {line !== null && <span class="aside">line {line} </span>}
                <Foreign text={message} /> <span class="aside code">{kind}</span>
              </p>
              {text !== null && (
                <p class="aside">
                  <Foreign class="code" text={text} />
                </p>
              )}
            </li>
          ))}
        </ul>
        {findings.length > MOST_FINDINGS && (
          <p class="aside">{findings.length - MOST_FINDINGS} more are in the API, in `findings`.</p>
        )}
      </section>
      <section>
        <h2>{counted(rows.totalCount, 'row', 'rows')}</h2>
        <ul class="entries">
          {rows.nodes.map(({ line, errorCode, cells }, index) => (
            <li key={index} class="entry-item">
              <p class="entry-line">
                <span class="aside">line {line}</span>
                <a class="code" href={codesPath(errorCode.key)}>
                  <Code text={codeOf(errorCode)} />
                </a>
              </p>
              <p class="entry-text aside">
                {cells.map(({ text }, at) => (
                  <Fragment key={at}>
                    {at > 0 && ' | '}
                    <MarkdownLine text={shortened(text)} />
                  </Fragment>
                ))}
              </p>
            </li>
          ))}
        </ul>
        <Pager {...pageLinks(documentPath(key), rows.pageInfo, { edition: sha256 })} />
      </section>
    </>
  );
}

const SEVERITY_CLASSES: Readonly<Record<FindingSeverity, string>> = {
  INFO: '',
  WARNING: 'status-4',
  ERROR: 'status-5',
};
