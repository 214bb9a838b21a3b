import { parseInline } from '../inline/parse-inline.ts';
import { columnWidth } from '../tables/text-columns.ts';
import type { Block, BlockContext, BlockParser, TextBlock } from './block.ts';
import { problemAt } from './problem.ts';
import { isBlankLine, type SourceLine } from './source-line.ts';

const LINE = /^([!-/:-@[-`{-~])\1* *$/u;

/** A shorter line may be text: `...` or `--`. */
const LEAST_LINE = 4;

/** Reads a section title with a line above and below it, or a transition: a line between blank ones. */
export const parseOverline: BlockParser = (lines, start, context) => {
  const overline = lines[start]!;
  if (overline.text.length < LEAST_LINE || !context.top) return null;
  const [title, underline] = [lines[start + 1], lines[start + 2]];
  if (!title || isBlankLine(title)) return { blocks: [], next: start + 1 };
  // Whatever is wrong with a line above, a title with its line below is still one.
  if (underline?.text !== overline.text || LINE.test(title.text)) return { blocks: [], next: start + 1 };
  return { blocks: [heading(title, `${overline.text[0]} above`)], next: start + 3 };
};

/** Whether the second line underlines the first, as a section title. */
export function isUnderlined(title: SourceLine, underline: SourceLine | undefined): boolean {
  if (!underline || !LINE.test(underline.text)) return false;
  return underline.text.length >= Math.min(LEAST_LINE, columnWidth(title.text));
}

/** The title of two such lines; inside of other blocks, where no section can begin, it is a problem that keeps its text. */
export function readUnderlined(
  title: SourceLine,
  underline: SourceLine,
  context: BlockContext,
): readonly Block[] {
  if (context.top) return [heading(title, underline.text[0]!)];
  const message = 'A section cannot begin inside of another block; its title is kept as text.';
  const paragraph: Block = { ...heading(title, ''), kind: 'paragraph' };
  return [
    paragraph,
    { ...problemAt('WARNING', 'nested-section', message, title.number, [title, underline]), lines: [] },
  ];
}

function heading(title: SourceLine, style: string): TextBlock {
  return {
    kind: 'heading',
    style,
    line: title.number,
    inlines: parseInline(title.text.trim(), title.number),
  };
}
