import type { Named } from '../match/error-context.ts';
import { resolveError } from '../resolve-error.ts';
import type { Resources } from '../shared-resources.ts';
import type { ErrorTally } from './error-tally.ts';
import { halve, type TextPiece } from './text-pieces.ts';

/** A piece with fewer lines is not halved, so that what is left of it is no whole text. */
const LEAST_LINES = 12;

/**
 * Resolves one piece of a log into a tally. One text gives a dozen errors: a piece that reports more is halved until
 * each part gives all that it has.
 */
export async function resolvePiece(
  source: string,
  piece: TextPiece,
  named: Named,
  limit: number,
  tally: ErrorTally,
  resources: Resources,
): Promise<void> {
  const resolved = await resolveError(piece.text, named, limit, resources);
  const halves = resolved.complete ? null : halve(piece, LEAST_LINES);
  if (halves === null) {
    tally.add(source, piece, resolved);
    return;
  }
  for (const half of halves) await resolvePiece(source, half, named, limit, tally, resources);
}
