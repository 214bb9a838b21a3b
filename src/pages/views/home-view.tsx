import { categoryPath, codesPath, withParameters } from '../addresses.ts';
import { REVISION_KINDS } from '../labels.ts';
import type { DataOf } from '../operation.ts';
import type { HomeOperation } from '../operations.generated.ts';
import { Code } from './code.tsx';
import { codeOf } from './entry-list.tsx';
import { Day } from './instant.tsx';

/** So many vendors are named on the first page. */
const SHOWN_VENDORS = 12;

/** The first page: what the field takes, and what there is to look through. */
export function HomeView({ home }: { home: DataOf<typeof HomeOperation> }) {
  const { catalog, vendors, categories, changes } = home;
  const shown = [...vendors]
    .sort((left, right) => right.errorCodeCount - left.errorCodeCount)
    .slice(0, SHOWN_VENDORS);
  return (
    <div class="home">
      <header>
        <h1>What does this error mean, and what helps?</h1>
        <p class="lead">
          Paste a response, an exception or a whole log into the field, or type a code or a few words. The
          catalog has {catalog.errorCodeCount.toLocaleString('en')} error codes in the vendors’ own words.
        </p>
        <p class="aside">
          For example: <a href={withParameters('/', { q: EXAMPLE })}>a response as it came</a>,{' '}
          <a href="/?q=not+exist">words</a>, or <a href="/?status=404">everything with HTTP 404</a>.
        </p>
      </header>
      <div class="columns">
        <section>
          <h2>
            <a href="/codes">Vendors</a>
          </h2>
          <ul class="counted">
            {shown.map(({ slug, name, errorCodeCount }) => (
              <li key={slug}>
                <a href={codesPath(slug)}>{name}</a>{' '}
                <span class="aside">{errorCodeCount.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
          {vendors.length > shown.length && <a href="/codes">All {vendors.length} vendors</a>}
        </section>
        <section>
          <h2>
            <a href="/categories">Categories</a>
          </h2>
          <ul class="counted">
            {categories
              .filter(({ errorCodeCount }) => errorCodeCount > 0)
              .map(({ slug, title, errorCodeCount }) => (
                <li key={slug}>
                  <a href={categoryPath(slug)}>{title}</a>{' '}
                  <span class="aside">{errorCodeCount.toLocaleString('en')}</span>
                </li>
              ))}
          </ul>
        </section>
        <section>
          <h2>
            <a href="/changes">Changed last</a>
          </h2>
          <ul class="plain">
            {changes.nodes.map(({ kind, createdAt, errorCode }, index) => (
              <li key={index}>
                <a class="code" href={codesPath(errorCode.key)}>
                  <Code text={codeOf(errorCode)} />
                </a>{' '}
                <span class="aside">
                  {errorCode.vendor.name} · {errorCode.service.name}, {REVISION_KINDS[kind].toLowerCase()},{' '}
                  <Day at={createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

/** What an API answers with, as people paste it. */
const EXAMPLE = '{"error_code": "TMS.0009", "error_msg": "Invalid tag key."}';
