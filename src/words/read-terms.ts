import { codeParts, wordsOf } from '../domain/words.ts';
import { looksLikeCode } from './code-words.ts';
import { findPhrase, type Group, type Nearness } from './phrases.ts';
import { expandContractions, plainWords } from './plain-words.ts';
import { pairsOf, segmentChinese } from './segment-chinese.ts';
import { isStopWord, weightOfWord } from './word-weights.ts';

/*
 * What somebody types, as terms: what stands for one thing, with all that may be written for it.
 *
 *   why is my tag key too long   ─►   tag   ·   key   ·   too long
 *                                     label     cmk       length exceed, longer than, …
 */

/** A word or phrase that stands for one thing. */
export interface Term {
  /** As it was typed: `rate limits`. */
  readonly text: string;
  /** How much it says of what somebody looks for: more than 0. */
  readonly weight: number;
  /** Whether it is written as codes are: `TMS.0014`, `file_prefix_name`. */
  readonly isCode: boolean;
  /** What may be written for it, itself first. */
  readonly forms: readonly Form[];
  /** The groups of the registers that it is a form of. */
  readonly groups: readonly Group[];
}

/** What may be written for a term. */
export interface Form {
  readonly nearness: 'TYPED' | 'TRANSLATION' | Nearness;
  /** Its words, all of which are to be found in one text. */
  readonly words: readonly string[];
}

/** The weight of a phrase: of what it says, and not of its words. */
const PHRASE_WEIGHT = 5;

const HAN = /\p{Script=Han}+/gu;

/** What stands between terms, and what does inside a code. */
const BLANK = /[\s,;!?()[\]{}<>"“”‘’`、，。；！？（）《》]+/u;

/**
 * The terms of a text, in order; words that say nothing of the matter are left out, unless there are no others. Empty where
 * it has no letter or digit.
 */
export function readTerms(text: string): Term[] {
  const terms = termsOf(text, isStopWord);
  return terms.length > 0 ? terms : termsOf(text, () => false);
}

/** A text with the spellings that are assumed, for whole words. */
export function respell(
  text: string,
  spellings: readonly (readonly [typed: string, assumed: string])[],
): string {
  return spellings.reduce(
    (respelled, [typed, assumed]) =>
      respelled
        .split(/(\s+)/)
        .map((piece) => replaceIn(piece, typed, assumed))
        .join(''),
    text,
  );
}

function replaceIn(piece: string, typed: string, assumed: string): string {
  const at = piece.toLowerCase().indexOf(typed.toLowerCase());
  if (at === -1) return piece;
  const [before, after] = [piece.slice(0, at), piece.slice(at + typed.length)];
  const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  return isWhole ? `${before}${assumed}${after}` : piece;
}

function termsOf(text: string, isLeftOut: (word: string) => boolean): Term[] {
  const terms: Term[] = [];
  let words: string[] = [];
  const endWords = () => {
    terms.push(...phrasesOf(words, isLeftOut));
    words = [];
  };
  for (const piece of piecesOf(text)) {
    if (/\p{Script=Han}/u.test(piece)) {
      endWords();
      terms.push(...segmentChinese(piece).map(chineseTerm));
    } else if (isWrittenAsCode(piece)) {
      endWords();
      terms.push(codeTerm(piece));
    } else {
      words.push(...wordsOf(piece).map(({ folded }) => folded));
    }
  }
  endWords();
  return unique(terms);
}

/** The pieces of a text between blanks; Chinese is apart from what stands beside it. */
function piecesOf(text: string): string[] {
  return expandContractions(text)
    .replace(HAN, ' $& ')
    .split(BLANK)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((piece) => wordsOf(piece).length > 0);
}

/** Whether a piece is a code or an identifier: `TMS.0014`, `new_tag`, `policyName`, but not `read-only` or `k8s`. */
function isWrittenAsCode(piece: string): boolean {
  if (findPhrase([piece.toLowerCase()], 0) !== null || /^[1-5]xx$/i.test(piece)) return false;
  if (/^\p{L}+(?:[-/:]\p{L}+)+$/u.test(piece)) return false;
  return looksLikeCode(piece) || /\p{Ll}\p{Lu}/u.test(piece);
}

function codeTerm(piece: string): Term {
  const whole = wordsOf(piece).map(({ folded }) => folded);
  const parts = [...new Set(codeParts(piece.replaceAll('_', ' ')).map(({ folded }) => folded))];
  const joined = whole.join('');
  const forms: Form[] = [{ nearness: 'TYPED', words: [joined] }];
  if (parts.length > 1) forms.push({ nearness: 'SAME', words: parts });
  return { text: piece, weight: PHRASE_WEIGHT, isCode: true, forms, groups: [] };
}

function chineseTerm({ text, english }: { readonly text: string; readonly english: string | null }): Term {
  const own: Form = { nearness: 'TYPED', words: pairsOf(text) };
  if (english === null) {
    return { text, weight: weightOfWord(text), isCode: false, forms: [own], groups: [] };
  }
  const { weight, forms, groups } = termOf(plainWords(english), english);
  const translated = forms.map(
    ({ nearness, words }): Form => ({ nearness: nearness === 'SYNONYM' ? 'SYNONYM' : 'TRANSLATION', words }),
  );
  return { text, weight, isCode: false, forms: [own, ...translated], groups };
}

/** The terms of words that follow one another: the longest phrases of the registers, and single words. */
function phrasesOf(words: readonly string[], isLeftOut: (word: string) => boolean): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const length = findPhrase(words, at)?.length ?? 1;
    const own = words.slice(at, at + length);
    if (length > 1 || !isLeftOut(own[0]!)) terms.push(termOf(own, own.join(' ')));
    at += length;
  }
  return terms;
}

function termOf(words: readonly string[], text: string): Term {
  const found = findPhrase(words, 0);
  const own = found !== null && found.length === words.length ? found.groups : [];
  const same = own.filter(({ nearness }) => nearness === 'SAME').flatMap(({ forms }) => forms);
  // What an abbreviation stands for has synonyms too.
  const further = same.flatMap((form) => findWhole(form)).filter((group) => !own.includes(group));
  const groups = [...own, ...further];
  const forms = new Map<string, Form>([[words.join(' '), { nearness: 'TYPED', words }]]);
  const add = (nearness: Nearness, all: readonly (readonly string[])[]) => {
    for (const form of all) {
      const key = form.join(' ');
      if (!forms.has(key)) forms.set(key, { nearness, words: form });
    }
  };
  add('SAME', same);
  for (const group of groups) add('SYNONYM', group.forms);
  const weight = words.length > 1 ? PHRASE_WEIGHT : weightOfWord(words[0]!) || 1;
  return { text, weight, isCode: false, forms: [...forms.values()], groups };
}

function findWhole(form: readonly string[]): readonly Group[] {
  const found = findPhrase(form, 0);
  return found === null || found.length !== form.length ? [] : found.groups;
}

/** Each term once. */
function unique(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.text.toLowerCase(), term])).values()];
}
