import { showHidden } from '../../domain/hidden-characters.ts';
import type { Assets } from '../assets.ts';
import type { Page, PagePart } from '../page.ts';
import { SearchField } from './search-field.tsx';

const CATALOG = 'Cloud error catalog';

/** What the head of each page links to. */
const PARTS: readonly { readonly part: PagePart; readonly path: string; readonly label: string }[] = [
  { part: 'codes', path: '/codes', label: 'Vendors' },
  { part: 'categories', path: '/categories', label: 'Categories' },
  { part: 'documents', path: '/documents', label: 'Documents' },
  { part: 'changes', path: '/changes', label: 'Changes' },
  { part: 'desk', path: '/desk', label: 'Desk' },
];

/** What all pages have around them: head, field, links to the parts of the catalog. */
export function Layout({ page, assets, origin }: { page: Page; assets: Assets; origin: string }) {
  const { title, description, canonical, part, field, script, style, main } = page;
  const scripts = ['pages.js', ...(script === undefined ? [] : [script])];
  const shown = showHidden(title);
  const whole = shown === CATALOG ? shown : `${shown} · ${CATALOG}`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{whole}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description !== null && <meta name="description" content={description} />}
        {description !== null && <meta property="og:description" content={description} />}
        <meta property="og:title" content={shown} />
        {canonical === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={`${origin}${canonical}`} />
        )}
        <link rel="icon" type="image/svg+xml" href={assets.get('icon.svg')!.path} />
        <link rel="stylesheet" href={assets.get('pages.css')!.path} />
        {style !== undefined && <link rel="stylesheet" href={assets.get(style)!.path} />}
        {scripts.map((name) => (
          <script key={name} type="module" src={assets.get(name)!.path} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="site">
          <a class="site-name" href="/">
            {CATALOG}
          </a>
          <SearchField value={field} />
          <nav aria-label="Catalog">
            <ul>
              {PARTS.map(({ part: one, path, label }) => (
                <li key={path}>
                  <a href={path} aria-current={one === part ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {main}
        </main>
        <p id="status" class="unseen" role="status" />
        <footer class="site">
          <p>
            The vendors’ own words, with the maintainers’ corrections beside them. Everything here comes from
            the <a href="/graphql">GraphQL API</a>.
          </p>
        </footer>
      </body>
    </html>
  );
}
