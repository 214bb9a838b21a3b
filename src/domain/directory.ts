import type { NodeType } from './global-id.ts';

/** The kinds of things in the directory. */
const DIRECTORY_KINDS = ['VENDOR', 'SERVICE', 'CATEGORY', 'DOCUMENT'] as const;

export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];

/** The types of their ids. */
export const NODE_TYPES_OF: Readonly<Record<DirectoryKind, NodeType>> = {
  VENDOR: 'Vendor',
  SERVICE: 'Service',
  CATEGORY: 'Category',
  DOCUMENT: 'Document',
};

/** What can become of a thing in the directory. */
const DIRECTORY_CHANGE_KINDS = ['CREATED', 'UPDATED', 'RENAMED', 'MERGED', 'DELETED'] as const;

export type DirectoryChangeKind = (typeof DIRECTORY_CHANGE_KINDS)[number];

/** One value of a thing in the directory that is not what it was, as text; null where there was or is none. */
export interface DirectoryFieldChange {
  /** As the schema names it: `sourceUrl`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How much a merge moves. */
export interface MovedCounts {
  readonly errorCodes: number;
  readonly services: number;
  readonly documents: number;
}

/** Why something cannot be deleted or merged: what stands on it or in the way, how much of that, and some of its names. */
export interface Obstacle {
  readonly what:
    | 'ERROR_CODES'
    | 'SERVICES'
    | 'DOCUMENTS'
    | 'TABLES'
    | 'EDITION'
    | 'IMPORT_RUNS'
    | 'SAME_CODES'
    | 'SAME_DOCUMENTS'
    | 'OTHER_ROWS';
  readonly count: number;
  /** Five at most. */
  readonly names: readonly string[];
}
