import { decodeCursor, encodeCursor } from '../graphql/cursor.ts';
import { readPageArguments } from '../graphql/page-arguments.ts';
import type { PageInfoSource } from '../graphql/page-info.ts';
import type { QueryDocumentsArgs } from '../graphql/types.generated.ts';
import type { Directory } from '../store/read/directory.ts';
import type { DocumentRecord } from '../store/schema/records.ts';
import { findByName } from './find-by-name.ts';

/** A page of documents. */
export interface DocumentList {
  readonly edges: readonly ListedDocument[];
  readonly nodes: readonly DocumentRecord[];
  readonly pageInfo: PageInfoSource;
  readonly totalCount: number;
}

export interface ListedDocument {
  readonly cursor: string;
  readonly node: DocumentRecord;
}

/** Documents are ordered by the keys of their services, their titles, and their rows. */
const ORDER = 'SERVICE_TITLE';

/** The documents that the arguments ask for. Throws BAD_USER_INPUT where they are wrong. */
export function listDocuments(
  directory: Directory,
  { service, first, after }: QueryDocumentsArgs,
): DocumentList {
  const { size, cursor } = readPageArguments({ first, after });
  const wanted = service == null ? null : findByName('service', service, directory.services);
  const all = directory.documents.filter((document) => wanted === null || document.service === wanted);
  const place = cursor === null ? null : decodeCursor(ORDER, ['string', 'string', 'number'], cursor);
  const start = place === null ? 0 : all.filter((document) => !isBehind(placeOf(document), place)).length;
  const nodes = all.slice(start, start + size);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(ORDER, placeOf(node)) }));
  return {
    edges,
    nodes,
    totalCount: all.length,
    pageInfo: {
      hasNextPage: start + size < all.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function placeOf({ service, title, row }: DocumentRecord): (string | number)[] {
  return [service.key, title, row];
}

function isBehind(left: readonly (string | number)[], right: readonly (string | number)[]): boolean {
  const at = left.findIndex((part, position) => part !== right[position]);
  return at >= 0 && left[at]! > right[at]!;
}
