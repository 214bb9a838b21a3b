import type { CanonicalCode, Remedy } from '../../domain/category.ts';
import type { DocumentFormat, Finding } from '../../domain/document.ts';
import type { CodeValues, Lifecycle } from '../../domain/error-code.ts';
import type { Correction } from '../../domain/overlay.ts';

/*
 * What the store's readers give. The names are those of the schema's fields, so that most of them need no resolver;
 * `row` is the number of the row in its table, and instants are milliseconds since 1970.
 */

export interface VendorRecord {
  readonly id: string;
  readonly row: number;
  readonly slug: string;
  readonly name: string;
}

export interface ServiceRecord {
  readonly id: string;
  readonly row: number;
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly vendor: VendorRecord;
}

export interface CategoryRecord {
  readonly id: string;
  readonly row: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly canonicalCode: CanonicalCode;
  readonly remedy: Remedy;
}

export interface DocumentRecord {
  readonly id: string;
  readonly row: number;
  /** The key of the service, and the slug: `tencent-cloud/kms/error-codes`. */
  readonly key: string;
  readonly slug: string;
  readonly service: ServiceRecord;
  readonly title: string;
  readonly sourceUrl: string | null;
  /** Which table is another service's. */
  readonly tables: readonly TableOwner[];
  /** The newest edition; null as long as none is in the catalog. */
  readonly edition: EditionRecord | null;
}

/** The tables under one heading of a document belong to another service than the document. */
export interface TableOwner {
  /** The heading, compared without regard to case. */
  readonly section: string;
  /** The service's key. */
  readonly service: string;
}

export interface EditionRecord {
  readonly row: number;
  readonly sha256: string;
  readonly format: DocumentFormat;
  readonly publishedAt: number | null;
  readonly importedAt: number;
  readonly rowCount: number;
  readonly findings: readonly Finding[];
}

export interface ErrorCodeRecord extends Omit<CodeValues, 'category'> {
  readonly id: string;
  readonly row: number;
  readonly key: string;
  readonly vendor: VendorRecord;
  readonly service: ServiceRecord;
  readonly code: string;
  readonly variant: number;
  readonly category: CategoryRecord;
  readonly categoryBasis: 'RULE' | 'MAINTAINER';
  readonly lifecycle: Lifecycle;
  readonly version: number;
  readonly corrected: boolean;
  readonly needsReview: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Null for the entry as it is now. */
  readonly past: PastEntry | null;
}

/** What an entry as of an earlier time has besides the entry as it is now. */
interface PastEntry {
  readonly at: number;
  readonly corrections: readonly CorrectionRecord[];
}

export interface CorrectionRecord extends Correction {
  readonly vendorValue: Correction['value'];
  readonly stale: boolean;
}

export interface PublishedRowRecord {
  readonly row: number;
  readonly errorCodeRow: number;
  readonly document: DocumentRecord;
  readonly edition: EditionRecord;
  readonly line: number;
  readonly cells: readonly { readonly header: string; readonly text: string }[];
  /** What the reader made of the row. */
  readonly values: CodeValues;
}
