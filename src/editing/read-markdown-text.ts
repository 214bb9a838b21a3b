import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { collapseSpace } from '../documents/text/escape-markdown.ts';
import { quote } from '../domain/quote.ts';
import type { RichText } from '../domain/rich-text.ts';

/** The longest piece of a text that a message quotes, in UTF-16 units. */
const LENGTH_QUOTED = 60;

const parser = unified().use(remarkParse).use(remarkGfm);

/** Where a link may lead. */
const SAFE_ADDRESS = /^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i;

/**
 * Reads a maintainer's Markdown: the text as it was typed, and its plain form with blocks parted by blanks. Where it
 * cannot be taken, gives a sentence that says why: it holds HTML, or a link that leads elsewhere than to the web.
 */
export function readMarkdownText(markdown: string): RichText | string {
  const root: Root = parser.parse(markdown);
  const problem = findProblem(root);
  return problem ?? { markdown: markdown.trim(), plain: collapseSpace(plainText(root)) };
}

function findProblem(node: Nodes): string | null {
  if (node.type === 'html') {
    return `It holds HTML, ${quote(node.value, LENGTH_QUOTED)}. Write it as Markdown, or as code between backticks.`;
  }
  if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && !isSafe(node.url)) {
    return `It links to ${quote(node.url, LENGTH_QUOTED)}. Links lead to http, https or mailto addresses.`;
  }
  for (const child of 'children' in node ? node.children : []) {
    const problem = findProblem(child);
    if (problem !== null) return problem;
  }
  return null;
}

function isSafe(address: string): boolean {
  // Browsers drop control characters and blanks in front of a scheme and within it.
  return SAFE_ADDRESS.test(address.replace(/[\0-\x20\x7f-\xa0]/g, ''));
}

const INLINE = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

function plainText(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const inline = node.children.every(({ type }) => INLINE.has(type) || type === 'break');
  return node.children.map((child) => plainText(child)).join(inline ? '' : ' ');
}
