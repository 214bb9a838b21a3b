import type { Block, BlockContext } from './block.ts';
import type { SourceLine } from './source-line.ts';

/** A directive, in its parts: `.. name:: argument`, options as fields, and what stands below a blank line. */
export interface Directive {
  readonly name: string;
  readonly line: number;
  readonly argument: readonly SourceLine[];
  readonly options: ReadonlyMap<string, readonly SourceLine[]>;
  readonly content: readonly SourceLine[];
  /** All of them, as they stand. */
  readonly lines: readonly SourceLine[];
}

/** Gives the blocks that a directive stands for. */
export type DirectiveReader = (directive: Directive, context: BlockContext) => readonly Block[];

/** The number that an option has, 0 where it is missing or no number. */
export function numberOption(directive: Directive, name: string): number {
  const text = directive.options.get(name)?.[0]?.text.trim() ?? '';
  return /^[0-9]{1,6}$/u.test(text) ? Number(text) : 0;
}
