import type { Finding } from '../../../domain/document.ts';
import { findPublicationDate } from '../../text/publication-date.ts';
import { lineFinder } from '../../text/source-lines.ts';
import { type FormatReader, refuseManyLines, refuseManyTags } from '../format-reader.ts';
import { collectTables } from './collect-tables.ts';
import { readHtmlOutline } from './html-outline.ts';
import { readHtmlTokens } from './html-tokens.ts';
import { layOutTables, MOST_CELLS } from './lay-out-tables.ts';
import { reportMarkupTo } from './run-collector.ts';

/**
 * Reads a page of HTML, whole or a part. The title is the first heading, else `<title>`, else the first table's caption; what the
 * markup breaks is read as far as it goes and becomes a finding.
 */
export const readHtml: FormatReader = (text) => {
  const refused = refuseManyLines(text) ?? refuseManyTags(text);
  if (refused) return refused;
  const lineOf = lineFinder(text);
  const findings: Finding[] = [];
  const lines: string[] = [];
  const collected = collectTables(readHtmlTokens(text), {
    text,
    section: null,
    report: reportMarkupTo(findings, lineOf),
    onLine: (line) => lines.push(line),
  });
  const { tables, findings: refusals } = layOutTables(collected.tables, lineOf, MOST_CELLS);
  return {
    title: collected.firstHeading ?? collected.documentTitle ?? tables[0]?.caption ?? null,
    publishedAt: findPublicationDate(lines),
    tables,
    readOutline: () => readHtmlOutline(readHtmlTokens(text), text, lineOf),
    findings: [...findings, ...refusals],
  };
};
