import type { RichText } from '../../domain/rich-text.ts';

/** Gives the texts as one, those without a character left out; null where none is left. */
export function joinTexts(texts: readonly RichText[], separator: string): RichText | null {
  const filled = texts.filter(({ plain }) => plain !== '');
  if (filled.length === 0) return null;
  return {
    markdown: filled.map(({ markdown }) => markdown).join(separator),
    plain: filled.map(({ plain }) => plain).join(separator),
  };
}
