import { decodeHTML } from 'entities';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Elements whose edges separate words: what stands in them is a block, or begins a line. */
export const BLOCK_ELEMENTS = words(
  `address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav
  noscript ol optgroup option p pre search section summary table tbody td tfoot th thead title tr ul`,
);

/** Elements within a line. */
const INLINE_ELEMENTS = words(
  `a abbr acronym area audio b base bdi bdo big blink button canvas cite code data datalist del dfn em embed font frame
  i iframe img input ins kbd label map mark marquee math meter nobr noframes object output param picture progress q rb rp
  rt rtc ruby s samp script select slot small source span strike strong style sub sup svg template textarea time track tt
  u var video wbr`,
);

/** Elements that show their text in bold. */
export const BOLD_ELEMENTS = words('b strong');

/** Elements that show their text as code. */
export const CODE_ELEMENTS = words('code kbd samp tt pre');

/** Headings, of which the nearest above a table is the table's section. */
export const HEADING_ELEMENTS = words('h1 h2 h3 h4 h5 h6');

/** Elements that are never shown and may hold anything. */
const RAW_TEXT_ELEMENTS = words('script style');

/** Whether HTML knows the name, or it is a custom element's; `<bucket>` in a text is more likely a placeholder. */
export function isHtmlElement(name: string): boolean {
  return BLOCK_ELEMENTS.has(name) || INLINE_ELEMENTS.has(name) || /[-:]/u.test(name);
}

/** A tag or a text; offsets count from the start of the whole text, `end` is after its last character. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number; readonly end: number }
  | HtmlTag;

export interface HtmlTag {
  readonly kind: 'open' | 'close';
  /** In lower case. */
  readonly name: string;
  /** The text between the name and `>`, as it is. */
  readonly attributes: string;
  readonly offset: number;
  readonly end: number;
}

/**
 * Reads HTML into tags and texts, in one pass over any markup: character references decoded, comments, declarations,
 * scripts and styles left out, and a `<` that opens nothing kept as text. A tag that the next `<` breaks off ends there.
 */
export function* readHtmlTokens(text: string): Generator<HtmlToken> {
  const seek = createSeeker(text);
  let textFrom = 0;
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) break;
    const markup = readHidden(text, start, seek) ?? readTag(text, start, seek);
    at = markup.end;
    if (markup.kind === 'none') continue;
    if (start > textFrom) yield textToken(text, textFrom, start);
    if (markup.kind !== 'hidden') yield markup;
    if (markup.kind === 'open' && RAW_TEXT_ELEMENTS.has(markup.name)) at = endOfRawText(text, markup);
    textFrom = at;
  }
  if (textFrom < text.length) yield textToken(text, textFrom, text.length);
}

function textToken(text: string, offset: number, end: number): HtmlToken {
  const raw = text.slice(offset, end);
  return { kind: 'text', text: raw.includes('&') ? decodeHTML(raw) : raw, offset, end };
}

/** Finds a text's next place; one that is known to come no more is not looked for again. */
type Seek = (needle: string, from: number) => number;

function createSeeker(text: string): Seek {
  const absent = new Set<string>();
  return (needle, from) => {
    if (absent.has(needle)) return -1;
    const index = text.indexOf(needle, from);
    if (index < 0) absent.add(needle);
    return index;
  };
}

/** A range that is not shown. */
interface Hidden {
  readonly kind: 'hidden';
  readonly end: number;
}

/** A range that began like a tag and is text verbatim. */
interface NoTag {
  readonly kind: 'none';
  readonly end: number;
}

/** The comment, declaration or processing instruction that starts here; null where none does. */
function readHidden(text: string, start: number, seek: Seek): Hidden | null {
  const next = text[start + 1];
  if (next !== '!' && next !== '?') return null;
  const comment = text.startsWith('<!--', start) ? seek('-->', start + 4) : -1;
  if (comment >= 0) return { kind: 'hidden', end: comment + 3 };
  if (text.startsWith('<![CDATA[', start)) return { kind: 'hidden', end: start + 9 };
  const end = seek('>', start);
  return end < 0 ? null : { kind: 'hidden', end: end + 1 };
}

const TAG_START = /<(\/?)([a-z][^\s/<>"'=&|]*)/iy;

function readTag(text: string, start: number, seek: Seek): HtmlTag | NoTag {
  TAG_START.lastIndex = start;
  const match = TAG_START.exec(text);
  if (match === null) return { kind: 'none', end: start + 1 };
  const name = match[2]!.toLowerCase();
  const attributesFrom = start + match[0].length;
  const close = endOfAttributes(text, attributesFrom, seek);
  const isWhole = text[close] === '>';
  if (!isWhole && !isHtmlElement(name)) return { kind: 'none', end: close };
  const attributes = text.slice(attributesFrom, close);
  const end = isWhole ? close + 1 : close;
  return { kind: match[1] ? 'close' : 'open', name, attributes, offset: start, end };
}

/** The offset of the tag's `>`, or of the `<` or the end of the text that breaks it off. */
function endOfAttributes(text: string, from: number, seek: Seek): number {
  const stop = /[<>]|=\s*(["'])/gu;
  stop.lastIndex = from;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const quote = match[1];
    if (quote === undefined) return match.index;
    const end = seek(quote, stop.lastIndex);
    // A value that holds an end tag has lost its closing quote.
    if (end >= 0 && !text.slice(stop.lastIndex, end).includes('</')) stop.lastIndex = end + 1;
  }
  return text.length;
}

/** A script that is never closed hides the rest, as in a browser. */
function endOfRawText(text: string, tag: HtmlTag): number {
  const close = new RegExp(`</${tag.name}\\b`, 'giu');
  close.lastIndex = tag.end;
  return close.exec(text)?.index ?? text.length;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gu;

/** An attribute's value with its character references decoded; '' for one without a value, null where it is absent. */
export function attributeOf(tag: HtmlTag, name: string): string | null {
  for (const [, key, double, single, bare] of tag.attributes.matchAll(ATTRIBUTE)) {
    if (key!.toLowerCase() === name) return decodeHTML(double ?? single ?? bare ?? '');
  }
  return null;
}
