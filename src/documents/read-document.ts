import type { DocumentFormat } from '../domain/document-format.ts';
import type { Finding } from '../domain/finding.ts';
import { showHidden } from '../domain/hidden-characters.ts';
import type { DocumentReading } from './document-reading.ts';
import { findMisleadingLines } from './find-misleading-lines.ts';
import type { Page } from './formats/format-reader.ts';
import { FORMATS, type Format, likeliestFormats } from './formats/formats.ts';
import { interpretPage } from './interpret-page.ts';
import { readOutlines } from './outlines/read-outlines.ts';
import { excerpt } from './text/excerpt.ts';

/** The most characters of a document's text, and the most rows of all its tables; beyond them it is not read. */
export const MOST_CHARACTERS = 4 * 1024 * 1024;
export const MOST_ROWS = 50_000;

/**
 * Reads a document's text: its tables by the reader of its format, the error tables by the wording of their headings, and
 * their rows into error codes. A format that is not given is detected from the text. What cannot be read is a
 * finding; a text without any error code gets one of kind `no-error-codes` that says what it holds instead. Never throws.
 *
 *   text ─► format ─► tables ─► error tables ─► rows ─► variants
 *                         └ others, each a finding
 */
export function readDocument(
  text: string,
  options: { readonly format?: DocumentFormat } = {},
): DocumentReading {
  const { format: wanted } = options;
  if (text.length > MOST_CHARACTERS) return refuse(wanted ?? 'TEXT_ROWS', 'too-large', TOO_LARGE);
  const formats =
    wanted === undefined ? likeliestFormats(text) : FORMATS.filter(({ name }) => name === wanted);
  const { format, page } = readPage(text, formats);
  const rowCount = page.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (rowCount > MOST_ROWS) return refuse(format.name, 'too-many-rows', TOO_MANY_ROWS);
  const findings = [...page.findings, ...findMisleadingLines(text, format.name)];
  const { findings: found, ...read } = interpretPage({ ...page, findings }, text);
  return { format: format.name, ...read, findings: found.map(showHiddenIn) };
}

/** A finding quotes the page, and is printed to terminals. */
function showHiddenIn(finding: Finding): Finding {
  const { message, text } = finding;
  return { ...finding, message: showHidden(message), text: text === null ? null : excerpt(showHidden(text)) };
}

const TOO_LARGE = `The text has more than ${MOST_CHARACTERS / 1024 / 1024} MB; a document of that size is not read.`;
const TOO_MANY_ROWS = `The tables have more than ${MOST_ROWS} rows; a document of that size is not read.`;

interface ReadPage {
  readonly format: Format;
  readonly page: Page;
}

/** A format by which neither table nor outline is found was the wrong guess, as for a text that only opens like Markdown. */
function readPage(text: string, formats: readonly Format[]): ReadPage {
  const [format, ...others] = formats as readonly [Format, ...Format[]];
  const page = format.read(text);
  if (others.length === 0 || holdsCodes(page)) return { format, page };
  const other = readPage(text, others);
  return holdsCodes(other.page) ? other : { format, page };
}

function holdsCodes(page: Page): boolean {
  return page.tables.length > 0 || readOutlines(page.readOutline(), page.title).tables.length > 0;
}

function refuse(format: DocumentFormat, kind: string, message: string): DocumentReading {
  return {
    format,
    title: null,
    publishedAt: null,
    historical: false,
    rows: [],
    findings: [{ severity: 'ERROR', kind, message, line: null, text: null }],
    tableRowCount: 0,
  };
}
