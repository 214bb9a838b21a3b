import type { ResolvedError, ResolvedErrors } from '../resolve-error.ts';
import { countLines, type TextPiece } from './text-pieces.ts';

/** An error of a log with the position of its first occurrence; `start` and `end` count from the start of its source. */
export interface LoggedError extends ResolvedError {
  /** The name of the file, as it was given. */
  readonly source: string;
  /** From 1. */
  readonly line: number;
}

/** What texts in pieces report. */
export interface LoggedErrors {
  readonly errors: readonly LoggedError[];
  /** Whether these are all. */
  readonly complete: boolean;
  /** Whether there was more than one piece, so that positions are worth telling. */
  readonly isLog: boolean;
}

/** How many different errors are held; of others it is only known that they are there. */
const MOST_ERRORS = 1_000;

/** From this score on two errors of one entry are the same error. */
const SAME_ENTRY = 0.5;

/** Counts equal errors once, however many pieces and sources report them. */
export interface ErrorTally {
  add(source: string, piece: TextPiece, resolved: ResolvedErrors): void;
  /** The different errors in the order in which they first occur, each as it was resolved best. */
  errors(): readonly LoggedError[];
  /** How many errors have been counted, and how many of them are different. */
  counts(): { readonly all: number; readonly different: number };
  /** Whether these are all that the texts report. */
  isComplete(): boolean;
}

/** Gives a tally without errors. */
export function createErrorTally(): ErrorTally {
  const byName = new Map<string, LoggedError>();
  let all = 0;
  let isComplete = true;
  return {
    add(source, piece, { errors, complete }) {
      isComplete &&= complete;
      for (const error of errors) {
        all += error.occurrences;
        const name = nameOfError(error);
        const known = byName.get(name);
        if (known !== undefined) byName.set(name, countAgain(known, error));
        else if (byName.size < MOST_ERRORS) byName.set(name, locate(source, piece, error));
        else isComplete = false;
      }
    },
    errors: () => [...byName.values()],
    counts: () => ({ all, different: byName.size }),
    isComplete: () => isComplete,
  };
}

/**
 * Two errors of one name are equal: the same code, and the same entry or, where the catalog has none, the same message
 * but for its numbers.
 */
function nameOfError({ code, commonCode, message, candidates }: ResolvedError): string {
  const [first] = candidates;
  const entry = first !== undefined && first.score >= SAME_ENTRY ? first.errorCode.key : null;
  const text =
    code === null && entry === null ? (message ?? '').replace(/[\da-f-]*\d[\da-f-]*/gi, '#') : null;
  return JSON.stringify([code?.toLowerCase() ?? null, commonCode, entry, text]);
}

function countAgain(known: LoggedError, { candidates, occurrences }: ResolvedError): LoggedError {
  const isBetter = (candidates[0]?.score ?? 0) > (known.candidates[0]?.score ?? 0);
  return {
    ...known,
    candidates: isBetter ? candidates : known.candidates,
    occurrences: known.occurrences + occurrences,
  };
}

function locate(source: string, piece: TextPiece, error: ResolvedError): LoggedError {
  return {
    ...error,
    source,
    line: piece.line + countLines(piece.text.slice(0, error.start)),
    start: piece.start + error.start,
    end: piece.start + error.end,
  };
}
