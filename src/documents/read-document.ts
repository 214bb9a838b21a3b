import { decodeHTMLStrict } from 'entities';
import type { DocumentFormat, Finding } from '../domain/document.ts';
import { characterName, MISLEADING, showHidden } from '../domain/hidden-characters.ts';
import type { DocumentReading } from './document-reading.ts';
import type { Page } from './formats/format-reader.ts';
import { FORMATS, type Format, likeliestFormats } from './formats/formats.ts';
import { interpretPage } from './interpret-page.ts';
import { readOutlines } from './outlines/read-outlines.ts';
import { decodeDocument } from './text/decode-document.ts';
import { excerpt } from './text/excerpt.ts';
import { splitSourceLines } from './text/source-lines.ts';

/** The most characters of a document's text, and the most rows of all its tables; beyond them it is not read. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
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

/**
 * Reads a document from its bytes, as `readDocument` reads its text. What decoding found comes first among the findings;
 * bytes that are refused give a reading without rows, with the one finding that says why.
 */
export function readBytes(
  bytes: Uint8Array,
  options: { readonly format?: DocumentFormat } = {},
): DocumentReading {
  const { text, encoding, findings } = decodeDocument(bytes);
  const reading = readDocument(text, options);
  return { ...reading, findings: encoding === null ? findings : [...findings, ...reading.findings] };
}

/** More of them say nothing new. */
const MOST_FINDINGS = 100;

/** The formats that have character references: `&#x202e;`. */
const WITH_REFERENCES: ReadonlySet<DocumentFormat> = new Set(['HTML', 'MARKDOWN']);

/**
 * A WARNING finding for each line with a direction control or a control character, 100 at most: the readers leave these
 * characters out of all texts, since with them a text looks like another one. Only the edition keeps them.
 */
function findMisleadingLines(text: string, format: DocumentFormat): Finding[] {
  const hasReferences = WITH_REFERENCES.has(format) && text.includes('&#');
  if (!hasReferences && !MISLEADING.test(text)) return [];
  const findings: Finding[] = [];
  for (const line of splitSourceLines(text)) {
    const shown = hasReferences ? decodeHTMLStrict(line.text) : line.text;
    const index = shown.search(MISLEADING);
    if (index < 0) continue;
    const message = `The character ${characterName(shown, index)}, which makes texts look like others, was left out.`;
    findings.push({
      severity: 'WARNING',
      kind: 'misleading-character',
      message,
      line: line.number,
      text: shown,
    });
    if (findings.length === MOST_FINDINGS) break;
  }
  return findings;
}
