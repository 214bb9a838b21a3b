import type { DocumentReading, ReadRow } from '../../documents/document-reading.ts';
import type { Finding } from '../../domain/document.ts';
import { printTable } from './print-table.ts';

interface PrintedColumn {
  readonly heading: string;
  readonly textOf: (row: ReadRow) => string;
}

const COLUMNS: readonly PrintedColumn[] = [
  { heading: 'LINE', textOf: ({ line }) => String(line) },
  { heading: 'CODE', textOf: ({ code, variant }) => (variant === 1 ? code : `${code} ~${variant}`) },
  { heading: 'COMMON', textOf: ({ commonCode }) => commonCode ?? '' },
  { heading: 'ALIASES', textOf: ({ aliases }) => aliases.join(', ') },
  { heading: 'STATUS', textOf: ({ httpStatuses }) => httpStatuses.join('/') },
  { heading: 'MODULE', textOf: ({ module }) => module ?? '' },
  { heading: 'MESSAGE', textOf: ({ message }) => message?.plain ?? '' },
  { heading: 'DESCRIPTION', textOf: ({ description }) => description?.plain ?? '' },
  { heading: 'SOLUTION', textOf: ({ solution }) => solution?.plain ?? '' },
];

/**
 * Gives a reading as text for a terminal: what the page is, a table of its error codes (long texts cut, columns without
 * any text left out), the findings, and a line that sums up. Ends with a line break.
 */
export function printReading(reading: DocumentReading): string {
  const parts = [
    printPage(reading),
    printRows(reading.rows),
    printFindings(reading.findings),
    sumUp(reading),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function printPage({ title, format, publishedAt, historical }: DocumentReading): string {
  const facts = [
    format,
    publishedAt === null ? '' : `published ${publishedAt}`,
    historical ? 'historical' : '',
  ];
  return `${title ?? 'Without a title'} (${facts.filter((fact) => fact !== '').join(', ')})`;
}

function printRows(rows: readonly ReadRow[]): string {
  if (rows.length === 0) return '';
  const columns = COLUMNS.filter(({ textOf }) => rows.some((row) => textOf(row) !== ''));
  return printTable(
    columns.map(({ heading }) => heading),
    rows.map((row) => columns.map(({ textOf }) => textOf(row))),
  );
}

function printFindings(findings: readonly Finding[]): string {
  return findings.map(printFinding).join('\n');
}

function printFinding({ severity, kind, message, line, text }: Finding): string {
  const place = line === null ? '' : ` line ${line}:`;
  const quoted = text === null || text === '' ? '' : `\n    “${text.replace(/\s+/gu, ' ')}”`;
  return `${severity} ${kind}${place} ${message}${quoted}`;
}

function sumUp({ rows, tableRowCount, findings }: DocumentReading): string {
  const severities = (['ERROR', 'WARNING', 'INFO'] as const)
    .map(
      (severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, severity]) => `${number} ${severity}`);
  const found = findings.length === 0 ? 'no findings' : `findings: ${severities.join(', ')}`;
  return `${count(rows.length, 'error code')} from ${count(tableRowCount, 'row')} of error tables; ${found}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Gives a reading as JSON for programs, with the texts plain. Ends with a line break. */
export function readingAsJson({ format, title, publishedAt, rows, findings }: DocumentReading): string {
  const printed = {
    format,
    title,
    publishedAt,
    rows: rows.map((row) => ({
      code: row.code,
      variant: row.variant,
      commonCode: row.commonCode,
      httpStatuses: row.httpStatuses,
      message: row.message?.plain ?? null,
      description: row.description?.plain ?? null,
      solution: row.solution?.plain ?? null,
      module: row.module,
      aliases: row.aliases,
      line: row.line,
    })),
    findings: findings.map(({ severity, kind, message, line, text }) => ({
      severity,
      kind,
      message,
      line,
      text,
    })),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}
