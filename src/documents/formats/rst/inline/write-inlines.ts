import type { RichText } from '../../../../domain/document.ts';
import { dropHidden } from '../../../../domain/hidden-characters.ts';
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
} from '../../../text/escape-markdown.ts';
import { plainRichText } from '../../../text/rich-text.ts';
import type { ShownText } from './resolve-inlines.ts';

/** Writes pieces of text as one line, white space collapsed, plain and as CommonMark. */
export function writeInlines(pieces: readonly ShownText[]): RichText {
  const [only] = pieces;
  if (pieces.length <= 1 && (!only || only.kind === 'text')) {
    return plainRichText(only?.text ?? '');
  }
  const parted = dropUnmarkable(partBlanks(pieces));
  const plain = parted.map((piece) => piece.text).join('');
  let before = '';
  const tagsBehind = findTagsBehind(
    parted.map(({ kind, text, address }) => `${kind === 'code' ? '`' : ''}${text}${address}`),
  );
  const written = parted.map((piece, index) => {
    const after = firstCharacter(parted[index + 1]);
    const text = MARKUP[piece.kind](piece, before, after, tagsBehind[index]!);
    before = text.at(-1)!;
    return text;
  });
  return { plain, markdown: written.join('') };
}

/** Collapses white space, and puts blanks at the edges of markup outside of it: `**a **b` is shown as bold nowhere. */
function partBlanks(pieces: readonly ShownText[]): ShownText[] {
  const parted: ShownText[] = [];
  let blank = false;
  for (const piece of pieces) {
    const spaced = dropHidden(piece.text);
    const text = collapseSpace(spaced);
    if (text === '') {
      blank ||= spaced !== '';
      continue;
    }
    if (parted.length > 0 && (blank || !spaced.startsWith(text[0]!))) {
      push(parted, { kind: 'text', text: ' ', address: '' });
    }
    push(parted, { ...piece, text });
    blank = !spaced.endsWith(text.at(-1)!);
  }
  return parted;
}

function push(pieces: ShownText[], piece: ShownText): void {
  const last = pieces.at(-1);
  if (last?.kind === piece.kind && last.address === piece.address) {
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  } else {
    pieces.push(piece);
  }
}

/**
 * Makes text of what CommonMark cannot mark where it stands, for it neither opens nor closes emphasis between a letter
 * and punctuation:
 *
 *     4**"xx"**
 *      ^ a letter outside, punctuation inside
 */
function dropUnmarkable(pieces: readonly ShownText[]): readonly ShownText[] {
  const kept: ShownText[] = [];
  for (const [index, piece] of pieces.entries()) {
    const emphasized = piece.kind === 'strong' || piece.kind === 'emphasis';
    const before = kept.at(-1);
    const left = before?.kind === 'text' ? before.text.at(-1)! : '';
    const right = firstCharacter(pieces[index + 1]);
    const marked =
      !emphasized ||
      ((!isLetter(left) || !isPunctuation(piece.text[0]!)) &&
        (!isLetter(right) || !isPunctuation(piece.text.at(-1)!)) &&
        (!isEmphasized(before) || !isLetter(right)));
    push(kept, marked ? piece : { ...piece, kind: 'text' });
  }
  return kept;
}

const isEmphasized = (piece: ShownText | undefined) => piece?.kind === 'strong' || piece?.kind === 'emphasis';

const FIRST: Readonly<Record<Exclude<ShownText['kind'], 'text'>, string>> = {
  strong: '*',
  emphasis: '*',
  code: '`',
  link: '[',
};

function firstCharacter(piece: ShownText | undefined): string {
  if (!piece) return '';
  return piece.kind === 'text' ? piece.text[0]! : FIRST[piece.kind];
}

type WriteMarkup = (piece: ShownText, before: string, after: string, reachesTag: boolean) => string;

const MARKUP: Readonly<Record<ShownText['kind'], WriteMarkup>> = {
  text: ({ text }, before, after, reachesTag) =>
    escapeAddresses(escapeMarkdown(text, before, after), reachesTag),
  strong: (piece, before, after, reachesTag) => emphasize(piece.text, '**', '__', before, after, reachesTag),
  emphasis: (piece, before, after, reachesTag) => emphasize(piece.text, '*', '_', before, after, reachesTag),
  code: ({ text }) => markdownCode(text),
  link: ({ text, address }) => markdownLink(escapeBrackets(escapeMarkdown(text, '[', ']')), address),
};

/** Underscores behind asterisks: `**a**_b_`, since `**a***b*` is read otherwise. */
function emphasize(
  text: string,
  asterisks: string,
  underscores: string,
  before: string,
  after: string,
  reachesTag: boolean,
): string {
  const mark = before === '*' && !isLetter(after) ? underscores : asterisks;
  return `${mark}${escapeAddresses(escapeMarkdown(text, mark[0], mark[0]), reachesTag)}${mark}`;
}
