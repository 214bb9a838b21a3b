import type { BlockContext, BlockParser, ListItem } from './block.ts';
import { followsEnumerator, readEnumerator } from './enumerator.ts';
import { isBlankLine, type SourceLine } from './source-line.ts';
import { takeIndented } from './take-indented.ts';

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

/** `markerWidth` tells how wide the marker of a line is that goes on with the list, and null of any other. */
function parseItems(
  lines: readonly SourceLine[],
  start: number,
  context: BlockContext,
  firstNumber: number | null,
  markerWidth: (line: SourceLine, index: number) => number | null,
): ReturnType<BlockParser> {
  const items: ListItem[] = [];
  let next = start;
  let at = start;
  while (at < lines.length) {
    const line = lines[at]!;
    if (isBlankLine(line)) {
      at += 1;
      continue;
    }
    const width = markerWidth(line, at);
    if (width === null) break;
    const hasText = line.text.length > width;
    const item = takeIndented(lines, at, { firstIndent: width, ...(hasText ? { indent: width } : {}) });
    items.push({ line: line.number, blocks: context.parseNested(item.lines) });
    at = item.next;
    next = at;
  }
  return { blocks: [{ kind: 'list', start: firstNumber, items }], next };
}
