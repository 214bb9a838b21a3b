import { offerCopying } from './copy.ts';

/** What of a page is another one's at another address: its part of the head, and all of its content. */
const PARTS = ['header.site nav', '#main'];

let underWay = new AbortController();

/** How a page is asked for, and what becomes of the history of the browser. */
export interface Showing {
  /** By POST where it does not fit into an address. */
  readonly form?: URLSearchParams;
  readonly history: 'push' | 'replace' | 'keep';
}

/**
 * Shows the page at an address in place of this one, as the server renders it: what is typed, the focus and what else is
 * outside of the content stay. A later call ends an earlier one. Where the server cannot be reached, the browser goes to the
 * address, and says so itself.
 */
export async function showPage(address: string, { form, history: entry }: Showing): Promise<void> {
  underWay.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  const main = document.querySelector('#main')!;
  main.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, {
      headers: { accept: 'text/html' },
      signal,
      ...(form && { method: 'POST', body: form }),
    });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (signal.aborted) return;
    const focused = document.activeElement?.id;
    for (const part of PARTS) document.querySelector(part)!.replaceWith(page.querySelector(part)!);
    document.title = page.title;
    // A text that was sent by POST has no address of its own.
    const shown = form === undefined || response.redirected ? response.url : new URL('/', location.href).href;
    if (entry === 'push') history.pushState(null, '', shown);
    if (entry === 'replace') history.replaceState(null, '', shown);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    document.querySelector('#status')!.textContent =
      document.querySelector('#main .count, #main h1')?.textContent ?? page.title;
    offerCopying();
  } catch {
    if (signal.aborted) return;
    if (form === undefined) location.assign(address);
  } finally {
    if (!signal.aborted) document.querySelector('#main')?.removeAttribute('aria-busy');
  }
}
