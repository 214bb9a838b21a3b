import type { Nodes, Root } from 'mdast';
import type { ComponentChildren } from 'preact';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { showHidden } from '../../domain/hidden-characters.ts';
import { addressProblem } from '../../domain/link-address.ts';
import { languageOf } from './foreign-text.tsx';

const parser = unified().use(remarkParse).use(remarkGfm);

/** A text that no line of Markdown could change: letters, digits, blanks, and marks that mean nothing. */
const PLAIN = /^[\p{L}\p{N} ,;?%()"']*[.!]?$/u;

/**
 * A vendor's or a maintainer's Markdown as elements. What Markdown can say is parsed, and only what stands in the
 * register below becomes an element; HTML in it is shown as the text that it is. `base` is the address of the page that
 * the text is from: relative links start there, and without it they are text.
 */
export function Markdown({ text, base = null }: { text: string; base?: string | null }) {
  const content = PLAIN.test(text) ? <p>{text}</p> : childrenOf(parser.parse(text) as Root, base);
  return (
    <div class="prose" dir="auto" lang={languageOf(text)}>
      {content}
    </div>
  );
}

/** The same in a line of the catalog's own, where a text of several blocks is shown as it stands. */
export function MarkdownLine({ text }: { text: string }) {
  const { children } = parser.parse(text) as Root;
  const [only] = children;
  return (
    <bdi lang={languageOf(text)}>
      {children.length === 1 && only?.type === 'paragraph' ? childrenOf(only, null) : showHidden(text)}
    </bdi>
  );
}

type Render<Type extends Nodes['type']> = (
  node: Extract<Nodes, { type: Type }>,
  base: string | null,
) => ComponentChildren;

/** What each kind of node becomes; what has no entry becomes its children, or its text. */
const ELEMENTS: { readonly [Type in Nodes['type']]?: Render<Type> } = {
  paragraph: (node, base) => <p>{childrenOf(node, base)}</p>,
  // A heading of a text would be one of the page.
  heading: (node, base) => (
    <p>
      <strong>{childrenOf(node, base)}</strong>
    </p>
  ),
  strong: (node, base) => <strong>{childrenOf(node, base)}</strong>,
  emphasis: (node, base) => <em>{childrenOf(node, base)}</em>,
  delete: (node, base) => <s>{childrenOf(node, base)}</s>,
  inlineCode: ({ value }) => <code>{showHidden(value)}</code>,
  code: ({ value }) => (
    <pre>
      <code>{showHidden(value)}</code>
    </pre>
  ),
  blockquote: (node, base) => <blockquote>{childrenOf(node, base)}</blockquote>,
  list: (node, base) =>
    node.ordered === true ? (
      <ol start={node.start ?? 1}>{childrenOf(node, base)}</ol>
    ) : (
      <ul>{childrenOf(node, base)}</ul>
    ),
  listItem: (node, base) => <li>{childrenOf(node, base)}</li>,
  table: (node, base) => (
    <table>
      <tbody>{childrenOf(node, base)}</tbody>
    </table>
  ),
  tableRow: (node, base) => <tr>{childrenOf(node, base)}</tr>,
  tableCell: (node, base) => <td>{childrenOf(node, base)}</td>,
  break: () => <br />,
  thematicBreak: () => <hr />,
  link: (node, base) => {
    const href = safeAddress(node.url, base);
    if (href === null) return childrenOf(node, base);
    return (
      <a href={href} rel="nofollow noopener noreferrer">
        {childrenOf(node, base)}
      </a>
    );
  },
  image: ({ alt }) => alt ?? '',
  imageReference: ({ alt }) => alt ?? '',
  definition: () => null,
};

/** Where a link may lead, as a whole address; null where it may lead nowhere. */
export function safeAddress(address: string, base: string | null): string | null {
  if (addressProblem(address) !== null) return null;
  const isWhole = URL.canParse(address);
  if (!isWhole && (base === null || !URL.canParse(address, base))) return null;
  const { href, protocol } = isWhole ? new URL(address) : new URL(address, base!);
  return /^(https?|mailto):$/.test(protocol) ? href : null;
}

function childrenOf(node: Nodes, base: string | null): ComponentChildren {
  return 'children' in node ? (node.children as Nodes[]).map((child) => elementOf(child, base)) : null;
}

function elementOf(node: Nodes, base: string | null): ComponentChildren {
  const render = ELEMENTS[node.type] as Render<Nodes['type']> | undefined;
  if (render !== undefined) return render(node as never, base);
  return 'value' in node ? showHidden(node.value) : childrenOf(node, base);
}
