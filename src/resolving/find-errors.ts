import { bracketedCodeOf, chooseCode, tokensOfStructures } from './extract/choose-code.ts';
import type { ExtractedError } from './extract/extracted-error.ts';
import { findCodesInText, findCodeTokens, readCodeAndMessage, readCodes } from './extract/read-codes.ts';
import { readStructures } from './extract/read-structures.ts';
import { linesOf } from './extract/text-lines.ts';
import { createTextRanges } from './extract/text-ranges.ts';
import { kindOfCode } from './match/code-kind.ts';
import type { SearchBudget } from './match/find-candidates.ts';
import { findMessages } from './match/find-messages.ts';
import type { Resources } from './shared-resources.ts';

/** How many structures of one text have their codes looked up; the first ones. */
const MAX_STRUCTURES = 500;

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
  const read = readStructures(text);
  if (yielding.isDue()) await yielding.yield();
  const ranges = createTextRanges();
  for (const { code, start, end } of read) if (code !== null) ranges.add(start, end);

  const tokens = findCodeTokens(text);
  const inText = findCodesInText(tokens, lines, ranges);
  const { bySlug } = groupServices(await store.directory());
  const ofStructures = read.slice(0, MAX_STRUCTURES).flatMap((error) => [error.code, bracketedCodeOf(error)]);
  const ofText = [...tokens, ...inText].map(({ code }) => code);
  const lookedUp = new Set([...ofText, ...ofStructures].flatMap((code) => code?.toLowerCase() ?? []));
  const known = new Set(await store.resolving.knownCodes([...lookedUp]));
  const isKnown = (code: string) => known.has(code.toLowerCase());
  const within = tokensOfStructures(read, tokens);
  const structures = read.map((error, at) => chooseCode(error, within[at]!, isKnown));
  const inStructures = new Set(structures.map(({ code }) => code?.toLowerCase()));
  const knownInText = inText.filter(({ code }) => {
    const folded = code.toLowerCase();
    if (inStructures.has(folded)) return false;
    return known.has(folded) || (kindOfCode(code) === 'DISTINCT' && bySlug.has(folded.split(/[._-]/, 1)[0]!));
  });
  if (yielding.isDue()) await yielding.yield();
  const codes = readCodes(text, knownInText).filter(({ start, end }) => ranges.add(start, end));

  if (structures.length === 0 && codes.length === 0) {
    const codeAndMessage = readCodeAndMessage(lines);
    if (codeAndMessage !== null) return [codeAndMessage];
  }

  // A code within a message says more than the message.
  const withCode = structures.filter(({ code }) => code !== null);
  const withoutCode = structures.filter(({ code, start, end }) => code === null && ranges.add(start, end));
  const messages = await findMessages(text, lines, ranges, budget, resources);
  return [...withCode, ...codes, ...withoutCode, ...messages].sort((left, right) => left.start - right.start);
}
