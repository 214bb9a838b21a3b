import type { Finding, RichText } from '../../../../domain/document.ts';
import { dropHidden } from '../../../../domain/hidden-characters.ts';
import { collapseSpace } from '../../../text/escape-markdown.ts';
import type { Inline } from '../inline/inline.ts';
import type { ResolveInlines } from '../inline/resolve-inlines.ts';
import { writeInlines } from '../inline/write-inlines.ts';
import type { Block, ListBlock } from './block.ts';

/** What writing a text needs: how its inline text is resolved, and what receives its findings. */
export interface BlockWriter {
  readonly resolve: ResolveInlines;
  readonly report: (finding: Finding) => void;
}

const NOTHING: RichText = { plain: '', markdown: '' };

/** Writes blocks as one text: plain in one line, and as CommonMark with its paragraphs, lists and quotes. */
export function writeBlocks(blocks: readonly Block[], writer: BlockWriter): RichText {
  const [only] = blocks;
  if (!only) return NOTHING;
  if (blocks.length === 1) return writeBlock(only, writer);
  let other = false;
  return join(
    blocks.map((block, index) => {
      // Two lists with the same mark, one behind the other, would be one.
      other = !other && block.kind === 'list' && blocks[index - 1]?.kind === 'list';
      return writeBlock(block, writer, other ? OTHER_MARKS : MARKS);
    }),
    '\n\n',
  );
}

interface ListMarks {
  readonly bullet: string;
  readonly behindNumber: string;
}

const MARKS: ListMarks = { bullet: '-', behindNumber: '.' };
const OTHER_MARKS: ListMarks = { bullet: '*', behindNumber: ')' };

function writeBlock(block: Block, writer: BlockWriter, marks = MARKS): RichText {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return writeText(block.inlines, block.line, writer);
    case 'literal':
      return writeLiteral(block.text);
    case 'problem':
      return writeLiteral(block.lines.map((line) => line.text).join('\n'));
    case 'lines':
      return writeLines(block.lines, writer);
    case 'group':
      return writeBlocks(block.blocks, writer);
    case 'quote': {
      const { plain, markdown } = writeBlocks(block.blocks, writer);
      return { plain, markdown: indent(markdown, '> ', '> ') };
    }
    case 'list':
      return writeList(block, writer, marks);
    case 'terms':
      return join(
        block.items.flatMap((item) => [
          writeText(item.term, item.line, writer),
          writeBlocks(item.blocks, writer),
        ]),
        '\n\n',
      );
    case 'table':
      return join(
        [
          writeText(block.caption, block.line, writer),
          ...block.cells.map((cell) => writeBlocks(cell.blocks, writer)),
        ],
        '\n\n',
      );
    case 'target':
    case 'substitution':
    case 'footnote':
      return NOTHING;
  }
}

/** Writes inline text that begins at the line. */
export function writeText(inlines: readonly Inline[], line: number, writer: BlockWriter): RichText {
  return writeInlines(writer.resolve(inlines, line, writer.report));
}

/** Texts one behind the other, empty ones left out. */
function join(texts: readonly RichText[], between: string): RichText {
  const shown = texts.filter((text) => text.markdown !== '');
  return {
    plain: collapseSpace(shown.map((text) => text.plain).join(' ')),
    markdown: shown.map((text) => text.markdown).join(between),
  };
}

function writeLiteral(source: string): RichText {
  const text = dropHidden(source);
  const plain = collapseSpace(text);
  if (plain === '') return NOTHING;
  const longest = (text.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return { plain, markdown: `${fence}\n${text}\n${fence}` };
}

/** The lines of a line block are kept apart by hard breaks. */
function writeLines(lines: readonly (readonly Inline[])[], writer: BlockWriter): RichText {
  const { plain, markdown } = join(
    lines.map((line) => writeText(line, 1, writer)),
    '\\\n',
  );
  // Below another line, `===` or `--` would make that a heading, and `--|--` the head of a GFM table, whose pipes part code.
  return { plain, markdown: markdown.replace(/^(?=(?:=+|[-:| ]+)$)/gmu, '\\') };
}

function writeList(list: ListBlock, writer: BlockWriter, marks: ListMarks): RichText {
  const items = list.items.map((item) => writeBlocks(item.blocks, writer));
  const tight = list.items.every((item) => item.blocks.length <= 1);
  const markdown = items.map((item, index) => {
    const marker = list.start === null ? marks.bullet : numberOf(list.start + index) + marks.behindNumber;
    // `- --` would be a line across the page.
    const text = item.markdown.replace(/^--(?=\n|$)/u, '\\--');
    return indent(text, `${marker} `, ' '.repeat(marker.length + 1));
  });
  return {
    plain: collapseSpace(items.map((item) => item.plain).join(' ')),
    markdown: markdown.join(tight ? '\n' : '\n\n'),
  };
}

/** CommonMark takes nine digits at most. */
function numberOf(number: number): string {
  return String(Math.min(number, 999_999_999));
}

function indent(markdown: string, first: string, rest: string): string {
  return markdown
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}
