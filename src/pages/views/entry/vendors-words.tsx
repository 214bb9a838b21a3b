import { documentPath } from '../../addresses.ts';
import { Foreign } from '../foreign-text.tsx';
import { Day } from '../instant.tsx';
import { Markdown, safeAddress } from '../markdown.tsx';
import type { Entry } from './entry.ts';

/** What the vendor's pages say of an entry, cell by cell, and where: document, edition, line. */
export function VendorsWords({ entry: { rows, vendor } }: { entry: Pick<Entry, 'rows' | 'vendor'> }) {
  return (
    <section>
      <h2>In the vendor’s own words</h2>
      {rows.length === 0 && <p>No page of {vendor.name} has this code; a maintainer added it.</p>}
      {rows.map((row) => (
        <Row key={`${row.document.key} ${row.line}`} row={row} />
      ))}
    </section>
  );
}

function Row({ row: { document, edition, line, cells } }: { row: Entry['rows'][number] }) {
  const source = document.sourceUrl === null ? null : safeAddress(document.sourceUrl, null);
  return (
    <figure class="source">
      <dl class="cells">
        {cells.map(({ header, text }, index) => (
          <div key={index}>
            <dt>{header === '' ? `Column ${index + 1}` : <Foreign text={header} />}</dt>
            <dd>
              <Markdown text={text} base={document.sourceUrl} />
            </dd>
          </div>
        ))}
      </dl>
      <figcaption>
        <a href={documentPath(document.key)}>{document.title}</a>, line {line} of the{' '}
        <a href={documentPath(document.key, edition.sha256)}>
          edition{' '}
          {edition.publishedAt === null ? (
            <>
              read on <Day at={edition.importedAt} />
            </>
          ) : (
            <>
              of <Day at={edition.publishedAt} />
            </>
          )}
        </a>
        {source !== null && (
          <>
            {' '}
            ·{' '}
            <a href={source} rel="nofollow noopener noreferrer">
              the page at the vendor
            </a>
          </>
        )}
      </figcaption>
    </figure>
  );
}
