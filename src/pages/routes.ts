import { categoriesRoute, categoryRoute } from './browse/categories.tsx';
import { changesRoute } from './browse/changes.tsx';
import { documentRoute, documentsRoute } from './browse/documents.tsx';
import { serviceRoute, vendorRoute, vendorsRoute } from './browse/vendors.tsx';
import { robotsRoute, sitemapIndexRoute, sitemapRoute } from './crawlers.ts';
import { entryRoute } from './entry.tsx';
import { findRoute } from './find.tsx';
import type { PageRoute } from './page.ts';

/** All pages, and what else stands beside them. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  findRoute,
  vendorsRoute,
  vendorRoute,
  serviceRoute,
  entryRoute,
  categoriesRoute,
  categoryRoute,
  documentsRoute,
  documentRoute,
  changesRoute,
  robotsRoute,
  sitemapIndexRoute,
  sitemapRoute,
];
