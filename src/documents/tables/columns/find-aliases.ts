import type { ColumnContent } from './column-content.ts';
import type { Assignment } from './column-role.ts';
import { rolesOf } from './interpret-heading.ts';

const NEARLY_ALL = 0.9;
/** Of fewer rows two columns may pair by chance. */
const FEWEST_ROWS = 3;

/**
 * Gives the roles with those columns made aliases that name each error a second time: their values look like codes and pair
 * one to one with the codes. A common code groups several codes, and a message says more than a name.
 */
export function findAliases(
  roles: Assignment,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  contents: readonly ColumnContent[],
): Assignment {
  const code = roles.indexOf('code');
  if (code < 0 || rows.length < FEWEST_ROWS) return roles;
  return roles.map((role, column) => {
    const content = contents[column];
    if (column === code || content === undefined || !mayBeAlias(role, headings[column]!, headings[code]!))
      return role;
    const isNames = content.codes >= NEARLY_ALL && content.prose === 0 && content.bareStatuses < NEARLY_ALL;
    const isText = role === 'message' && content.symbols < NEARLY_ALL;
    return isNames && !isText && pairsWith(rows, code, column) ? 'alias' : role;
  });
}

/** A heading that says outright what its column holds is believed. */
function mayBeAlias(role: Assignment[number], heading: string, codeHeading: string): boolean {
  const weights = rolesOf(heading);
  if (role === null) return weights?.status === undefined;
  if (role === 'message') return (weights?.message ?? 0) < 0.9;
  const isSpecific = (rolesOf(codeHeading)?.code ?? 0) > 1;
  return role === 'commonCode' && !isSpecific && (weights?.code ?? 0) >= 0.8;
}

/** Whether nearly all rows have both, and each value belongs to one code and each code to one value. */
function pairsWith(rows: readonly (readonly string[])[], code: number, column: number): boolean {
  const values = new Map<string, string>();
  const codes = new Map<string, string>();
  let paired = 0;
  for (const row of rows) {
    const [left, right] = [row[code] ?? '', row[column] ?? ''];
    if (left === '' || right === '' || left === right) continue;
    if ((values.get(left) ?? right) !== right || (codes.get(right) ?? left) !== left) return false;
    values.set(left, right);
    codes.set(right, left);
    paired += 1;
  }
  return paired >= rows.length * NEARLY_ALL && values.size >= FEWEST_ROWS;
}
