import type { Remedy } from '../../domain/category.ts';
import { isRetryable } from '../../domain/category.ts';
import type { Reason } from '../../resolving/match/reasons.ts';
import type { LoggedError, LoggedErrors } from '../../resolving/pieces/error-tally.ts';
import type { ResolvedCandidate } from '../../resolving/resolve-error.ts';
import type { ErrorCodeRecord, PublishedRowRecord } from '../../store/schema/records.ts';
import { nameOf } from '../document-file.ts';
import { printField, printSource, sourceAsJson } from './print-values.ts';

/** What each remedy asks of whoever reads it. */
const REMEDIES: Readonly<Record<Remedy, string>> = {
  FIX_REQUEST: 'Change the request; the same one will fail again.',
  FIX_STATE: 'Change the state of the resource first; the same request will fail until then.',
  FIX_ACCOUNT: 'Change permissions, quotas or payment of the account; the same request will fail until then.',
  RETRY_LATER: 'Retry later: the same request may succeed.',
  CONTACT_VENDOR: 'Ask the vendor, with the id of the request.',
  NONE: 'Nothing needs to be done.',
};

type Published = ReadonlyMap<number, readonly PublishedRowRecord[]>;

/** From this score on the first candidate is the answer, and the others are not printed. */
const TRUSTED = 0.9;

/** The least score at which the catalog counts as having an error. */
const LEAST_SCORE = 0.5;

/** What speaks for an entry itself, and not only for one that is near. */
const REASONS_FOR_ITSELF: ReadonlySet<Reason> = new Set([
  'CODE',
  'ALIAS',
  'COMMON_CODE',
  'MESSAGE_EXACT',
  'MESSAGE_TEMPLATE',
  'DESCRIPTION',
]);

/**
 * Gives resolved errors as a person likes to read them: for each its code, what it means, what to do, whether to retry,
 * how sure that is, which page and line says so, and in a log how often and where. Ends with a line break.
 */
export function printResolved({ errors, complete, isLog }: LoggedErrors, published: Published): string {
  if (errors.length === 0) return 'No error of the catalog was found in the text.\n';
  const parts = errors.map((error, position) =>
    printError(error, position, errors.length, isLog ? placeOf(error) : null, published),
  );
  if (errors.length > 1 && !errors.some(isKnown)) {
    parts.unshift(`The catalog has none of these ${errors.length} errors.`);
  }
  if (!complete) parts.push(`The text holds more errors; these are the first ${errors.length}.`);
  return `${parts.join('\n\n')}\n`;
}

function printError(
  error: LoggedError,
  position: number,
  count: number,
  place: string | null,
  published: Published,
): string {
  const { candidates, occurrences, requestId } = error;
  const [first, ...others] = candidates;
  const titles = [
    ...(count > 1 ? [`${position + 1} of ${count}`] : []),
    ...(occurrences > 1 ? [`${occurrences} times`] : []),
  ];
  const title = titles.length === 0 ? [] : [`— ${titles.join(', ')} —`];
  if (first === undefined) return [...title, printUnknown(error)].join('\n');
  const asHint =
    first.score < LEAST_SCORE || !first.matchedBy.some((reason) => REASONS_FOR_ITSELF.has(reason));
  const lines = [
    ...title,
    ...(asHint ? [printUnknown(error), `The nearest that it has is ${first.errorCode.key}.`] : []),
    ...(asHint ? [] : printEntry(first, published)),
    printField('Request', requestId),
    printField('First', place),
    ...others
      .filter(({ score }) => first.score < TRUSTED && score >= 0.05)
      .map((other) => printField('Or', summaryOf(other))),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Whether the catalog counts as having an error. */
export function isKnown({ candidates }: LoggedError): boolean {
  return (candidates[0]?.score ?? 0) >= LEAST_SCORE;
}

/** `app.log, line 12`, where an error is first reported. */
function placeOf({ source, line }: LoggedError): string {
  return `${nameOf(source)}, line ${line}`;
}

function printUnknown({ code, message }: LoggedError): string {
  const what = code ?? message ?? 'This error';
  return `${what.length > 100 ? `${what.slice(0, 100)}…` : what} is not in the catalog.`;
}

function printEntry(candidate: ResolvedCandidate, published: Published): string[] {
  const { errorCode: entry, parameters } = candidate;
  const { message, description, solution, category, httpStatuses } = entry;
  const said = message?.plain ?? null;
  const means = description?.plain ?? null;
  return [
    headingOf(entry),
    printField('Message', said),
    ...parameters.map(({ name, value }) => printField(name, value)),
    printField('Means', means === said ? null : means),
    printField('Do', solution?.plain === means ? null : solution?.plain),
    printField('Retry', REMEDIES[category.remedy]),
    printField(
      'Kind',
      `${category.title}${httpStatuses.length === 0 ? '' : `, HTTP ${httpStatuses.join('/')}`}`,
    ),
    printField(
      'Sure',
      `${percent(candidate.score)}, by ${candidate.matchedBy.map(wordsOfReason).join(', ')}`,
    ),
    ...(published.get(entry.row) ?? []).map((row) => printField('Source', printSource(row))),
  ];
}

function headingOf({ code, vendor, service, lifecycle }: ErrorCodeRecord): string {
  const state = {
    CURRENT: '',
    HISTORICAL: ' (historical)',
    WITHDRAWN: ' (withdrawn: the vendor lists it no more)',
  };
  return `${code}  ${vendor.name}, ${service.name}${state[lifecycle]}`;
}

function summaryOf({ errorCode, score }: ResolvedCandidate): string {
  return `${errorCode.key} (${percent(score)})`;
}

function wordsOfReason(reason: string): string {
  return reason.toLowerCase().replaceAll('_', ' ');
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

/** Gives resolved errors as JSON with the names that the GraphQL schema has for them, and a line break at the end. */
export function resolvedAsJson(
  { errors, complete }: LoggedErrors,
  published: ReadonlyMap<number, readonly PublishedRowRecord[]>,
): string {
  const shown = errors.map(({ candidates, ...error }) => ({
    ...error,
    candidates: candidates.map(({ errorCode, ...candidate }) => ({
      ...candidate,
      errorCode: {
        key: errorCode.key,
        code: errorCode.code,
        vendor: errorCode.vendor.slug,
        service: errorCode.service.key,
        message: errorCode.message?.plain ?? null,
        description: errorCode.description?.plain ?? null,
        solution: errorCode.solution?.plain ?? null,
        httpStatuses: errorCode.httpStatuses,
        category: errorCode.category.slug,
        remedy: errorCode.category.remedy,
        retryable: isRetryable(errorCode.category.remedy),
        lifecycle: errorCode.lifecycle,
        rows: (published.get(errorCode.row) ?? []).map(sourceAsJson),
      },
    })),
  }));
  return `${JSON.stringify({ errors: shown, complete }, null, 2)}\n`;
}
