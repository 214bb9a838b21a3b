import type { Finding } from '../domain/document.ts';
import { findByName } from '../errors/unknown-name.ts';
import {
  createConnection,
  type DocumentConnection,
  type FindingConnection,
  type PageArguments,
  type PublishedRowConnection,
  readPageArguments,
} from '../graphql/connection.ts';
import { type CursorPart, decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { EditionFindingPageArgs, QueryDocumentsArgs } from '../graphql/types.generated.ts';
import type { Store } from '../store/open-store.ts';
import type { Directory } from '../store/read/directory.ts';
import type { DocumentRecord, EditionRecord } from '../store/schema/records.ts';

/** Documents are ordered by the keys of their services, their titles, and their rows. */
const DOCUMENT_ORDER = 'SERVICE_TITLE';

/** The documents that the arguments select. Throws BAD_USER_INPUT where they are wrong. */
export function listDocuments(
  directory: Directory,
  { service, ...page }: QueryDocumentsArgs,
): DocumentConnection {
  const request = readPageArguments(page);
  const { cursor, backward } = request;
  const owner = service == null ? null : findByName('service', service, directory.services);
  const documents = directory.documents.filter((document) => owner === null || document.service === owner);
  const from = cursor === null ? null : decodeCursor(DOCUMENT_ORDER, ['string', 'string', 'number'], cursor);
  // The document of the cursor itself may be gone.
  const before = documents.filter((document) => from !== null && isBehind(from, positionOf(document))).length;
  const upTo = documents.filter((document) => from === null || !isBehind(positionOf(document), from)).length;
  const [start, end] = backward
    ? [0, from === null ? documents.length : before]
    : [from === null ? 0 : upTo, documents.length];
  return createConnection(request, {
    read: async (limit) =>
      backward
        ? documents.slice(Math.max(start, end - limit), end)
        : documents.slice(start, Math.min(end, start + limit)),
    nodeOf: (document) => document,
    cursorOf: (document) => encodeCursor(DOCUMENT_ORDER, positionOf(document)),
    hasBehind: () => (backward ? end < documents.length : start > 0),
    totalCount: async () => documents.length,
  });
}

function positionOf({ service, title, row }: DocumentRecord): CursorPart[] {
  return [service.key, title, row];
}

function isBehind(left: readonly CursorPart[], right: readonly CursorPart[]): boolean {
  const at = left.findIndex((part, position) => part !== right[position]);
  return at >= 0 && left[at]! > right[at]!;
}

/** Rows are ordered by their lines; several may stand on one. */
const ROW_ORDER = 'LINE';

/** The rows of an edition, in the order of its text. Throws BAD_USER_INPUT where the arguments are wrong. */
export function listRowsOfEdition(
  store: Store,
  edition: EditionRecord,
  input: PageArguments,
): PublishedRowConnection {
  const request = readPageArguments(input);
  const { cursor, backward } = request;
  const from =
    cursor === null
      ? null
      : (decodeCursor(ROW_ORDER, ['number', 'number'], cursor) as [line: number, row: number]);
  return createConnection(request, {
    read: (limit) => store.documents.rowsOfEdition(edition, from, limit, backward),
    nodeOf: (row) => row,
    cursorOf: ({ line, row }) => encodeCursor(ROW_ORDER, [line, row]),
    hasBehind: async () => {
      const [line, row] = from!;
      const next = [line, backward ? row - 1 : row + 1] as const;
      return (await store.documents.rowsOfEdition(edition, next, 1, !backward)).length > 0;
    },
    totalCount: () => store.documents.rowCountOfEdition(edition.row),
  });
}

/** Findings are ordered as the reader of the text found them; a cursor has the number among all of the text. */
const FINDING_ORDER = 'FINDING';

/** The findings about a text, page by page. Throws BAD_USER_INPUT where the arguments are wrong. */
export function listFindings(
  findings: readonly Finding[],
  { severity, ...page }: EditionFindingPageArgs,
): FindingConnection {
  const request = readPageArguments(page);
  const { cursor, backward } = request;
  const from = cursor === null ? null : Number(decodeCursor(FINDING_ORDER, ['number'], cursor)[0]);
  const matching = findings
    .map((finding, at) => ({ finding, at }))
    .filter(({ finding }) => severity == null || severity.includes(finding.severity));
  const before = matching.filter(({ at }) => from === null || at < from);
  const behind = matching.filter(({ at }) => from === null || at > from);
  return createConnection(request, {
    read: async (limit) =>
      backward ? before.slice(Math.max(0, before.length - limit)) : behind.slice(0, limit),
    nodeOf: ({ finding }) => finding,
    cursorOf: ({ at }) => encodeCursor(FINDING_ORDER, [at]),
    hasBehind: () =>
      backward ? matching.some(({ at }) => at >= from!) : matching.some(({ at }) => at <= from!),
    totalCount: async () => matching.length,
  });
}
