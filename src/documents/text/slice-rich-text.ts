import type { RichText } from '../../domain/rich-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** The text from a character of its plain form on, with its markup where the cut goes through none. */
export function sliceRichText({ markdown, plain }: RichText, from: number): RichText {
  const start = plain.length - plain.slice(from).trimStart().length;
  const rest = plain.slice(start);
  if (start === 0) return { markdown, plain };
  const cut = markdown.slice(offsetInMarkdown(markdown, plain, start)).trimStart();
  return { plain: rest, markdown: isBalanced(cut, rest) ? cut : escapeMarkdown(rest) };
}

/** Follows both texts in step; what only the Markdown has is markup. */
function offsetInMarkdown(markdown: string, plain: string, to: number): number {
  let at = 0;
  for (let shown = 0; shown < to && at < markdown.length; ) {
    const isLinkEnd = markdown.startsWith('](', at) && !plain.startsWith('](', shown);
    if (isLinkEnd) at = Math.max(at + 1, markdown.indexOf(')', at) + 1);
    else {
      if (markdown[at] === plain[shown]) shown += 1;
      at += 1;
    }
  }
  return at;
}

/** Whether bold and code that the rest opens are closed in it, and no link's address is left of one that is cut off. */
function isBalanced(cut: string, rest: string): boolean {
  const odd = (mark: RegExp) => (cut.match(mark)?.length ?? 0) % 2 === 1;
  const opens = (cut.match(/(?<!\\)\[/gu)?.length ?? 0) >= (cut.match(/\]\(/gu)?.length ?? 0);
  return cut.slice(0, 1) !== '*' || rest.startsWith('*') || cut.startsWith('**')
    ? !odd(/\*\*/gu) && !odd(/(?<!\\)`/gu) && opens
    : false;
}
