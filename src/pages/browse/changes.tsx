import { codesPath, withParameters } from '../addresses.ts';
import type { DataOf } from '../operation.ts';
import { ChangesOperation, VendorServicesOperation } from '../operations.generated.ts';
import type { PageRoute } from '../page.ts';
import { isFirstPage, pageLinks, pageVariables } from '../paging.ts';
import { Code } from '../views/code.tsx';
import { ChangeLine, FieldChanges } from '../views/entry/history.tsx';
import { codeOf } from '../views/entry-list.tsx';
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
    const services =
      chosen === undefined
        ? []
        : ((await ask(VendorServicesOperation, { slug: chosen.slug })).data.vendor?.services ?? []);
    const name = [chosen?.name, services.find(({ key }) => key === service)?.name].filter(Boolean).join(' ');
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
            {services.length > 1 && (
              <ul>
                {services.map((one) => (
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
            {together(changes.nodes).map((group, index) => (
              <li key={index} class="entry-item">
                <ChangeLine change={group[0]!} />
                <p class="whose">
                  {group[0]!.errorCode.vendor.name} · {group[0]!.errorCode.service.name}
                </p>
                <ul class={group.every(isNew) ? 'codes' : 'plain'}>
                  {group.map((change, at) => (
                    <li key={at}>
                      <a class="code" href={codesPath(change.errorCode.key)}>
                        <Code text={codeOf(change.errorCode)} />
                      </a>
                      <FieldChanges change={change} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          <Pager {...pageLinks('/changes', changes.pageInfo, { vendor, service })} />
        </div>
      ),
    };
  },
};

type Change = DataOf<typeof ChangesOperation>['changes']['nodes'][number];

/** Changes that were made at once, as an import makes them, as one. */
function together(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  let last = '';
  for (const change of changes) {
    const { createdAt, kind, author, reason, errorCode } = change;
    const made = JSON.stringify([createdAt, kind, author.name, reason, errorCode.service.key]);
    if (made === last) groups.at(-1)!.push(change);
    else groups.push([change]);
    last = made;
  }
  return groups;
}

function isNew({ version }: Change): boolean {
  return version === 1;
}
