import type { MarkedText } from '../nouns/text.ts';
import { collapseSpace, escapeMarkdown, markdownCode, markdownLink } from './markdown-text.ts';

/** A stretch of inline text under one markup; a blank of its own parts what stands in two blocks. */
export interface MarkedRun {
  readonly text: string;
  readonly bold: boolean;
  readonly code: boolean;
  /** The link's address; null outside links. */
  readonly href: string | null;
}

/** Characters that take no room: the byte order mark, joiners and direction marks that pages pick up from editors. */
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** The text without zero-width characters. */
export function dropZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH, '');
}

/** A plain text as a reader gives it: no zero-width characters, white space collapsed, its Markdown escaped. */
export function plainMarkedText(text: string): MarkedText {
  const plain = collapseSpace(dropZeroWidth(text));
  return { markdown: escapeMarkdown(plain), plain };
}

/**
 * Writes runs as one text: white space collapsed, markup nested as link, bold, code from outside in, and blanks outside
 * of the markup that they would stand at the edge of: `<b>a </b>b` is `**a** b`.
 */
export function writeMarkedText(runs: readonly MarkedRun[]): MarkedText {
  const pieces = separateBlanks(runs);
  const plain = pieces.map((piece) => piece.text).join('');
  if (pieces.every((piece) => !(piece.bold || piece.code || piece.href !== null))) {
    return { markdown: escapeMarkdown(plain), plain };
  }
  return { markdown: writeTokens(linkTokens(pieces)), plain };
}

/** Words keep their markup; a blank has the markup that the words on both sides share from outside in. */
function separateBlanks(runs: readonly MarkedRun[]): MarkedRun[] {
  const pieces: MarkedRun[] = [];
  let blank = false;
  for (const run of runs) {
    const spaced = dropZeroWidth(run.text);
    const text = collapseSpace(spaced);
    if (text === '') {
      blank ||= spaced !== '';
      continue;
    }
    const previous = pieces.at(-1);
    if (previous && (blank || !spaced.startsWith(text[0]!))) push(pieces, blankBetween(previous, run));
    push(pieces, { ...run, text });
    blank = !spaced.endsWith(text.at(-1)!);
  }
  return pieces;
}

function blankBetween(left: MarkedRun, right: MarkedRun): MarkedRun {
  const sameLink = left.href === right.href;
  const bold = sameLink && left.bold && right.bold;
  const code = sameLink && left.bold === right.bold && left.code && right.code;
  return { text: ' ', href: sameLink ? left.href : null, bold, code };
}

function push(pieces: MarkedRun[], piece: MarkedRun): void {
  const last = pieces.at(-1);
  if (last && last.href === piece.href && last.bold === piece.bold && last.code === piece.code) {
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  } else {
    pieces.push(piece);
  }
}

/** A piece of the Markdown to be: markup as it will stand, or plain text still to be escaped. */
type Token =
  | { readonly kind: 'markup'; readonly text: string }
  | { readonly kind: 'plain'; text: string; readonly inLabel: boolean };

function linkTokens(pieces: readonly MarkedRun[]): Token[] {
  return groupBy(pieces, (piece) => piece.href).flatMap(([href, group]): Token[] => {
    const inner = boldTokens(group, href !== null);
    if (href === null) return inner;
    const target = markdownLink('', href).slice(1);
    return [{ kind: 'markup', text: '[' }, ...inner, { kind: 'markup', text: target }];
  });
}

function boldTokens(pieces: readonly MarkedRun[], inLabel: boolean): Token[] {
  const groups = groupBy(pieces, (piece) => piece.bold);
  return groups.flatMap(([bold, group], index): Token[] => {
    const inner = group.map(
      (piece): Token =>
        piece.code
          ? { kind: 'markup', text: markdownCode(piece.text) }
          : { kind: 'plain', text: piece.text, inLabel },
    );
    const before = groups[index - 1]?.[1].at(-1)?.text.at(-1) ?? '';
    const after = groups[index + 1]?.[1][0]?.text[0] ?? '';
    if (!bold || !canFlank(before, inner, after)) return inner;
    return [{ kind: 'markup', text: '**' }, ...inner, { kind: 'markup', text: '**' }];
  });
}

/**
 * Whether `**` opens and closes here (CommonMark 6.2): not between a letter outside and punctuation inside.
 *
 *     see**"this"**page
 *        ^ not bold: left of the opening is a letter, right of it punctuation
 */
function canFlank(before: string, inner: readonly Token[], after: string): boolean {
  const first = inner[0]?.text[0] ?? '';
  const last = inner.at(-1)?.text.at(-1) ?? '';
  return (!isPunctuation(first) || !isLetter(before)) && (!isPunctuation(last) || !isLetter(after));
}

const isPunctuation = (character: string) => /^[\p{P}\p{S}]$/u.test(character);
const isLetter = (character: string) => character !== '' && !/^[\s\p{P}\p{S}]$/u.test(character);

function groupBy<Key>(pieces: readonly MarkedRun[], keyOf: (piece: MarkedRun) => Key): [Key, MarkedRun[]][] {
  const groups: [Key, MarkedRun[]][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last[0] === keyOf(piece)) last[1].push(piece);
    else groups.push([keyOf(piece), [piece]]);
  }
  return groups;
}

function writeTokens(tokens: readonly Token[]): string {
  let markdown = '';
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'markup') {
      markdown += token.text;
      continue;
    }
    const escaped = escapeMarkdown(token.text, markdown.at(-1) ?? '', tokens[index + 1]?.text[0] ?? '');
    markdown += token.inLabel ? escapeBrackets(escaped) : escaped;
  }
  return markdown;
}

/** A bracket of its own would end the label. */
function escapeBrackets(escaped: string): string {
  return escaped.replace(/(\\\\)|\\?([[\]])/gu, (_, backslashes?: string, bracket?: string) =>
    bracket === undefined ? backslashes! : `\\${bracket}`,
  );
}
