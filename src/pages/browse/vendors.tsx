import { codesPath, withParameters } from '../addresses.ts';
import { counted } from '../labels.ts';
import { ServiceOperation, VendorOperation, VendorsOperation } from '../operations.generated.ts';
import type { PageRoute } from '../page.ts';
import { isFirstPage, pageLinks, pageVariables } from '../paging.ts';
import { Breadcrumb } from '../views/breadcrumb.tsx';
import { Counted } from '../views/counted.tsx';
import { EntryList } from '../views/entry-list.tsx';
import { Day } from '../views/instant.tsx';
import { Pager } from '../views/pager.tsx';
import { missingPage } from './missing-page.tsx';

const PAGE_SIZE = 50;

/** So many services of each vendor stand on the page of all vendors: those with the most codes. */
const SHOWN_SERVICES = 24;

/** All vendors with their services. */
export const vendorsRoute: PageRoute = {
  path: '/codes',
  methods: ['GET'],
  async answer({ ask }) {
    const { vendors } = (await ask(VendorsOperation, {})).data;
    return {
      status: 200,
      title: 'Vendors',
      description:
        `The cloud vendors whose API error codes the catalog has: ${vendors.map(({ name }) => name).join(', ')}.`.slice(
          0,
          300,
        ),
      canonical: '/codes',
      field: '',
      part: 'codes',
      main: (
        <div class="page">
          <h1>Vendors and their services</h1>
          {vendors.map(({ slug, name, errorCodeCount, services }) => (
            <section key={slug}>
              <h2>
                <a href={codesPath(slug)}>{name}</a>{' '}
                <span class="aside">{counted(errorCodeCount, 'error code', 'error codes')}</span>
              </h2>
              <Counted
                items={largest(services).map((service) => ({
                  href: codesPath(service.key),
                  label: service.name,
                  count: service.errorCodeCount,
                }))}
              />
              {services.length > SHOWN_SERVICES && (
                <p>
                  <a href={codesPath(slug)}>All {services.length} services</a>
                </p>
              )}
            </section>
          ))}
        </div>
      ),
    };
  },
};

/** One vendor. */
export const vendorRoute: PageRoute = {
  path: '/codes/:vendor',
  methods: ['GET'],
  async answer({ parameters, ask }) {
    const slug = parameters.vendor!;
    const { data, suggestions } = await ask(VendorOperation, { slug });
    const { vendor } = data;
    if (vendor === null) return missingPage('codes', slug, suggestions, codesPath);
    const { name, errorCodeCount, services, errorCodes } = vendor;
    return {
      status: 200,
      title: `${name}: error codes`,
      description:
        `${errorCodeCount} API error codes of ${name}, with what they mean and what helps: ${services.map((service) => service.name).join(', ')}.`.slice(
          0,
          300,
        ),
      canonical: codesPath(slug),
      field: '',
      part: 'codes',
      main: (
        <div class="page">
          <Breadcrumb steps={[{ path: '/codes', label: 'Vendors' }]} />
          <h1>{name}</h1>
          <p class="aside">
            <a href={withParameters('/', { vendor: slug })}>
              {counted(errorCodeCount, 'error code', 'error codes')}
            </a>{' '}
            · <a href={withParameters('/changes', { vendor: slug })}>what changed lately</a>
          </p>
          <section>
            <h2>Services</h2>
            <Counted
              items={services.map((service) => ({
                href: codesPath(service.key),
                label: service.name,
                count: service.errorCodeCount,
              }))}
            />
          </section>
          <section>
            <h2>Categories</h2>
            <Counted
              items={errorCodes.facets.categories.map(({ value, label, count }) => ({
                href: withParameters('/', { vendor: slug, category: value }),
                label,
                count,
              }))}
            />
          </section>
        </div>
      ),
    };
  },
};

/** One service, with its codes. */
export const serviceRoute: PageRoute = {
  path: '/codes/:vendor/:service',
  methods: ['GET'],
  async answer({ parameters, query, ask }) {
    const key = `${parameters.vendor}/${parameters.service}`;
    const { data, suggestions } = await ask(ServiceOperation, { key, ...pageVariables(query, PAGE_SIZE) });
    const { service } = data;
    if (service === null) return missingPage('codes', key, suggestions, codesPath);
    const { name, vendor, documents, errorCodes } = service;
    return {
      status: 200,
      title: `${vendor.name} ${name}: error codes`,
      description: `${errorCodes.totalCount} API error codes of ${vendor.name} ${name}, with what they mean and what helps.`,
      canonical: isFirstPage(query) ? codesPath(key) : null,
      field: '',
      part: 'codes',
      main: (
        <div class="page">
          <Breadcrumb
            steps={[
              { path: '/codes', label: 'Vendors' },
              { path: codesPath(vendor.slug), label: vendor.name },
            ]}
          />
          <h1>{name}</h1>
          <p class="aside">
            <a href={withParameters('/', { service: key })}>Narrow down</a> ·{' '}
            <a href={withParameters('/changes', { service: key })}>what changed lately</a>
          </p>
          {documents.length > 0 && (
            <section>
              <h2>Documents</h2>
              <ul class="plain">
                {documents.map((document) => (
                  <li key={document.key}>
                    <a href={`/documents/${document.key}`}>{document.title}</a>{' '}
                    <span class="aside">
                      {counted(document.errorCodeCount, 'error code', 'error codes')}
                      {document.publishedAt !== null && (
                        <>
                          , edition of <Day at={document.publishedAt} />
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{counted(errorCodes.totalCount, 'error code', 'error codes')}</h2>
            <EntryList entries={errorCodes.nodes} isOfOneService />
            <Pager {...pageLinks(codesPath(key), errorCodes.pageInfo)} />
          </section>
        </div>
      ),
    };
  },
};

/** The services with the most codes, in their order. */
function largest<Service extends { readonly errorCodeCount: number }>(
  services: readonly Service[],
): readonly Service[] {
  if (services.length <= SHOWN_SERVICES) return services;
  const bySize = [...services].sort((left, right) => right.errorCodeCount - left.errorCodeCount);
  const shown = new Set(bySize.slice(0, SHOWN_SERVICES));
  return services.filter((service) => shown.has(service));
}
