import type { Finding, FindingSeverity } from '../../../../domain/document.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { type Inline, plainTextOf } from '../inline/inline.ts';
import type { PlaceBudget } from '../tables/table-layout.ts';
import type { SourceLine } from './source-line.ts';

/** A block of a document: what it shows (text, lists, tables), what it defines, or a problem in its place. */
export type Block =
  | TextBlock
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'group' | 'quote'; readonly blocks: readonly Block[] }
  | ListBlock
  | TermsBlock
  | TableBlock
  | DefinitionBlock
  | ProblemBlock;

export interface TextBlock {
  readonly kind: 'paragraph' | 'heading';
  readonly line: number;
  readonly inlines: readonly Inline[];
  /** How a heading is underlined: those of one style are of one level. */
  readonly style?: string;
}

export interface ListBlock {
  readonly kind: 'list';
  /** The first number; null where the items have bullets. */
  readonly start: number | null;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** A list of definitions, fields or options: each a term and what it says. */
export interface TermsBlock {
  readonly kind: 'terms';
  readonly items: readonly {
    readonly line: number;
    readonly term: readonly Inline[];
    readonly blocks: readonly Block[];
  }[];
}

/** A table whose cells are read, each once however many places it covers; places that none covers are empty. */
export interface TableBlock {
  readonly kind: 'table';
  readonly line: number;
  readonly caption: readonly Inline[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly headerRowCount: number;
  readonly cells: readonly TableBlockCell[];
}

export interface TableBlockCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** What others refer to. */
export type DefinitionBlock =
  /** `name` is null for an anonymous target; without address and alias it names what follows. */
  | {
      readonly kind: 'target';
      readonly name: string | null;
      readonly address: string | null;
      readonly alias: string | null;
    }
  | { readonly kind: 'substitution'; readonly name: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'footnote'; readonly label: string; readonly blocks: readonly Block[] };

/** Something that could not be read, and its lines, kept verbatim. */
export interface ProblemBlock {
  readonly kind: 'problem';
  readonly finding: Finding;
  readonly lines: readonly SourceLine[];
}

/** What a parser of blocks knows of its surroundings. */
export interface BlockContext {
  /** Whether sections can begin here: not inside of other blocks. */
  readonly top: boolean;
  readonly budget: PlaceBudget;
  readonly parseNested: (lines: readonly SourceLine[]) => readonly Block[];
}

/** The blocks that begin at a line, and the index of the line behind them. */
export interface ParsedBlocks {
  readonly blocks: readonly Block[];
  readonly next: number;
}

/** Reads the construct that begins at a line; null where it turns out to be something else. */
export type BlockParser = (
  lines: readonly SourceLine[],
  start: number,
  context: BlockContext,
) => ParsedBlocks | null;

/** A finding about the text at a line, of which it quotes as much as it may. */
export function findingAt(
  severity: FindingSeverity,
  kind: string,
  message: string,
  line: number,
  text: string,
): Finding {
  return { severity, kind, message, line, text: excerpt(text) };
}

/** Puts a problem in the place of lines that cannot be read; it quotes the line that it is about. */
export function problemAt(
  severity: FindingSeverity,
  kind: string,
  message: string,
  line: number,
  lines: readonly SourceLine[],
): ProblemBlock {
  const quoted = lines.find((one) => one.number === line)?.text.trim() ?? '';
  return { kind: 'problem', finding: findingAt(severity, kind, message, line, quoted), lines };
}

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
