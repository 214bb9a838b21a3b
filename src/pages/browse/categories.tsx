import { categoryPath, withParameters } from '../addresses.ts';
import { counted, REMEDIES } from '../labels.ts';
import { CategoriesOperation, CategoryOperation } from '../operations.generated.ts';
import type { PageRoute } from '../page.ts';
import { isFirstPage, pageLinks, pageVariables } from '../paging.ts';
import { Breadcrumb } from '../views/breadcrumb.tsx';
import { Counted } from '../views/counted.tsx';
import { EntryList } from '../views/entry-list.tsx';
import { Pager } from '../views/pager.tsx';
import { missingPage } from './missing-page.tsx';

const PAGE_SIZE = 50;

/** All categories, with what belongs to each and what helps. */
export const categoriesRoute: PageRoute = {
  path: '/categories',
  methods: ['GET'],
  async answer({ ask }) {
    const { categories } = (await ask(CategoriesOperation, {})).data;
    return {
      status: 200,
      title: 'Categories',
      description:
        'The kinds of failure into which the error codes of all cloud vendors are put, and what helps against each.',
      canonical: '/categories',
      field: '',
      part: 'categories',
      main: (
        <div class="page">
          <h1>Categories</h1>
          <p>
            The same kinds of failure for all vendors; each stands for one code of google.rpc.Code and one
            remedy.
          </p>
          <ul class="entries">
            {categories.map(({ slug, title, description, canonicalCode, remedy, errorCodeCount }) => (
              <li key={slug} class="entry-item">
                <p class="entry-line">
                  <a href={categoryPath(slug)}>
                    <strong>{title}</strong>
                  </a>
                  <span class="aside">{counted(errorCodeCount, 'error code', 'error codes')}</span>
                  <span class="facts">
                    <span class="badge code">{canonicalCode}</span>
                    <span class={remedy === 'RETRY_LATER' ? 'badge retry' : 'badge'}>
                      {REMEDIES[remedy].label}
                    </span>
                  </span>
                </p>
                <p class="entry-text">{description}</p>
              </li>
            ))}
          </ul>
        </div>
      ),
    };
  },
};

/** One category, with its codes. */
export const categoryRoute: PageRoute = {
  path: '/categories/:slug',
  methods: ['GET'],
  async answer({ parameters, query, ask }) {
    const slug = parameters.slug!;
    const { data, suggestions } = await ask(CategoryOperation, { slug, ...pageVariables(query, PAGE_SIZE) });
    const { category } = data;
    if (category === null) return missingPage('categories', slug, suggestions, categoryPath);
    const { title, description, canonicalCode, remedy, errorCodes } = category;
    return {
      status: 200,
      title: `${title}: error codes`,
      description: `${description} ${REMEDIES[remedy].sentence}`,
      canonical: isFirstPage(query) ? categoryPath(slug) : null,
      field: '',
      part: 'categories',
      main: (
        <div class="page">
          <Breadcrumb steps={[{ path: '/categories', label: 'Categories' }]} />
          <h1>{title}</h1>
          <p>{description}</p>
          <p>{REMEDIES[remedy].sentence}</p>
          <p class="aside">
            <code>{canonicalCode}</code> · <a href={withParameters('/', { category: slug })}>Narrow down</a>
          </p>
          <section>
            <h2>By vendor</h2>
            <Counted
              items={errorCodes.facets.vendors.map(({ value, label, count }) => ({
                href: withParameters('/', { category: slug, vendor: value }),
                label,
                count,
              }))}
            />
          </section>
          <section>
            <h2>{counted(errorCodes.totalCount, 'error code', 'error codes')}</h2>
            <EntryList entries={errorCodes.nodes} />
            <Pager {...pageLinks(categoryPath(slug), errorCodes.pageInfo)} />
          </section>
        </div>
      ),
    };
  },
};
