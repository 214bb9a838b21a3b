import type { Finding } from '../../../domain/document.ts';
import { quote } from '../../../domain/hidden-characters.ts';
import { unsafeLink } from '../../text/excerpt.ts';
import type { TextRun } from '../../text/rich-text.ts';
import {
  attributeOf,
  BLOCK_ELEMENTS,
  BOLD_ELEMENTS,
  CODE_ELEMENTS,
  type HtmlTag,
  isHtmlElement,
} from './html-tokens.ts';

/** Gathers the runs of one text from the tags and texts that it is given, in their order. */
export interface RunCollector {
  readonly runs: readonly TextRun[];
  text(value: string): void;
  /** Parts what comes before from what comes after. */
  separate(): void;
  /** Begins or ends markup of its own accord, where the format has it without tags. */
  mark(markup: 'bold' | 'code', by: 1 | -1): void;
  /** Begins a link, or ends the one that is open. */
  link(address: string | null): void;
  /** Any tag; `source` is its source. */
  tag(tag: HtmlTag, source: string): void;
  /** Takes over runs that were gathered elsewhere. */
  append(runs: readonly TextRun[]): void;
}

/** Says what is wrong with a piece of markup, its source, and where. */
export type ReportMarkup = (kind: string, message: string, source: string, offset: number) => void;

/** The longest piece of markup that a message quotes, in UTF-16 units. */
const LENGTH_QUOTED = 80;

/** A collector with nothing in it. Markup may be unclosed or closed in any order. */
export function collectRuns(report: ReportMarkup): RunCollector {
  const runs: TextRun[] = [];
  let placeholders: Map<string, number[]> | null = null;
  let bold = 0;
  let code = 0;
  let href: string | null = null;

  const add = (text: string) => runs.push({ text, bold: bold > 0, code: code > 0, href });
  const separate = () => runs.push({ text: ' ', bold: false, code: false, href: null });
  const mark = (markup: 'bold' | 'code', by: 1 | -1) => {
    if (markup === 'bold') bold = Math.max(0, bold + by);
    else code = Math.max(0, code + by);
  };

  // `<bucket>` stands for a bucket's name and is text; `<ErrorCode>…</ErrorCode>` is markup of a sort.
  const openUnknown = (tag: HtmlTag, source: string) => {
    if (tag.attributes.trim().replace(/\/$/u, '') !== '') return;
    placeholders ??= new Map();
    const places = placeholders.get(tag.name) ?? [];
    placeholders.set(tag.name, places);
    places.push(runs.length);
    add(source);
  };
  const closeUnknown = (tag: HtmlTag) => {
    const place = placeholders?.get(tag.name)?.pop();
    if (place !== undefined) runs[place] = { ...runs[place]!, text: '' };
  };

  const link = (address: string | null, source = '', offset = 0) => {
    const problem = address ? unsafeLink(address) : null;
    href = address && problem === null ? address : null;
    if (problem !== null) report('unsafe-link', problem, source, offset);
  };
  const openLink = (tag: HtmlTag, source: string) => {
    const address = attributeOf(tag, 'href');
    link(address?.trim() ?? null, source, tag.offset);
    const isAnchor = attributeOf(tag, 'name') !== null || attributeOf(tag, 'id') !== null;
    if (address !== null || isAnchor) return;
    report(
      'broken-markup',
      `The link ${quote(source, LENGTH_QUOTED)} has no href; its text was kept.`,
      source,
      tag.offset,
    );
  };

  return {
    runs,
    text: add,
    separate,
    mark,
    link: (address) => link(address, address ?? ''),
    append: (more) => {
      for (const run of more) runs.push(run);
    },
    tag: (tag, source) => {
      const opens = tag.kind === 'open';
      if (BLOCK_ELEMENTS.has(tag.name)) separate();
      if (BOLD_ELEMENTS.has(tag.name)) mark('bold', opens ? 1 : -1);
      else if (CODE_ELEMENTS.has(tag.name)) mark('code', opens ? 1 : -1);
      else if (tag.name === 'a' && opens) openLink(tag, source);
      else if (tag.name === 'a') link(null);
      else if (tag.name === 'img' && opens) add(attributeOf(tag, 'alt') ?? '');
      else if (!isHtmlElement(tag.name)) (opens ? openUnknown : closeUnknown)(tag, source);
    },
  };
}
/** Findings of one kind beyond this many say nothing new. */
const MOST_OF_A_KIND = 100;

/** Gives a reporter that adds WARNING findings, each with its line and what stands there; 100 at most of one kind. */
export function reportMarkupTo(findings: Finding[], lineOf: (offset: number) => number): ReportMarkup {
  const counts = new Map<string, number>();
  return (kind, message, source, offset) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > MOST_OF_A_KIND) return;
    const text = source.trim().slice(0, 200);
    findings.push({ severity: 'WARNING', kind, message, line: lineOf(offset), text });
  };
}
