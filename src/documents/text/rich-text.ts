import type { RichText } from '../../domain/document.ts';
import { dropHidden } from '../../domain/hidden-characters.ts';
import {
  collapseSpace,
  escapeAddresses,
  escapeBrackets,
  escapeMarkdown,
  findTagsBehind,
  isLetter,
  isPunctuation,
  markdownCode,
  markdownLink,
} from './escape-markdown.ts';

/** A range of inline text under one markup; a blank of its own parts what stands in two blocks. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly code: boolean;
  /** The link's address; null outside links. */
  readonly href: string | null;
}

/** A plain text as a reader gives it: no hidden characters, white space collapsed, its Markdown escaped. */
export function plainRichText(text: string): RichText {
  const plain = collapseSpace(dropHidden(text));
  return { markdown: escapeMarkdown(plain), plain };
}

/**
 * Writes runs as one text: white space collapsed, markup nested as link, bold, code from outside in, and blanks outside
 * of the markup that they would stand at the edge of: `<b>a </b>b` is `**a** b`.
 */
export function writeRichText(runs: readonly TextRun[]): RichText {
  const pieces = separateBlanks(runs);
  const plain = pieces.map((piece) => piece.text).join('');
  if (pieces.every((piece) => !(piece.bold || piece.code || piece.href !== null))) {
    return { markdown: escapeMarkdown(plain), plain };
  }
  return { markdown: writeTokens(linkTokens(dropUnmarkableBold(pieces))), plain };
}

/** Words keep their markup; a blank has the markup that the words on both sides share from outside in. */
function separateBlanks(runs: readonly TextRun[]): TextRun[] {
  const pieces: TextRun[] = [];
  let blank = false;
  for (const run of runs) {
    const spaced = dropHidden(run.text);
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

function blankBetween(left: TextRun, right: TextRun): TextRun {
  const sameLink = left.href === right.href;
  const bold = sameLink && left.bold && right.bold;
  const code = sameLink && left.bold === right.bold && left.code && right.code;
  return { text: ' ', href: sameLink ? left.href : null, bold, code };
}

function push(pieces: TextRun[], piece: TextRun): void {
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

function linkTokens(pieces: readonly TextRun[]): Token[] {
  return groupBy(pieces, (piece) => piece.href).flatMap(([href, group]): Token[] => {
    const inner = boldTokens(group, href !== null);
    if (href === null) return inner;
    const target = markdownLink('', href).slice(1);
    return [{ kind: 'markup', text: '[' }, ...inner, { kind: 'markup', text: target }];
  });
}

function boldTokens(pieces: readonly TextRun[], inLabel: boolean): Token[] {
  return groupBy(pieces, (piece) => piece.bold).flatMap(([bold, group]): Token[] => {
    const inner = group.map(
      (piece): Token =>
        piece.code
          ? { kind: 'markup', text: markdownCode(piece.text) }
          : { kind: 'plain', text: piece.text, inLabel },
    );
    return bold ? [{ kind: 'markup', text: '**' }, ...inner, { kind: 'markup', text: '**' }] : inner;
  });
}

/**
 * Takes bold away where `**` would not open or close (CommonMark 6.2): between a letter outside and punctuation inside.
 *
 *     see**"this"**page
 *        ^ left of the opening is a letter, right of it punctuation
 */
function dropUnmarkableBold(pieces: readonly TextRun[]): TextRun[] {
  const settled: TextRun[] = [];
  let next = 0;
  for (const [bold, group] of groupBy(pieces, (piece) => (piece.bold ? (piece.href ?? true) : false))) {
    next += group.length;
    const canFlank = bold === false || flanks(settled.at(-1), group, pieces[next]);
    for (const piece of group) settled.push(canFlank ? piece : { ...piece, bold: false });
  }
  // Joined only now: see `writeTokens`.
  const joined: TextRun[] = [];
  for (const piece of settled) push(joined, piece);
  return joined;
}

function flanks(before: TextRun | undefined, group: readonly TextRun[], after: TextRun | undefined) {
  const [first, last] = [group[0]!, group.at(-1)!];
  // The edge of a link is punctuation, a bracket.
  const left = before && before.href === first.href ? edge(before, -1) : '';
  const right = after && after.href === last.href ? edge(after, 0) : '';
  return (
    (!isPunctuation(edge(first, 0)) || !isLetter(left)) &&
    (!isPunctuation(edge(last, -1)) || !isLetter(right))
  );
}

/** The character that stands at an end of the piece in Markdown. */
function edge(piece: TextRun, at: 0 | -1): string {
  return piece.code ? '`' : piece.text.at(at)!;
}

function groupBy<Key>(pieces: readonly TextRun[], keyOf: (piece: TextRun) => Key): [Key, TextRun[]][] {
  const groups: [Key, TextRun[]][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last[0] === keyOf(piece)) last[1].push(piece);
    else groups.push([keyOf(piece), [piece]]);
  }
  return groups;
}

function writeTokens(tokens: readonly Token[]): string {
  const tagsBehind = findTagsBehind(tokens.map(({ text }) => text));
  // An array, not one growing string: V8 copies a concatenated string as a whole when one of its characters is read.
  const written: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'markup') {
      written.push(token.text);
      continue;
    }
    const before = written.at(-1)?.at(-1) ?? '';
    const after = tokens[index + 1]?.text[0] ?? '';
    const escaped = escapeAddresses(escapeMarkdown(token.text, before, after), tagsBehind[index]!);
    written.push(token.inLabel ? escapeBrackets(escaped) : escaped);
  }
  return written.join('');
}

/** Gives the texts as one, those without a character left out; null where none is left. */
export function joinTexts(texts: readonly RichText[], separator: string): RichText | null {
  const filled = texts.filter(({ plain }) => plain !== '');
  if (filled.length === 0) return null;
  // What follows the last line of a code block would keep it open.
  const hasBlocks = filled.some(({ markdown }) => markdown.includes('\n'));
  return {
    markdown: filled.map(({ markdown }) => markdown).join(hasBlocks ? '\n\n' : separator),
    plain: filled.map(({ plain }) => plain).join(separator),
  };
}

/** The text from a character of its plain form on, with its markup where the cut goes through none. */
export function sliceRichText({ markdown, plain }: RichText, from: number): RichText {
  const start = plain.length - plain.slice(from).trimStart().length;
  const rest = plain.slice(start);
  if (start === 0) return { markdown, plain };
  const cut = markdown.slice(offsetInMarkdown(markdown, plain, start)).trimStart();
  return { plain: rest, markdown: isBalanced(cut, rest) ? cut : escapeMarkdown(rest) };
}

/** Follows both texts in step; what only the Markdown has is markup. */
function offsetInMarkdown(markdown: string, plain: string, to: number): number {
  let at = 0;
  for (let shown = 0; shown < to && at < markdown.length; ) {
    const isLinkEnd = markdown.startsWith('](', at) && !plain.startsWith('](', shown);
    if (isLinkEnd) at = Math.max(at + 1, markdown.indexOf(')', at) + 1);
    else {
      if (markdown[at] === plain[shown]) shown += 1;
      at += 1;
    }
  }
  return at;
}

/** Whether bold and code that the rest opens are closed in it, and no link's address is left of one that is cut off. */
function isBalanced(cut: string, rest: string): boolean {
  const odd = (mark: RegExp) => (cut.match(mark)?.length ?? 0) % 2 === 1;
  const opens = (cut.match(/(?<!\\)\[/gu)?.length ?? 0) >= (cut.match(/\]\(/gu)?.length ?? 0);
  return cut.slice(0, 1) !== '*' || rest.startsWith('*') || cut.startsWith('**')
    ? !odd(/\*\*/gu) && !odd(/(?<!\\)`/gu) && opens
    : false;
}
