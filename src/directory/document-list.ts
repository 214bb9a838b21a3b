import { findByName } from '../errors/unknown-name.ts';
import { createConnection, type DocumentConnection, readPageArguments } from '../graphql/connection.ts';
import { type CursorPart, decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import type { QueryDocumentsArgs } from '../graphql/types.generated.ts';
import type { Directory } from '../store/read/directory.ts';
import type { DocumentRecord } from '../store/schema/records.ts';

/** Documents are ordered by the keys of their services, their titles, and their rows. */
const ORDER = 'SERVICE_TITLE';

/** The documents that the arguments select. Throws BAD_USER_INPUT where they are wrong. */
export function listDocuments(
  directory: Directory,
  { service, ...page }: QueryDocumentsArgs,
): DocumentConnection {
  const request = readPageArguments(page);
  const { cursor, backward } = request;
  const owner = service == null ? null : findByName('service', service, directory.services);
  const documents = directory.documents.filter((document) => owner === null || document.service === owner);
  const from = cursor === null ? null : decodeCursor(ORDER, ['string', 'string', 'number'], cursor);
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
    cursorOf: (document) => encodeCursor(ORDER, positionOf(document)),
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
