import { plainTextOf } from '../inline/plain-text.ts';
import type { Block } from './block.ts';
import { visitInside } from './visit-blocks.ts';

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
