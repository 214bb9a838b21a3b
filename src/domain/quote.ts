import { showHidden } from './hidden-characters.ts';

/**
 * A text in quotation marks, as messages quote what was sent: cut after `longest` UTF-16 units, with `…`, and with
 * characters that cannot be seen as escapes.
 */
export function quote(text: string, longest = 100): string {
  return showHidden(JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text));
}
