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
  { service, first, after }: QueryDocumentsArgs,
): DocumentConnection {
  const request = readPageArguments({ first, after });
  const { cursor } = request;
  const owner = service == null ? null : findByName('service', service, directory.services);
  const documents = directory.documents.filter((document) => owner === null || document.service === owner);
  const from = cursor === null ? null : decodeCursor(ORDER, ['string', 'string', 'number'], cursor);
  const start =
    from === null ? 0 : documents.filter((document) => !isBehind(positionOf(document), from)).length;
  return createConnection(request, {
    read: async (limit) => documents.slice(start, start + limit),
    nodeOf: (document) => document,
    cursorOf: (document) => encodeCursor(ORDER, positionOf(document)),
    hasBehind: () => start > 0,
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
