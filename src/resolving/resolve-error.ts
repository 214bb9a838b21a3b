import type { ErrorCodeRecord } from '../store/schema/records.ts';
import { type ExtractedError, ORIGINS } from './extract/extracted-error.ts';
import { findHttpStatuses } from './extract/status-in-text.ts';
import { mentionsError } from './extract/text-lines.ts';
import { findVendorHints } from './extract/vendor-hints.ts';
import { findErrors } from './find-errors.ts';
import { gatherContext, type Named, type TextContext } from './match/error-context.ts';
import { findCandidates, type RankedEntry, type SearchBudget } from './match/find-candidates.ts';
import type { HoleValue } from './match/message-template.ts';
import { FULL_MESSAGE_REASONS, type Reason } from './match/reasons.ts';
import type { Resources } from './shared-resources.ts';

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

/** How many different errors of one text are given, and how many possible ones are looked up for them. */
const MAX_ERRORS = 12;
const MAX_TRIALS = 15;

/** How many entries all searches by words of one text look at; each takes about a fifth of a microsecond. */
const ENTRIES_SEARCHED = 24_000;

/**
 * Finds the errors that a text reports, and for each the entries of the catalog that it may be.
 *
 *   text ─► structures ─► codes ─► messages ─► distinct ─► candidates ─► errors
 *           (objects, SDK messages, labels)
 */
export async function resolveError(
  text: string,
  named: Named,
  limit: number,
  resources: Resources,
): Promise<ResolvedErrors> {
  const { store, yielding, groupServices } = resources;
  const directory = await store.directory();
  const around: TextContext = { text, statuses: findHttpStatuses(text), hints: findVendorHints(text) };
  const budget: SearchBudget = { left: ENTRIES_SEARCHED };
  if (yielding.isDue()) await yielding.yield();
  const distinct = mergeRepeated(await findErrors(text, budget, resources)).sort(surestFirst);
  const found: RankedError[] = [];
  let trials = 0;
  for (const { error, occurrences } of distinct) {
    if (found.length === MAX_ERRORS || trials === MAX_TRIALS) break;
    trials += 1;
    const context = gatherContext(error, around, named, directory, groupServices);
    if (yielding.isDue()) await yielding.yield();
    const ranked = await findCandidates(context, budget, resources);
    if (!isError(error, context.httpStatus, ranked)) continue;
    const { format, start, end, code, commonCode, message, requestId } = error;
    const range = { excerpt: text.slice(start, end), start, end, format };
    const resolved = {
      ...range,
      code,
      commonCode,
      message,
      requestId,
      httpStatus: context.httpStatus,
      occurrences,
    };
    found.push({ resolved, ranked: ranked.slice(0, limit) });
  }
  const errors = found
    .filter((error) => !isReportedWithCode(error, found))
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

/** Whether another error of the text reports the same entry with its code: a message that is printed apart. */
function isReportedWithCode({ resolved, ranked }: RankedError, all: readonly RankedError[]): boolean {
  const [first] = ranked;
  if (resolved.code !== null || first === undefined) return false;
  return all.some(
    ({ ranked: [other] }) => other?.entry.row === first.entry.row && other.reasons.includes('CODE'),
  );
}

interface RepeatedError {
  readonly error: ExtractedError;
  occurrences: number;
}

/** Sorts structures before lines that may report an error, so that these do not crowd them out. */
function surestFirst({ error: left }: RepeatedError, { error: right }: RepeatedError): number {
  return ORIGINS.indexOf(left.origin) - ORIGINS.indexOf(right.origin) || left.start - right.start;
}

/** Each error once, at its first position, with how often it is reported. */
function mergeRepeated(errors: readonly ExtractedError[]): RepeatedError[] {
  const merged = new Map<string, RepeatedError>();
  for (const error of errors) {
    const { code, commonCode, message, vendors } = error;
    const name = [code?.toLowerCase(), commonCode, vendors, message].join('\n');
    const first = merged.get(name);
    if (first === undefined) merged.set(name, { error, occurrences: 1 });
    else first.occurrences += 1;
  }
  return [...merged.values()];
}

/** The least probability of the first candidate at which text that may report no error counts as one. */
const LEAST_PROBABILITY: Readonly<Record<Exclude<ExtractedError['origin'], 'ERROR_FORM'>, number>> = {
  COMMON_FORM: 0.3,
  WHOLE_TEXT: 0.4,
  ERROR_LINE: 0.5,
  PLAIN_LINE: 0.4,
  LISTED: 0.5,
};

const LEAST_PROBABILITY_OF_GUESS = 0.6;

function isError(error: ExtractedError, httpStatus: number | null, ranked: readonly RankedEntry[]): boolean {
  const { origin, message, format } = error;
  if (origin === 'ERROR_FORM') return true;
  // A service's code that the catalog does not know, alone or in a line about an error.
  const isUnknownCode = ranked[0]?.reasons.includes('CODE_NEAR') ?? false;
  if (isUnknownCode && (origin === 'WHOLE_TEXT' || origin === 'ERROR_LINE')) return true;
  if (origin === 'WHOLE_TEXT' && error.code !== null && mentionsError(`${error.code} ${message}`))
    return true;
  const [first] = ranked;
  // Words alone, without the vendor's sentence: many a sentence about the same matter has them.
  const isGuess =
    error.code === null &&
    first !== undefined &&
    !first.reasons.some((reason) => FULL_MESSAGE_REASONS.includes(reason));
  const least =
    isGuess && !mentionsError(message ?? '') ? LEAST_PROBABILITY_OF_GUESS : LEAST_PROBABILITY[origin];
  if ((first?.probability ?? 0) >= least) return true;
  return format === 'CODE_MESSAGE' && ((httpStatus ?? 0) >= 400 || mentionsError(message ?? ''));
}
