import type { CanonicalCode, Remedy } from '../../domain/category.ts';
import type { DirectoryKind, MovedCounts, Obstacle } from '../../domain/directory.ts';
import type { DocumentFormat, Finding } from '../../domain/document.ts';
import type { CodeIdentity, CodeValues } from '../../domain/error-code.ts';
import type { ImportCounts, PlannedOutcome } from '../../domain/import-run.ts';
import type { CodeState } from '../../domain/overlay.ts';
import type { RevisionKind } from '../../domain/revision.ts';
import type { TableOwner } from '../schema/records.ts';

/**
 * What is to be written, as plain values. All of it is written in one transaction with its revisions and its part
 * of the search index, or, where one expected version or state is not the present one, none of it.
 */
export interface ChangeSet {
  /** Who changes something. */
  readonly author: string;
  readonly vendors?: readonly NewVendor[];
  readonly services?: readonly NewService[];
  readonly categories?: readonly NewCategory[];
  readonly documents?: readonly NewDocument[];
  /** New names of vendors, by slug. */
  readonly vendorNames?: readonly NewVendor[];
  /** New names of services, by key. */
  readonly serviceNames?: readonly { readonly key: string; readonly name: string }[];
  /** What categories are to be, by slug. */
  readonly categoryChanges?: readonly NewCategory[];
  /** A change of something that is in the directory. */
  readonly directoryStep?: DirectoryStep;
  /** Why the directory changes; null where nobody says so. */
  readonly directoryReason?: string | null;
  /** Whether nothing is to be written: the outcome is what it would be. */
  readonly dryRun?: boolean;
  /** Each entry once. They are read one after the other, when the lock is taken: they need not all be in memory. */
  readonly entries?: Iterable<EntryChange>;
  readonly importStep?: ImportChange;
  readonly request?: IdempotentRequest;
}

/** What is done to a vendor, service, category or document, each given by the number of its row. */
export type DirectoryStep =
  | { readonly step: 'DELETE'; readonly kind: DirectoryKind; readonly row: number }
  | { readonly step: 'RENAME'; readonly kind: DirectoryKind; readonly row: number; readonly slug: string }
  /** All that stands on one stands on the other from now on. */
  | { readonly step: 'MERGE'; readonly kind: DirectoryKind; readonly row: number; readonly into: number }
  | {
      /** What is left out stays as it is. */
      readonly step: 'UPDATE_DOCUMENT';
      readonly row: number;
      readonly title?: string;
      readonly sourceUrl?: string | null;
      readonly tables?: readonly TableOwner[];
    };

/** A request that its sender may send again: what it wrote is kept under its key, in the same transaction. */
export interface IdempotentRequest {
  readonly key: string;
  /** The name of the mutation. */
  readonly mutation: string;
  /** The SHA-256 of the input without the key, as hexadecimal digits. */
  readonly inputSha256: string;
  /** What the answer says besides what was written, as a JSON value. */
  readonly note: unknown;
}

/** What was written under an idempotency key. */
export interface Receipt {
  /** The entries that were written; those of an import step are left out. */
  readonly entries: readonly WrittenEntry[];
  /** The row of the import run, where one took a step. */
  readonly importRun?: number;
  /** How much a merge has moved. */
  readonly moved?: MovedCounts;
  readonly note: unknown;
}

/** An entry as it was written. */
export interface WrittenEntry {
  readonly row: number;
  readonly version: number;
  readonly revision: number;
}

export interface NewVendor {
  readonly slug: string;
  readonly name: string;
}

export interface NewService {
  /** The vendor's slug. */
  readonly vendor: string;
  readonly slug: string;
  readonly name: string;
}

export interface NewCategory {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly canonicalCode: CanonicalCode;
  readonly remedy: Remedy;
}

export interface NewDocument {
  /** The service's key. */
  readonly service: string;
  /** The document's short name within its service: `error-codes`. */
  readonly slug: string;
  readonly title: string;
  readonly sourceUrl: string | null;
  readonly tables: readonly TableOwner[];
}

/** One error code as it is to be, with the reason; it becomes one revision. */
export interface EntryChange {
  readonly identity: CodeIdentity;
  /** The version that the change was made for; 0 where the error code is new. */
  readonly expectedVersion: number;
  readonly kind: RevisionKind;
  readonly reason: string;
  readonly state: CodeState;
}

/** A step on an edition's way into the catalog. Each is taken only from the state that allows it. */
export type ImportChange = PlanStep | ApplyStep | DiscardStep | RevertStep;

/** Keeps an edition with what it would change. */
export interface PlanStep {
  readonly step: 'PLAN';
  /** The row of a run that is planned anew; null for a new one. */
  readonly run: number | null;
  readonly edition: EditionChange;
  readonly plan: KeptPlan;
}

/** Makes an edition its document's newest, with all of its rows. The entries of the change set are what it changes. */
export interface ApplyStep {
  readonly step: 'APPLY';
  /** The row of the run that planned it; null where nobody had to look at a plan. */
  readonly run: number | null;
  readonly reason: string;
  readonly edition: EditionChange;
  readonly plan: KeptPlan;
  readonly rows: readonly RowChange[];
  /** The row of the document's newest edition for which the plan was made. */
  readonly expectedEdition: number | null;
  /** Error codes of the edition that stay as they are, with the versions for which the plan was made. */
  readonly unchanged: readonly { readonly identity: CodeIdentity; readonly expectedVersion: number }[];
}

/** Puts a plan aside. */
export interface DiscardStep {
  readonly step: 'DISCARD';
  readonly run: number;
  readonly reason: string;
}

/** Makes the edition before a run the document's newest again. The entries of the change set are what it puts back. */
export interface RevertStep {
  readonly step: 'REVERT';
  readonly run: number;
  readonly reason: string;
}

/** A document's edition with what its reader made of it. */
export interface EditionChange {
  /** The document's row, or its service's key and slug where the same change set makes it. */
  readonly document: number | { readonly service: string; readonly slug: string };
  /** What a document that has no edition yet is to be called from now on. */
  readonly naming?: { readonly title: string; readonly sourceUrl: string | null };
  readonly sha256: string;
  readonly format: DocumentFormat;
  readonly content: Uint8Array;
  readonly publishedAt: number | null;
  /** How many rows of error codes the text has. */
  readonly rowCount: number;
  readonly findings: readonly Finding[];
}

/** What of a plan is kept, so that it can be read and compared. */
export interface KeptPlan {
  readonly counts: ImportCounts;
  readonly outcomes: readonly PlannedOutcome[];
  /** Why somebody has to look at it before it is applied; null where nothing speaks against it. */
  readonly heldReason: string | null;
}

/** What the edition says about one error code. */
export interface RowChange {
  readonly identity: CodeIdentity;
  readonly line: number;
  readonly cells: readonly { readonly header: string; readonly text: string }[];
  readonly values: CodeValues;
}

/** What became of a change set. */
export type WriteResult =
  | {
      readonly outcome: 'WRITTEN';
      /** In the order of the change set's entries. */
      readonly entries: readonly {
        readonly row: number;
        readonly version: number;
        readonly revision: number;
      }[];
      /** The import run's row, where one took a step. */
      readonly importRun: number | null;
      /** How much a step of the directory has moved; null without one. */
      readonly moved: MovedCounts | null;
    }
  | {
      readonly outcome: 'VERSION_CONFLICT';
      /** The rows of the entries that have changed since; none where an import run or its document has. */
      readonly conflicts: readonly number[];
    }
  /** A vendor, service, category or document of that name is there already. */
  | { readonly outcome: 'NAME_TAKEN' }
  /** Something stands on what was to be deleted, or in the way of a merge. */
  | { readonly outcome: 'OBSTRUCTED'; readonly obstacles: readonly Obstacle[] }
  /** The key has been used: with the same input, so that this was its outcome, or with another. */
  | { readonly outcome: 'REPEATED'; readonly receipt: Receipt }
  | { readonly outcome: 'KEY_REUSED' };
