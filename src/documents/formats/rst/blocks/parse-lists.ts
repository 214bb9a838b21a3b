import type { Inline } from '../inline/inline.ts';
import { parseInline } from '../inline/parse-inline.ts';
import type { BlockContext, BlockParser, ListItem, ParsedBlocks, TermsBlock } from './block.ts';
import { isStartOfText, OPTION_MARKER, readFieldMarker } from './construct-starts.ts';
import { followsEnumerator, readEnumerator } from './enumerator.ts';
import { type Indented, isBlankLine, type SourceLine, takeIndented } from './source-line.ts';

const BULLET = /^([-+*\u2022\u2023\u2043])(?: +|$)/u;

/** Reads a bullet list: all its items have the same bullet. */
export const parseBulletList: BlockParser = (lines, start, context) => {
  const bullet = lines[start]!.text[0];
  return parseItems(lines, start, context, null, (line) => {
    const marker = BULLET.exec(line.text);
    return marker && marker[1] === bullet ? marker[0].length : null;
  });
};

/** Reads an enumerated list: its items count on in one sequence and format. */
export const parseEnumeratedList: BlockParser = (lines, start, context) => {
  const first = readEnumerator(lines[start]!.text, null);
  if (!first || !followsEnumerator(lines[start + 1]?.text, first)) return null;
  let last = first;
  return parseItems(lines, start, context, first.ordinal, (line, index) => {
    if (index === start) return first.width;
    const enumerator = readEnumerator(line.text, last);
    if (!enumerator || !followsEnumerator(lines[index + 1]?.text, enumerator)) return null;
    last = enumerator;
    return enumerator.width;
  });
};

/** `markerWidth` gives the width of the marker of a line that continues the list, and null for any other line. */
function parseItems(
  lines: readonly SourceLine[],
  start: number,
  context: BlockContext,
  firstNumber: number | null,
  markerWidth: (line: SourceLine, index: number) => number | null,
): ParsedBlocks {
  const { items, next } = takeItems(lines, start, (line, at) => {
    const width = markerWidth(line, at);
    if (width === null) return null;
    const indent = line.text.length > width ? { indent: width } : {};
    const text = takeIndented(lines, at, { firstIndent: width, ...indent });
    const item: ListItem = { line: line.number, blocks: context.parseNested(text.lines) };
    return { item, next: text.next };
  });
  return { blocks: [{ kind: 'list', start: firstNumber, items }], next };
}

/** Reads a field list: `:name: value`. */
export const parseFieldList: BlockParser = (lines, start, context) =>
  parseTerms(lines, start, context, (line, at) => {
    const marker = readFieldMarker(line.text);
    if (!marker) return null;
    const value = takeIndented(lines, at, { firstIndent: marker.width });
    return { term: parseInline(marker.name, line.number), description: value };
  });

/** Reads an option list: `-f FILE  description`. An option without a description is text. */
export const parseOptionList: BlockParser = (lines, start, context) =>
  parseTerms(lines, start, context, (line, at) => {
    const marker = OPTION_MARKER.exec(line.text)?.[0];
    if (!marker) return null;
    const description = takeIndented(lines, at, { firstIndent: marker.length });
    if (description.lines.every(isBlankLine)) return null;
    return { term: [{ kind: 'text', text: marker.trim() }], description };
  });

/** Reads a definition list: a line of text as term, and what is indented below it. */
export const parseDefinitionList: BlockParser = (lines, start, context) =>
  parseTerms(lines, start, context, (line, at) => {
    const isTerm = at === start || isStartOfText(line.text);
    if (!isTerm || !lines[at + 1]?.text.startsWith(' ')) return null;
    const term = parseInline(line.text.replace(/ +: +/gu, ' '), line.number);
    return { term, description: takeIndented(lines, at + 1) };
  });

interface Term {
  readonly term: readonly Inline[];
  readonly description: Indented;
}

function parseTerms(
  lines: readonly SourceLine[],
  start: number,
  context: BlockContext,
  readTerm: (line: SourceLine, index: number) => Term | null,
): ParsedBlocks | null {
  const { items, next } = takeItems(lines, start, (line, at) => {
    const read = readTerm(line, at);
    if (!read) return null;
    const blocks = context.parseNested(read.description.lines);
    const item: TermsBlock['items'][number] = { line: line.number, term: read.term, blocks };
    return { item, next: read.description.next };
  });
  return items.length === 0 ? null : { blocks: [{ kind: 'terms', items }], next };
}

type TakeItem<Item> = (line: SourceLine, index: number) => { item: Item; next: number } | null;

/** Takes items with blank lines between them, up to the first line at which `takeItem` gives null. */
function takeItems<Item>(lines: readonly SourceLine[], start: number, takeItem: TakeItem<Item>) {
  const items: Item[] = [];
  let next = start;
  for (let at = start; at < lines.length; ) {
    if (isBlankLine(lines[at]!)) {
      at += 1;
      continue;
    }
    const taken = takeItem(lines[at]!, at);
    if (!taken) break;
    items.push(taken.item);
    at = taken.next;
    next = at;
  }
  return { items, next };
}
