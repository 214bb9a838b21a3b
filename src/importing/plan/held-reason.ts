import type { DocumentFormat } from '../../domain/document.ts';
import { keyOf } from '../../domain/error-code.ts';
import type { Plan } from './plan.ts';

/** The share of a document's error codes of which an edition may withdraw so many without a review. */
const MOST_WITHDRAWN = 0.1;

/**
 * Why a plan has to be reviewed before it is applied; null where nothing speaks against it. The reasons are those of
 * a wrong page, or of half a page; so is that corrections go out of force.
 */
export function heldReason(
  plan: Plan,
  format: DocumentFormat,
  lastFormat: DocumentFormat | null,
): string | null {
  const { counts, presentCount } = plan;
  const reasons: string[] = [];
  if (counts.withdrawn > presentCount * MOST_WITHDRAWN) {
    const percent = Math.round((100 * counts.withdrawn) / presentCount);
    reasons.push(
      `It withdraws ${counts.withdrawn} of the ${presentCount} error codes that the document has (${percent} %).`,
    );
  }
  if (lastFormat !== null && format !== lastFormat) {
    reasons.push(`It is written in the format ${format}, and the edition before in ${lastFormat}.`);
  }
  const lost = correctedVariantsWithdrawn(plan);
  if (lost.length > 0) {
    const listed = lost.slice(0, MOST_LISTED).map(({ key, fields }) => `${key} (${fields.join(', ')})`);
    const others = lost.length > listed.length ? ` and ${lost.length - listed.length} more` : '';
    reasons.push(
      `It puts corrections out of force, with variants that it withdraws: ${listed.join(', ')}${others}.`,
    );
  }
  return reasons.length === 0 ? null : reasons.join(' ');
}

const MOST_LISTED = 10;

/** The corrected variants that the page no longer has, of codes that it has with fewer variants than before. */
function correctedVariantsWithdrawn({ changes, rows }: Plan) {
  const codes = new Set(rows.map(({ identity }) => `${identity.service}/${identity.code}`));
  return changes
    .filter(({ kind, identity }) => kind === 'WITHDRAWN' && codes.has(`${identity.service}/${identity.code}`))
    .map(({ identity, before }) => ({
      key: keyOf(identity),
      fields: (before?.corrections ?? []).map(({ field }) => field),
    }))
    .filter(({ fields }) => fields.length > 0);
}
