import { collapseSpace } from '../../text/escape-markdown.ts';
import type { SourceLine } from '../../text/source-lines.ts';
import { closesFence, openingFence, withoutQuoteMarks } from './line-forms.ts';
import type { BlockRow } from './markdown-blocks.ts';

/** Lines of code from `from` on up to `to`, and the index of the line after the code. */
export interface TakenCode {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Takes the code between fences that starts at a line; null where none does, `unclosed` where no fence ends it. */
export function takeFencedCode(lines: readonly SourceLine[], index: number): TakenCode | 'unclosed' | null {
  const line = lines[index]!.text;
  const fence = /```|~~~/u.test(line) ? openingFence(withoutQuoteMarks(line)) : null;
  if (fence === null) return null;
  for (let end = index + 1; end < lines.length; end += 1) {
    if (closesFence(withoutQuoteMarks(lines[end]!.text), fence))
      return { from: index + 1, to: end, next: end + 1 };
  }
  return 'unclosed';
}

/** Takes the lines from here on that are indented like code, or blank; null where the first is neither. */
export function takeIndentedCode(lines: readonly SourceLine[], index: number): TakenCode | null {
  let end = index;
  while (end < lines.length && /^(?: {4}|\t|\s*$)/u.test(lines[end]!.text)) end += 1;
  return end === index ? null : { from: index, to: end, next: end };
}

/** Fewer lines are an example, not a list. */
const FEWEST_LINES = 5;

/** How many of the lines that are not blank must define a name, for code to be a listing. */
const LEAST_SHARE = 0.9;

/** What a line of a listing may look like; each gives a name, a value and a comment. */
const DEFINITIONS: readonly RegExp[] = [
  // #define ER_PROXY_SANITY_ERROR 601   // Sanity error
  /^#define ([A-Za-z_]\w*) ([-+]?\w+) ?(?:(?:\/\/|\/\*)(.*))?$/u,
  // ERR_TIMEOUT = 904,   /* Timed out */
  /^([A-Z][A-Z\d]*_\w+) ?= ?([-+]?\w+) ?[,;]? ?(?:(?:\/\/|\/\*)(.*))?$/u,
];

/**
 * Reads lines of code that do nothing but define names, as C and its kin do, into rows of name, value and comment; null where
 * other code stands among them. Names whose values are to be counted up are no listing: nobody would find them by value.
 */
export function readCodeListing(lines: readonly SourceLine[]): BlockRow[] | null {
  const written = lines.filter((line) => line.text.trim() !== '');
  const rows = written.flatMap((line) => readDefinition(line) ?? []);
  return rows.length >= FEWEST_LINES && rows.length >= LEAST_SHARE * written.length ? rows : null;
}

function readDefinition(line: SourceLine): BlockRow | null {
  const text = collapseSpace(line.text);
  for (const definition of DEFINITIONS) {
    const match = definition.exec(text);
    if (match === null) continue;
    const [, name = '', value = '', comment = ''] = match;
    return { cells: [name, value, comment.replace(/\*\/$/u, '').trim()], line: line.number };
  }
  return null;
}
