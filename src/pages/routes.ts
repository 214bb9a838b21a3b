import { entryRoute } from './entry.tsx';
import { homeRoute } from './home.tsx';
import type { PageRoute } from './page.ts';

/** All pages. */
export const PAGE_ROUTES: readonly PageRoute[] = [homeRoute, entryRoute];
