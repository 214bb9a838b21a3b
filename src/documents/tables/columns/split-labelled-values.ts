import type { Finding } from '../../../domain/document.ts';
import { escapeMarkdown } from '../../text/escape-markdown.ts';
import type { Cell, Table } from '../table.ts';

/** `code: 400, reason: "invalid_id"`, `{"code": 400, "message": "No."}`: the fields of a response that reports the error. */
const CODE_FIELD = /^[{\s"']*(?:error_?)?code["']?\s*[:：=]\s*["']?([-+\w.]+)["']?/iu;
const TEXT_FIELD =
  /["']?\b(?:reason|message|msg|err(?:or)?_?(?:msg|message)|error|description)["']?\s*[:：=]\s*["']?(.*?)["']?[\s}]*$/iu;

/** So many of a column's cells must be such. */
const NEARLY_ALL = 0.9;
const FEWEST_ROWS = 3;

/** Gives the table with a column of labelled values made two, of codes and of messages, and a finding that says so. */
export function splitLabelledValues(table: Table): {
  readonly table: Table;
  readonly findings: readonly Finding[];
} {
  const column = table.header.findIndex((_, index) => isLabelled(table, index));
  if (column < 0) return { table, findings: [] };
  const heading = table.header[column]!;
  const split = (cells: readonly Cell[]) => {
    const cell = cells[column];
    if (cell === undefined) return cells;
    const code = CODE_FIELD.exec(cell.plain);
    const rest = cell.plain.slice(code?.[0].length ?? 0);
    const text = TEXT_FIELD.exec(rest)?.[1] ?? rest.replace(/^[\s,;}]+$/u, '');
    return [
      ...cells.slice(0, column),
      ...[code?.[1] ?? '', text].map((plain) => ofText(cell, plain)),
      ...cells.slice(column + 1),
    ];
  };
  const header = [
    ...table.header.slice(0, column),
    ofText(heading, 'Error Code'),
    ofText(heading, 'Message'),
    ...table.header.slice(column + 1),
  ];
  const message = `The column “${heading.plain}” holds labelled values; it is read as two, the code and the message.`;
  return {
    table: { ...table, header, rows: table.rows.map((row) => ({ ...row, cells: split(row.cells) })) },
    findings: [{ severity: 'INFO', kind: 'values-split', message, line: table.line, text: null }],
  };
}

function isLabelled({ rows }: Table, column: number): boolean {
  const cells = rows.map(({ cells }) => cells[column]?.plain ?? '').filter((plain) => plain !== '');
  const labelled = cells.filter((plain) => CODE_FIELD.test(plain)).length;
  return labelled >= FEWEST_ROWS && labelled >= cells.length * NEARLY_ALL;
}

function ofText(cell: Cell, plain: string): Cell {
  return { ...cell, plain, markdown: cell.plain === plain ? cell.markdown : escapeMarkdown(plain) };
}
