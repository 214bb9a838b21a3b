import type { Inline } from '../inline/inline.ts';
import { parseInline } from '../inline/parse-inline.ts';
import type { BlockContext, BlockParser, TermsBlock } from './block.ts';
import { OPTION_MARKER, readFieldMarker } from './construct-starts.ts';
import { isBlankLine, type SourceLine } from './source-line.ts';
import { takeIndented } from './take-indented.ts';

const LINE_MARKER = /^\|(?: +|$)/u;

/** The marker of a term: the term's text and where its description begins. */
interface TermMarker {
  readonly term: readonly Inline[];
  readonly width: number;
}

/** Reads a field list: `:name: value`. */
export const parseFieldList: BlockParser = (lines, start, context) =>
  parseTerms(lines, start, context, (line) => {
    const marker = readFieldMarker(line.text);
    return marker && { term: parseInline(marker.name, line.number), width: marker.width };
  });

/** Reads an option list: `-f FILE  description`. An option without a description is text. */
export const parseOptionList: BlockParser = (lines, start, context) =>
  parseTerms(lines, start, context, (line, index) => {
    const marker = OPTION_MARKER.exec(line.text)?.[0];
    if (!marker) return null;
    const described = takeIndented(lines, index, { firstIndent: marker.length });
    if (described.lines.every((one) => one.text === '')) return null;
    return { term: [{ kind: 'text', text: marker.trim() }], width: marker.length };
  });

function parseTerms(
  lines: readonly SourceLine[],
  start: number,
  context: BlockContext,
  readMarker: (line: SourceLine, index: number) => TermMarker | null,
): ReturnType<BlockParser> {
  const items: TermsBlock['items'][number][] = [];
  let next = start;
  for (let at = start; at < lines.length; ) {
    const line = lines[at]!;
    if (isBlankLine(line)) {
      at += 1;
      continue;
    }
    const marker = readMarker(line, at);
    if (!marker) break;
    const described = takeIndented(lines, at, { firstIndent: marker.width });
    items.push({ line: line.number, term: marker.term, blocks: context.parseNested(described.lines) });
    at = described.next;
    next = at;
  }
  return items.length === 0 ? null : { blocks: [{ kind: 'terms', items }], next };
}

/** Reads a line block: each line begins with `|`, or goes on indented. */
export const parseLineBlock: BlockParser = (lines, start) => {
  const texts: (readonly Inline[])[] = [];
  let next = start;
  while (next < lines.length) {
    const marker = LINE_MARKER.exec(lines[next]!.text)?.[0];
    if (!marker) break;
    const line = takeIndented(lines, next, { firstIndent: marker.length, untilBlank: true });
    const text = line.lines.map((one) => one.text).join('\n');
    texts.push(parseInline(text, lines[next]!.number));
    next = line.next;
  }
  return { blocks: [{ kind: 'lines', lines: texts }], next };
};

/** Reads an interactive session, `>>> …`, up to the next blank line. */
export const parseDoctest: BlockParser = (lines, start) => {
  let next = start;
  while (next < lines.length && !isBlankLine(lines[next]!)) next += 1;
  const text = lines.slice(start, next).map((line) => line.text);
  return { blocks: [{ kind: 'literal', text: text.join('\n') }], next };
};
