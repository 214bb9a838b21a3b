import type { Store } from '../../store/open-store.ts';
import { shouldYield, yieldToLoop } from '../cooperative-yielding.ts';
import { groupServices } from '../match/clues.ts';
import { kindOfCode } from '../match/code-kind.ts';
import type { Allowance } from '../match/find-candidates.ts';
import type { ExtractedError } from './extracted-error.ts';
import { findMessages } from './find-messages.ts';
import { createPlaces } from './places.ts';
import { findPlacedCodes, readCodes } from './read-codes.ts';
import { readStructures } from './read-structures.ts';
import { linesOf } from './text-lines.ts';

/**
 * The errors that a text reports, in order and without overlaps: those in a form of their own, codes that the catalog or the
 * name of a service knows, and the vendors' messages.
 */
export async function extractErrors(
  store: Store,
  text: string,
  allowance: Allowance,
): Promise<ExtractedError[]> {
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  const structures = readStructures(text);
  if (shouldYield()) await yieldToLoop();
  const taken = createPlaces();
  for (const { code, start, end } of structures) if (code !== null) taken.take(start, end);

  const placed = findPlacedCodes(text, lines, taken);
  const { bySlug } = groupServices(await store.directory());
  const known = new Set(
    await store.resolving.knownCodes([...new Set(placed.map(({ code }) => code.toLowerCase()))]),
  );
  const seen = new Set(structures.map(({ code }) => code?.toLowerCase()));
  const codes = placed.filter(({ code }) => {
    const folded = code.toLowerCase();
    if (seen.has(folded)) return false;
    return known.has(folded) || (kindOfCode(code) === 'DISTINCT' && bySlug.has(folded.split(/[._-]/, 1)[0]!));
  });
  if (shouldYield()) await yieldToLoop();
  const inText = readCodes(text, codes).filter(({ start, end }) => taken.take(start, end));

  // A code within a message tells more than the message.
  const withCode = structures.filter(({ code }) => code !== null);
  const withoutCode = structures.filter(({ code, start, end }) => code === null && taken.take(start, end));
  const messages = await findMessages(store, text, lines, taken, allowance);
  return [...withCode, ...inText, ...withoutCode, ...messages].sort(
    (left, right) => left.start - right.start,
  );
}
