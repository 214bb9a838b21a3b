import { dropEscapes, ESCAPE, markEscapes, restoreEscapes } from './escapes.ts';
import type { Inline } from './inline.ts';
import { isQuoting, mayEndBefore, mayStartAfter } from './inline-boundaries.ts';
import { interpretRole } from './interpret-role.ts';
import { normalizeName } from './normalize-name.ts';
import { readPhraseReference } from './read-phrase-reference.ts';

/** What may be in a text that is not all plain. */
const MARKUP = /[\\*`_|[]/u;

const SIMPLE_NAME = /[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*/uy;
const ROLE = /:[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*:/uy;
const FOOTNOTE =
  /\[([0-9]+|#(?:[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*)?|\*|[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*)\]_/uy;

/** Reads the inline markup of a block of text whose first line is `line`; all that is no markup is kept as text. */
export function parseInline(source: string, line: number): readonly Inline[] {
  if (source === '') return [];
  if (!MARKUP.test(source)) return [{ kind: 'text', text: source }];
  const scan: Scan = {
    text: markEscapes(source),
    begin: 0,
    lineAt: { position: 0, line },
    ends: new Map(),
    noNameBefore: 0,
  };
  const inlines: Inline[] = [];
  let shown = 0;
  let at = 0;
  while (at < scan.text.length) {
    const found = recognize(scan, at);
    if (!found) {
      at += 1;
      continue;
    }
    if (found.inlines) {
      pushText(inlines, scan.text.slice(shown, at));
      inlines.push(...found.inlines);
      shown = found.end;
    }
    at = found.end;
    // Right behind markup, other markup may begin whatever character stands there.
    if (found.inlines || found.isStart) scan.begin = at;
  }
  pushText(inlines, scan.text.slice(shown));
  return inlines;
}

interface Scan {
  readonly text: string;
  /** Where markup may begin whatever character stands before. */
  begin: number;
  /** The line of the position up to which line ends are counted. */
  lineAt: { readonly position: number; readonly line: number };
  /** For each end-string, where it was found last: nothing stands between `from` and `at`. */
  readonly ends: Map<EndString, { readonly from: number; readonly found: End | null }>;
  /** Up to here a name has been tried in vain. */
  noNameBefore: number;
}

interface Found {
  readonly end: number;
  /** Null where the characters up to `end` are text. */
  readonly inlines: readonly Inline[] | null;
  readonly isStart?: boolean;
}

function pushText(inlines: Inline[], escaped: string): void {
  const text = dropEscapes(escaped);
  if (text !== '') inlines.push({ kind: 'text', text });
}

/** What begins at the position, if markup may begin there. */
function recognize(scan: Scan, at: number): Found | null {
  const character = scan.text[at]!;
  const recognizer = RECOGNIZERS[character] ?? (at >= scan.noNameBefore ? recognizeReference : null);
  if (!recognizer) return null;
  if (at !== scan.begin && !mayStartAfter(scan.text[at - 1]!)) return null;
  return recognizer(scan, at);
}

const RECOGNIZERS: Readonly<Record<string, (scan: Scan, at: number) => Found | null>> = {
  '*': (scan, at) =>
    scan.text[at + 1] === '*' ? recognizeSpan(scan, at, STRONG) : recognizeSpan(scan, at, EMPHASIS),
  '`': (scan, at) =>
    scan.text[at + 1] === '`' ? recognizeSpan(scan, at, LITERAL) : recognizeInterpreted(scan, at, at),
  _: (scan, at) => (scan.text[at + 1] === '`' ? recognizeSpan(scan, at, TARGET) : null),
  '|': (scan, at) => (scan.text[at + 1] === '|' ? null : recognizeSpan(scan, at, SUBSTITUTION)),
  '[': recognizeFootnote,
  ':': recognizeRole,
  // Most of the text: none of these begins anything.
  ' ': () => null,
  '\n': () => null,
  [ESCAPE]: () => null,
};

/** What closes markup, what may stand before it, and what it must be followed by. */
interface EndString {
  readonly string: string;
  readonly mayStandAfter: (text: string, at: number) => boolean;
  readonly readEnd: (scan: Scan, at: number) => End | null;
}

interface End {
  readonly at: number;
  readonly end: number;
  readonly role: string | null;
  readonly underscores: number;
}

const noBlankOrEscape = (text: string, at: number) => !/[\s\0]/u.test(text[at - 1]!);
const noBlank = (text: string, at: number) => !/\s/u.test(text[at - 1]!);
const noUnescapedBlank = (text: string, at: number) =>
  !/(?<!\0)[\s\0]$/u.test(text.slice(Math.max(0, at - 2), at));

const plainEnd =
  (length: number) =>
  (scan: Scan, at: number): End | null =>
    mayEndBefore(scan.text[at + length] ?? '') ? { at, end: at + length, role: null, underscores: 0 } : null;

interface SpanKind {
  readonly name: string;
  readonly start: string;
  readonly end: EndString;
  readonly read: (text: string, source: string) => Inline;
}

const STRONG: SpanKind = {
  name: 'strong',
  start: '**',
  end: { string: '**', mayStandAfter: noBlankOrEscape, readEnd: plainEnd(2) },
  read: (text) => ({ kind: 'strong', text: dropEscapes(text) }),
};
const EMPHASIS: SpanKind = {
  name: 'emphasis',
  start: '*',
  end: { string: '*', mayStandAfter: noBlankOrEscape, readEnd: plainEnd(1) },
  read: (text) => ({ kind: 'emphasis', text: dropEscapes(text) }),
};
const LITERAL: SpanKind = {
  name: 'literal',
  start: '``',
  end: { string: '``', mayStandAfter: noBlank, readEnd: plainEnd(2) },
  read: (text) => ({ kind: 'code', text: restoreEscapes(text) }),
};
const TARGET: SpanKind = {
  name: 'target',
  start: '_`',
  end: { string: '`', mayStandAfter: noBlankOrEscape, readEnd: plainEnd(1) },
  read: (text) => ({ kind: 'text', text: dropEscapes(text) }),
};
const SUBSTITUTION: SpanKind = {
  name: 'substitution',
  start: '|',
  end: { string: '|', mayStandAfter: noBlankOrEscape, readEnd: substitutionEnd },
  read: (text, source) => readSubstitution(dropEscapes(text), source),
};

/** Text between a start-string and its end-string; a start-string alone is text, and a problem. */
function recognizeSpan(scan: Scan, at: number, kind: SpanKind): Found | null {
  const inside = at + kind.start.length;
  const next = scan.text[inside] ?? '';
  if (/\s/u.test(next)) return null;
  if (next === '' || isQuotedAt(scan, at, next)) return { end: inside, inlines: null, isStart: true };
  const end = findEnd(scan, kind.end, inside);
  if (!end) return { end: inside, inlines: [broken(scan, at, inside, kind.name)] };
  const source = restoreEscapes(scan.text.slice(at, end.end));
  return { end: end.end, inlines: [kind.read(scan.text.slice(inside, end.at), source)] };
}

function isQuotedAt(scan: Scan, at: number, next: string): boolean {
  return at > scan.begin && isQuoting(scan.text[at - 1]!, next);
}

function broken(scan: Scan, start: number, end: number, name: string): Inline {
  const text = scan.text.slice(start, end);
  return {
    kind: 'broken',
    text,
    problem: `the ${name} that \`${text}\` opens is not closed`,
    line: lineOf(scan, start),
  };
}

function lineOf(scan: Scan, position: number): number {
  const passed = scan.text.slice(scan.lineAt.position, position).split('\n').length - 1;
  scan.lineAt = { position, line: scan.lineAt.line + passed };
  return scan.lineAt.line;
}

/** The first end-string after `inside` that may stand where it does; null where there is none or nothing before it. */
function findEnd(scan: Scan, endString: EndString, inside: number): End | null {
  const { text } = scan;
  const { string, mayStandAfter, readEnd } = endString;
  if (text.startsWith(string, inside) && readEnd(scan, inside)) return null;
  const last = scan.ends.get(endString);
  if (last && last.from <= inside && (!last.found || last.found.at > inside)) return last.found;
  let found: End | null = null;
  for (let at = text.indexOf(string, inside + 1); at >= 0; at = text.indexOf(string, at + 1)) {
    if (!mayStandAfter(text, at)) continue;
    found = readEnd(scan, at);
    if (found) break;
  }
  scan.ends.set(endString, { from: inside, found });
  return found;
}

const INTERPRETED_END: EndString = { string: '`', mayStandAfter: noUnescapedBlank, readEnd: interpretedEnd };

/** `role` begins at `start` where there is one, the backquote stands at `quote`. */
function recognizeInterpreted(scan: Scan, start: number, quote: number): Found | null {
  const inside = quote + 1;
  const next = scan.text[inside] ?? '';
  if (/[\s`]/u.test(next)) return null;
  const prefix = quote > start ? scan.text.slice(start + 1, quote - 1) : null;
  if (next === '' || (prefix === null && isQuotedAt(scan, quote, next))) {
    return { end: inside, inlines: null, isStart: true };
  }
  const end = findEnd(scan, INTERPRETED_END, inside);
  if (!end) return { end: inside, inlines: [broken(scan, start, inside, 'interpreted text or link')] };
  const inner = scan.text.slice(inside, end.at);
  const source = restoreEscapes(scan.text.slice(start, end.end));
  const role = prefix ?? end.role;
  if ((prefix !== null && end.role !== null) || (end.underscores > 0 && role !== null)) {
    const problem = `\`${source}\` has two roles, or a role and an underscore; it can have one of them`;
    return { end: end.end, inlines: [{ kind: 'broken', text: source, problem, line: lineOf(scan, start) }] };
  }
  if (end.underscores > 0) {
    return { end: end.end, inlines: [readPhraseReference(inner, source, end.underscores === 2)] };
  }
  return { end: end.end, inlines: [interpretRole(role, inner)] };
}

function recognizeRole(scan: Scan, at: number): Found | null {
  ROLE.lastIndex = at;
  const role = ROLE.exec(scan.text)?.[0] ?? '';
  return role !== '' && scan.text[at + role.length] === '`'
    ? recognizeInterpreted(scan, at, at + role.length)
    : null;
}

/** Tries role and underscores, then each without the other, as long as the markup may end there. */
function interpretedEnd(scan: Scan, at: number): End | null {
  ROLE.lastIndex = at + 1;
  const role = scan.text[at + 1] === ':' ? (ROLE.exec(scan.text)?.[0] ?? '') : '';
  for (const suffix of role === '' ? [''] : [role, '']) {
    const end = at + 1 + suffix.length;
    for (const underscores of [2, 1, 0]) {
      if (!scan.text.startsWith('_'.repeat(underscores), end)) continue;
      if (!mayEndBefore(scan.text[end + underscores] ?? '')) continue;
      return { at, end: end + underscores, role: suffix.slice(1, -1) || null, underscores };
    }
  }
  return null;
}

function substitutionEnd(scan: Scan, at: number): End | null {
  for (const underscores of [2, 1, 0]) {
    const end = at + 1 + underscores;
    if (scan.text.startsWith('_'.repeat(underscores), at + 1) && mayEndBefore(scan.text[end] ?? '')) {
      return { at, end, role: null, underscores };
    }
  }
  return null;
}

function readSubstitution(name: string, source: string): Inline {
  const underscores = /_*$/u.exec(source)![0].length;
  const to = underscores === 2 ? null : normalizeName(name);
  const reference = { kind: 'reference', text: name, name: to, alias: null, source } as const;
  return { kind: 'substitution', name, reference: underscores === 0 ? null : reference, source };
}

/** `name_` and `name__`. */
function recognizeReference(scan: Scan, at: number): Found | null {
  SIMPLE_NAME.lastIndex = at;
  const name = SIMPLE_NAME.exec(scan.text)?.[0];
  if (!name) return null;
  const nameEnd = at + name.length;
  for (const underscores of [2, 1]) {
    const end = nameEnd + underscores;
    if (!scan.text.startsWith('_'.repeat(underscores), nameEnd) || !mayEndBefore(scan.text[end] ?? ''))
      continue;
    const reference = underscores === 2 ? null : normalizeName(name);
    const source = scan.text.slice(at, end);
    return { end, inlines: [{ kind: 'reference', text: name, name: reference, alias: null, source }] };
  }
  // Any name that begins further inside ends here as well.
  scan.noNameBefore = nameEnd;
  return { end: nameEnd, inlines: null };
}

function recognizeFootnote(scan: Scan, at: number): Found | null {
  FOOTNOTE.lastIndex = at;
  const footnote = FOOTNOTE.exec(scan.text);
  if (!footnote || !mayEndBefore(scan.text[at + footnote[0].length] ?? '')) return null;
  const end = at + footnote[0].length;
  return { end, inlines: [{ kind: 'footnote', label: footnote[1]!, source: footnote[0] }] };
}
