import type { Finding } from '../../domain/document.ts';
import { excerpt } from '../text/excerpt.ts';
import { weighContent } from './columns/column-content.ts';
import type { Table } from './table.ts';

/** A table that holds no error codes: one of HTTP's statuses, one without rows, or one about something else. */
export interface OtherTable {
  readonly about: 'http-statuses' | 'nothing' | 'something-else';
  readonly finding: Finding;
}

/** Says in an INFO finding what a table is that holds no error codes. */
export function describeOtherTable(table: Table): OtherTable {
  const { line, header, caption, section } = table;
  const name = caption ?? section;
  const about = subjectOf(table);
  const { kind, words } = DESCRIPTIONS[about];
  const message = `${name === null ? 'The table' : `The table “${excerpt(name)}”`} ${words}`;
  const text = excerpt(header.map(({ plain }) => plain).join(' | '));
  return { about, finding: { severity: 'INFO', kind, message, line, text } };
}

const DESCRIPTIONS: Readonly<Record<OtherTable['about'], { readonly kind: string; readonly words: string }>> =
  {
    nothing: { kind: 'empty-table', words: 'has no rows.' },
    'http-statuses': { kind: 'status-table', words: "lists HTTP statuses, not error codes of the vendor's." },
    'something-else': { kind: 'other-table', words: 'has no column of error codes.' },
  };

/** From this share of its cells on a column is one of HTTP's statuses, and so many columns are looked at. */
const MOSTLY = 0.8;
const WIDEST = 12;

function subjectOf({ rows }: Table): OtherTable['about'] {
  if (rows.length === 0) return 'nothing';
  for (let column = 0; column < WIDEST; column += 1) {
    const { bareStatuses } = weighContent(rows.map(({ cells }) => cells[column]?.plain ?? ''));
    if (bareStatuses >= MOSTLY) return 'http-statuses';
  }
  return 'something-else';
}
