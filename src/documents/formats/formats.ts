import type { DocumentFormat } from '../../domain/document.ts';
import { columnOf } from '../tables/columns/interpret-heading.ts';
import type { FormatReader } from './format-reader.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readRst } from './rst/read-rst.ts';
import { readTextCells } from './text/read-text-cells.ts';
import { readTextRows } from './text/read-text-rows.ts';

/** A way in which a document can be written. */
export interface Format {
  readonly name: DocumentFormat;
  /** How much a text looks like it, from 0 (not at all) to 1. */
  readonly looksLike: (text: string) => number;
  readonly read: FormatReader;
}

/** In the order in which they are tried where a text looks like several. */
export const FORMATS: readonly Format[] = [
  { name: 'HTML', looksLike: likeHtml, read: readHtml },
  { name: 'RST', looksLike: likeRst, read: readRst },
  { name: 'MARKDOWN', looksLike: likeMarkdown, read: readMarkdown },
  { name: 'TEXT_CELLS', looksLike: likeTextCells, read: readTextCells },
  { name: 'TEXT_ROWS', looksLike: () => 0.1, read: readTextRows },
];

/** Gives the formats that a text looks like, the likeliest first; there is always one. */
export function likeliestFormats(text: string): readonly Format[] {
  return FORMATS.map((format) => ({ format, likeness: format.looksLike(text) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((left, right) => right.likeness - left.likeness)
    .map(({ format }) => format);
}

function likeRst(text: string): number {
  const hasMarkup = /^\.\. (?:_[^\n]*:|[\w-]+::)/mu.test(text) || /^:[\w-]+:[ \t]/mu.test(text);
  const hasUnderline = /^([=~^*"-])\1{3,}[ \t]*\r?$/mu.test(text);
  const hasTable = /^[ \t]*(?:\+(?:[-=]+\+)+|={2,}(?: +={2,})+)[ \t]*\r?$/mu.test(text);
  // A grid may be drawn in a code block of Markdown too.
  if (hasTable) return hasMarkup || hasUnderline ? 1 : 0.85;
  if (hasMarkup) return 0.8;
  return hasUnderline ? 0.3 : 0;
}

function likeHtml(text: string): number {
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/iu.test(text)) return 1;
  // A piece of a page, with headings, names or definitions and no table.
  if (!/<(?:table|td)\b/iu.test(text))
    return /^\s*<[a-z][^<>]*>/iu.test(text) && /<\/(?:p|li|dt|dd|h[1-6])>/iu.test(text) ? 0.35 : 0;
  return /^\s*</u.test(text) ? 0.7 : 0.4;
}

function likeMarkdown(text: string): number {
  if (/^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t:|-]*$/mu.test(text)) return 0.9;
  if (/^#{1,6}[ \t]*\S/mu.test(text)) return /<table\b/iu.test(text) ? 0.9 : 0.6;
  if (/<table\b/iu.test(text)) return 0.5;
  // Names in bold or set as code at the start of lines, as in lists of codes.
  return /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*[^*\n]+\*\*|`[^`\n]+`)/mu.test(text) ? 0.3 : 0;
}

/** A header is looked for in so many lines. */
const MOST_LINES = 2000;

/** Text copied from a web page: each heading of the table in a line of its own, the code's among them. */
function likeTextCells(text: string): number {
  let headings: string[] = [];
  for (const line of text.split('\n', MOST_LINES)) {
    const role = line.trim() === '' ? undefined : columnOf(line.trim());
    if (role === undefined) continue;
    if (role !== null) headings.push(role);
    else if (headings.length > 2 && headings.includes('code')) return 0.5;
    else headings = [];
  }
  return 0;
}
