/** A text in quotation marks, as messages quote what was sent: cut after `longest` UTF-16 units, with `…`. */
export function quote(text: string, longest = 100): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
