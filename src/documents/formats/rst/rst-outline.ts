import type { Finding, RichText } from '../../../domain/document.ts';
import { MOST_BLOCKS, type Outline, type OutlineBlock, type OutlineLine } from '../../outlines/outline.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import { plainRichText } from '../../text/rich-text.ts';
import type { Block, TextBlock } from './blocks/block.ts';
import { type BlockWriter, writeText } from './blocks/write-blocks.ts';
import { type Inline, plainTextOf } from './inline/inline.ts';
import type { ResolveInlines } from './inline/resolve-inlines.ts';

/** Gives the outline of a page of reStructuredText: its headings, lists, definitions, fields and paragraphs. */
export function readRstOutline(blocks: readonly Block[], resolve: ResolveInlines): Outline {
  const outline: OutlineBlock[] = [];
  const styles: string[] = [];
  const toLine = (inlines: readonly Inline[], line: number): OutlineLine => ({
    line,
    plain: collapseSpace(plainTextOf(inlines)),
    lead: leadOf(inlines),
    read: (report) => writeText(inlines, line, writerTo(resolve, report)),
  });
  const push = (kind: OutlineBlock['kind'], level: number, lines: readonly OutlineLine[]) => {
    if (kind === 'table' || lines.length > 0) outline.push({ kind, level, lines });
  };

  const visit = (inside: readonly Block[], depth: number): void => {
    for (const block of inside) {
      if (outline.length > MOST_BLOCKS) return;
      switch (block.kind) {
        case 'heading':
          push('heading', levelOf(block, styles), [toLine(block.inlines, block.line)]);
          break;
        case 'paragraph':
          push('text', depth, [toLine(block.inlines, block.line)]);
          break;
        case 'lines':
          push(
            'text',
            depth,
            block.lines.map((inlines) => toLine(inlines, lineBefore(outline))),
          );
          break;
        case 'literal':
          push(
            'code',
            depth,
            block.text.split('\n').map((text) => literalLine(text, lineBefore(outline))),
          );
          break;
        case 'list':
          for (const item of block.items) visitHeaded('item', depth, item.blocks, item.line);
          break;
        case 'terms':
          for (const { term, line, blocks: definition } of block.items) {
            push('term', depth, [toLine(term, line)]);
            visit(definition, depth + 1);
          }
          break;
        case 'table':
          push('table', depth, []);
          break;
        case 'group':
        case 'quote':
          visit(block.blocks, depth + 1);
          break;
        default:
      }
    }
  };
  const visitHeaded = (kind: 'item', depth: number, inside: readonly Block[], line: number) => {
    const [first, ...others] = inside;
    if (first?.kind === 'paragraph') push(kind, depth, [toLine(first.inlines, line)]);
    visit(first?.kind === 'paragraph' ? others : inside, depth + 1);
  };
  visit(blocks, 0);
  return outline;
}

function writerTo(resolve: ResolveInlines, report: (finding: Finding) => void): BlockWriter {
  return { resolve, report };
}

/** A style that is new is one level deeper than all before it. */
function levelOf({ style = '' }: TextBlock, styles: string[]): number {
  if (!styles.includes(style)) styles.push(style);
  return styles.indexOf(style) + 1;
}

/** Blocks without a line of their own are at that of the block before. */
function lineBefore(outline: readonly OutlineBlock[]): number {
  return outline.at(-1)?.lines.at(-1)?.line ?? 1;
}

function literalLine(text: string, line: number): OutlineLine {
  return { line, plain: collapseSpace(text), lead: null, read: (): RichText => plainRichText(text) };
}

function leadOf(inlines: readonly Inline[]): string | null {
  const first = inlines.find((inline) => !(inline.kind === 'text' && inline.text.trim() === ''));
  return first?.kind === 'strong' || first?.kind === 'code' ? collapseSpace(first.text) : null;
}
