import { parseGlobalId } from '../domain/global-id.ts';
import { badUserInput } from '../errors/protocol-error.ts';
import { unknownName } from '../errors/unknown-name.ts';
import type { Directory } from '../store/read/directory.ts';
import type { DocumentRecord } from '../store/schema/records.ts';

type Documents = Pick<Directory, 'documentOfRow' | 'documentOfKey'>;

/** The document with an id or a key; one that is only planned has no key yet. Throws BAD_USER_INPUT where there is none. */
export function findDocument(name: string, documents: Documents): DocumentRecord {
  const found = documentNamed(name, documents);
  if (found !== null) return found;
  throw badUserInput(
    `${unknownName('document', name, documents.documentOfKey.keys())} Give an \`id\` or a \`key\` that \`documents\` gives.`,
  );
}

/** The document with an id or a key; null where there is none. No id has a slash, and every key has two. */
export function documentNamed(
  name: string,
  { documentOfRow, documentOfKey }: Documents,
): DocumentRecord | null {
  const parsed = parseGlobalId(name);
  const row = parsed?.type === 'Document' ? parsed.row : null;
  return (row === null ? documentOfKey.get(name) : documentOfRow.get(row)) ?? null;
}
