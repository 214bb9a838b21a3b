import { searchField } from './field.ts';
import { showPage } from './show-page.ts';

/** How long nobody types before what is typed is looked for, in milliseconds. */
const PAUSE = 150;

/** The longest text that becomes part of an address, percent-encoded. */
const LONGEST_IN_ADDRESS = 1_800;

/** Shows results while somebody types or pastes; Enter gives them an entry in the browser's history. */
export function findWhileTyping(): void {
  const field = searchField();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;

  function find(isFinal: boolean): void {
    clearTimeout(timer);
    const text = field.value.trim();
    // What was shown before the first letter can be gone back to; what was shown while typing cannot.
    const history = isFinal || isFirst ? 'push' : 'replace';
    isFirst = isFinal;
    const parameters = new URLSearchParams({ q: text });
    const address = text === '' ? '/' : `/?${parameters}`;
    void (address.length <= LONGEST_IN_ADDRESS
      ? showPage(address, { history: history === 'push' && address === here() ? 'keep' : history })
      : showPage('/', { history, form: parameters }));
  }

  field.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => find(false), PAUSE);
  });
  field.addEventListener('compositionend', () => {
    clearTimeout(timer);
    timer = setTimeout(() => find(false), PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    find(true);
  });
  field.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    find(true);
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    isFirst = true;
    field.value = new URL(location.href).searchParams.get('q') ?? '';
    void showPage(location.href, { history: 'keep' });
  });
}

function here(): string {
  return location.pathname + location.search;
}
