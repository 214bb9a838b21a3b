import { collapseSpace } from '../../text/escape-markdown.ts';
import type { SourceLine } from '../../text/source-lines.ts';
import type { BlockRow } from './markdown-blocks.ts';

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
