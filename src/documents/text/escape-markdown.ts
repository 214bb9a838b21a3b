/** The characters that Unicode calls white space, and the ASCII separators: what Python's `str.split` splits words at. */
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/** The text with every run of white space (no-break and ideographic spaces too) made one blank, and none at its ends. */
export function collapseSpace(text: string): string {
  return text.replace(SPACE, ' ').replace(/^ /u, '').replace(/ $/u, '');
}

/**
 * Gives Markdown (CommonMark 0.31) that renders to exactly the plain text, escaping only what would be markup where it
 * stands: `a * b_c [%s]` stays, `*a*` becomes `\*a\*`. `before` and `after` are the characters that the result will
 * stand between, '' at the edge of a block, where `-`, `#` or `1.` would open a list or a heading.
 */
export function escapeMarkdown(plain: string, before = '', after = ''): string {
  const escaped = plain.replace(/[\\`*_[\]<&!]/gu, (character, index: number) => {
    const left = index === 0 ? before : plain[index - 1]!;
    const right = index === plain.length - 1 ? after : plain[index + 1]!;
    return ESCAPED_WHERE[character]!(left, right, plain, index) ? `\\${character}` : character;
  });
  return escapeAddresses(before === '' ? escapeBlockStart(escaped, after) : escaped, false);
}

/**
 * Escapes in text that is escaped already what GFM would make a link of its own accord and extend up to a `<`, whether
 * that is escaped or in code (GFM 6.9): what begins there would be HTML, or another link. `reachesTag` says whether a `<`
 * follows on the text before a blank does.
 *
 *     https://a.example\<b>   ─►   https\://a.example\<b>
 *     ^^^^^^^^^^^^^^^^^^ a link, and <b> is a tag
 */
export function escapeAddresses(escaped: string, reachesTag: boolean): string {
  return escaped.replace(/(?:https?:\/\/|www\.)\S*/giu, (word, index: number) => {
    const isLast = index + word.length === escaped.length;
    return word.includes('<') || (isLast && reachesTag)
      ? word.replace(/(https?|www)(?=:\/\/|\.)/giu, '$1\\')
      : word;
  });
}

/** Escapes the brackets of text that is escaped already: a bracket of its own would end the label of a link. */
export function escapeBrackets(escaped: string): string {
  return escaped.replace(/\\.|[[\]]/gsu, (piece) => (piece.length === 1 ? `\\${piece}` : piece));
}

/** Whether the character is punctuation to CommonMark's rules of emphasis (6.2). */
export function isPunctuation(character: string): boolean {
  return /^[\p{P}\p{S}]$/u.test(character);
}

/** Whether the character is neither white space nor punctuation to CommonMark's rules of emphasis (6.2). */
export function isLetter(character: string): boolean {
  return character !== '' && !/^[\s\p{P}\p{S}]$/u.test(character);
}

/**
 * For each of the texts that stand one behind the other, whether a `<` comes before a blank in those behind it, or the
 * start of code that has a `<` or `[`: an address that takes the backtick in leaves no code.
 */
export function findTagsBehind(texts: readonly string[]): boolean[] {
  let reaches = false;
  return texts
    .toReversed()
    .map((text) => {
      const behind = reaches;
      const end = text.search(/\s/u);
      const start = end < 0 ? text : text.slice(0, end);
      const hasTag = start.includes('<') || (start.includes('`') && /[<[]/u.test(text));
      reaches = hasTag || (end < 0 && behind);
      return behind;
    })
    .toReversed();
}

type EscapedWhere = (left: string, right: string, plain: string, index: number) => boolean;

const isBlank = (character: string) => /^\s*$/u.test(character);
const isWord = (character: string) => /^[\p{L}\p{N}]$/u.test(character);

/** Where each character of inline markup needs its backslash. */
const ESCAPED_WHERE: Readonly<Record<string, EscapedWhere>> = {
  '\\': (_, right) => /^[!-/:-@[-`{-~]?$/u.test(right),
  '`': () => true,
  // Between blanks it is neither left- nor right-flanking.
  '*': (left, right) => !(isBlank(left) && isBlank(right)),
  _: (left, right, plain, index) =>
    !(isBlank(left) && isBlank(right)) && !isInsideWord(left, right, plain, index),
  '[': (left, _, plain, index) => left === '' && opensDefinition(plain, index),
  ']': (_, right) => right === '(',
  '<': (_, right) => /^[a-z/!?]$/iu.test(right),
  '&': (_, __, plain, index) => startsWithReference(plain, index),
  // `![` would make the link that follows an image.
  '!': (_, right, plain, index) => right === '[' && index === plain.length - 1,
};

function isInsideWord(left: string, right: string, plain: string, index: number): boolean {
  if (isWord(left) && isWord(right)) return true;
  // A run of underscores is one delimiter: `a__b` is inside a word as a whole. Longer runs are rare enough to escape.
  if (right === '_') return isWord(left) && isWord(plain[index + 2] ?? '');
  return left === '_' && isWord(plain[index - 2] ?? '') && isWord(right);
}

/** `[label]: address` at the start of a block defines a link and is not shown; what is put behind may close the label. */
function opensDefinition(plain: string, index: number): boolean {
  // A bracket that is escaped does not close it either.
  return !plain.includes(']', index) || plain.includes(']:', index);
}

/** What CommonMark takes for a character reference (2.5). */
const REFERENCE = /&(?:[a-z][a-z0-9]{1,31}|#[0-9]{1,7}|#x[0-9a-f]{1,6});/giu;

/** `&lt;` and `&#60;` would be shown as `<`. */
function startsWithReference(plain: string, index: number): boolean {
  return plain.slice(index, index + 40).search(REFERENCE) === 0;
}

function escapeBlockStart(markdown: string, after: string): string {
  const line = isBlank(after) ? markdown : markdown + after;
  const number = /^\d{1,9}(?=[.)](?:\s|$))/u.exec(line);
  if (number) return `${number[0]}\\${markdown.slice(number[0].length)}`;
  const opens = /^(?:[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|~~~|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$)/u.test(line);
  return opens ? `\\${markdown}` : markdown;
}

/** A code span that shows the text verbatim, also where it holds backticks. */
export function markdownCode(plain: string): string {
  if (plain.trim() === '') return escapeMarkdown(plain, 'x', 'x');
  const runs = new Set(plain.match(/`+/gu)?.map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  // One blank on either side is taken away in reading: where the text has a backtick at its end, or blanks at both.
  const padded = /^`|`$|^ .* $/su.test(plain) ? ` ${plain} ` : plain;
  return `${fence}${padded}${fence}`;
}

/** A link whose label is Markdown already; brackets of the label that stand alone must be escaped in it. */
export function markdownLink(label: string, address: string): string {
  const isBare = /^[^\s<>()\\\x00-\x1f]+$/u.test(address);
  const escaped = isBare ? address : address.replace(/[\r\n]+/gu, ' ').replace(/[<>\\]/gu, '\\$&');
  const destination = escaped.replace(REFERENCE, '\\$&');
  return `[${label}](${isBare ? destination : `<${destination}>`})`;
}
