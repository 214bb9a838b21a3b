/** A text in quotation marks, as a message quotes what was sent: cut behind `longest` UTF-16 units, with `…`. */
export function quote(text: string, longest: number): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
