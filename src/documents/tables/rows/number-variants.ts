import type { Finding } from '../../../domain/finding.ts';
import type { ReadRow } from '../../document-reading.ts';
import { excerpt } from '../../text/excerpt.ts';
import type { UnnumberedRow } from './read-error-rows.ts';

/**
 * Numbers the rows of each code 1, 2, 3 … in their order. A row that says the same as an earlier one is that one again:
 * it is left out, and an `identical-row` finding reports it.
 */
export function numberVariants(rows: readonly UnnumberedRow[]): { rows: ReadRow[]; findings: Finding[] } {
  const firstLines = new Map<string, number>();
  const variants = new Map<string, number>();
  const numbered: ReadRow[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const content = contentOf(row);
    const firstLine = firstLines.get(content);
    if (firstLine !== undefined) {
      findings.push(identicalRow(row, firstLine));
      continue;
    }
    firstLines.set(content, row.line);
    const variant = (variants.get(row.code) ?? 0) + 1;
    variants.set(row.code, variant);
    numbered.push({ ...row, variant });
  }
  return { rows: numbered, findings };
}

/** All that a row says of its error, as one text to compare. */
function contentOf(row: UnnumberedRow): string {
  const { code, commonCode, aliases, httpStatuses, message, description, solution, module } = row;
  const texts = [message, description, solution].map((text) => text?.plain ?? null);
  return JSON.stringify([code, commonCode, aliases, httpStatuses, texts, module]);
}

function identicalRow({ code, cells, line }: UnnumberedRow, firstLine: number): Finding {
  return {
    severity: 'INFO',
    kind: 'identical-row',
    message: `The row of ${code} says the same as that of line ${firstLine}; they are one.`,
    line,
    text: excerpt(cells.map(({ text }) => text).join(' | ')),
  };
}
