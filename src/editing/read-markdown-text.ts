import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { collapseSpace } from '../documents/text/escape-markdown.ts';
import type { RichText } from '../domain/document.ts';
import { characterName, MISLEADING, quote } from '../domain/hidden-characters.ts';
import { addressProblem } from '../domain/link-address.ts';

/** The longest piece of a text that a message quotes, in UTF-16 units. */
const LENGTH_QUOTED = 60;

const parser = unified().use(remarkParse).use(remarkGfm);

/** Whoever shows the text may not know GFM, whose tables and footnotes break off what is a link without them. */
const commonMarkParser = unified().use(remarkParse);

/**
 * Reads a maintainer's Markdown: the text as it was typed, and its plain form with blocks parted by blanks. Where it
 * cannot be taken, gives a sentence that says why: it holds HTML, a link with an address that is refused, or a reference
 * to a character that misleads.
 */
export function readMarkdownText(markdown: string): RichText | string {
  const root: Root = parser.parse(markdown);
  const plain = collapseSpace(plainText(root));
  const problem = findProblem(root) ?? findProblem(commonMarkParser.parse(markdown)) ?? findMisleading(plain);
  return problem ?? { markdown: markdown.trim(), plain };
}

function findProblem(node: Nodes): string | null {
  if (node.type === 'html') {
    return `It holds HTML, ${quote(node.value, LENGTH_QUOTED)}. Write it as Markdown, or as code between backticks.`;
  }
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    const problem = addressProblem(node.url);
    if (problem !== null) return `It links to ${quote(node.url, LENGTH_QUOTED)}. ${problem}`;
  }
  for (const child of 'children' in node ? node.children : []) {
    const problem = findProblem(child);
    if (problem !== null) return problem;
  }
  return null;
}

/** `&#x202e;` passes for text until it is shown. */
function findMisleading(plain: string): string | null {
  const index = plain.search(MISLEADING);
  return index < 0
    ? null
    : `It has a reference to the character ${characterName(plain, index)}. Leave it out.`;
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
