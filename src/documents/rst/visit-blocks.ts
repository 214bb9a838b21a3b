import type { Block } from './block.ts';
import type { Inline } from './inline.ts';

/** Visits every block, and those inside of it after it, in the order of the document. */
export function visitBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    visitBlocks(blocksInside(block), visit);
  }
}

/** The blocks that stand right inside of a block. */
export function blocksInside(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'group':
    case 'quote':
    case 'footnote':
      return block.blocks;
    case 'list':
    case 'terms':
      return block.items.flatMap((item) => item.blocks);
    case 'table':
      return block.cells.flatMap((cell) => cell.blocks);
    default:
      return [];
  }
}

/** Visits the inline text of the block itself. */
export function visitInlines(block: Block, visit: (inline: Inline) => void): void {
  for (const inline of inlinesOf(block)) visit(inline);
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.inlines;
    case 'lines':
      return block.lines.flat();
    case 'terms':
      return block.items.flatMap((item) => item.term);
    case 'table':
      return block.caption;
    default:
      return [];
  }
}
