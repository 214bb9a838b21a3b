import { codesPath } from '../../addresses.ts';
import type { Entry } from './entry.ts';

/** What can be taken along of an entry: its key, its address, and the query that gives it. */
export function Keep({ entry: { key } }: { entry: Pick<Entry, 'key'> }) {
  return (
    <section class="keep">
      <h2>Take it along</h2>
      <dl>
        <div>
          <dt>Key</dt>
          <dd>
            <code id="key">{key}</code> <Copy of="key" label="Copy the key" />
          </dd>
        </div>
        <div>
          <dt>Address</dt>
          <dd>
            <a id="address" href={codesPath(key)}>
              {codesPath(key)}
            </a>{' '}
            <Copy of="address" label="Copy the address" />
          </dd>
        </div>
      </dl>
      <p>
        Maintainers correct it{' '}
        <a href={`/desk#/entries/${key.split('/').map(encodeURIComponent).join('/')}`}>at the desk</a>.
      </p>
      <details>
        <summary>As a GraphQL query</summary>
        <pre id="query">
          <code>{queryOf(key)}</code>
        </pre>
        <Copy of="query" label="Copy the query" />
        <p class="aside">
          Send it to <a href="/graphql">/graphql</a>; with <code>Accept: application/json</code>, this page’s
          own address gives the entry as JSON, too.
        </p>
      </details>
    </section>
  );
}

/** A button that copies the text of an element; only the browser's part shows it. */
function Copy({ of, label }: { of: string; label: string }) {
  return (
    <button type="button" class="copy" data-copy={of} hidden>
      {label}
    </button>
  );
}

function queryOf(key: string): string {
  return `{
  errorCode(by: {key: ${JSON.stringify(key)}}) {
    key
    message
    description
    solution
    httpStatuses
    category { slug canonicalCode }
    remedy
    retryable
    lifecycle
  }
}`;
}
