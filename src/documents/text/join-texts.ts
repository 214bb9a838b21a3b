import type { RichText } from '../../domain/rich-text.ts';

/** Gives the texts as one, those without a character left out; null where none is left. */
export function joinTexts(texts: readonly RichText[], separator: string): RichText | null {
  const filled = texts.filter(({ plain }) => plain !== '');
  if (filled.length === 0) return null;
  // What stands behind the last line of a code block would keep it open.
  const hasBlocks = filled.some(({ markdown }) => markdown.includes('\n'));
  return {
    markdown: filled.map(({ markdown }) => markdown).join(hasBlocks ? '\n\n' : separator),
    plain: filled.map(({ plain }) => plain).join(separator),
  };
}
