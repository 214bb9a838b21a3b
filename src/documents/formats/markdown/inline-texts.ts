import type { Definition, Paragraph, PhrasingContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding, RichText } from '../../../domain/document.ts';
import { plainRichText, writeRichText } from '../../text/rich-text.ts';
import { reportMarkupTo } from '../html/run-collector.ts';
import { collectPhrasing, mayHaveMarkup, readSimpleInline } from './inline-runs.ts';

/** One line of inline Markdown, and the line of the page that it is on. */
export interface InlineSource {
  readonly text: string;
  readonly line: number;
}

/** The texts of the sources in their order, and what was wrong with their markup. */
interface InlineTexts {
  readonly texts: readonly RichText[];
  readonly findings: readonly Finding[];
}

/** A single `~` is a tilde, as in `1~5`. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** Texts, and characters, that are parsed in one go: smaller batches cost calls, larger ones more than they save. */
const BATCH_SIZE = 40;
const BATCH_LENGTH = 4000;

/** What the parser may be given of one page, in units of about a microsecond: less than a second's work. */
const MOST_WORK = 800_000;

/**
 * Reads lines of inline Markdown as CommonMark and GFM define it, tags of HTML included. Texts without markup go past the
 * parser; markup beyond what a page can have in good faith is kept verbatim, with a WARNING finding.
 */
export function readInlineTexts(sources: readonly InlineSource[], definitions: LinkDefinitions): InlineTexts {
  const findings: Finding[] = [];
  const marked: number[] = [];
  const texts = sources.map(({ text }, index) => {
    if (!mayHaveMarkup(text)) return plainRichText(text);
    const runs = readSimpleInline(text);
    if (runs) return writeRichText(runs);
    marked.push(index);
    return plainRichText(text);
  });
  const { batches, unread } = batchMarked(marked, sources);
  for (const batch of batches) {
    const paragraphs = parseInline(
      batch.map((index) => sources[index]!.text),
      definitions,
    );
    for (const [place, { paragraph, addresses }] of paragraphs.entries()) {
      const index = batch[place]!;
      const report = reportMarkupTo(findings, () => sources[index]!.line);
      texts[index] = writeRichText(collectPhrasing(paragraph, addresses, report));
    }
  }
  if (unread) {
    const message = 'From here on the page has more markup than is read; it was kept as text.';
    const text = unread.text.slice(0, 200);
    findings.push({ severity: 'WARNING', kind: 'markup-unread', message, line: unread.line, text });
  }
  return { texts, findings };
}

/** The places of the marked sources in batches for the parser, and the first source that is too much for it. */
function batchMarked(marked: readonly number[], sources: readonly InlineSource[]) {
  const batches: number[][] = [];
  let room = 0;
  let workLeft = MOST_WORK;
  let unread: InlineSource | null = null;
  for (const index of marked) {
    const source = sources[index]!;
    const work = workFor(source.text);
    if (work > workLeft) {
      unread ??= source;
      continue;
    }
    workLeft -= work;
    if (room <= 0 || batches.at(-1)!.length === BATCH_SIZE) {
      batches.push([]);
      room = BATCH_LENGTH;
    }
    batches.at(-1)!.push(index);
    room -= source.text.length;
  }
  return { batches, unread };
}

/** The parser compares marks that are never closed each with each. */
function workFor(text: string): number {
  const marks = text.match(/[\\`*_<[\]()!&~]/gu)?.length ?? 0;
  return 100 + text.length + 15 * marks + (marks * marks) / 100;
}

interface ParsedLine {
  readonly paragraph: readonly PhrasingContent[];
  /** Of reference links, by their identifier. */
  readonly addresses: ReadonlyMap<string, string>;
}

/**
 * Parses each text as a paragraph of its own. The letter in front, which is taken away again, keeps `- a` or `# a` from
 * being anything else:
 *
 *     x - a
 *     ^^
 */
function parseInline(texts: readonly string[], definitions: LinkDefinitions): ParsedLine[] {
  const lines = texts.map((text) => `x ${text.replace(/[\r\n]+/gu, ' ')}`);
  const source = [...lines, ...definitionsFor(texts.join('\n'), definitions)].join('\n\n');
  const { children } = parser.parse(source);
  const defined = children.filter((child): child is Definition => child.type === 'definition');
  const addresses = new Map(defined.map(({ identifier, url }) => [identifier, url]));
  const paragraphs = children.filter((child): child is Paragraph => child.type === 'paragraph');
  // What only looks like a definition is one more paragraph behind these.
  return paragraphs
    .slice(0, lines.length)
    .map(({ children: phrasing }) => ({ paragraph: withoutFirstLetter(phrasing), addresses }));
}

function withoutFirstLetter(phrasing: readonly PhrasingContent[]): PhrasingContent[] {
  return phrasing.map((node, index) =>
    index === 0 && node.type === 'text' ? { ...node, value: node.value.slice(1) } : node,
  );
}

/** The definitions of a page's reference links: from the label in lower case to the definition's line. */
export type LinkDefinitions = ReadonlyMap<string, string>;

/** Finds the lines that define links, `[label]: address`; the first of a label counts. */
export function findLinkDefinitions(lines: Iterable<string>): LinkDefinitions {
  const definitions = new Map<string, string>();
  for (const line of lines) {
    const match = /^\[([^[\]]{1,200})\]:[ \t]*(<?[^\s<>]{1,2000}>?)/u.exec(line);
    // A footnote's definition has the same look.
    if (!match || match[1]!.startsWith('^')) continue;
    const label = match[1]!.toLowerCase();
    if (!definitions.has(label)) definitions.set(label, `[${match[1]}]: ${match[2]}`);
  }
  return definitions;
}

/** The definitions that a text refers to. */
function definitionsFor(text: string, definitions: LinkDefinitions): string[] {
  if (definitions.size === 0) return [];
  const labels = new Set(
    Array.from(text.matchAll(/\[([^[\]]{1,200})\]/gu), (match) => match[1]!.toLowerCase()),
  );
  return [...labels].flatMap((label) => definitions.get(label) ?? []);
}
