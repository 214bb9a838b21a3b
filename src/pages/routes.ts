import { entryRoute } from './entry.tsx';
import { findRoute } from './find.tsx';
import type { PageRoute } from './page.ts';

/** All pages. */
export const PAGE_ROUTES: readonly PageRoute[] = [findRoute, entryRoute];
