import type { DocumentReading } from '../documents/document-reading.ts';

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
