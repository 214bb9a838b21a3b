import type { Finding } from '../../../domain/document.ts';
import { MOST_BLOCKS, type Outline, type OutlineBlock, type OutlineLine } from '../../outlines/outline.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import { excerpt } from '../../text/excerpt.ts';
import { plainRichText, type TextRun, writeRichText } from '../../text/rich-text.ts';
import { BLOCK_ELEMENTS, HEADING_ELEMENTS, type HtmlTag, type HtmlToken } from './html-tokens.ts';
import { collectRuns, type RunCollector } from './run-collector.ts';

/** Elements whose text is about the site, not the page. */
const ASIDE = new Set(['nav', 'footer', 'select', 'menu', 'title', 'button']);

/** Deeper lists are read as if they were not nested further. */
const DEEPEST_LIST = 50;

interface OpenBlock {
  readonly kind: OutlineBlock['kind'];
  readonly level: number;
  readonly lines: OutlineLine[];
}

/**
 * Gives the outline of a page of HTML in one pass: headings, items, terms with their definitions, paragraphs and code. Text in
 * tables is left to the reader of tables.
 */
export function readHtmlOutline(
  tokens: Iterable<HtmlToken>,
  text: string,
  lineOf: (offset: number) => number,
): Outline {
  const outline: OutlineBlock[] = [];
  let block: OpenBlock = { kind: 'text', level: 0, lines: [] };
  let problems: Finding[] = [];
  const newRuns = () => {
    const found: Finding[] = [];
    problems = found;
    return collectRuns((kind, message, source, at) => {
      found.push({ severity: 'WARNING', kind, message, line: lineOf(at), text: excerpt(source.trim()) });
    });
  };
  let runs: RunCollector = newRuns();
  let offset: number | null = null;
  let tables = 0;
  let asides = 0;
  let lists = 0;
  let inCode = 0;
  /** How deep the list is whose definition is open; -1 where none is. */
  let definition = -1;
  const textLevel = () => (definition === lists || lists > 0 ? lists + 1 : 0);

  const endLine = () => {
    const gathered = runs.runs;
    const plain = collapseSpace(gathered.map((run) => run.text).join(''));
    if (plain !== '') block.lines.push(toLine(gathered, plain, lineOf(offset ?? 0), block.kind, problems));
    if (gathered.length > 0) runs = newRuns();
    offset = null;
  };
  const start = (kind: OutlineBlock['kind'], level: number) => {
    endLine();
    if (block.lines.length > 0) outline.push(block);
    block = { kind, level, lines: [] };
  };
  const take = (tag: HtmlTag) => {
    const { name } = tag;
    const opens = tag.kind === 'open';
    if (name === 'table') {
      if (opens && tables === 0) start('table', 0);
      if (opens && tables === 0) outline.push({ kind: 'table', level: 0, lines: [] });
      tables = Math.max(0, tables + (opens ? 1 : -1));
      if (!opens && tables === 0) start('text', lists);
    } else if (ASIDE.has(name)) {
      start('text', lists);
      asides = Math.max(0, asides + (opens ? 1 : -1));
    } else if (tables > 0 || asides > 0) return;
    else if (HEADING_ELEMENTS.has(name)) start(opens ? 'heading' : 'text', opens ? Number(name[1]) : lists);
    else if (name === 'ul' || name === 'ol' || name === 'dl') {
      lists = Math.min(DEEPEST_LIST, Math.max(0, lists + (opens ? 1 : -1)));
      start('text', textLevel());
    } else if (name === 'li') start(opens ? 'item' : 'text', opens ? lists : textLevel());
    else if (name === 'dt') {
      definition = -1;
      start(opens ? 'term' : 'text', lists);
    } else if (name === 'dd') {
      definition = opens ? lists : -1;
      start('text', textLevel());
    } else if (name === 'pre') {
      inCode = Math.max(0, inCode + (opens ? 1 : -1));
      start(opens ? 'code' : 'text', textLevel());
    } else if (name === 'br') endLine();
    else if (BLOCK_ELEMENTS.has(name))
      start(block.kind === 'item' && block.lines.length === 0 ? 'item' : 'text', textLevel());
    else runs.tag(tag, text.slice(tag.offset, tag.end));
  };

  for (const token of tokens) {
    if (outline.length > MOST_BLOCKS) break;
    if (token.kind !== 'text') take(token);
    else if (tables === 0 && asides === 0) {
      if (offset === null && token.text.trim() !== '')
        offset = token.offset + (token.text.length - token.text.trimStart().length);
      if (inCode === 0) runs.text(token.text);
      else
        for (const [index, line] of token.text.split('\n').entries()) {
          if (index > 0) endLine();
          runs.text(line);
        }
    }
  }
  start('text', 0);
  return outline;
}

function toLine(
  runs: readonly TextRun[],
  plain: string,
  line: number,
  kind: OutlineBlock['kind'],
  problems: readonly Finding[],
): OutlineLine {
  const filled = runs.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  const isMarked = first !== undefined && (first.bold || first.code) && kind !== 'code';
  const end = isMarked ? filled.findIndex((run) => run.bold !== first.bold || run.code !== first.code) : 0;
  const marked = end < 0 ? filled : filled.slice(0, end);
  return {
    line,
    plain,
    lead: isMarked ? collapseSpace(marked.map(({ text }) => text).join('')) : null,
    read: (report) => {
      for (const problem of problems) report(problem);
      return kind === 'code' ? plainRichText(plain) : writeRichText(runs);
    },
  };
}
