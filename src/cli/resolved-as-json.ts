import type { ResolvedErrors } from '../resolving/resolve-error.ts';
import type { PublishedRowRecord } from '../store/schema/records.ts';

/** Gives resolved errors as JSON with the names that the GraphQL schema has for them, and a line break at the end. */
export function resolvedAsJson(
  { errors, complete }: ResolvedErrors,
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
        retryable: errorCode.category.remedy === 'RETRY_LATER',
        lifecycle: errorCode.lifecycle,
        rows: (published.get(errorCode.row) ?? []).map(({ document, line }) => ({
          document: document.title,
          sourceUrl: document.sourceUrl,
          line,
        })),
      },
    })),
  }));
  return `${JSON.stringify({ errors: shown, complete }, null, 2)}\n`;
}
