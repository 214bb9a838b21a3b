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

/** Whether the two characters quote what stands between them. */
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
