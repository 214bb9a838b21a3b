/** How long a button says that it has copied, in milliseconds. */
const SAID = 2_000;

/** Shows the buttons that copy a text; browsers copy only on pages that nobody on the way can change (https, localhost). */
export function offerCopying(): void {
  if (!isSecureContext) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy][hidden]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy!)!;
  const text = source instanceof HTMLAnchorElement ? source.href : source.textContent!;
  await navigator.clipboard.writeText(text);
  const label = button.textContent;
  button.textContent = 'Copied';
  document.querySelector('#status')!.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = label;
  }, SAID);
}
