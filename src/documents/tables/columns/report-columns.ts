import type { Finding } from '../../../domain/document.ts';
import { excerpt } from '../../text/excerpt.ts';
import type { ErrorTable } from '../recognize-table.ts';
import { isEmptyCell } from '../table.ts';
import type { ColumnRole } from './column-role.ts';

const NAMES: Readonly<Record<ColumnRole, string>> = {
  code: 'code',
  commonCode: 'common code',
  alias: 'alias',
  status: 'HTTP statuses',
  message: 'message',
  description: 'description',
  solution: 'solution',
  module: 'module',
  ignored: 'not about the error',
};

/**
 * Says in an INFO finding which column of a table plays which role, and in a WARNING `column-not-read` for each column that
 * plays none what its heading is and what its first cell holds.
 */
export function reportColumns({ line, headings, roles, rows }: ErrorTable): Finding[] {
  const cellsOf = (column: number) => rows.map(({ cells }) => cells[column]?.plain ?? '');
  const nameOf = (column: number) =>
    headings[column]?.trim() ? `“${excerpt(headings[column])}”` : `column ${column + 1}`;
  const read = roles.flatMap((role, column) =>
    role === null ? [] : [`${nameOf(column)} is the ${NAMES[role]}`],
  );
  const columnsRead: Finding = {
    severity: 'INFO',
    kind: 'columns-read',
    message: `The table is read so: ${read.join(', ').replaceAll('is the not about', 'is not about')}.`,
    line,
    text: excerpt(headings.join(' | ')),
  };
  const notRead = roles.flatMap((role, column): Finding[] => {
    const sample = role === null ? cellsOf(column).find((cell) => !isEmptyCell(cell)) : undefined;
    if (sample === undefined) return [];
    const message = `The column ${nameOf(column)} is not read: neither its heading nor its cells say what it is. Its cells are kept with their rows.`;
    return [{ severity: 'WARNING', kind: 'column-not-read', message, line, text: excerpt(sample) }];
  });
  return [columnsRead, ...notRead];
}
