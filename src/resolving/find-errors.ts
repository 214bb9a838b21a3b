import type { ExtractedError } from './extract/extracted-error.ts';
import { findCodesInText, readCodes } from './extract/read-codes.ts';
import { readStructures } from './extract/read-structures.ts';
import { linesOf } from './extract/text-lines.ts';
import { createTextRanges } from './extract/text-ranges.ts';
import { kindOfCode } from './match/code-kind.ts';
import type { SearchBudget } from './match/find-candidates.ts';
import { findMessages } from './match/find-messages.ts';
import type { Resources } from './resources.ts';

/**
 * Finds the errors that a text reports, in order and without overlaps: errors in a form of their own, codes that the
 * catalog or the name of a service knows, and the vendors' messages.
 */
export async function findErrors(
  text: string,
  budget: SearchBudget,
  resources: Resources,
): Promise<ExtractedError[]> {
  const { store, yielding, groupServices } = resources;
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  const structures = readStructures(text);
  if (yielding.isDue()) await yielding.yield();
  const ranges = createTextRanges();
  for (const { code, start, end } of structures) if (code !== null) ranges.add(start, end);

  const inText = findCodesInText(text, lines, ranges);
  const { bySlug } = groupServices(await store.directory());
  const known = new Set(
    await store.resolving.knownCodes([...new Set(inText.map(({ code }) => code.toLowerCase()))]),
  );
  const inStructures = new Set(structures.map(({ code }) => code?.toLowerCase()));
  const knownInText = inText.filter(({ code }) => {
    const folded = code.toLowerCase();
    if (inStructures.has(folded)) return false;
    return known.has(folded) || (kindOfCode(code) === 'DISTINCT' && bySlug.has(folded.split(/[._-]/, 1)[0]!));
  });
  if (yielding.isDue()) await yielding.yield();
  const codes = readCodes(text, knownInText).filter(({ start, end }) => ranges.add(start, end));

  // A code within a message says more than the message.
  const withCode = structures.filter(({ code }) => code !== null);
  const withoutCode = structures.filter(({ code, start, end }) => code === null && ranges.add(start, end));
  const messages = await findMessages(text, lines, ranges, budget, resources);
  return [...withCode, ...codes, ...withoutCode, ...messages].sort((left, right) => left.start - right.start);
}
