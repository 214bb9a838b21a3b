import { addressProblem } from '../../../domain/link-address.ts';
import type { TextRun } from '../../text/rich-text.ts';
import { readHtmlTokens } from '../html/html-tokens.ts';
import { collectRuns } from '../html/run-collector.ts';

/** What can begin markup: escapes, code, emphasis, tags, links, references, and bare addresses. */
const MARKUP = /[\\`*<[&]|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|~~|:\/\/|www\.|@/u;

/** Whether a line of Markdown may have markup at all. */
export function mayHaveMarkup(text: string): boolean {
  return MARKUP.test(text);
}

const SIMPLE_TAG = /<\/?(?:br|p|b|strong|code|ul|ol|li|span|div|font)[ ]?\/?>/giu;

/**
 * The runs of a line whose only markup is code between single backticks and plain links, or tags without attributes; null
 * for any other. Most markup in tables is of this kind, and reads a hundred times faster so.
 */
export function readSimpleInline(text: string): readonly TextRun[] | null {
  return readCodeAndLinks(text) ?? readSimpleTags(text);
}

/** `code`, or [label](address) with neither markup in the label nor anything in the address that could mean more. */
const CODE_OR_LINK =
  /(?<!`)`([^`]+)`(?!`)|(?<!!)\[([^[\]`*_<\\&!~]+)\]\(((?:https?:\/\/|[/#])[^\s()<>\\&]+)\)/gu;

function readCodeAndLinks(text: string): readonly TextRun[] | null {
  const runs: TextRun[] = [];
  const add = (part: Partial<TextRun> & { text: string }) =>
    runs.push({ bold: false, code: false, href: null, ...part });
  let from = 0;
  for (const match of text.matchAll(CODE_OR_LINK)) {
    const [whole, code, label, href] = match;
    const before = text.slice(from, match.index);
    if (mayHaveMarkup(before) || (label !== undefined && mayHaveMarkup(label))) return null;
    // The other reader has a way to report it.
    if (href !== undefined && addressProblem(href) !== null) return null;
    add({ text: before });
    if (code !== undefined) add({ text: code.replaceAll('\\|', '|'), code: true });
    else add({ text: label!, href: href! });
    from = match.index + whole.length;
  }
  const rest = text.slice(from);
  if (mayHaveMarkup(rest)) return null;
  add({ text: rest });
  return runs;
}

function readSimpleTags(text: string): readonly TextRun[] | null {
  if (mayHaveMarkup(text.replace(SIMPLE_TAG, ' '))) return null;
  const collector = collectRuns(() => {});
  for (const token of readHtmlTokens(text)) {
    if (token.kind === 'text') collector.text(token.text);
    else collector.tag(token, '');
  }
  return collector.runs;
}
