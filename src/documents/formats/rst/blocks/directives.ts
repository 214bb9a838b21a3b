import { parseInline } from '../inline/parse-inline.ts';
import { captionOf, readCsvTable, readListTable } from '../tables/table-directives.ts';
import { type Block, type BlockContext, findingAt, problemAt } from './block.ts';
import type { Directive, DirectiveReader } from './directive.ts';
import type { SourceLine } from './source-line.ts';

/** What a directive shows; of one that nobody has heard of, its argument and content. */
export function runDirective(directive: Directive, context: BlockContext): readonly Block[] {
  return (DIRECTIVES.get(directive.name) ?? readUnknown)(directive, context);
}

/** All that is indented below, its argument too: `.. note:: Mind this.` */
const readContent: DirectiveReader = ({ argument, content }, context) => [
  { kind: 'group', blocks: context.parseNested([...argument, ...gap(content), ...content]) },
];

const readTitled: DirectiveReader = ({ argument, content }, context) => [
  { kind: 'group', blocks: [...paragraphOf(argument), ...context.parseNested(content)] },
];

/** Where the argument is no text for a reader: a class, a version, a condition. */
const readContentOnly: DirectiveReader = ({ content }, context) => [
  { kind: 'group', blocks: context.parseNested(content) },
];

const readLiteral: DirectiveReader = ({ content }) => [{ kind: 'literal', text: textOf(content) }];

const readParsedLiteral: DirectiveReader = ({ argument, content }) => paragraphOf([...argument, ...content]);

const readNothing: DirectiveReader = () => [];

const readAlternative: DirectiveReader = ({ options, content }, context) => [
  ...paragraphOf(options.get('alt') ?? []),
  ...context.parseNested(content),
];

/** A caption and exactly one table. */
const readTable: DirectiveReader = (directive, context) => {
  const blocks = context.parseNested(directive.content);
  const [table] = blocks;
  if (blocks.length === 1 && table?.kind === 'table') return [{ ...table, caption: captionOf(directive) }];
  const findings = blocks.filter((block) => block.kind === 'problem');
  const message = `The table directive at line ${directive.line} is not read: it must hold one table and nothing else.`;
  return [problemAt('ERROR', 'malformed-table', message, directive.line, directive.lines), ...findings];
};

/** What stands elsewhere cannot be read. */
const readElsewhere: DirectiveReader = ({ name, line, argument, lines }) => {
  const message = `What \`${name}\` takes in from \`${textOf(argument)}\` stands outside of the page and is not read.`;
  return [{ ...problemAt('WARNING', 'text-elsewhere', message, line, lines), lines: [] }];
};

const readRaw: DirectiveReader = ({ line, argument, content }) => {
  const text = textOf(content);
  if (!/<table\b/iu.test(text)) return [];
  const message = `A table in raw ${textOf(argument) || 'text'} is not read; a grid table would be.`;
  return [{ kind: 'problem', finding: findingAt('ERROR', 'raw-table', message, line, text), lines: [] }];
};

const readUnknown: DirectiveReader = (directive, context) => {
  const blocks = readTitled(directive, context);
  if (!directive.name.includes('table')) return blocks;
  const message = `The table directive \`${directive.name}\` is not known; list-table, csv-table and table are.`;
  return [
    { ...problemAt('ERROR', 'unknown-table', message, directive.line, directive.lines), lines: [] },
    ...blocks,
  ];
};

const readers = (reader: DirectiveReader, names: string) =>
  names.split(' ').map((name): [string, DirectiveReader] => [name, reader]);

/** docutils' directives and Sphinx's. */
const DIRECTIVES: ReadonlyMap<string, DirectiveReader> = new Map([
  ...readers(readTable, 'table'),
  ...readers(readListTable, 'list-table'),
  ...readers(readCsvTable, 'csv-table'),
  ...readers(readContent, 'attention caution danger error hint important note tip warning seealso todo'),
  ...readers(readContent, 'compound epigraph highlights pull-quote centered line-block'),
  ...readers(readTitled, 'admonition topic sidebar rubric'),
  ...readers(readContentOnly, 'container class rst-class only role versionadded versionchanged deprecated'),
  ...readers(readLiteral, 'code code-block sourcecode math'),
  ...readers(readParsedLiteral, 'parsed-literal'),
  ...readers(readAlternative, 'image figure'),
  ...readers(readElsewhere, 'include literalinclude'),
  ...readers(readRaw, 'raw'),
  ...readers(readNothing, 'contents toctree sectnum header footer meta highlight index target-notes title'),
  ...readers(readNothing, 'default-role tabularcolumns currentmodule module date replace unicode'),
]);

function paragraphOf(lines: readonly SourceLine[]): readonly Block[] {
  const text = textOf(lines).trim();
  const line = lines[0]?.number ?? 1;
  return text === '' ? [] : [{ kind: 'paragraph', line, inlines: parseInline(text, line) }];
}

function textOf(lines: readonly SourceLine[]): string {
  return lines.map((line) => line.text).join('\n');
}

/** The blank line that parted the argument from the content. */
function gap(content: readonly SourceLine[]): readonly SourceLine[] {
  return content[0] ? [{ text: '', number: content[0].number - 1 }] : [];
}
