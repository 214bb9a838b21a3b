/** Puts the cursor into the field when somebody types `/` elsewhere, as on many sites. */
export function listenToKeys(): void {
  const field = document.querySelector<HTMLTextAreaElement>('#q');
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    field?.focus();
    field?.select();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
