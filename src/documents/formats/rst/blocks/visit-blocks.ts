import type { Inline } from '../inline/inline.ts';
import { plainTextOf } from '../inline/inline.ts';
import type { Block } from './block.ts';

/** Visits every block, and those inside of it after it, in the order of the document. */
export function visitBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    visitInside(block, (inside) => visitBlocks(inside, visit));
  }
}

/** Visits what stands right inside of a block, one sequence of blocks after the other. */
export function visitInside(block: Block, visit: (blocks: readonly Block[]) => void): void {
  if ('blocks' in block) visit(block.blocks);
  if ('items' in block) for (const item of block.items) visit(item.blocks);
  if ('cells' in block) for (const cell of block.cells) visit(cell.blocks);
}

/** Visits the inline text of the block itself. */
export function visitInlines(block: Block, visit: (inline: Inline) => void): void {
  if ('inlines' in block) block.inlines.forEach(visit);
  if ('caption' in block) block.caption.forEach(visit);
  if (block.kind === 'lines') for (const line of block.lines) line.forEach(visit);
  if (block.kind === 'terms') for (const item of block.items) item.term.forEach(visit);
}

/** The lines of text that stand outside of tables, fields as `name: value`. */
export function textLinesOf(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  const collect = (inside: readonly Block[]) => {
    for (const block of inside) {
      if (block.kind === 'table') continue;
      for (const line of linesOf(block)) lines.push(line);
      visitInside(block, collect);
    }
  };
  collect(blocks);
  return lines;
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return plainTextOf(block.inlines).split('\n');
    case 'lines':
      return block.lines.map(plainTextOf);
    case 'terms':
      return block.items.flatMap(({ term, blocks: [first] }) =>
        first?.kind === 'paragraph' ? [`${plainTextOf(term)}: ${plainTextOf(first.inlines)}`] : [],
      );
    default:
      return [];
  }
}
