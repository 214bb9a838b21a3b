import { parseGridTable, parseSimpleTable } from '../tables/parse-tables.ts';
import { MOST_PLACES, type PlaceBudget } from '../tables/table-layout.ts';
import { type Block, type BlockContext, type BlockParser, type ParsedBlocks, problemAt } from './block.ts';
import { CONSTRUCT_STARTS } from './construct-starts.ts';
import { parseAnonymousTarget, parseExplicitMarkup } from './parse-explicit-markup.ts';
import { parseBulletList, parseEnumeratedList, parseFieldList, parseOptionList } from './parse-lists.ts';
import { parseDoctest, parseLineBlock, parseOverline, parseText } from './parse-text.ts';
import { isBlankLine, type SourceLine, takeIndented } from './source-line.ts';

/** How deep blocks may be nested: more than any page needs, less than the stack allows. */
const MAX_DEPTH = 40;

/** What reads each construct; one that finds it incomplete leaves the line to those that follow, and at last to text. */
const PARSERS: Readonly<Record<keyof typeof CONSTRUCT_STARTS, BlockParser>> = {
  bulletList: parseBulletList,
  enumeratedList: parseEnumeratedList,
  fieldList: parseFieldList,
  optionList: parseOptionList,
  doctest: parseDoctest,
  lineBlock: parseLineBlock,
  gridTable: parseGridTable,
  simpleTable: parseSimpleTable,
  explicitMarkup: parseExplicitMarkup,
  anonymousTarget: parseAnonymousTarget,
  overline: parseOverline,
};

const CONSTRUCTS = Object.keys(CONSTRUCT_STARTS) as (keyof typeof CONSTRUCT_STARTS)[];

/** Text that begins nothing and holds no markup: most cells are one line of it. */
const PLAIN_LINE = /^(?![a-z0-9]+[.)](?: |$))[a-z0-9][a-z0-9 .,;()'"/-]*$/iu;

/** Reads the lines of a document. */
export function parseBlocks(lines: readonly SourceLine[]): readonly Block[] {
  return parseAt(lines, 0, { left: MOST_PLACES });
}

function parseAt(lines: readonly SourceLine[], depth: number, budget: PlaceBudget): readonly Block[] {
  if (depth > MAX_DEPTH) return [tooDeep(lines)];
  const first = lines[0];
  if (lines.length === 1 && PLAIN_LINE.test(first!.text)) {
    return [{ kind: 'paragraph', line: first!.number, inlines: [{ kind: 'text', text: first!.text }] }];
  }
  const context: BlockContext = {
    top: depth === 0,
    budget,
    parseNested: (nested) => parseAt(nested, depth + 1, budget),
  };
  const blocks: Block[] = [];
  let next = 0;
  while (next < lines.length) {
    const line = lines[next]!;
    if (isBlankLine(line)) {
      next += 1;
    } else if (line.text.startsWith(' ')) {
      const quote = takeIndented(lines, next);
      blocks.push({ kind: 'quote', blocks: context.parseNested(quote.lines) });
      next = quote.next;
    } else {
      const parsed = parseConstruct(lines, next, context);
      for (const block of parsed.blocks) blocks.push(block);
      next = parsed.next;
    }
  }
  return blocks;
}

/** What can begin a construct other than text: punctuation, a number or letter with a mark behind, or a bullet. */
const MAY_BEGIN = /^(?:[!-/:-@[-`{-~\u2022\u2023\u2043]|[a-zA-Z0-9]+[.)])/u;

function parseConstruct(lines: readonly SourceLine[], start: number, context: BlockContext): ParsedBlocks {
  const { text } = lines[start]!;
  for (const construct of MAY_BEGIN.test(text) ? CONSTRUCTS : []) {
    const parsed = CONSTRUCT_STARTS[construct](text) ? PARSERS[construct](lines, start, context) : null;
    if (parsed) return parsed;
  }
  return parseText(lines, start, context);
}

function tooDeep(lines: readonly SourceLine[]): Block {
  const message = `Blocks stand in one another more than ${MAX_DEPTH} deep; what is further inside is not read.`;
  return problemAt('ERROR', 'nested-too-deep', message, lines[0]?.number ?? 1, lines);
}
