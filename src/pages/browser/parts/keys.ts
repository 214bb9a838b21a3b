import { searchField } from './field.ts';

/**
 * `/` leads into the field, the arrows from there through the results and back, Enter to the result that has the focus,
 * as every link.
 */
export function moveByKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = searchField();
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const target = neighbor(event.target, event.key === 'ArrowDown' ? 1 : -1, field);
      if (target === null) return;
      event.preventDefault();
      target.focus();
    }
  });
}

/** Where an arrow leads from an element; null where it is none of the field and the results. */
function neighbor(from: EventTarget | null, step: 1 | -1, field: HTMLTextAreaElement): HTMLElement | null {
  const links = [...document.querySelectorAll<HTMLElement>('#main .answer h2 a, #main .entries .code[href]')];
  // In a text of several lines the arrows move the cursor.
  if (from === field) return step === 1 && !field.value.includes('\n') ? (links[0] ?? null) : null;
  const at = links.indexOf(from as HTMLElement);
  if (at < 0) return null;
  return at + step < 0 ? field : (links[at + step] ?? null);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
