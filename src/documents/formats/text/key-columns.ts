import { codeLikeness } from '../../tables/cells/code-likeness.ts';
import { readHttpStatuses } from '../../tables/cells/http-statuses.ts';
import type { ColumnRole } from '../../tables/columns/column-role.ts';

const KEY_ROLES: ReadonlySet<ColumnRole | null> = new Set(['code', 'commonCode', 'alias', 'status'] as const);

/** Whether cells of the role are recognizable by their shape. */
export function isKey(role: ColumnRole | null): boolean {
  return KEY_ROLES.has(role);
}

/** Beyond this a text can hardly be anything but a code; from the other on it may be one. */
const CERTAIN = 0.8;
const POSSIBLE = 0.6;

/**
 * Whether the texts can be what a row has in the columns of the roles: each of the right shape, and one of them beyond
 * doubt. Roles that have no shape of their own fit any text.
 */
export function fitsKeys(
  texts: readonly (string | undefined)[],
  roles: readonly (ColumnRole | null)[],
): boolean {
  let best = 0;
  for (const [index, role] of roles.entries()) {
    if (!isKey(role)) continue;
    const likeness = keyLikeness(texts[index] ?? '', role);
    if (likeness < POSSIBLE) return false;
    best = Math.max(best, likeness);
  }
  return best >= CERTAIN;
}

function keyLikeness(text: string, role: ColumnRole | null): number {
  if (role !== 'status') return codeLikeness(text);
  const statuses = readHttpStatuses(text);
  return statuses !== null && statuses.length > 0 ? 1 : 0;
}
