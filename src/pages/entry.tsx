import Negotiator from 'negotiator';
import { codesPath } from './addresses.ts';
import { REMEDIES } from './labels.ts';
import { EntryOperation } from './operations.generated.ts';
import type { OtherAnswer, Page, PageRoute } from './page.ts';
import { Breadcrumb } from './views/breadcrumb.tsx';
import { Code } from './views/code.tsx';
import type { Entry } from './views/entry/entry.ts';
import { EntryView } from './views/entry/entry-view.tsx';
import { codeOf, shortened } from './views/entry-list.tsx';
import { LinkedNames } from './views/linked-names.tsx';

/** So many variants of a code are looked for. */
const MOST_VARIANTS = 20;

/** An entry, for browsers as a page and for programs as JSON. */
export const entryRoute: PageRoute = {
  path: '/codes/:vendor/:service/*',
  methods: ['GET'],
  async answer({ parameters, accept, ask }) {
    const { vendor, service, '*': code } = parameters;
    const key = `${vendor}/${service}/${code}`;
    const { data, suggestions } = await ask(EntryOperation, { key, variants: variantsOf(key) });
    const { errorCode, variants } = data;
    const nearest = suggestions.flatMap((suggestion) => suggestion.nearest);
    if (prefersJson(accept)) return entryJson(errorCode, key, nearest);
    return errorCode === null ? missingPage(key, nearest) : entryPage(errorCode, variants.nodes);
  },
};

function entryPage(entry: Entry, variants: Parameters<typeof EntryView>[0]['variants']): Page {
  const { key, vendor, service, message, description, remedy } = entry;
  const says = message ?? description ?? REMEDIES[remedy].sentence;
  return {
    status: 200,
    title: `${codeOf(entry)}: ${shortened(says)} · ${vendor.name} ${service.name}`,
    description: shortened(
      [message, description, entry.solution].filter((text) => text !== null).join(' ') || says,
    ),
    canonical: codesPath(key),
    field: '',
    part: 'codes',
    main: <EntryView entry={entry} variants={variants} />,
  };
}

function missingPage(key: string, nearest: readonly string[]): Page {
  const [vendor = '', service = ''] = key.split('/');
  return {
    status: 404,
    title: 'Not in the catalog',
    description: null,
    canonical: null,
    field: '',
    part: 'codes',
    main: (
      <div class="page">
        <Breadcrumb
          steps={[
            { path: '/codes', label: 'Vendors' },
            { path: codesPath(vendor), label: vendor },
            { path: codesPath(`${vendor}/${service}`), label: service },
          ]}
        />
        <h1>
          The catalog does not have{' '}
          <span class="code">
            <Code text={key} />
          </span>
        </h1>
        {nearest.length > 0 && (
          <section>
            <h2>The nearest that it has</h2>
            <LinkedNames names={nearest} pathOf={codesPath} />
          </section>
        )}
      </div>
    ),
  };
}

function entryJson(entry: Entry | null, key: string, nearest: readonly string[]): OtherAnswer {
  const body = entry ?? { error: 'NOT_FOUND', key, nearest };
  return {
    status: entry === null ? 404 : 200,
    contentType: 'application/json; charset=utf-8',
    body: `${JSON.stringify(body)}\n`,
  };
}

/** Whether an `Accept` header asks for JSON rather than for a page (RFC 9110, 12.5.1). */
function prefersJson(accept: string | undefined): boolean {
  const types = ['text/html', 'application/json'];
  return new Negotiator({ headers: { accept } }).mediaType(types) === 'application/json';
}

/** The keys that the variants of a code have: `…/10310`, `…/10310~2`. */
function variantsOf(key: string): string[] {
  const first = key.replace(/~\d{1,3}$/, '');
  return Array.from({ length: MOST_VARIANTS }, (_, index) => (index === 0 ? first : `${first}~${index + 1}`));
}
