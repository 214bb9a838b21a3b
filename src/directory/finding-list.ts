import type { Finding } from '../domain/document.ts';
import { createConnection, type FindingConnection, readPageArguments } from '../graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { EditionFindingPageArgs } from '../graphql/types.generated.ts';

/** Findings are ordered as the reader of the text found them; a cursor has the number among all of the text. */
const ORDER = 'FINDING';

/** The findings about a text, page by page. Throws BAD_USER_INPUT where the arguments are wrong. */
export function listFindings(
  findings: readonly Finding[],
  { severity, ...page }: EditionFindingPageArgs,
): FindingConnection {
  const request = readPageArguments(page);
  const { cursor, backward } = request;
  const from = cursor === null ? null : Number(decodeCursor(ORDER, ['number'], cursor)[0]);
  const matching = findings
    .map((finding, at) => ({ finding, at }))
    .filter(({ finding }) => severity == null || severity.includes(finding.severity));
  const before = matching.filter(({ at }) => from === null || at < from);
  const behind = matching.filter(({ at }) => from === null || at > from);
  return createConnection(request, {
    read: async (limit) =>
      backward ? before.slice(Math.max(0, before.length - limit)) : behind.slice(0, limit),
    nodeOf: ({ finding }) => finding,
    cursorOf: ({ at }) => encodeCursor(ORDER, [at]),
    hasBehind: () =>
      backward ? matching.some(({ at }) => at >= from!) : matching.some(({ at }) => at <= from!),
    totalCount: async () => matching.length,
  });
}
