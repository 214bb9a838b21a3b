import { showPage } from './show-page.ts';

/** Follows links between results (facets, orders, pages) without leaving the page, so that nothing else changes. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('#main .results a[rel~="nofollow"]');
    if (link === null || link.origin !== location.origin || link.pathname !== '/') return;
    event.preventDefault();
    const isPage = link.closest('.pager') !== null;
    void showPage(link.href, { history: 'push' }).then(() => {
      if (!isPage) return;
      document.querySelector<HTMLElement>('#main')!.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    });
  });
}
