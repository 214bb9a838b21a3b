import type { DocumentFormat } from '../../domain/document-format.ts';
import type { Plan } from './plan.ts';

/** The share of a document's error codes of which an edition may withdraw so many without a look at it. */
const MOST_WITHDRAWN = 0.1;

/**
 * Why somebody has to look at a plan before it is applied; null where nothing speaks against it. Both reasons are those of
 * a wrong page, or of half a page.
 */
export function heldReason(
  { counts, presentCount }: Plan,
  format: DocumentFormat,
  lastFormat: DocumentFormat | null,
): string | null {
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
  return reasons.length === 0 ? null : reasons.join(' ');
}
