import type { PhrasingContent } from 'mdast';
import { addressProblem } from '../../../domain/link-address.ts';
import type { TextRun } from '../../text/rich-text.ts';
import { readHtmlTokens } from '../html/html-tokens.ts';
import { collectRuns, type ReportMarkup, type RunCollector } from '../html/run-collector.ts';

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

/** Gives the runs of parsed inline Markdown; `addresses` are those of reference links, by their identifier. */
export function collectPhrasing(
  phrasing: readonly PhrasingContent[],
  addresses: ReadonlyMap<string, string>,
  report: ReportMarkup,
): readonly TextRun[] {
  const collector = collectRuns(report);
  const collect = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) collectNode(node, collector, addresses, collect);
  };
  collect(phrasing);
  return collector.runs;
}

function collectNode(
  node: PhrasingContent,
  collector: RunCollector,
  addresses: ReadonlyMap<string, string>,
  collect: (nodes: readonly PhrasingContent[]) => void,
): void {
  switch (node.type) {
    case 'text':
      collector.text(node.value);
      break;
    case 'strong':
      collector.mark('bold', 1);
      collect(node.children);
      collector.mark('bold', -1);
      break;
    case 'inlineCode':
      collector.mark('code', 1);
      // The pipe's escape is the table's, not the code's (GFM 4.10).
      collector.text(node.value.replaceAll('\\|', '|'));
      collector.mark('code', -1);
      break;
    case 'link':
      collectLink(node.url, node.children);
      break;
    case 'linkReference':
      collectLink(addresses.get(node.identifier) ?? '', node.children);
      break;
    case 'image':
    case 'imageReference':
      collector.text(node.alt ?? '');
      break;
    case 'break':
      collector.separate();
      break;
    case 'html':
      collectHtml(node.value, collector);
      break;
    case 'footnoteReference':
      collector.text(`[^${node.label ?? node.identifier}]`);
      break;
    default:
      collect(node.children);
  }

  function collectLink(address: string, children: readonly PhrasingContent[]): void {
    collector.link(address);
    collect(children);
    collector.link(null);
  }
}

function collectHtml(source: string, collector: RunCollector): void {
  for (const token of readHtmlTokens(source)) {
    if (token.kind === 'text') collector.text(token.text);
    else collector.tag(token, source.slice(token.offset, token.end));
  }
}
