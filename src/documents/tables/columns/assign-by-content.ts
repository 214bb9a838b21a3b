import { type ColumnContent, mayHoldCodes, weighContent } from './column-content.ts';
import type { Assignment, ColumnRole } from './column-role.ts';

const WIDEST = 8;
/** Without a heading nothing but the cells speaks for a column of codes: nearly all must look like codes, and differ. */
const SURELY_CODES = 0.95;
const MOSTLY_DIFFERENT = 0.7;
const SURELY_STATUSES = 0.9;
const HARDLY_CODES = 0.5;

/** What the columns of text are, by how many there are, as error tables mostly have them. */
const TEXT_ROLES: Readonly<Record<number, readonly ColumnRole[]>> = {
  1: ['description'],
  2: ['description', 'solution'],
  3: ['message', 'description', 'solution'],
};

/**
 * Gives each column of a table without headings its role by the look of its cells (in plain text): codes, statuses, and one
 * to three columns of text. Gives no roles at all where the cells leave a doubt.
 */
export function assignByContent(rows: readonly (readonly string[])[]): Assignment {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || width > WIDEST || rows.length < 2) return [];
  const contents = rows[0]!.map((_, index) => weighContent(rows.map((row) => row[index] ?? '')));
  const code = contents.findIndex(isColumnOfCodes);
  const status = contents.findIndex(
    ({ statuses, bareStatuses }) => Math.max(statuses, bareStatuses) >= SURELY_STATUSES,
  );
  const texts = contents.flatMap(({ codes }, index) =>
    codes < HARDLY_CODES && index !== status ? [index] : [],
  );
  const textRoles = TEXT_ROLES[texts.length];
  if (code < 0 || textRoles === undefined) return [];
  return contents.map((_, index) => {
    if (index === code) return 'code';
    return index === status ? 'status' : (textRoles[texts.indexOf(index)] ?? null);
  });
}

function isColumnOfCodes(content: ColumnContent): boolean {
  const isVendors = mayHoldCodes(content, {
    headingSaysCode: false,
    phrasesBeside: false,
    namesBeside: false,
  });
  return isVendors && content.codes >= SURELY_CODES && content.variety >= MOSTLY_DIFFERENT;
}
