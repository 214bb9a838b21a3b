import type { PhrasingContent } from 'mdast';
import type { TextRun } from '../../text/rich-text.ts';
import { readHtmlTokens } from '../html/html-tokens.ts';
import { collectRuns, type ReportMarkup, type RunCollector } from '../html/run-collector.ts';

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
