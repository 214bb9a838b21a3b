/** Where markup ends: its end-string is at `at`, and behind `end` the text goes on. */
interface End {
  readonly at: number;
  readonly end: number;
  /** The role behind interpreted text; null where none is there. */
  readonly role: string | null;
  /** How many underscores make it a reference. */
  readonly underscores: number;
}

/** What closes markup, what may stand before it, and how what follows is read. */
export interface EndString {
  readonly string: string;
  readonly mayStandAt: (text: string, at: number) => boolean;
  readonly readEnd: (text: string, at: number) => End | null;
}

const ROLE = /:[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*:/uy;

/** The role, `:name:`, that begins at the position; '' where none does. */
export function roleAt(text: string, at: number): string {
  ROLE.lastIndex = at;
  return text[at] === ':' ? (ROLE.exec(text)?.[0] ?? '') : '';
}

const notAfterBlankOrEscape = (text: string, at: number) => !/[\s\0]/u.test(text[at - 1]!);
const notAfterBlank = (text: string, at: number) => !/\s/u.test(text[at - 1]!);
const notAfterUnescapedBlank = (text: string, at: number) =>
  !/(?<!\0)[\s\0]$/u.test(text.slice(Math.max(0, at - 2), at));

const plainEnd = (length: number) => (text: string, at: number) => endAt(text, at, at + length, null, 0);

/** The end-strings of all inline markup. */
export const END_STRINGS = {
  strong: { string: '**', mayStandAt: notAfterBlankOrEscape, readEnd: plainEnd(2) },
  emphasis: { string: '*', mayStandAt: notAfterBlankOrEscape, readEnd: plainEnd(1) },
  literal: { string: '``', mayStandAt: notAfterBlank, readEnd: plainEnd(2) },
  target: { string: '`', mayStandAt: notAfterBlankOrEscape, readEnd: plainEnd(1) },
  substitution: { string: '|', mayStandAt: notAfterBlankOrEscape, readEnd: referenceEnd },
  interpreted: { string: '`', mayStandAt: notAfterUnescapedBlank, readEnd: interpretedEnd },
} as const satisfies Record<string, EndString>;

/** Role and underscores, or each without the other, as long as the markup may end there. */
function interpretedEnd(text: string, at: number): End | null {
  const role = roleAt(text, at + 1);
  return (role === '' ? null : referenceEnd(text, at, role)) ?? referenceEnd(text, at);
}

/** The longest run of underscores, two at most, with which the markup may end. */
function referenceEnd(text: string, at: number, role = ''): End | null {
  const behind = at + 1 + role.length;
  for (const underscores of [2, 1, 0]) {
    if (!text.startsWith('_'.repeat(underscores), behind)) continue;
    const end = endAt(text, at, behind + underscores, role === '' ? null : role.slice(1, -1), underscores);
    if (end) return end;
  }
  return null;
}

function endAt(text: string, at: number, end: number, role: string | null, underscores: number): End | null {
  return mayEndBefore(text[end] ?? '') ? { at, end, role, underscores } : null;
}

/** Gives the first end-string behind a position that encloses something; null where there is none. */
export type FindEnd = (endString: EndString, inside: number) => End | null;

/** Makes the search for end-strings in a text, which looks at no place twice as long as the positions rise. */
export function endFinder(text: string): FindEnd {
  // What was found last: no end-string stands between `from` and it.
  const lasts = new Map<EndString, { readonly from: number; readonly found: End | null }>();
  return (endString, inside) => {
    const { string, mayStandAt, readEnd } = endString;
    if (text.startsWith(string, inside) && readEnd(text, inside)) return null;
    const last = lasts.get(endString);
    if (last && last.from <= inside && (!last.found || last.found.at > inside)) return last.found;
    let found: End | null = null;
    for (let at = text.indexOf(string, inside + 1); at >= 0; at = text.indexOf(string, at + 1)) {
      found = mayStandAt(text, at) ? readEnd(text, at) : null;
      if (found) break;
    }
    lasts.set(endString, { from: inside, found });
    return found;
  };
}

// The inline markup recognition rules of reStructuredText:
// https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup-recognition-rules

const BEFORE_START = /^(?:\s|["'(<[{\-/:]|(?![\0-\x7f])[\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}])$/u;
const AFTER_END = /^(?:\s|\0|["')>\]}\-/:\\.,;!?]|(?![\0-\x7f])[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}])$/u;

/** Quotes and brackets that belong together: markup between the two halves of a pair is no markup, as in `"*"`. */
const PAIRS = `""''()<>[]{}«»»«»»‘’’‘‘‚’’‚‘‚’“””““„””„“„”‹››‹››（）［］｛｝｟｠｢｣〈〉《》「」『』【】〔〕〖〗〘〙〚〛`;

const PARTNERS = pairUp(PAIRS);

/** Whether inline markup may begin after this character. */
export function mayStartAfter(character: string): boolean {
  return BEFORE_START.test(character);
}

/** Whether inline markup may end before this character; '' is the end of the text. */
export function mayEndBefore(character: string): boolean {
  return character === '' || AFTER_END.test(character);
}

/** Whether the two characters quote the text between them. */
export function isQuoting(left: string, right: string): boolean {
  return PARTNERS.get(left)?.includes(right) ?? false;
}

function pairUp(pairs: string): ReadonlyMap<string, string> {
  const partners = new Map<string, string>();
  for (let index = 0; index < pairs.length; index += 2) {
    const left = pairs[index]!;
    partners.set(left, `${partners.get(left) ?? ''}${pairs[index + 1]!}`);
  }
  return partners;
}
