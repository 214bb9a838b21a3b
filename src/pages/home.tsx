import { HomeOperation } from './operations.generated.ts';
import type { PageRoute } from './page.ts';

/** The first page. */
export const homeRoute: PageRoute = {
  path: '/',
  methods: ['GET', 'POST'],
  async answer({ ask }) {
    const { data } = await ask(HomeOperation, {});
    return {
      status: 200,
      title: 'Cloud error catalog',
      description: 'What the error codes of cloud vendors mean, and what helps.',
      canonical: '/',
      field: '',
      part: null,
      main: (
        <>
          <h1>What does this error mean?</h1>
          <ul>
            {data.vendors.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/codes/${slug}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};
