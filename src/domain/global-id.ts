/** The types of objects that `Query.node` finds, as the schema names them. */
const NODE_TYPES = [
  'ErrorCode',
  'Vendor',
  'Service',
  'Category',
  'Document',
  'Revision',
  'ImportRun',
  'DirectoryChange',
] as const;

export type NodeType = (typeof NODE_TYPES)[number];

/** The opaque id of an object: its type and the number of its row, as base64url. */
export function globalId(type: NodeType, row: number): string {
  return Buffer.from(`${type}:${row}`).toString('base64url');
}

const FORM = /^([A-Za-z]+):([1-9]\d{0,14})$/;

/** The type and row that an id stands for; null where `globalId` could not have made it. */
export function parseGlobalId(id: string): { type: NodeType; row: number } | null {
  const [, type, row] = FORM.exec(Buffer.from(id, 'base64url').toString('latin1')) ?? [];
  const known = NODE_TYPES.find((name) => name === type);
  return known === undefined || globalId(known, Number(row)) !== id
    ? null
    : { type: known, row: Number(row) };
}
