import { MOST_BLOCKS, type Outline, type OutlineBlock, type OutlineLine } from '../../outlines/outline.ts';
import { collapseSpace } from '../../text/escape-markdown.ts';
import { plainRichText } from '../../text/rich-text.ts';
import { type LinkDefinitions, readInlineTexts } from './inline-texts.ts';
import type { HtmlList, MarkdownBlock, TextLine } from './markdown-blocks.ts';

/** Lines whose markup is read; beyond them a page of lists is kept as plain text. */
const MOST_LINES_READ = 20_000;

/**
 * Gives the outline of a page in Markdown: headings, items of lists, terms with their definitions, and texts. Tags of
 * HTML and of MDX that have a line to themselves, attributes of kramdown and fences of containers are no text. `readList`
 * gives the outline of a definition list of HTML.
 */
export function readMarkdownOutline(
  blocks: readonly MarkdownBlock[],
  definitions: LinkDefinitions,
  readList: (list: HtmlList) => Outline,
): Outline {
  const outline: (OutlineBlock & { readonly lines: OutlineLine[] })[] = [];
  let linesLeft = MOST_LINES_READ;
  const toLine = (source: string, line: number): OutlineLine => {
    const text = withCleanBold(source);
    let plain: string | undefined;
    let lead: string | null | undefined;
    return {
      line,
      // Most lines of a page without codes are never compared.
      get plain() {
        plain ??= stripMarkdown(text);
        return plain;
      },
      get lead() {
        if (lead === undefined) lead = leadOf(text);
        return lead;
      },
      read: (report) => {
        linesLeft -= 1;
        if (linesLeft < 0) return plainRichText(text);
        const { texts, findings } = readInlineTexts([{ text, line }], definitions);
        for (const finding of findings) report(finding);
        return texts[0]!;
      },
    };
  };
  for (const block of blocks) {
    if (outline.length > MOST_BLOCKS) break;
    switch (block.kind) {
      case 'heading':
        outline.push({
          kind: 'heading',
          level: block.level,
          lines: [toLine(block.text.replace(ATTRIBUTES, ''), block.line)],
        });
        break;
      case 'code':
        outline.push({
          kind: 'code',
          level: 0,
          lines: block.lines.map(({ text, number }) => codeLine(text, number)),
        });
        break;
      case 'html-list':
        for (const part of readList(block)) outline.push({ ...part, lines: [...part.lines] });
        break;
      case 'field':
        break;
      case 'line':
        addLine(outline, block, toLine);
        break;
      default:
        outline.push({ kind: 'table', level: 0, lines: [] });
    }
  }
  return outline.filter(({ kind, lines }) => kind === 'table' || lines.length > 0);
}

/** `{#id .class}` at the end of a heading. */
const ATTRIBUTES = /[ \t]*\{:?[ \t]*[#.][^{}]*\}[ \t]*$/u;

/** Lines that show nothing: tags alone, imports of MDX, attributes of kramdown, fences of containers, rules. */
const NO_TEXT =
  /^(?:(?:<\/?[A-Za-z!][^<>]*>\s*)+|(?:import|export)\s.*|\{:.*\}|\{[%{].*[%}]\}|:{3,}.*|[-*_=]{3,}|!!!.*|\[[^\]]+\]:\s.*)$/u;

/** A name in bold, and behind it what is said of it. */
const NAMED = /^\*\*[^*]{1,100}\*\*\s*(?:[:：—–-]\s|=)/u;

function addLine(
  outline: (OutlineBlock & { readonly lines: OutlineLine[] })[],
  { text, line, indent, isAfterBlank }: TextLine,
  toLine: (source: string, line: number) => OutlineLine,
): void {
  if (NO_TEXT.test(text)) return;
  const item = /^(?:[-+*]|\d{1,9}[.)])[ \t]+(?=\S)/u.exec(text);
  const last = outline.at(-1);
  if (item !== null) {
    outline.push({ kind: 'item', level: indent, lines: [toLine(text.slice(item[0].length), line)] });
    return;
  }
  // A term, and below it `: ` and what it means.
  const definition = /^:[ \t]+(?=\S)/u.exec(text);
  if (definition !== null && (last?.kind === 'text' || last?.kind === 'item')) {
    const term = last.lines.pop()!;
    if (last.lines.length === 0) outline.pop();
    outline.push({ kind: 'term', level: indent, lines: [term] });
    outline.push({
      kind: 'text',
      level: indent + 1,
      lines: [toLine(text.slice(definition[0].length), line)],
    });
    return;
  }
  const goesOn = !isAfterBlank && last !== undefined && (last.kind === 'text' || last.kind === 'item');
  // Names in bold on lines that follow each other are a list without marks.
  const first = last?.lines[0];
  const isNext = goesOn && NAMED.test(text) && first?.lead != null && last?.lines.length === 1;
  if (goesOn && !isNext) last.lines.push(toLine(text, line));
  else outline.push({ kind: 'text', level: indent, lines: [toLine(text, line)] });
}

function codeLine(text: string, line: number): OutlineLine {
  return { line, plain: collapseSpace(text), lead: null, read: () => plainRichText(text) };
}

/** `** Name **` is bold to vendors' renderers, though not to CommonMark. */
function withCleanBold(source: string): string {
  return source
    .replace(/^(\*\*|__)[ \t]+([^*_]{1,120}?)[ \t]+\1/u, '$1$2$1')
    .replace(/[ \t]*<a\b[^<>]*>[ \t]*<\/a>/giu, '');
}

/** The line without its markup, as far as a pattern can tell. */
function stripMarkdown(source: string): string {
  const text = source
    .replace(/<\/?[A-Za-z][^<>]*>/gu, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/\*\*|(?<![\p{L}\p{N}])__|__(?![\p{L}\p{N}])|(?<!\\)`/gu, '')
    .replace(/(?<![\\*\p{L}\p{N}])\*(?=\S)([^*]+)(?<=\S)\*(?!\*)/gu, '$1')
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
  return collapseSpace(text);
}

function leadOf(source: string): string | null {
  const match =
    /^(?:\*\*(.{1,200}?)\*\*|__(.{1,200}?)__|(`+)(.{1,200}?)\3(?!`)|<(b|strong|code)>(.{1,200}?)<\/\5>)/u.exec(
      source,
    );
  const lead = match?.[1] ?? match?.[2] ?? match?.[4] ?? match?.[6];
  return lead === undefined ? null : stripMarkdown(lead);
}
