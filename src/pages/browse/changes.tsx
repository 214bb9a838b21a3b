import { codesPath, withParameters } from '../addresses.ts';
import { ChangesOperation } from '../operations.generated.ts';
import type { PageRoute } from '../page.ts';
import { isFirstPage, pageLinks, pageVariables } from '../paging.ts';
import { ChangeLine, FieldChanges } from '../views/entry/history.tsx';
import { codeOf } from '../views/entry-list.tsx';
import { Foreign } from '../views/foreign-text.tsx';
import { Pager } from '../views/pager.tsx';

const PAGE_SIZE = 30;

/** What changed, newest first; of one vendor or service where the address names it. */
export const changesRoute: PageRoute = {
  path: '/changes',
  methods: ['GET'],
  async answer({ query, ask }) {
    const [vendor, service] = [query.get('vendor'), query.get('service')];
    const filter = {
      ...(vendor !== null && { vendor: [vendor] }),
      ...(service !== null && { service: [service] }),
    };
    const { data } = await ask(ChangesOperation, { filter, ...pageVariables(query, PAGE_SIZE) });
    const { changes, vendors } = data;
    const chosen = vendors.find(({ slug }) => slug === (vendor ?? service?.split('/')[0]));
    const name = [chosen?.name, chosen?.services.find(({ key }) => key === service)?.name]
      .filter(Boolean)
      .join(' ');
    return {
      status: 200,
      title: name === '' ? 'Changes' : `Changes: ${name}`,
      description: 'What vendors and maintainers changed in the catalog lately, word by word.',
      canonical: name === '' && isFirstPage(query) ? '/changes' : null,
      field: '',
      part: 'changes',
      main: (
        <div class="page">
          <h1>What changed lately{name !== '' && `: ${name}`}</h1>
          <nav class="choices" aria-label="Whose changes">
            <ul>
              <li>
                <a href="/changes" aria-current={chosen === undefined ? 'true' : undefined}>
                  All vendors
                </a>
              </li>
              {vendors.map((one) => (
                <li key={one.slug}>
                  <a
                    href={withParameters('/changes', { vendor: one.slug })}
                    aria-current={chosen === one ? 'true' : undefined}
                  >
                    {one.name}
                  </a>
                </li>
              ))}
            </ul>
            {chosen !== undefined && chosen.services.length > 1 && (
              <ul>
                {chosen.services.map((one) => (
                  <li key={one.key}>
                    <a
                      href={withParameters('/changes', { service: one.key })}
                      aria-current={one.key === service ? 'true' : undefined}
                    >
                      {one.name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </nav>
          <p class="aside">{changes.totalCount.toLocaleString('en')} changes, newest first</p>
          <ol class="entries">
            {changes.nodes.map((change, index) => (
              <li key={index} class="entry-item">
                <p class="entry-line">
                  <a class="code" href={codesPath(change.errorCode.key)}>
                    <Foreign text={codeOf(change.errorCode)} />
                  </a>
                  <span class="whose">
                    {change.errorCode.vendor.name} · {change.errorCode.service.name}
                  </span>
                </p>
                <ChangeLine change={change} />
                <FieldChanges change={change} />
              </li>
            ))}
          </ol>
          <Pager {...pageLinks('/changes', changes.pageInfo, { vendor, service })} />
        </div>
      ),
    };
  },
};
