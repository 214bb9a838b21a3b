import { dropEscapes, ESCAPE, type Inline, markEscapes, normalizeName, restoreEscapes } from './inline.ts';
import {
  END_STRINGS,
  type EndString,
  endFinder,
  type FindEnd,
  isQuoting,
  mayEndBefore,
  mayStartAfter,
  roleAt,
} from './inline-recognition.ts';
import { interpretRole, readPhraseReference } from './interpreted-text.ts';

/** What may be in a text that is not all plain. */
const MARKUP = /[\\*`_|[]/u;

/** A longer text, in characters, was not meant to be read. */
const LONGEST_TEXT = 100_000;

const SIMPLE_NAME = /[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*/uy;
const FOOTNOTE =
  /\[([0-9]+|#(?:[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*)?|\*|[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*)\]_/uy;

/** Reads the inline markup of a block of text whose first line is `line`; all that is no markup is kept as text. */
export function parseInline(source: string, line: number): readonly Inline[] {
  if (source === '') return [];
  if (!MARKUP.test(source)) return [{ kind: 'text', text: source }];
  if (source.length > LONGEST_TEXT) {
    const problem = `a text of ${source.length} characters is too long to look for markup in it`;
    return [{ kind: 'broken', text: source, problem, line }];
  }
  const text = markEscapes(source);
  const scan: Scan = {
    text,
    begin: 0,
    lineAt: { position: 0, line },
    findEnd: endFinder(text),
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
    // Right after markup, other markup may begin after any character.
    if (found.inlines || found.isStart) scan.begin = at;
  }
  pushText(inlines, scan.text.slice(shown));
  return inlines;
}

interface Scan {
  readonly text: string;
  /** Where markup may begin after any character. */
  begin: number;
  /** The line of the position up to which line ends are counted. */
  lineAt: { readonly position: number; readonly line: number };
  readonly findEnd: FindEnd;
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

interface SpanKind {
  readonly name: string;
  readonly start: string;
  readonly end: EndString;
  readonly read: (text: string, source: string) => Inline;
}

const STRONG: SpanKind = {
  name: 'strong',
  start: '**',
  end: END_STRINGS.strong,
  read: (text) => ({ kind: 'strong', text: dropEscapes(text) }),
};
const EMPHASIS: SpanKind = {
  name: 'emphasis',
  start: '*',
  end: END_STRINGS.emphasis,
  read: (text) => ({ kind: 'emphasis', text: dropEscapes(text) }),
};
const LITERAL: SpanKind = {
  name: 'literal',
  start: '``',
  end: END_STRINGS.literal,
  read: (text) => ({ kind: 'code', text: restoreEscapes(text) }),
};
const TARGET: SpanKind = {
  name: 'target',
  start: '_`',
  end: END_STRINGS.target,
  read: (text) => ({ kind: 'text', text: dropEscapes(text) }),
};
const SUBSTITUTION: SpanKind = {
  name: 'substitution',
  start: '|',
  end: END_STRINGS.substitution,
  read: (text, source) => readSubstitution(dropEscapes(text), source),
};

/** Text between a start-string and its end-string; a start-string alone is text, and a problem. */
function recognizeSpan(scan: Scan, at: number, kind: SpanKind): Found | null {
  const inside = at + kind.start.length;
  const next = scan.text[inside] ?? '';
  if (/\s/u.test(next)) return null;
  if (next === '' || isQuotedAt(scan, at, next)) return { end: inside, inlines: null, isStart: true };
  const end = scan.findEnd(kind.end, inside);
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

/** `role` begins at `start` where there is one, the backquote stands at `quote`. */
function recognizeInterpreted(scan: Scan, start: number, quote: number): Found | null {
  const inside = quote + 1;
  const next = scan.text[inside] ?? '';
  if (/[\s`]/u.test(next)) return null;
  const prefix = quote > start ? scan.text.slice(start + 1, quote - 1) : null;
  if (next === '' || (prefix === null && isQuotedAt(scan, quote, next))) {
    return { end: inside, inlines: null, isStart: true };
  }
  const end = scan.findEnd(END_STRINGS.interpreted, inside);
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
  const role = roleAt(scan.text, at);
  return role !== '' && scan.text[at + role.length] === '`'
    ? recognizeInterpreted(scan, at, at + role.length)
    : null;
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
