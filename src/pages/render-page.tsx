import { renderToString } from 'preact-render-to-string';
import type { Assets } from './assets.ts';
import type { Page } from './page.ts';
import { Layout } from './views/layout.tsx';

/** A page as HTML. All texts are escaped, as Preact does it; nothing of a page is written past it. */
export function renderPage(page: Page, assets: Assets, origin: string): string {
  return `<!doctype html>${renderToString(<Layout page={page} assets={assets} origin={origin} />)}`;
}
