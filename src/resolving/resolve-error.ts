import type { Store } from '../store/open-store.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import { shouldYield, yieldToLoop } from './cooperative-yielding.ts';
import { extractErrors } from './extract/extract-errors.ts';
import { type ExtractedError, STANDINGS } from './extract/extracted-error.ts';
import { findHttpStatuses } from './extract/http-statuses.ts';
import { mentionsError } from './extract/text-lines.ts';
import { findVendorMarks } from './extract/vendor-marks.ts';
import { gatherClues, type Named, type Surroundings } from './match/clues.ts';
import { type Allowance, findCandidates } from './match/find-candidates.ts';
import type { HoleValue } from './match/message-template.ts';
import type { RankedEntry } from './match/rank-candidates.ts';
import { type Reason, SAID_IN_FULL } from './match/reasons.ts';

/** An error of a text with the entries that it may be, best first. */
export interface ResolvedError {
  readonly excerpt: string;
  readonly start: number;
  readonly end: number;
  readonly format: ExtractedError['format'];
  readonly code: string | null;
  readonly commonCode: string | null;
  readonly message: string | null;
  readonly requestId: string | null;
  readonly httpStatus: number | null;
  /** How often the text reports it. */
  readonly occurrences: number;
  readonly candidates: readonly ResolvedCandidate[];
}

export interface ResolvedCandidate {
  readonly score: number;
  readonly matchedBy: readonly Reason[];
  readonly parameters: readonly HoleValue[];
  readonly errorCode: ErrorCodeRecord;
}

export interface ResolvedErrors {
  readonly errors: readonly ResolvedError[];
  /** Whether these are all that the text reports. */
  readonly complete: boolean;
}

/** How many different errors of one text are given, and how many stretches that may be one are looked at for them. */
const MAX_ERRORS = 12;
const MAX_TRIALS = 15;

/** How many entries all searches by words of one text look at; each takes about a fifth of a microsecond. */
const ENTRIES_SEARCHED = 24_000;

/**
 * Finds the errors that a text reports, and for each the entries of the catalog that it may be.
 *
 *   text ─► forms ─► codes ─► messages ─► each once ─► candidates ─► those that hold
 *           (objects, sentences, labels)
 */
export async function resolveError(
  store: Store,
  text: string,
  named: Named,
  limit: number,
): Promise<ResolvedErrors> {
  const directory = await store.directory();
  const around: Surroundings = { text, statuses: findHttpStatuses(text), marks: findVendorMarks(text) };
  const allowance: Allowance = { left: ENTRIES_SEARCHED };
  if (shouldYield()) await yieldToLoop();
  const readings = await extractErrors(store, text, allowance);
  const distinct = mergeRepeated(readings).sort(surestFirst);
  const found: RankedError[] = [];
  let trials = 0;
  for (const { reading, occurrences } of distinct) {
    if (found.length === MAX_ERRORS || trials === MAX_TRIALS) break;
    trials += 1;
    const clues = gatherClues(reading, around, named, directory);
    if (shouldYield()) await yieldToLoop();
    const ranked = await findCandidates(store, clues, allowance);
    if (!isError(reading, clues.httpStatus, ranked)) continue;
    const { format, start, end, code, commonCode, message, requestId } = reading;
    const place = { excerpt: text.slice(start, end), start, end, format };
    const resolved = {
      ...place,
      code,
      commonCode,
      message,
      requestId,
      httpStatus: clues.httpStatus,
      occurrences,
    };
    found.push({ resolved, ranked: ranked.slice(0, limit) });
  }
  const errors = found
    .filter((error) => !isToldByCode(error, found))
    .sort((left, right) => left.resolved.start - right.resolved.start);
  const records = await store.errorCodes.byRows(
    errors.flatMap(({ ranked }) => ranked.map(({ entry }) => entry.row)),
  );
  const recordOf = new Map(
    records.flatMap((record) => (record === null ? [] : [[record.row, record] as const])),
  );
  return {
    complete: trials === distinct.length,
    errors: errors.map(({ resolved, ranked }) => ({
      ...resolved,
      candidates: ranked.flatMap(({ entry, score, reasons, parameters }) => {
        const errorCode = recordOf.get(entry.row);
        return errorCode === undefined ? [] : [{ score, matchedBy: reasons, parameters, errorCode }];
      }),
    })),
  };
}

interface RankedError {
  readonly resolved: Omit<ResolvedError, 'candidates'>;
  readonly ranked: readonly RankedEntry[];
}

/** Whether an error without a code is what another one tells with its code: a message that is printed apart. */
function isToldByCode({ resolved, ranked }: RankedError, all: readonly RankedError[]): boolean {
  const [first] = ranked;
  if (resolved.code !== null || first === undefined) return false;
  return all.some(
    ({ ranked: [other] }) => other?.entry.row === first.entry.row && other.reasons.includes('CODE'),
  );
}

interface RepeatedReading {
  readonly reading: ExtractedError;
  occurrences: number;
}

/** What has the form of an error comes before what only may be one, so that it is not crowded out. */
function surestFirst({ reading: left }: RepeatedReading, { reading: right }: RepeatedReading): number {
  return STANDINGS.indexOf(left.standing) - STANDINGS.indexOf(right.standing) || left.start - right.start;
}

/** Each error once, at its first place, with how often it is reported. */
function mergeRepeated(readings: readonly ExtractedError[]): RepeatedReading[] {
  const merged = new Map<string, RepeatedReading>();
  for (const reading of readings) {
    const { code, commonCode, message, vendors } = reading;
    const name = [code?.toLowerCase(), commonCode, vendors, message].join('\n');
    const first = merged.get(name);
    if (first === undefined) merged.set(name, { reading, occurrences: 1 });
    else first.occurrences += 1;
  }
  return [...merged.values()];
}

/** The least probability at which something that others than errors look like counts as one. */
const LEAST_SURE: Readonly<Record<Exclude<ExtractedError['standing'], 'ERROR_FORM'>, number>> = {
  COMMON_FORM: 0.3,
  WHOLE_TEXT: 0.4,
  ERROR_LINE: 0.5,
  PLAIN_LINE: 0.4,
  LISTED: 0.5,
};

const LEAST_SURE_OF_GUESS = 0.6;

function isError(
  reading: ExtractedError,
  httpStatus: number | null,
  ranked: readonly RankedEntry[],
): boolean {
  const { standing, message, format } = reading;
  if (standing === 'ERROR_FORM') return true;
  // A service's code that the catalog does not know, alone or in a line about an error.
  const isUnknownCode = ranked[0]?.reasons.includes('CODE_NEAR') ?? false;
  if (isUnknownCode && (standing === 'WHOLE_TEXT' || standing === 'ERROR_LINE')) return true;
  const [first] = ranked;
  // Words alone, without the vendor's sentence: many a sentence about the same matter has them.
  const isGuess =
    reading.code === null &&
    first !== undefined &&
    !first.reasons.some((reason) => SAID_IN_FULL.includes(reason));
  const least = isGuess && !mentionsError(message ?? '') ? LEAST_SURE_OF_GUESS : LEAST_SURE[standing];
  if ((first?.probability ?? 0) >= least) return true;
  return format === 'CODE_MESSAGE' && ((httpStatus ?? 0) >= 400 || mentionsError(message ?? ''));
}
