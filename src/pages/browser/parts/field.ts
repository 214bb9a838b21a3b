/** The field at the top of each page. */
export function searchField(): HTMLTextAreaElement {
  return document.querySelector<HTMLTextAreaElement>('#q')!;
}
