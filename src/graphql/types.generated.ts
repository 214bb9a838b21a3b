import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ErrorCodeRecord, VendorRecord, ServiceRecord, CategoryRecord, TableOwner, DocumentRecord, EditionRecord, PublishedRowRecord, CorrectionRecord } from '../store/schema/records.ts';
import type { FindingConnection as FindingConnectionRecord, PublishedRowConnection as PublishedRowConnectionRecord, RevisionConnection as RevisionConnectionRecord, FeedConnection as FeedConnectionRecord, ImportRunConnection as ImportRunConnectionRecord, PlannedChangeConnection as PlannedChangeConnectionRecord, PageInfo as PageInfoRecord, ErrorCodeConnection as ErrorCodeConnectionRecord, ErrorCodeEdge as ErrorCodeEdgeRecord, CounterpartConnection as CounterpartConnectionRecord, DocumentConnection as DocumentConnectionRecord, FacetSelections } from '../graphql/connection.ts';
import type { Difference } from '../domain/overlay.ts';
import type { TextValue as TextValueRecord, HttpStatusesValue as HttpStatusesValueRecord, AliasesValue as AliasesValueRecord, CategoryValue as CategoryValueRecord, LifecycleValue as LifecycleValueRecord } from '../domain/typed-value.ts';
import type { RevisionRecord, CatalogFacts } from '../store/read/history.ts';
import type { DirectoryChangeRecord } from '../store/read/feed.ts';
import type { Viewer as ViewerRecord } from '../domain/viewer.ts';
import type { TokenRecord } from '../store/tokens.ts';
import type { ReportedRun } from '../store/read/import-runs.ts';
import type { PlannedOutcome } from '../domain/import-run.ts';
import type { RequestContext } from '../graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A value of any JSON type. */
  JSON: { input: unknown; output: unknown; }
  /** An instant in UTC with milliseconds, as in RFC 3339: `2024-04-18T00:00:00.000Z`. A date alone is taken too: `2024-04-18` is the start of that day. */
  DateTime: { input: Date; output: number; }
};

/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who asks, and what the catalog lets them do. */
  readonly viewer: Viewer;
  /** All tokens, newest first, with those that have expired or are revoked. For ADMIN only. */
  readonly tokens: ReadonlyArray<AccessToken>;
  /** One error code, by its id or its readable key; null where there is none, with the nearest names in `extensions.suggestions`. Withdrawn codes are found too. */
  readonly errorCode?: Maybe<ErrorCode>;
  /**
   * Error codes that match a filter, a search, or both; everything that is not withdrawn where neither is given.
   * Give `first` (with `after`) to read forward, or `last` (with `before`) to read backward.
   */
  readonly errorCodes: ErrorCodeConnection;
  /** All vendors, by slug. */
  readonly vendors: ReadonlyArray<Vendor>;
  /** One vendor; null where there is none, with the nearest names in `extensions.suggestions`. */
  readonly vendor?: Maybe<Vendor>;
  /** All services, by key, or those of one vendor. A vendor that is unknown is an error that names the nearest. */
  readonly services: ReadonlyArray<Service>;
  /** One service; null where there is none, with the nearest names in `extensions.suggestions`. */
  readonly service?: Maybe<Service>;
  /** All categories, from the caller's faults to the vendor's. */
  readonly categories: ReadonlyArray<Category>;
  /** One category; null where there is none, with the nearest names in `extensions.suggestions`. */
  readonly category?: Maybe<Category>;
  /** The vendors' documents, by service and title. */
  readonly documents: DocumentConnection;
  /** One document, by its id or its key; null where there is none, with the nearest keys in `extensions.suggestions`. */
  readonly document?: Maybe<Document>;
  /**
   * All changes of error codes, oldest first unless asked otherwise. A client that keeps `endCursor` and asks again with it
   * as `after` misses none and sees none twice.
   */
  readonly changes: RevisionConnection;
  /**
   * The feed of everything: the changes of error codes, as `changes` has them, and those of vendors, services, categories and
   * documents, in the order in which they were written, oldest first unless asked otherwise.
   */
  readonly feed: FeedConnection;
  /** The state of the catalog as a whole. */
  readonly catalog: Catalog;
  /** Import runs, newest first. */
  readonly importRuns: ImportRunConnection;
  /** One import run; null where there is none. */
  readonly importRun?: Maybe<ImportRun>;
  /** The object with this id; null where there is none. An id that no object could have is an error. */
  readonly node?: Maybe<Node>;
  /** The objects with these ids, in their order; null in the place of each that is not there. An id that no object could have is an error. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * The errors that a raw text reports (a response's body, an SDK's exception, a line of a log or a whole log), each with
   * the error codes that it may be. A text that reports none gives none.
   */
  readonly resolveError: ResolvedErrors;
  /** The same for many texts, in their order. What is wrong with one of them is an error that says which, and none is answered. */
  readonly resolveErrors: ReadonlyArray<ResolvedErrors>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryErrorCodeArgs = {
  by: ErrorCodeBy;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryErrorCodesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ErrorCodeFilter>;
  orderBy?: InputMaybe<ErrorCodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryVendorArgs = {
  slug: Scalars['String']['input'];
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryServicesArgs = {
  vendor?: InputMaybe<Scalars['String']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryServiceArgs = {
  key: Scalars['String']['input'];
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryCategoryArgs = {
  slug: Scalars['String']['input'];
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryDocumentsArgs = {
  service?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryDocumentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChangeFilter>;
  newestFirst?: Scalars['Boolean']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  author?: InputMaybe<Scalars['String']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryFeedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  part?: InputMaybe<FeedPart>;
  newestFirst?: Scalars['Boolean']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  author?: InputMaybe<Scalars['String']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryImportRunsArgs = {
  document?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<ReadonlyArray<ImportState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryImportRunArgs = {
  id: Scalars['ID']['input'];
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryResolveErrorArgs = {
  input: ResolveErrorInput;
};


/** What everybody may ask. A field that fails is null with an error at its path, and the others are answered. */
export type QueryResolveErrorsArgs = {
  inputs: ReadonlyArray<ResolveErrorInput>;
};

/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes a token for somebody. For ADMIN only. */
  readonly issueToken?: Maybe<IssueTokenPayload>;
  /** Ends a token at once and for good. A token that is revoked already stays as it is. For ADMIN only. */
  readonly revokeToken?: Maybe<RevokeTokenPayload>;
  /** Deletes a vendor on which nothing stands: no service belongs to it. What is deleted is not brought back by creating it again: that makes another one, though of the same name. Changes of it stay in the feed. */
  readonly deleteVendor?: Maybe<DeletePayload>;
  /** Deletes a service on which nothing stands: it has no error code and no document, and no document has a table of it. What is deleted is not brought back by creating it again: that makes another one, though of the same name. Changes of it stay in the feed. */
  readonly deleteService?: Maybe<DeletePayload>;
  /** Deletes a category on which nothing stands: no error code is in it, and no rule puts codes into it. What is deleted is not brought back by creating it again: that makes another one, though of the same name. Changes of it stay in the feed. */
  readonly deleteCategory?: Maybe<DeletePayload>;
  /** Deletes a document on which nothing stands: no edition of it is in force, and no import of it waits. What is deleted is not brought back by creating it again: that makes another one, though of the same name. Changes of it stay in the feed. */
  readonly deleteDocument?: Maybe<DeletePayload>;
  /** Gives a vendor another slug; by the one that it has now, it is found as before. The keys of its services, documents and error codes change with it, and each error code gets a revision. To undo it, give it the slug back. */
  readonly renameVendor?: Maybe<VendorPayload>;
  /** Gives a service another slug; by the one that it has now, it is found as before. The keys of its documents and error codes change with it, and each error code gets a revision. `common` keeps its slug. To undo it, give it the slug back. */
  readonly renameService?: Maybe<ServicePayload>;
  /** Gives a category another slug; by the one that it has now, it is found as before. To undo it, give it the slug back. */
  readonly renameCategory?: Maybe<CategoryPayload>;
  /** Gives a document another slug; by the one that it has now, it is found as before. To undo it, give it the slug back. */
  readonly renameDocument?: Maybe<DocumentPayload>;
  /** Merges a vendor into another: it is found as the other from then on. Its services move; one that has the slug of a service of the other is merged with that. Refused where a code would stand twice in a service. A merge cannot be undone: try it with `dryRun` first. */
  readonly mergeVendors?: Maybe<MergeVendorsPayload>;
  /** Merges a service into another: it is found as the other from then on. Its error codes and documents move. Refused where a code or the slug of a document stands in both. A merge cannot be undone: try it with `dryRun` first. */
  readonly mergeServices?: Maybe<MergeServicesPayload>;
  /** Merges a category into another: it is found as the other from then on. Its error codes move, and what the rules put into it goes into the other. A merge cannot be undone: try it with `dryRun` first. */
  readonly mergeCategories?: Maybe<MergeCategoriesPayload>;
  /** Merges a document into another: it is found as the other from then on. Refused unless the other has each of its rows with the same words: two documents that are one page. The rows of the other stay; its own are those of the past. A merge cannot be undone: try it with `dryRun` first. */
  readonly mergeDocuments?: Maybe<MergeDocumentsPayload>;
  /** Changes the title, the address and the tables of a document. */
  readonly updateDocument?: Maybe<DocumentPayload>;
  /** Adds an error code that the vendor has not documented. Its fields are corrections of nothing: once the vendor documents the code, its words slide under them. */
  readonly createErrorCode?: Maybe<ErrorCodePayload>;
  /** Overrules the vendor on some fields. A field that is set back to the vendor's value loses its correction; a patch that changes nothing writes no revision. */
  readonly correctErrorCode?: Maybe<ErrorCodePayload>;
  /** Corrects up to 100 error codes: all or none, or each that can be. */
  readonly correctErrorCodes?: Maybe<CorrectErrorCodesPayload>;
  /** Keeps stale corrections: they stand against the vendor's new words from now on. */
  readonly confirmCorrection?: Maybe<ErrorCodePayload>;
  /** Takes corrections away, so that the vendor's words are in force again. */
  readonly dropCorrection?: Maybe<ErrorCodePayload>;
  /** Takes an error code out of lists. It is still found by key, and an error with it is still resolved. */
  readonly withdrawErrorCode?: Maybe<ErrorCodePayload>;
  /** Brings a withdrawn error code back into lists. */
  readonly reinstateErrorCode?: Maybe<ErrorCodePayload>;
  /** Puts the values of an earlier version back, as a new revision. The vendor's words stay what they are: where they differ from the earlier value, a correction takes its place. */
  readonly revertErrorCode?: Maybe<ErrorCodePayload>;
  /** Adds a vendor. */
  readonly createVendor?: Maybe<VendorPayload>;
  /** Changes a vendor's name. */
  readonly updateVendor?: Maybe<VendorPayload>;
  /** Adds a service to a vendor. */
  readonly createService?: Maybe<ServicePayload>;
  /** Changes a service's name. */
  readonly updateService?: Maybe<ServicePayload>;
  /** Adds a category. */
  readonly createCategory?: Maybe<CategoryPayload>;
  /** Changes a category's words, canonical code or remedy; its error codes follow. */
  readonly updateCategory?: Maybe<CategoryPayload>;
  /**
   * Reads an edition of a document, and says what it would change. Nothing is changed yet: applyImport does that. The text of
   * the newest edition again is UNCHANGED, and nothing is written; a text that is planned already is planned anew.
   */
  readonly planImport?: Maybe<PlanImportPayload>;
  /**
   * Makes a plan come true: all of it, or on any error nothing. It is planned anew first: where the outcome is not what was
   * planned, because something has changed since, the new plan comes back with PLAN_STALE, to be looked at and applied again.
   */
  readonly applyImport?: Maybe<ApplyImportPayload>;
  /** Puts a plan aside. The run and its plan can still be read. */
  readonly discardImport?: Maybe<DiscardImportPayload>;
  /**
   * Puts back what a document's last import changed, as new revisions; what it added is withdrawn. Error codes that have changed
   * again since stay as they are, and are named. The edition before is the newest again, and the reverted one stays in the
   * document's history.
   */
  readonly revertImport?: Maybe<RevertImportPayload>;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationIssueTokenArgs = {
  input: IssueTokenInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationRevokeTokenArgs = {
  input: RevokeTokenInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationDeleteVendorArgs = {
  input: DeleteVendorInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationDeleteServiceArgs = {
  input: DeleteServiceInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationDeleteCategoryArgs = {
  input: DeleteCategoryInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationDeleteDocumentArgs = {
  input: DeleteDocumentInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationRenameVendorArgs = {
  input: RenameVendorInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationRenameServiceArgs = {
  input: RenameServiceInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationRenameCategoryArgs = {
  input: RenameCategoryInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationRenameDocumentArgs = {
  input: RenameDocumentInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationMergeVendorsArgs = {
  input: MergeVendorsInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationMergeServicesArgs = {
  input: MergeServicesInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationMergeCategoriesArgs = {
  input: MergeCategoriesInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationMergeDocumentsArgs = {
  input: MergeDocumentsInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationUpdateDocumentArgs = {
  input: UpdateDocumentInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationCreateErrorCodeArgs = {
  input: CreateErrorCodeInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationCorrectErrorCodeArgs = {
  input: CorrectErrorCodeInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationCorrectErrorCodesArgs = {
  input: CorrectErrorCodesInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationConfirmCorrectionArgs = {
  input: CorrectionFieldsInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationDropCorrectionArgs = {
  input: CorrectionFieldsInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationWithdrawErrorCodeArgs = {
  input: ChangeErrorCodeInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationReinstateErrorCodeArgs = {
  input: ChangeErrorCodeInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationRevertErrorCodeArgs = {
  input: RevertErrorCodeInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationCreateVendorArgs = {
  input: CreateVendorInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationUpdateVendorArgs = {
  input: UpdateVendorInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationCreateServiceArgs = {
  input: CreateServiceInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationUpdateServiceArgs = {
  input: UpdateServiceInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationPlanImportArgs = {
  input: PlanImportInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationApplyImportArgs = {
  input: ApplyImportInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationDiscardImportArgs = {
  input: DiscardImportInput;
};


/**
 * All changes, done in their order. Each takes a bearer token in the header `Authorization`; without one the answer is
 * UNAUTHENTICATED. A payload is null only where an error at its path says why nothing was changed; what the other fields
 * changed stands, and is reported.
 */
export type MutationRevertImportArgs = {
  input: RevertImportInput;
};

/** Who asks. Without a token that is somebody who may read everything and change nothing. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** What they may do. */
  readonly role: Role;
  /** The name that stands beside their changes; null without a token. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** What somebody may do. Each role may also do what those before it may. */
export type Role =
  /** Read. So for whoever has no token, or one from the organization's accounts without a role in this catalog. */
  | 'ANONYMOUS'
  /** Change error codes, vendors, services and categories, and take in documents. */
  | 'MAINTAINER'
  /** Issue and revoke tokens. */
  | 'ADMIN';

/** A token, as far as it may be seen: the token itself is shown once, when it is issued, and kept nowhere. */
export type AccessToken = {
  readonly __typename?: 'AccessToken';
  /** An id that stays the same for as long as the catalog lives. */
  readonly id: Scalars['ID']['output'];
  /** How the token starts: `cec_4H7K2M9Q`. By this people tell tokens apart, and it may stand in logs. */
  readonly prefix: Scalars['String']['output'];
  /** The name that stands beside the changes that are made with it. */
  readonly name: Scalars['String']['output'];
  /** What it may. */
  readonly role: Role;
  /** When it was issued. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who issued it; `command line` where that was done from a shell. */
  readonly createdBy: Scalars['String']['output'];
  /** When it ends by itself; null where it does not. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last used, to the minute; null where it never was. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked; null where it is not. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A token to issue. */
export type IssueTokenInput = {
  /** The name that is to stand beside the changes: 1 to 100 characters, without control characters and without blanks around it. */
  readonly name: Scalars['String']['input'];
  /** What it may: MAINTAINER or ADMIN. */
  readonly role: Role;
  /** When it ends by itself, in the future; without it, it lasts until it is revoked. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it issues no second token. The answer is then the token of the first time, without its secret. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A token to revoke. */
export type RevokeTokenInput = {
  /** The token's id. */
  readonly id: Scalars['ID']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A token that was to be issued. */
export type IssueTokenPayload = {
  readonly __typename?: 'IssueTokenPayload';
  /** The token itself, for the header `Authorization: Bearer …`. It is shown only now; null where nothing was issued, and where the request was a repetition. */
  readonly token?: Maybe<Scalars['String']['output']>;
  /** What the catalog keeps of it; null where nothing was issued. */
  readonly accessToken?: Maybe<AccessToken>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A token that was to be revoked. */
export type RevokeTokenPayload = {
  readonly __typename?: 'RevokeTokenPayload';
  /** The token as it is now; null where there is none. */
  readonly accessToken?: Maybe<AccessToken>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A cloud vendor. */
export type Vendor = Node & {
  readonly __typename?: 'Vendor';
  /** The vendor's error codes. */
  readonly errorCodes: ErrorCodeConnection;
  /** An opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The short name in keys and filters: `open-telekom-cloud`. */
  readonly slug: Scalars['String']['output'];
  /** The name as the vendor writes it. */
  readonly name: Scalars['String']['output'];
  /** The vendor's services, by key. */
  readonly services: ReadonlyArray<Service>;
  /** How many error codes the vendor has, withdrawn ones left out. */
  readonly errorCodeCount: Scalars['Int']['output'];
};


/** A cloud vendor. */
export type VendorErrorCodesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ErrorCodeFilter>;
  orderBy?: InputMaybe<ErrorCodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A service of a vendor's. */
export type Service = Node & {
  readonly __typename?: 'Service';
  /** The service's error codes. */
  readonly errorCodes: ErrorCodeConnection;
  /** An opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Vendor and service: `tencent-cloud/kms`. `common` holds what all services of a vendor return. */
  readonly key: Scalars['String']['output'];
  /** The short name within the vendor: `kms`. */
  readonly slug: Scalars['String']['output'];
  /** The name as the vendor writes it. */
  readonly name: Scalars['String']['output'];
  /** The vendor. */
  readonly vendor: Vendor;
  /** The documents that belong to the service, by title. */
  readonly documents: ReadonlyArray<Document>;
  /** How many error codes the service has, withdrawn ones left out. */
  readonly errorCodeCount: Scalars['Int']['output'];
};


/** A service of a vendor's. */
export type ServiceErrorCodesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ErrorCodeFilter>;
  orderBy?: InputMaybe<ErrorCodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A kind of failure, the same for all vendors. */
export type Category = Node & {
  readonly __typename?: 'Category';
  /** The error codes that are in the category. */
  readonly errorCodes: ErrorCodeConnection;
  /** An opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The short name in filters: `missing-parameter`. */
  readonly slug: Scalars['String']['output'];
  /** The name for people. */
  readonly title: Scalars['String']['output'];
  /** What belongs here. */
  readonly description: Scalars['String']['output'];
  /** The `google.rpc.Code` that stands for it. */
  readonly canonicalCode: CanonicalCode;
  /** What helps. */
  readonly remedy: Remedy;
  /** How many error codes are in it, withdrawn ones left out. */
  readonly errorCodeCount: Scalars['Int']['output'];
};


/** A kind of failure, the same for all vendors. */
export type CategoryErrorCodesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ErrorCodeFilter>;
  orderBy?: InputMaybe<ErrorCodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page that a vendor publishes. It belongs to one service, though single tables on it may be another's. */
export type Document = Node & {
  readonly __typename?: 'Document';
  /** The error codes that stand on the page now. */
  readonly errorCodes: ErrorCodeConnection;
  /** An opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The readable name: vendor, service and a short name within the service. */
  readonly key: Scalars['String']['output'];
  /** The short name within the service: `error-codes`. */
  readonly slug: Scalars['String']['output'];
  /** The service that the document belongs to. */
  readonly service: Service;
  /** The page's title. */
  readonly title: Scalars['String']['output'];
  /** Where the vendor publishes the page, as far as it is known. */
  readonly sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Which of its tables are other services'. */
  readonly tables: ReadonlyArray<DocumentTable>;
  /** The format of the newest edition; null as long as no edition is in the catalog. */
  readonly format?: Maybe<DocumentFormat>;
  /** The vendor's own date on the newest edition, where the page has one. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The texts of the page that the catalog has read, newest first. */
  readonly editions: ReadonlyArray<Edition>;
  /** One text of the page; null where the catalog has not read it. */
  readonly edition?: Maybe<Edition>;
  /** How many error codes stand on the page now. */
  readonly errorCodeCount: Scalars['Int']['output'];
};


/** A page that a vendor publishes. It belongs to one service, though single tables on it may be another's. */
export type DocumentErrorCodesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ErrorCodeFilter>;
  orderBy?: InputMaybe<ErrorCodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A page that a vendor publishes. It belongs to one service, though single tables on it may be another's. */
export type DocumentEditionArgs = {
  sha256?: InputMaybe<Scalars['String']['input']>;
};

/** Names one error code. */
export type ErrorCodeBy =
  /** The id that an earlier answer gave. */
  { readonly id: Scalars['ID']['input']; readonly key?: never; }
  |  /** The readable key: `open-telekom-cloud/tms/TMS.0014`, with `~2` behind it for a second variant. The code is matched without regard to case. */
  { readonly id?: never; readonly key: Scalars['String']['input']; };

/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCode = Node & {
  readonly __typename?: 'ErrorCode';
  /** An opaque id that stays the same for as long as the catalog lives. */
  readonly id: Scalars['ID']['output'];
  /** The readable name: vendor, service and code, and `~` with the variant from the second on. */
  readonly key: Scalars['String']['output'];
  /** The vendor whose API returns the code. */
  readonly vendor: Vendor;
  /** The service whose API returns the code. */
  readonly service: Service;
  /** The code as the vendor prints it. */
  readonly code: Scalars['String']['output'];
  /** 1 for almost every code; a vendor that prints one code with different texts has variants 1, 2, 3 … */
  readonly variant: Scalars['Int']['output'];
  /** The number above the code where the vendor groups specific codes under common ones: Tencent's `4000`. Not an HTTP status. */
  readonly commonCode?: Maybe<Scalars['String']['output']>;
  /** The vendor's own entry for the common code; null where it has none. */
  readonly common?: Maybe<ErrorCode>;
  /** The part of the service that the vendor's table names for the code. */
  readonly module?: Maybe<Scalars['String']['output']>;
  /** Other names of the same error: a symbol beside its number, or a number beside its symbol. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The HTTP statuses that the vendor prints, 200 included; empty where it prints none. */
  readonly httpStatuses: ReadonlyArray<Scalars['Int']['output']>;
  /** The text that comes with the code in a response. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What the error means. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What to do about it. */
  readonly solution?: Maybe<Scalars['String']['output']>;
  /** What kind of failure it is. */
  readonly category: Category;
  /** Who put the code into its category. */
  readonly categoryBasis: CategoryBasis;
  /** What helps, as the category has it. */
  readonly remedy: Remedy;
  /** Whether the same request may succeed later without a change: true where the remedy is RETRY_LATER. */
  readonly retryable: Scalars['Boolean']['output'];
  /** Whether the vendor still documents the code. */
  readonly lifecycle: Lifecycle;
  /** 1 for a new entry, and one more with every revision. */
  readonly version: Scalars['Int']['output'];
  /** The fields on which a maintainer overrules the vendor. */
  readonly corrections: ReadonlyArray<Correction>;
  /** Whether the vendor has changed its words under a correction, so that a maintainer has to look at it. */
  readonly needsReview: Scalars['Boolean']['output'];
  /** The vendor's own words: the row of each document that has the code. */
  readonly rows: ReadonlyArray<PublishedRow>;
  /** When the entry came into the catalog. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What changed, when, by whom and why, newest first. */
  readonly revisions: RevisionConnection;
  /**
   * Error codes of other vendors and services for the same condition: the same cause and the same remedy; best first, 40 at
   * most. They are of the same category, or of one with the same canonical code, and what they are about is the same, or
   * nothing in particular. Empty where nothing is alike enough. Of an entry as of an earlier instant, they are given as they stood then.
   */
  readonly counterparts: CounterpartConnection;
  /** The first of `counterparts`, without their scores. */
  readonly similar: ReadonlyArray<ErrorCode>;
};


/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCodeMessageArgs = {
  format?: TextFormat;
};


/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCodeDescriptionArgs = {
  format?: TextFormat;
};


/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCodeSolutionArgs = {
  format?: TextFormat;
};


/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCodeRevisionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCodeCounterpartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCodeSimilarArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How a text is written. */
export type TextFormat =
  /** Without markup. */
  | 'PLAIN'
  /** With the page's bold, code and links as CommonMark. */
  | 'MARKDOWN';

/** Who put an error code into its category. */
export type CategoryBasis =
  /** A rule of the catalog, from the code's words and status. */
  | 'RULE'
  /** A maintainer. */
  | 'MAINTAINER';

/** Whether the vendor still documents an error code. */
export type Lifecycle =
  /** On a page of the vendor's. */
  | 'CURRENT'
  /** On a page that the vendor itself calls historical. */
  | 'HISTORICAL'
  /** On no page any more. Left out of lists, but still found by key and id. */
  | 'WITHDRAWN';

/** One field on which a maintainer overrules the vendor. */
export type Correction = {
  readonly __typename?: 'Correction';
  /** The field. */
  readonly field: ErrorCodeField;
  /** The maintainer's value: a string, or a list of numbers for HTTP_STATUSES; null where the maintainer took the vendor's value away. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** The maintainer's value with its type. */
  readonly typedValue?: Maybe<FieldValue>;
  /** The vendor's value now. */
  readonly vendorValue?: Maybe<Scalars['JSON']['output']>;
  /** The vendor's value now with its type. */
  readonly typedVendorValue?: Maybe<FieldValue>;
  /** The vendor's value that the correction was written against. */
  readonly writtenAgainst?: Maybe<Scalars['JSON']['output']>;
  /** The same with its type. */
  readonly typedWrittenAgainst?: Maybe<FieldValue>;
  /** Whether the vendor's value has changed since the correction was written or confirmed. */
  readonly stale: Scalars['Boolean']['output'];
  /** Who made the correction. */
  readonly author: Author;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A value of a field of an error code; which of these it is follows from the field. */
export type FieldValue = TextValue | HttpStatusesValue | AliasesValue | CategoryValue | LifecycleValue;

/** A value of MESSAGE, DESCRIPTION, SOLUTION, COMMON_CODE or MODULE, of which the last two have no markup. */
export type TextValue = {
  readonly __typename?: 'TextValue';
  /** The text. */
  readonly text: Scalars['String']['output'];
};


/** A value of MESSAGE, DESCRIPTION, SOLUTION, COMMON_CODE or MODULE, of which the last two have no markup. */
export type TextValueTextArgs = {
  format?: TextFormat;
};

/** A value of HTTP_STATUSES. */
export type HttpStatusesValue = {
  readonly __typename?: 'HttpStatusesValue';
  /** The statuses; empty where there is none. */
  readonly httpStatuses: ReadonlyArray<Scalars['Int']['output']>;
};

/** A value of ALIASES. */
export type AliasesValue = {
  readonly __typename?: 'AliasesValue';
  /** The other names; empty where there is none. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
};

/** A value of CATEGORY. */
export type CategoryValue = {
  readonly __typename?: 'CategoryValue';
  /** The category. */
  readonly category: Category;
};

/** A value of LIFECYCLE. */
export type LifecycleValue = {
  readonly __typename?: 'LifecycleValue';
  /** The lifecycle. */
  readonly lifecycle: Lifecycle;
};

/** Whoever changed something: a maintainer, or the catalog itself when it reads the vendors' documents. */
export type Author = {
  readonly __typename?: 'Author';
  /** The name. */
  readonly name: Scalars['String']['output'];
};

/** A field of an error code that can change. */
export type ErrorCodeField =
  /** `message` */
  | 'MESSAGE'
  /** `description` */
  | 'DESCRIPTION'
  /** `solution` */
  | 'SOLUTION'
  /** `httpStatuses` */
  | 'HTTP_STATUSES'
  /** `commonCode` */
  | 'COMMON_CODE'
  /** `module` */
  | 'MODULE'
  /** `aliases`, which only the vendor changes */
  | 'ALIASES'
  /** `category`, by its slug */
  | 'CATEGORY'
  /** `lifecycle` */
  | 'LIFECYCLE';

/**
 * Which error codes: all fields that are given must hold, and of a list one value must. A field that is left out or null
 * restricts nothing. An empty list is refused, since it could stand for any value (nothing is ticked) or for none (nothing
 * was found), and a wrong guess would go unnoticed.
 */
export type ErrorCodeFilter = {
  /** Ids of error codes. */
  readonly id?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Readable keys of error codes, their codes without regard to case; one that no entry has selects none. */
  readonly key?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Slugs of vendors. */
  readonly vendor?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Keys of services: `tencent-cloud/kms`. */
  readonly service?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whole codes or aliases, without regard to case. */
  readonly code?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How the code starts, without regard to case. */
  readonly codePrefix?: InputMaybe<Scalars['String']['input']>;
  /** The vendor's common codes. */
  readonly commonCode?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Parts of services, as `module` gives them; ASCII letters without regard to case. */
  readonly module?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** HTTP statuses: 100 to 599. */
  readonly httpStatus?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Classes of HTTP statuses. */
  readonly httpStatusClass?: InputMaybe<ReadonlyArray<HttpStatusClass>>;
  /** Slugs of categories. */
  readonly category?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Canonical codes of the category. */
  readonly canonicalCode?: InputMaybe<ReadonlyArray<CanonicalCode>>;
  /** Remedies of the category. */
  readonly remedy?: InputMaybe<ReadonlyArray<Remedy>>;
  /** Lifecycles; by default all but WITHDRAWN, for the filter as a whole. */
  readonly lifecycle?: InputMaybe<ReadonlyArray<Lifecycle>>;
  /** Ids or keys of documents that have the code now. */
  readonly document?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whether a maintainer overrules the vendor on some field. */
  readonly corrected?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a correction is stale. */
  readonly needsReview?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the entry says what the error means. */
  readonly hasDescription?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the entry says what to do about the error. */
  readonly hasSolution?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the same request may succeed later without a change. */
  readonly retryable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who put the code into its category. */
  readonly categoryBasis?: InputMaybe<ReadonlyArray<CategoryBasis>>;
  /**
   * Characters that stand together anywhere in the plain text of the message, 1 to 200 of them; ASCII letters without regard
   * to case. All messages are looked through: for words, `search` is faster and finds them in every text.
   */
  readonly messageContains?: InputMaybe<Scalars['String']['input']>;
  /** In the catalog since this instant or later. */
  readonly createdSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Changed at this instant or later. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Last changed before this instant. */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** All of these must hold too. */
  readonly and?: InputMaybe<ReadonlyArray<ErrorCodeFilter>>;
  /** One of these must hold too. */
  readonly or?: InputMaybe<ReadonlyArray<ErrorCodeFilter>>;
  /** This must not hold. */
  readonly not?: InputMaybe<ErrorCodeFilter>;
};

/** A class of HTTP statuses, by the first digit. */
export type HttpStatusClass =
  /** 100 to 199 */
  | 'INFORMATIONAL'
  /** 200 to 299 */
  | 'SUCCESS'
  /** 300 to 399 */
  | 'REDIRECTION'
  /** 400 to 499 */
  | 'CLIENT_ERROR'
  /** 500 to 599 */
  | 'SERVER_ERROR';

/** An order of error codes. Entries that are equal in it stand by their id. */
export type ErrorCodeOrder = {
  /** What to order by. */
  readonly field: ErrorCodeOrderField;
  /** Up or down. */
  readonly direction?: OrderDirection;
};

/** What error codes are ordered by. */
export type ErrorCodeOrderField =
  /** The readable key: vendor, service, code, variant. */
  | 'KEY'
  /** The code, without regard to case, of any vendor. */
  | 'CODE'
  /** The lowest HTTP status; a code without one counts as above all others. */
  | 'HTTP_STATUS'
  /** The last change. */
  | 'UPDATED_AT'
  /** How well it fits the search, best first in ascending order; only with a search. It depends on the entry and the search alone: code, vendor and service before message, message before description, whole words before other forms, short texts before long ones. */
  | 'RELEVANCE';

/** Up or down. */
export type OrderDirection =
  /** Smallest, oldest or best first. */
  | 'ASC'
  /** Largest, newest or worst first. */
  | 'DESC';

/** A page of error codes. */
export type ErrorCodeConnection = {
  readonly __typename?: 'ErrorCodeConnection';
  /** The error codes with their cursors. */
  readonly edges: ReadonlyArray<ErrorCodeEdge>;
  /** The error codes alone. */
  readonly nodes: ReadonlyArray<ErrorCode>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many error codes match, on all pages: of a search, those that match as `match` says. */
  readonly totalCount: Scalars['Int']['output'];
  /** How all error codes that match divide, on all pages: of a search, those that match as `match` says. */
  readonly facets: ErrorCodeFacets;
  /** How what is counted matches the search: ALL as long as anything has all words, else MOST; null without a search. */
  readonly match?: Maybe<SearchMatchKind>;
  /** Other searches: how this one was read where a spelling was assumed, and near ones that find something where nothing has all words; empty without a search. */
  readonly suggestions: ReadonlyArray<SearchSuggestion>;
};


/** A page of error codes. */
export type ErrorCodeConnectionFacetsArgs = {
  exclusive?: Scalars['Boolean']['input'];
};

/** How an error code matches a search. */
export type SearchMatchKind =
  /** It has all words, each as it was typed, in another form, or as another word for the same. */
  | 'ALL'
  /** It has words with more than half of the weight of all: codes and numbers weigh more than other words, and `failed` or `invalid` less. */
  | 'MOST';

/** Another search than the one that was made. */
export type SearchSuggestion = {
  readonly __typename?: 'SearchSuggestion';
  /** What kind of search it is. */
  readonly kind: SearchSuggestionKind;
  /** The search, as it can be made. */
  readonly search: Scalars['String']['output'];
};

/** Why a search is suggested. */
export type SearchSuggestionKind =
  /** The catalog has a word in no way, so that it was taken for the nearest one that it has: this is what was searched for. */
  | 'SPELLING'
  /** It leaves out words, and finds error codes that have all others. */
  | 'NEAR';

/** An error code on a page. */
export type ErrorCodeEdge = {
  readonly __typename?: 'ErrorCodeEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The error code. */
  readonly node: ErrorCode;
  /** Where the words of the search were found; empty without a search. */
  readonly matches: ReadonlyArray<SearchMatch>;
  /** Whether it has all words of the search; null without a search. Those that have not come behind all that have, where these are fewer than 20. */
  readonly match?: Maybe<SearchMatchKind>;
  /** The words of the search that it does without, in lower case; empty without a search, and where it has all. */
  readonly without: ReadonlyArray<Scalars['String']['output']>;
};

/** A text in which words of a search were found. */
export type SearchMatch = {
  readonly __typename?: 'SearchMatch';
  /** The field. */
  readonly field: SearchField;
  /** The words in their surroundings: HTML with the found words in `<mark>` and everything else escaped, 200 characters or so. */
  readonly snippet: Scalars['String']['output'];
};

/** A text that a search looks at, in order of weight. */
export type SearchField =
  /** `code` and `aliases` */
  | 'CODE'
  /** `message` */
  | 'MESSAGE'
  /** `description` */
  | 'DESCRIPTION'
  /** `solution` */
  | 'SOLUTION'
  /** `module` */
  | 'MODULE';

/** How many error codes have each value, most frequent first. */
export type ErrorCodeFacets = {
  readonly __typename?: 'ErrorCodeFacets';
  /** By vendor, with its slug as the value. */
  readonly vendors: ReadonlyArray<FacetValue>;
  /** By service, with its key as the value. */
  readonly services: ReadonlyArray<FacetValue>;
  /** By part of the service, as `module` gives it; names that differ in the case of ASCII letters alone are one. Codes without a module are left out. */
  readonly modules: ReadonlyArray<FacetValue>;
  /** By category, with its slug as the value. */
  readonly categories: ReadonlyArray<FacetValue>;
  /** By canonical code of the category. */
  readonly canonicalCodes: ReadonlyArray<FacetValue>;
  /** By remedy of the category. */
  readonly remedies: ReadonlyArray<FacetValue>;
  /** By HTTP status; a code with two statuses counts under both. */
  readonly httpStatuses: ReadonlyArray<FacetValue>;
  /** By lifecycle. */
  readonly lifecycles: ReadonlyArray<FacetValue>;
};


/** How many error codes have each value, most frequent first. */
export type ErrorCodeFacetsServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How many error codes have each value, most frequent first. */
export type ErrorCodeFacetsModulesArgs = {
  first?: Scalars['Int']['input'];
};

/** One value of a facet. */
export type FacetValue = {
  readonly __typename?: 'FacetValue';
  /** The value as the filter takes it. */
  readonly value: Scalars['String']['output'];
  /** The value as people read it. */
  readonly label: Scalars['String']['output'];
  /** How many error codes have it. */
  readonly count: Scalars['Int']['output'];
};

/** The codes of `google.rpc.Code`, to which all categories map. */
export type CanonicalCode =
  /** Not an error. */
  | 'OK'
  /** The operation was cancelled, as a rule by the caller. */
  | 'CANCELLED'
  /** Nothing more is known. */
  | 'UNKNOWN'
  /** What the caller sent is wrong, in any state of the system. */
  | 'INVALID_ARGUMENT'
  /** The time ran out. */
  | 'DEADLINE_EXCEEDED'
  /** The named thing does not exist. */
  | 'NOT_FOUND'
  /** What the caller wanted to create exists already. */
  | 'ALREADY_EXISTS'
  /** The caller is known, but may not. */
  | 'PERMISSION_DENIED'
  /** A quota or a rate is used up. */
  | 'RESOURCE_EXHAUSTED'
  /** The state of the system does not allow it now. */
  | 'FAILED_PRECONDITION'
  /** The operation was broken off, as a rule by a concurrent one. */
  | 'ABORTED'
  /** Past the valid range. */
  | 'OUT_OF_RANGE'
  /** Not supported, or not implemented. */
  | 'UNIMPLEMENTED'
  /** A fault inside the vendor. */
  | 'INTERNAL'
  /** The service cannot be reached now. */
  | 'UNAVAILABLE'
  /** Data is lost or damaged beyond repair. */
  | 'DATA_LOSS'
  /** Who the caller is could not be established. */
  | 'UNAUTHENTICATED';

/** What helps against a kind of failure. */
export type Remedy =
  /** Change the request. */
  | 'FIX_REQUEST'
  /** Change the state of the resource that the request is about. */
  | 'FIX_STATE'
  /** Change the account: permissions, quotas, payment. */
  | 'FIX_ACCOUNT'
  /** Send the same request again later. */
  | 'RETRY_LATER'
  /** Ask the vendor. */
  | 'CONTACT_VENDOR'
  /** Nothing needs help. */
  | 'NONE';

/** Something that was to be deleted. */
export type DeletePayload = {
  readonly __typename?: 'DeletePayload';
  /** The id of what is deleted; null where nothing is. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A document that was to be changed. */
export type DocumentPayload = {
  readonly __typename?: 'DocumentPayload';
  /** The document as it is now; null where there is none. */
  readonly document?: Maybe<Document>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How much a merge moves. */
export type MovedCounts = {
  readonly __typename?: 'MovedCounts';
  /** Error codes, withdrawn ones included; of a document, those that stood on it. */
  readonly errorCodes: Scalars['Int']['output'];
  /** Services. */
  readonly services: Scalars['Int']['output'];
  /** Documents. */
  readonly documents: Scalars['Int']['output'];
};

/** Vendors that were to be merged. */
export type MergeVendorsPayload = {
  readonly __typename?: 'MergeVendorsPayload';
  /** The vendor into which the other was merged, as it is now. */
  readonly vendor?: Maybe<Vendor>;
  /** How much has moved, or would move; null where the merge is refused. */
  readonly moved?: Maybe<MovedCounts>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Services that were to be merged. */
export type MergeServicesPayload = {
  readonly __typename?: 'MergeServicesPayload';
  /** The service into which the other was merged, as it is now. */
  readonly service?: Maybe<Service>;
  /** How much has moved, or would move; null where the merge is refused. */
  readonly moved?: Maybe<MovedCounts>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Categories that were to be merged. */
export type MergeCategoriesPayload = {
  readonly __typename?: 'MergeCategoriesPayload';
  /** The category into which the other was merged, as it is now. */
  readonly category?: Maybe<Category>;
  /** How much has moved, or would move; null where the merge is refused. */
  readonly moved?: Maybe<MovedCounts>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Documents that were to be merged. */
export type MergeDocumentsPayload = {
  readonly __typename?: 'MergeDocumentsPayload';
  /** The document into which the other was merged, as it is now. */
  readonly document?: Maybe<Document>;
  /** How much has moved, or would move; null where the merge is refused. */
  readonly moved?: Maybe<MovedCounts>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A vendor to delete. */
export type DeleteVendorInput = {
  /** Its slug. */
  readonly slug: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new slug for a vendor. */
export type RenameVendorInput = {
  /** Its slug. */
  readonly slug: Scalars['String']['input'];
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Two vendors to merge. */
export type MergeVendorsInput = {
  /** Its slug: the vendor that goes. */
  readonly from: Scalars['String']['input'];
  /** Its slug: the vendor that stays. */
  readonly into: Scalars['String']['input'];
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A service to delete. */
export type DeleteServiceInput = {
  /** Its key. */
  readonly key: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new slug for a service. */
export type RenameServiceInput = {
  /** Its key. */
  readonly key: Scalars['String']['input'];
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Two services to merge. */
export type MergeServicesInput = {
  /** Its key: the service that goes. */
  readonly from: Scalars['String']['input'];
  /** Its key: the service that stays. */
  readonly into: Scalars['String']['input'];
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A category to delete. */
export type DeleteCategoryInput = {
  /** Its slug. */
  readonly slug: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new slug for a category. */
export type RenameCategoryInput = {
  /** Its slug. */
  readonly slug: Scalars['String']['input'];
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Two categories to merge. */
export type MergeCategoriesInput = {
  /** Its slug: the category that goes. */
  readonly from: Scalars['String']['input'];
  /** Its slug: the category that stays. */
  readonly into: Scalars['String']['input'];
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A document to delete. */
export type DeleteDocumentInput = {
  /** Its id or key. */
  readonly document: Scalars['ID']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new slug for a document. */
export type RenameDocumentInput = {
  /** Its id or key. */
  readonly document: Scalars['ID']['input'];
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Two documents to merge. */
export type MergeDocumentsInput = {
  /** Its id or key: the document that goes. */
  readonly from: Scalars['ID']['input'];
  /** Its id or key: the document that stays. */
  readonly into: Scalars['ID']['input'];
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change of a document. A field that is left out stays as it is. */
export type UpdateDocumentInput = {
  /** Its id or key. */
  readonly document: Scalars['ID']['input'];
  /** The page's title: 1 to 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Where the vendor publishes the page: an http or https address of 2,000 characters at most; null for none. */
  readonly sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** Which tables are other services': all of them, 50 at most. They count from the next edition on. */
  readonly tables?: InputMaybe<ReadonlyArray<DocumentTableInput>>;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Tables of a document that belong to another service than the document. */
export type DocumentTableInput = {
  /** The heading above the tables, without regard to case: 1 to 200 characters. */
  readonly section: Scalars['String']['input'];
  /** The key of the service. */
  readonly service: Scalars['String']['input'];
};

/** Tables of a document that belong to another service than the document. */
export type DocumentTable = {
  readonly __typename?: 'DocumentTable';
  /** The heading above the tables, without regard to case. */
  readonly section: Scalars['String']['output'];
  /** The service. */
  readonly service: Service;
};

/** How a document is written. */
export type DocumentFormat =
  /** reStructuredText with grid tables or simple tables. */
  | 'RST'
  /** Markdown with pipe tables or HTML tables. */
  | 'MARKDOWN'
  /** An HTML page. */
  | 'HTML'
  /** The text of a web page with a paragraph for each cell of its tables. */
  | 'TEXT_CELLS'
  /** The text of a web page with a line for each row of its tables. */
  | 'TEXT_ROWS';

/** One text of a document. */
export type Edition = {
  readonly __typename?: 'Edition';
  /** The SHA-256 of the text's bytes, as 64 hexadecimal digits. */
  readonly sha256: Scalars['String']['output'];
  /** How the text is written. */
  readonly format: DocumentFormat;
  /** The vendor's own date, where the page has one. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the catalog read the text. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** How many rows of error codes the text has. */
  readonly rowCount: Scalars['Int']['output'];
  /** The rows of the text, in its order, as they were last read; none where the text is only planned. */
  readonly rows: PublishedRowConnection;
  /** What a reader of the text should know: what could not be read, and what was decided by a rule. Of a long page these are thousands: `findingPage` gives them page by page. */
  readonly findings: ReadonlyArray<Finding>;
  /** The same page by page, in the order of the text. */
  readonly findingPage: FindingConnection;
};


/** One text of a document. */
export type EditionRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One text of a document. */
export type EditionFindingPageArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  severity?: InputMaybe<ReadonlyArray<FindingSeverity>>;
};

/** A page of findings. */
export type FindingConnection = {
  readonly __typename?: 'FindingConnection';
  /** The findings with their cursors. */
  readonly edges: ReadonlyArray<FindingEdge>;
  /** The findings alone. */
  readonly nodes: ReadonlyArray<Finding>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many findings match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A finding on a page. */
export type FindingEdge = {
  readonly __typename?: 'FindingEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The finding. */
  readonly node: Finding;
};

/** Something about a document that its reader could not read, or decided by a rule. */
export type Finding = {
  readonly __typename?: 'Finding';
  /** How much it matters. */
  readonly severity: FindingSeverity;
  /** What it is, in lower case with hyphens: `broken-markup`. */
  readonly kind: Scalars['String']['output'];
  /** What it is, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** The line in the text, from 1; null where it is about the whole text. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** The piece of text that it is about. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** How much a finding matters. */
export type FindingSeverity =
  /** A rule decided something; the text is whole. */
  | 'INFO'
  /** Something is odd; the text is kept as far as it goes. */
  | 'WARNING'
  /** Something could not be read, and is not in the catalog. */
  | 'ERROR';

/** What one edition of a document says about one error code, word for word. */
export type PublishedRow = {
  readonly __typename?: 'PublishedRow';
  /** The error code that the row is about. */
  readonly errorCode: ErrorCode;
  /** The document. */
  readonly document: Document;
  /** The edition. */
  readonly edition: Edition;
  /** The line of the row's first character in the text, from 1. */
  readonly line: Scalars['Int']['output'];
  /** The cells as they stand, from left to right. */
  readonly cells: ReadonlyArray<PublishedCell>;
};

/** One cell of a row. */
export type PublishedCell = {
  readonly __typename?: 'PublishedCell';
  /** The heading of the cell's column; empty where it has none. */
  readonly header: Scalars['String']['output'];
  /** The cell as it stands; as Markdown where the page gives it bold, code or links. */
  readonly text: Scalars['String']['output'];
};

/** A page of rows. */
export type PublishedRowConnection = {
  readonly __typename?: 'PublishedRowConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<PublishedRowEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<PublishedRow>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many rows there are. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row on a page. */
export type PublishedRowEdge = {
  readonly __typename?: 'PublishedRowEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: PublishedRow;
};

/** A page of documents. */
export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  /** The documents with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** The documents alone. */
  readonly nodes: ReadonlyArray<Document>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many documents match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A document on a page. */
export type DocumentEdge = {
  readonly __typename?: 'DocumentEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The document. */
  readonly node: Document;
};

/** Something about the input that its sender can mend. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** What kind of mistake it is. */
  readonly code: UserErrorCode;
  /** The path of the field in `input`, with the places in lists as numbers; null where it is about the input as a whole. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
};

/** Kinds of mistakes in an input. */
export type UserErrorCode =
  /** A value is not of the form or range that the field takes. */
  | 'INVALID'
  /** A value is missing. */
  | 'REQUIRED'
  /** The named thing does not exist. */
  | 'NOT_FOUND'
  /** The name is taken by another thing. */
  | 'TAKEN'
  /** The object has changed since `expectedVersion`; it is in the payload as it is now. */
  | 'VERSION_CONFLICT'
  /** The idempotency key has been used with another input. */
  | 'KEY_REUSED'
  /** The state of the object does not allow the change. */
  | 'NOT_ALLOWED_NOW'
  /** Something has changed since the plan was made, so that its outcome is another; the payload has the new plan. */
  | 'PLAN_STALE';

/** An error code that was to be changed. */
export type ErrorCodePayload = {
  readonly __typename?: 'ErrorCodePayload';
  /** The error code as it is now; null where there is none. */
  readonly errorCode?: Maybe<ErrorCode>;
  /** The revision that the change became; null where nothing was changed. */
  readonly revision?: Maybe<Revision>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Error codes that were to be corrected. */
export type CorrectErrorCodesPayload = {
  readonly __typename?: 'CorrectErrorCodesPayload';
  /** The outcome of each correction, in the order of the input. */
  readonly results: ReadonlyArray<ErrorCodePayload>;
  /** What has to be mended about the input as a whole. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A vendor that was to be changed. */
export type VendorPayload = {
  readonly __typename?: 'VendorPayload';
  /** The vendor as it is now; null where there is none. */
  readonly vendor?: Maybe<Vendor>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A service that was to be changed. */
export type ServicePayload = {
  readonly __typename?: 'ServicePayload';
  /** The service as it is now; null where there is none. */
  readonly service?: Maybe<Service>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A category that was to be changed. */
export type CategoryPayload = {
  readonly __typename?: 'CategoryPayload';
  /** The category as it is now; null where there is none. */
  readonly category?: Maybe<Category>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An error code to add. */
export type CreateErrorCodeInput = {
  /** The key of its service: `tencent-cloud/kms`. */
  readonly service: Scalars['String']['input'];
  /** The code, as the API returns it: 1 to 200 characters, without blanks around it. */
  readonly code: Scalars['String']['input'];
  /** The text of the response: CommonMark of 10,000 characters at most, without HTML. So for the next two. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** What it means. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What to do about it. */
  readonly solution?: InputMaybe<Scalars['String']['input']>;
  /** HTTP statuses: 100 to 599, 20 at most. */
  readonly httpStatuses?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** The common code above it: 100 characters at most. */
  readonly commonCode?: InputMaybe<Scalars['String']['input']>;
  /** The part of the service: 200 characters at most. */
  readonly module?: InputMaybe<Scalars['String']['input']>;
  /** The slug of its category; without one the rules decide. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Whether the vendor still uses it: CURRENT where it is not given. */
  readonly lifecycle?: InputMaybe<Lifecycle>;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** New values for some fields of an error code. A field that is left out stays as it is; null takes the vendor's value away. */
export type ErrorCodePatch = {
  /** The text of the response: CommonMark of 10,000 characters at most, without HTML. So for the next two. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** What it means. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What to do about it. */
  readonly solution?: InputMaybe<Scalars['String']['input']>;
  /** HTTP statuses: 100 to 599, 20 at most. */
  readonly httpStatuses?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** The common code above it: 100 characters at most. */
  readonly commonCode?: InputMaybe<Scalars['String']['input']>;
  /** The part of the service: 200 characters at most. */
  readonly module?: InputMaybe<Scalars['String']['input']>;
  /** The slug of its category; not null. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Whether the vendor still uses it; not null, and WITHDRAWN only where it is that already: withdrawErrorCode withdraws. */
  readonly lifecycle?: InputMaybe<Lifecycle>;
};

/** A correction of one error code. */
export type CorrectErrorCodeInput = {
  /** The error code. */
  readonly id: Scalars['ID']['input'];
  /** The version that the correction is made for. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The new values. */
  readonly patch: ErrorCodePatch;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Corrections of many error codes. */
export type CorrectErrorCodesInput = {
  /** The corrections: 1 to 100, one an error code. */
  readonly corrections: ReadonlyArray<ErrorCodeCorrectionInput>;
  /** Whether one that cannot be made keeps back the others. */
  readonly mode?: BatchMode;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** One of many corrections. */
export type ErrorCodeCorrectionInput = {
  /** The error code. */
  readonly id: Scalars['ID']['input'];
  /** The version that the correction is made for. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The new values. */
  readonly patch: ErrorCodePatch;
};

/** What becomes of many changes where one of them cannot be made. */
export type BatchMode =
  /** None is made. */
  | 'ATOMIC'
  /** The others are made. */
  | 'EACH';

/** Some corrections of one error code. */
export type CorrectionFieldsInput = {
  /** The error code. */
  readonly id: Scalars['ID']['input'];
  /** The version that the change is made for. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The corrected fields. */
  readonly fields: ReadonlyArray<ErrorCodeField>;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change of one error code. */
export type ChangeErrorCodeInput = {
  /** The error code. */
  readonly id: Scalars['ID']['input'];
  /** The version that the change is made for. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A return to an earlier version of one error code. */
export type RevertErrorCodeInput = {
  /** The error code. */
  readonly id: Scalars['ID']['input'];
  /** The version that the change is made for. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The version whose values come back. */
  readonly toVersion: Scalars['Int']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A vendor to add. */
export type CreateVendorInput = {
  /** The short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly slug: Scalars['String']['input'];
  /** The name as the vendor writes it: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change of a vendor. */
export type UpdateVendorInput = {
  /** The vendor's slug, which stays. */
  readonly slug: Scalars['String']['input'];
  /** The new name: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A service to add. */
export type CreateServiceInput = {
  /** The vendor's slug. */
  readonly vendor: Scalars['String']['input'];
  /** The short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly slug: Scalars['String']['input'];
  /** The name as the vendor writes it: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change of a service. */
export type UpdateServiceInput = {
  /** The service's key, which stays. */
  readonly key: Scalars['String']['input'];
  /** The new name: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A category to add. */
export type CreateCategoryInput = {
  /** The short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly slug: Scalars['String']['input'];
  /** The name for people: 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** What belongs here: 1 to 1,000 characters. */
  readonly description: Scalars['String']['input'];
  /** The `google.rpc.Code` that stands for it. */
  readonly canonicalCode: CanonicalCode;
  /** What helps. */
  readonly remedy: Remedy;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change of a category. A field that is left out stays as it is. */
export type UpdateCategoryInput = {
  /** The category's slug, which stays. */
  readonly slug: Scalars['String']['input'];
  /** The name for people: 1 to 100 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** What belongs here: 1 to 1,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The `google.rpc.Code` that stands for it. */
  readonly canonicalCode?: InputMaybe<CanonicalCode>;
  /** What helps. */
  readonly remedy?: InputMaybe<Remedy>;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the feed. */
export type FeedPart =
  /** Changes of error codes. */
  | 'ERROR_CODES'
  /** Changes of vendors, services, categories and documents. */
  | 'DIRECTORY';

/** A page of the feed. */
export type FeedConnection = {
  readonly __typename?: 'FeedConnection';
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<FeedEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<FeedItem>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many changes match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change on a page. */
export type FeedEdge = {
  readonly __typename?: 'FeedEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: FeedItem;
};

/** A change of anything in the catalog. */
export type FeedItem = Revision | DirectoryChange;

/** One change of a vendor, service, category or document. Those from before the catalog recorded them are missing. */
export type DirectoryChange = Node & {
  readonly __typename?: 'DirectoryChange';
  /** An opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  readonly subjectType: DirectorySubject;
  /** The id of the thing; `node` finds it as long as it is there. */
  readonly subjectId: Scalars['ID']['output'];
  /** The slug or key of the thing after the change. */
  readonly key: Scalars['String']['output'];
  /** What was done. */
  readonly kind: DirectoryChangeKind;
  /** The slug or key of what it was merged into; null where it was not. */
  readonly mergedInto?: Maybe<Scalars['String']['output']>;
  /** How many error codes a merge moved. */
  readonly movedErrorCodeCount: Scalars['Int']['output'];
  /** The values that are not what they were. */
  readonly changes: ReadonlyArray<DirectoryFieldChange>;
  /** Who did it. */
  readonly author: Author;
  /** Why, where somebody said so. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Kinds of things in the directory. */
export type DirectorySubject =
  /** A vendor. */
  | 'VENDOR'
  /** A service. */
  | 'SERVICE'
  /** A category. */
  | 'CATEGORY'
  /** A document. */
  | 'DOCUMENT';

/** What was done to a vendor, service, category or document. */
export type DirectoryChangeKind =
  /** It was added. */
  | 'CREATED'
  /** Its names, texts or other values were changed. */
  | 'UPDATED'
  /** It got another slug. */
  | 'RENAMED'
  /** It was merged into another. */
  | 'MERGED'
  /** It was deleted. */
  | 'DELETED';

/** One value of a vendor, service, category or document that is not what it was. */
export type DirectoryFieldChange = {
  readonly __typename?: 'DirectoryFieldChange';
  /** The field: `slug`, `name`, `title`, `description`, `canonicalCode`, `remedy`, `sourceUrl`, or `tables`, as JSON. */
  readonly field: Scalars['String']['output'];
  /** The value before; null where there was none. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** The value after; null where there is none. */
  readonly after?: Maybe<Scalars['String']['output']>;
};

/** The catalog as a whole. */
export type Catalog = {
  readonly __typename?: 'Catalog';
  /** Goes up with every change of anything in the catalog. The same number is in the `ETag` of GET answers. */
  readonly version: Scalars['Int']['output'];
  /** When the catalog last changed; null where it never has. */
  readonly changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last revision of an error code; null where there is none. */
  readonly lastRevision?: Maybe<Revision>;
  /** How many error codes it has, withdrawn ones left out. */
  readonly errorCodeCount: Scalars['Int']['output'];
  /** How many of its error codes are withdrawn. */
  readonly withdrawnCount: Scalars['Int']['output'];
  /** How many vendors it has. */
  readonly vendorCount: Scalars['Int']['output'];
  /** How many services it has. */
  readonly serviceCount: Scalars['Int']['output'];
  /** How many documents it reads. */
  readonly documentCount: Scalars['Int']['output'];
};

/** Which changes: all fields that are given must hold, and of a list one value must. */
export type ChangeFilter = {
  /** Slugs of vendors. */
  readonly vendor?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Keys of services. */
  readonly service?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whole codes, without regard to case. */
  readonly code?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Kinds of changes. */
  readonly kind?: InputMaybe<ReadonlyArray<RevisionKind>>;
};

/** One change of one error code. */
export type Revision = Node & {
  readonly __typename?: 'Revision';
  /** An opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The error code as it is now. */
  readonly errorCode: ErrorCode;
  /** The error code's version after the change. */
  readonly version: Scalars['Int']['output'];
  /** What was done. */
  readonly kind: RevisionKind;
  /** Who did it. */
  readonly author: Author;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The effective values that are not what they were, in the order of the fields; for a first version all that are not empty. */
  readonly changes: ReadonlyArray<FieldChange>;
  /** The import that made the change, or that was reverted by it; null where a maintainer changed one error code. */
  readonly importRun?: Maybe<ImportRun>;
};

/** One effective value that is not what it was. */
export type FieldChange = {
  readonly __typename?: 'FieldChange';
  /** The field. */
  readonly field: ErrorCodeField;
  /** The value before: a string, or a list for HTTP_STATUSES and ALIASES; null where there was none. Texts are Markdown. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** The value before with its type; null where there was none. */
  readonly typedBefore?: Maybe<FieldValue>;
  /** The value after. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** The value after with its type; null where there is none. */
  readonly typedAfter?: Maybe<FieldValue>;
};

/** What a revision did to its error code. */
export type RevisionKind =
  /** A vendor's document brought it. */
  | 'IMPORTED'
  /** A maintainer added it. */
  | 'CREATED'
  /** A new edition of a document changed the vendor's words. */
  | 'UPDATED_BY_VENDOR'
  /** A maintainer corrected it. */
  | 'CORRECTED'
  /** A maintainer kept stale corrections. */
  | 'CORRECTION_CONFIRMED'
  /** A maintainer took corrections away. */
  | 'CORRECTION_DROPPED'
  /** It is on no page any more, or a maintainer took it out: by withdrawing it, or by dropping the correction that kept it in. */
  | 'WITHDRAWN'
  /** It is on a page again, or a maintainer brought it back, whether by reinstating it or by another change of its lifecycle. */
  | 'REINSTATED'
  /** A maintainer put an earlier version back. */
  | 'REVERTED'
  /** Its vendor or service got another slug, and it another key; or its vendor, service or category was merged into another. Its own values are what they were. */
  | 'MOVED';

/** A page of revisions. */
export type RevisionConnection = {
  readonly __typename?: 'RevisionConnection';
  /** The revisions with their cursors. */
  readonly edges: ReadonlyArray<RevisionEdge>;
  /** The revisions alone. */
  readonly nodes: ReadonlyArray<Revision>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many revisions match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A revision on a page. */
export type RevisionEdge = {
  readonly __typename?: 'RevisionEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The revision. */
  readonly node: Revision;
};

/** One edition's way into the catalog. */
export type ImportRun = Node & {
  readonly __typename?: 'ImportRun';
  /** An opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The document. One that is new is not in lists of documents until its first edition is applied. */
  readonly document: Document;
  /** Where the run stands. */
  readonly state: ImportState;
  /** How the text is written, as it was said or found out. */
  readonly format: DocumentFormat;
  /** The text. Until it is applied, it is not among the document's editions. */
  readonly edition: Edition;
  /** What the plan comes to, in numbers. */
  readonly counts: ImportCounts;
  /** What could not be read, and what was decided by a rule, in the order of the lines. */
  readonly findings: ReadonlyArray<Finding>;
  /** How many findings there are. */
  readonly findingCount: Scalars['Int']['output'];
  /** What the plan does to each error code that does not stay as it is: in the order of the page, and behind them those that are gone from it. */
  readonly changes: PlannedChangeConnection;
  /** Why somebody has to look at the plan before it is applied; null where nothing speaks against it. */
  readonly heldReason?: Maybe<Scalars['String']['output']>;
  /** When it was planned, or last planned anew. */
  readonly plannedAt: Scalars['DateTime']['output'];
  /** Who planned it. */
  readonly plannedBy: Author;
  /** When it was applied. */
  readonly appliedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who applied it. */
  readonly appliedBy?: Maybe<Author>;
  /** When it was put aside. */
  readonly discardedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who put it aside. */
  readonly discardedBy?: Maybe<Author>;
  /** Why it was applied or put aside. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it was undone. */
  readonly revertedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who undid it. */
  readonly revertedBy?: Maybe<Author>;
  /** Why it was undone. */
  readonly revertReason?: Maybe<Scalars['String']['output']>;
};


/** One edition's way into the catalog. */
export type ImportRunFindingsArgs = {
  first?: Scalars['Int']['input'];
};


/** One edition's way into the catalog. */
export type ImportRunChangesArgs = {
  filter?: InputMaybe<PlannedChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Where an import run stands. */
export type ImportState =
  /** It can be applied or put aside. */
  | 'PLANNED'
  /** It can be applied or put aside, but somebody has to look at it first: `heldReason` says why. */
  | 'HELD'
  /** Its changes are in the catalog. */
  | 'APPLIED'
  /** It was put aside, and changed nothing. */
  | 'DISCARDED'
  /** Its changes were in the catalog, and have been undone. */
  | 'REVERTED'
  /** Only in the answer of planImport: the text is the newest edition's already. The run is the one that brought it. */
  | 'UNCHANGED';

/** What a plan comes to. Corrections are counted on all error codes that stand on the document. */
export type ImportCounts = {
  readonly __typename?: 'ImportCounts';
  /** Rows of the text that are error codes. */
  readonly rows: Scalars['Int']['output'];
  /** Error codes that the catalog does not have yet. */
  readonly added: Scalars['Int']['output'];
  /** Error codes of which the vendor says something else now. */
  readonly changed: Scalars['Int']['output'];
  /** Error codes that stay as they are. */
  readonly unchanged: Scalars['Int']['output'];
  /** Error codes that are on no page any more. */
  readonly withdrawn: Scalars['Int']['output'];
  /** Error codes that are on a page again. */
  readonly reinstated: Scalars['Int']['output'];
  /** Corrections that stay as they are. */
  readonly correctionsKept: Scalars['Int']['output'];
  /** Corrections under which the vendor's words change: they stay in force, and somebody has to look at them. */
  readonly correctionsStale: Scalars['Int']['output'];
  /** Corrections that the vendor now says too: they are dropped. */
  readonly correctionsAbsorbed: Scalars['Int']['output'];
};

/** What a plan does to one error code. */
export type PlannedChange = {
  readonly __typename?: 'PlannedChange';
  /** What it is. */
  readonly kind: PlannedChangeKind;
  /** The error code's key. */
  readonly key: Scalars['String']['output'];
  /** The error code as it is now; null where the catalog does not have it. */
  readonly errorCode?: Maybe<ErrorCode>;
  /** The vendor's values that change, in the order of the fields; of a new error code all that are not empty. */
  readonly fields: ReadonlyArray<PlannedField>;
};

/** Which changes of a plan: those that fit all fields that are given. An empty list is an error. */
export type PlannedChangeFilter = {
  /** What the plan does to the error code: one of these. */
  readonly kind?: InputMaybe<ReadonlyArray<PlannedChangeKind>>;
  /** What becomes of a correction: one of these, in any field of the change. */
  readonly correction?: InputMaybe<ReadonlyArray<CorrectionOutcome>>;
  /**
   * Characters that stand together anywhere in the error code's key, or in a value before or after, 1 to 200 of them; ASCII
   * letters without regard to case. Texts are Markdown, as in the answer.
   */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
};

/** What a plan does to an error code. */
export type PlannedChangeKind =
  /** It is new in the catalog. */
  | 'ADDED'
  /** The vendor says something else of it. */
  | 'CHANGED'
  /** It is on no page any more. */
  | 'WITHDRAWN'
  /** It is on a page again. */
  | 'REINSTATED';

/** One value of the vendor's that changes. */
export type PlannedField = {
  readonly __typename?: 'PlannedField';
  /** The field. */
  readonly field: ErrorCodeField;
  /** The vendor's value before: a string, or a list for HTTP_STATUSES and ALIASES; null where there was none. Texts are Markdown. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** The vendor's value after. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** What becomes of the correction on the field; null where there is none, so that the vendor's new value takes effect. */
  readonly correction?: Maybe<CorrectionOutcome>;
};

/** What becomes of a correction when the vendor's value changes under it. */
export type CorrectionOutcome =
  /** The vendor is back at the value that the correction was written against: it stays, and there is nothing to look at. */
  | 'KEPT'
  /** It stays in force, and somebody has to look at it. */
  | 'STALE'
  /** The vendor now says the same: it is dropped. */
  | 'ABSORBED';

/** A page of import runs. */
export type ImportRunConnection = {
  readonly __typename?: 'ImportRunConnection';
  /** The import runs with their cursors. */
  readonly edges: ReadonlyArray<ImportRunEdge>;
  /** The import runs alone. */
  readonly nodes: ReadonlyArray<ImportRun>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many import runs match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An import run on a page. */
export type ImportRunEdge = {
  readonly __typename?: 'ImportRunEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The import run. */
  readonly node: ImportRun;
};

/** A page of planned changes. */
export type PlannedChangeConnection = {
  readonly __typename?: 'PlannedChangeConnection';
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<PlannedChangeEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<PlannedChange>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many changes match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A planned change on a page. */
export type PlannedChangeEdge = {
  readonly __typename?: 'PlannedChangeEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: PlannedChange;
};

/** A document's text to plan: of a known document, or of a new one. */
export type PlanImportInput = {
  /** The id or the key of the document; not with `newDocument`. */
  readonly document?: InputMaybe<Scalars['ID']['input']>;
  /** A document that the catalog does not have; not with `document`. */
  readonly newDocument?: InputMaybe<NewDocumentInput>;
  /** The text: 4 MB in UTF-8 and 50,000 rows at most. */
  readonly content: Scalars['String']['input'];
  /** How it is written. */
  readonly format?: DocumentFormatOrAuto;
  /** The vendor's own date of the edition; without it the one on the page. */
  readonly publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A document that is to be in the catalog. */
export type NewDocumentInput = {
  /** The key of its service: `tencent-cloud/kms`. */
  readonly service: Scalars['String']['input'];
  /** The page's title: 1 to 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Where the vendor publishes the page: an http or https address. */
  readonly sourceUrl?: InputMaybe<Scalars['String']['input']>;
  /** The short name within the service: lower-case letters and digits, joined by single hyphens; 50 at most. Without it, it is made from the title. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** For a service that the catalog does not have: its name. The service is made together with the plan. */
  readonly serviceName?: InputMaybe<Scalars['String']['input']>;
  /** For a vendor that the catalog does not have: its name. The vendor is made together with the plan. */
  readonly vendorName?: InputMaybe<Scalars['String']['input']>;
};

/** How a document is written, or that this is to be found out. */
export type DocumentFormatOrAuto =
  /** As the text looks. */
  | 'AUTO'
  /** reStructuredText with grid tables or simple tables. */
  | 'RST'
  /** Markdown with pipe tables or HTML tables. */
  | 'MARKDOWN'
  /** An HTML page. */
  | 'HTML'
  /** The text of a web page with a paragraph for each cell of its tables. */
  | 'TEXT_CELLS'
  /** The text of a web page with a line for each row of its tables. */
  | 'TEXT_ROWS';

/** A plan to apply. */
export type ApplyImportInput = {
  /** The import run. */
  readonly id: Scalars['ID']['input'];
  /** Whether a plan that is held is applied all the same, for any reason that it is held for. */
  readonly acceptWithdrawals?: Scalars['Boolean']['input'];
  /** Why, in 1 to 1,000 characters. It is the reason of all revisions that the import makes. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A plan to put aside. */
export type DiscardImportInput = {
  /** The import run. */
  readonly id: Scalars['ID']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** An import to undo. */
export type RevertImportInput = {
  /** The import run: the last that was applied to its document. */
  readonly id: Scalars['ID']['input'];
  /** Why, in 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A plan that was to be made. */
export type PlanImportPayload = {
  readonly __typename?: 'PlanImportPayload';
  /** The import run; null where the text was refused. */
  readonly importRun?: Maybe<ImportRun>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A plan that was to be applied. */
export type ApplyImportPayload = {
  readonly __typename?: 'ApplyImportPayload';
  /** The import run as it is now; null where there is none. */
  readonly importRun?: Maybe<ImportRun>;
  /** What has to be mended first; where it is not empty, nothing was written but, with PLAN_STALE, the new plan. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A plan that was to be put aside. */
export type DiscardImportPayload = {
  readonly __typename?: 'DiscardImportPayload';
  /** The import run as it is now; null where there is none. */
  readonly importRun?: Maybe<ImportRun>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An import that was to be undone. */
export type RevertImportPayload = {
  readonly __typename?: 'RevertImportPayload';
  /** The import run as it is now; null where there is none. */
  readonly importRun?: Maybe<ImportRun>;
  /** The error codes that stay as they are, since they have changed after the import. */
  readonly skipped: ReadonlyArray<SkippedErrorCode>;
  /** What has to be mended first; where it is not empty, nothing was written. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An error code that stayed as it is. */
export type SkippedErrorCode = {
  readonly __typename?: 'SkippedErrorCode';
  /** Its key. */
  readonly key: Scalars['String']['output'];
  /** Why it stayed, in a sentence. */
  readonly reason: Scalars['String']['output'];
};

/** An object that `Query.node` finds again by its id. */
export type Node = {
  /** An opaque id, unique over the whole catalog. Keep it as it is: its form may change. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in the whole list, after the Relay connection specification. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether there are edges after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are edges before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first edge, for `before`; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the page's last edge, for `after`; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A raw text that reports errors, and what is known besides. */
export type ResolveErrorInput = {
  /** The text as it is: 1 byte to 64 KiB in UTF-8. */
  readonly text: Scalars['String']['input'];
  /** The HTTP status of the response, where the text does not tell: 100 to 599. */
  readonly httpStatus?: InputMaybe<Scalars['Int']['input']>;
  /** The slug of the vendor, where it is known: `tencent-cloud`. The codes of others then come last. */
  readonly vendor?: InputMaybe<Scalars['String']['input']>;
  /** The key of the service, where it is known: `tencent-cloud/kms`. The codes of others then come last. */
  readonly service?: InputMaybe<Scalars['String']['input']>;
  /** How many candidates to give for each error: 1 to 20. */
  readonly limit?: Scalars['Int']['input'];
};

/** What a text reports. */
export type ResolvedErrors = {
  readonly __typename?: 'ResolvedErrors';
  /** The errors in the order of the text, each once however often the text reports it. */
  readonly errors: ReadonlyArray<ResolvedError>;
  /** Whether these are all; false where the text reports more than 12 different errors. */
  readonly complete: Scalars['Boolean']['output'];
};

/** One error that a text reports. What the text does not tell is null. */
export type ResolvedError = {
  readonly __typename?: 'ResolvedError';
  /** The piece of the text that reports it, where it does so first. */
  readonly excerpt: Scalars['String']['output'];
  /** Where that piece starts in the text, in UTF-16 units from 0. */
  readonly start: Scalars['Int']['output'];
  /** Where it ends, exclusively. */
  readonly end: Scalars['Int']['output'];
  /** In which form it is reported. */
  readonly format: ErrorFormat;
  /** The code as the text has it. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The number above the code where the text has both: Tencent's `4000`. */
  readonly commonCode?: Maybe<Scalars['String']['output']>;
  /** The message as the text has it, without escapes. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** The id of the request, to give to the vendor. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
  /** The HTTP status that the text has for it, or else the one that was given. */
  readonly httpStatus?: Maybe<Scalars['Int']['output']>;
  /** How often the text reports it. */
  readonly occurrences: Scalars['Int']['output'];
  /** The error codes that it may be, best first; withdrawn ones too, as their `lifecycle` tells. Empty where nothing is near. */
  readonly candidates: ReadonlyArray<ResolvedCandidate>;
};

/** An error code that an error may be. */
export type ResolvedCandidate = {
  readonly __typename?: 'ResolvedCandidate';
  /**
   * How sure it is, from 0 to 1: the share of errors with evidence like this that are this error code. From 0.9 on, the
   * first candidate is to be trusted. Where several error codes have the same evidence, it is divided among them. Below
   * 0.5 it is a hint, and for a code that the catalog does not know no more than the nearest that it has.
   */
  readonly score: Scalars['Float']['output'];
  /** What speaks for it. */
  readonly matchedBy: ReadonlyArray<MatchReason>;
  /** What the message has where the vendor's text leaves room for a value: `xxx`, `%s`, `{0}`. */
  readonly parameters: ReadonlyArray<MessageParameter>;
  /** The error code. */
  readonly errorCode: ErrorCode;
};

/** A value of a message. */
export type MessageParameter = {
  readonly __typename?: 'MessageParameter';
  /** The name that the vendor's text has for it; where it has none, its number from 1 on. */
  readonly name: Scalars['String']['output'];
  /** The value. */
  readonly value: Scalars['String']['output'];
};

/** What speaks for an error code. */
export type MatchReason =
  /** The code is the same, without regard to case. */
  | 'CODE'
  /** The code is another name of the same error. */
  | 'ALIAS'
  /** The code is below it: `InvalidParameter` for `InvalidParameter.Name`. */
  | 'CODE_PARENT'
  /** The code is not in the catalog, and this one opens like it. */
  | 'CODE_NEAR'
  /** The common code is the same. */
  | 'COMMON_CODE'
  /** The message is the vendor's, word for word; its description, where the vendor prints no message. So for the next two. */
  | 'MESSAGE_EXACT'
  /** The message holds all words of the vendor's, with values in its holes or more words around it, or is its first sentence. */
  | 'MESSAGE_TEMPLATE'
  /**
   * The message has many words of the vendor's, or is cut. In a text without a code also: it says much the same in other words,
   * read as a search is. Alone, that is never more than a hint.
   */
  | 'MESSAGE_SIMILAR'
  /** The message fits the vendor's description better than the vendor's message. */
  | 'DESCRIPTION'
  /** The HTTP status is one that the vendor prints for it. */
  | 'HTTP_STATUS'
  /** It is of the vendor that was given, or that the form of the text or a name in it points to. */
  | 'VENDOR'
  /** It is of the service that was given, or that the start of the code or the name of a host points to. */
  | 'SERVICE';

/** A form in which errors are reported. */
export type ErrorFormat =
  /** `{"Response": {"Error": {"Code", "Message"}}}`: version 3 of Tencent Cloud's API. */
  | 'TENCENT_V3'
  /** `{"code", "codeDesc", "message"}`, or with the code in brackets before the message: version 2 of Tencent Cloud's API. */
  | 'TENCENT_V2'
  /** `{"error": {"code", "message", "status", "details"}}`: Google's AIP-193. */
  | 'AIP_193'
  /** `{"error_code", "error_msg"}`: Open Telekom Cloud and Huawei Cloud. */
  | 'ERROR_CODE_ERROR_MSG'
  /** `{"errorCode", "errorMessage"}` and their kin. */
  | 'ERROR_CODE_ERROR_MESSAGE'
  /** `{"__type", "message"}`, or what botocore makes of it. */
  | 'AWS_JSON'
  /** `{"Code", "Message", "RequestId", "HostId"}`: Alibaba Cloud. */
  | 'ALIBABA_JSON'
  /** `{"error": {"code", "message", "title"}}`: OpenStack's Keystone. */
  | 'KEYSTONE'
  /** `{"badRequest": {"code", "message"}}`: OpenStack's other services. */
  | 'OPENSTACK_FAULT'
  /** `{"type", "title", "status", "detail"}`: RFC 9457. */
  | 'PROBLEM_DETAILS'
  /** `{"error", "error_description"}`: RFC 6749. */
  | 'OAUTH'
  /** `{"error": {"code", "message"}}`, or a list of `errors`. */
  | 'NESTED_ERROR'
  /** `{"code", "message"}`. */
  | 'CODE_MESSAGE'
  /** An object with a message and no code. */
  | 'MESSAGE_ONLY'
  /** `<Error><Code>…</Code><Message>…</Message></Error>`, alone or in an `<ErrorResponse>`. */
  | 'XML_ERROR'
  /** An exception of Huawei Cloud's SDKs, as it prints. */
  | 'HUAWEI_SDK'
  /** An exception of Tencent Cloud's SDKs, as it prints. */
  | 'TENCENT_SDK'
  /** An exception of keystoneauth or openstacksdk, as it prints. */
  | 'OPENSTACK_SDK'
  /** An exception of the AWS SDKs, as it prints. */
  | 'AWS_SDK'
  /** An exception of Alibaba Cloud's SDKs, as it prints. */
  | 'ALIBABA_SDK'
  /** Values behind their names: `error_code=… error_msg=…`. */
  | 'LABELLED_VALUES'
  /** A code that stands in text. */
  | 'CODE_IN_TEXT'
  /** A vendor's message that stands in text. */
  | 'MESSAGE_IN_TEXT';

/** A page of error codes for the same condition. */
export type CounterpartConnection = {
  readonly __typename?: 'CounterpartConnection';
  /** The error codes with their scores. */
  readonly edges: ReadonlyArray<CounterpartEdge>;
  /** The error codes alone. */
  readonly nodes: ReadonlyArray<ErrorCode>;
  /** Where the page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /** How many error codes there are, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An error code for the same condition. */
export type CounterpartEdge = {
  readonly __typename?: 'CounterpartEdge';
  /** The place in the list, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The error code. */
  readonly node: ErrorCode;
  /** How alike the conditions are, from 0 to 1. It depends on the two error codes alone; those below 0.46 are not given. */
  readonly score: Scalars['Float']['output'];
  /** In which way they are the same. */
  readonly reason: CounterpartReason;
};

/** In which way two error codes report the same condition. */
export type CounterpartReason =
  /** Message and description have the same words, in English or in Chinese. */
  | 'SAME_STATEMENT'
  /** They say it of the same thing, or say the same particular of it: a role, a bucket, a type, a length. */
  | 'SAME_SUBJECT'
  /** Both say it of nothing in particular: `Invalid parameter`, `Forbidden`. */
  | 'SAME_CONDITION'
  /** The other says it of nothing in particular: `Resource not found` for a tracker that does not exist. */
  | 'BROADER'
  /** The other says it of something in particular: `Limit is invalid` for an invalid parameter. */
  | 'NARROWER';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  FieldValue:
    | ( TextValueRecord )
    | ( HttpStatusesValueRecord )
    | ( AliasesValueRecord )
    | ( CategoryValueRecord )
    | ( LifecycleValueRecord )
  ;
  FeedItem:
    | ( RevisionRecord )
    | ( DirectoryChangeRecord )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( VendorRecord )
    | ( ServiceRecord )
    | ( CategoryRecord )
    | ( DocumentRecord )
    | ( ErrorCodeRecord )
    | ( DirectoryChangeRecord )
    | ( RevisionRecord )
    | ( ReportedRun )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Viewer: ResolverTypeWrapper<ViewerRecord>;
  Role: Role;
  AccessToken: ResolverTypeWrapper<TokenRecord>;
  IssueTokenInput: IssueTokenInput;
  RevokeTokenInput: RevokeTokenInput;
  IssueTokenPayload: ResolverTypeWrapper<Omit<IssueTokenPayload, 'accessToken'> & { accessToken?: Maybe<ResolversTypes['AccessToken']> }>;
  RevokeTokenPayload: ResolverTypeWrapper<Omit<RevokeTokenPayload, 'accessToken'> & { accessToken?: Maybe<ResolversTypes['AccessToken']> }>;
  Vendor: ResolverTypeWrapper<VendorRecord>;
  Service: ResolverTypeWrapper<ServiceRecord>;
  Category: ResolverTypeWrapper<CategoryRecord>;
  Document: ResolverTypeWrapper<DocumentRecord>;
  ErrorCodeBy: ErrorCodeBy;
  ErrorCode: ResolverTypeWrapper<ErrorCodeRecord>;
  TextFormat: TextFormat;
  CategoryBasis: CategoryBasis;
  Lifecycle: Lifecycle;
  Correction: ResolverTypeWrapper<CorrectionRecord>;
  FieldValue: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FieldValue']>;
  TextValue: ResolverTypeWrapper<TextValueRecord>;
  HttpStatusesValue: ResolverTypeWrapper<HttpStatusesValueRecord>;
  AliasesValue: ResolverTypeWrapper<AliasesValueRecord>;
  CategoryValue: ResolverTypeWrapper<CategoryValueRecord>;
  LifecycleValue: ResolverTypeWrapper<LifecycleValueRecord>;
  Author: ResolverTypeWrapper<Author>;
  ErrorCodeField: ErrorCodeField;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  ErrorCodeFilter: ErrorCodeFilter;
  HttpStatusClass: HttpStatusClass;
  ErrorCodeOrder: ErrorCodeOrder;
  ErrorCodeOrderField: ErrorCodeOrderField;
  OrderDirection: OrderDirection;
  ErrorCodeConnection: ResolverTypeWrapper<ErrorCodeConnectionRecord>;
  SearchMatchKind: SearchMatchKind;
  SearchSuggestion: ResolverTypeWrapper<SearchSuggestion>;
  SearchSuggestionKind: SearchSuggestionKind;
  ErrorCodeEdge: ResolverTypeWrapper<ErrorCodeEdgeRecord>;
  SearchMatch: ResolverTypeWrapper<SearchMatch>;
  SearchField: SearchField;
  ErrorCodeFacets: ResolverTypeWrapper<FacetSelections>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  CanonicalCode: CanonicalCode;
  Remedy: Remedy;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  DocumentPayload: ResolverTypeWrapper<Omit<DocumentPayload, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  MovedCounts: ResolverTypeWrapper<MovedCounts>;
  MergeVendorsPayload: ResolverTypeWrapper<Omit<MergeVendorsPayload, 'vendor'> & { vendor?: Maybe<ResolversTypes['Vendor']> }>;
  MergeServicesPayload: ResolverTypeWrapper<Omit<MergeServicesPayload, 'service'> & { service?: Maybe<ResolversTypes['Service']> }>;
  MergeCategoriesPayload: ResolverTypeWrapper<Omit<MergeCategoriesPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  MergeDocumentsPayload: ResolverTypeWrapper<Omit<MergeDocumentsPayload, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  DeleteVendorInput: DeleteVendorInput;
  RenameVendorInput: RenameVendorInput;
  MergeVendorsInput: MergeVendorsInput;
  DeleteServiceInput: DeleteServiceInput;
  RenameServiceInput: RenameServiceInput;
  MergeServicesInput: MergeServicesInput;
  DeleteCategoryInput: DeleteCategoryInput;
  RenameCategoryInput: RenameCategoryInput;
  MergeCategoriesInput: MergeCategoriesInput;
  DeleteDocumentInput: DeleteDocumentInput;
  RenameDocumentInput: RenameDocumentInput;
  MergeDocumentsInput: MergeDocumentsInput;
  UpdateDocumentInput: UpdateDocumentInput;
  DocumentTableInput: DocumentTableInput;
  DocumentTable: ResolverTypeWrapper<TableOwner>;
  DocumentFormat: DocumentFormat;
  Edition: ResolverTypeWrapper<EditionRecord>;
  FindingConnection: ResolverTypeWrapper<FindingConnectionRecord>;
  FindingEdge: ResolverTypeWrapper<FindingEdge>;
  Finding: ResolverTypeWrapper<Finding>;
  FindingSeverity: FindingSeverity;
  PublishedRow: ResolverTypeWrapper<PublishedRowRecord>;
  PublishedCell: ResolverTypeWrapper<PublishedCell>;
  PublishedRowConnection: ResolverTypeWrapper<PublishedRowConnectionRecord>;
  PublishedRowEdge: ResolverTypeWrapper<Omit<PublishedRowEdge, 'node'> & { node: ResolversTypes['PublishedRow'] }>;
  DocumentConnection: ResolverTypeWrapper<DocumentConnectionRecord>;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  ErrorCodePayload: ResolverTypeWrapper<Omit<ErrorCodePayload, 'errorCode' | 'revision'> & { errorCode?: Maybe<ResolversTypes['ErrorCode']>, revision?: Maybe<ResolversTypes['Revision']> }>;
  CorrectErrorCodesPayload: ResolverTypeWrapper<Omit<CorrectErrorCodesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ErrorCodePayload']> }>;
  VendorPayload: ResolverTypeWrapper<Omit<VendorPayload, 'vendor'> & { vendor?: Maybe<ResolversTypes['Vendor']> }>;
  ServicePayload: ResolverTypeWrapper<Omit<ServicePayload, 'service'> & { service?: Maybe<ResolversTypes['Service']> }>;
  CategoryPayload: ResolverTypeWrapper<Omit<CategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  CreateErrorCodeInput: CreateErrorCodeInput;
  ErrorCodePatch: ErrorCodePatch;
  CorrectErrorCodeInput: CorrectErrorCodeInput;
  CorrectErrorCodesInput: CorrectErrorCodesInput;
  ErrorCodeCorrectionInput: ErrorCodeCorrectionInput;
  BatchMode: BatchMode;
  CorrectionFieldsInput: CorrectionFieldsInput;
  ChangeErrorCodeInput: ChangeErrorCodeInput;
  RevertErrorCodeInput: RevertErrorCodeInput;
  CreateVendorInput: CreateVendorInput;
  UpdateVendorInput: UpdateVendorInput;
  CreateServiceInput: CreateServiceInput;
  UpdateServiceInput: UpdateServiceInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  FeedPart: FeedPart;
  FeedConnection: ResolverTypeWrapper<FeedConnectionRecord>;
  FeedEdge: ResolverTypeWrapper<Omit<FeedEdge, 'node'> & { node: ResolversTypes['FeedItem'] }>;
  FeedItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FeedItem']>;
  DirectoryChange: ResolverTypeWrapper<DirectoryChangeRecord>;
  DirectorySubject: DirectorySubject;
  DirectoryChangeKind: DirectoryChangeKind;
  DirectoryFieldChange: ResolverTypeWrapper<DirectoryFieldChange>;
  Catalog: ResolverTypeWrapper<CatalogFacts>;
  ChangeFilter: ChangeFilter;
  Revision: ResolverTypeWrapper<RevisionRecord>;
  FieldChange: ResolverTypeWrapper<Difference>;
  RevisionKind: RevisionKind;
  RevisionConnection: ResolverTypeWrapper<RevisionConnectionRecord>;
  RevisionEdge: ResolverTypeWrapper<Omit<RevisionEdge, 'node'> & { node: ResolversTypes['Revision'] }>;
  ImportRun: ResolverTypeWrapper<ReportedRun>;
  ImportState: ImportState;
  ImportCounts: ResolverTypeWrapper<ImportCounts>;
  PlannedChange: ResolverTypeWrapper<PlannedOutcome>;
  PlannedChangeFilter: PlannedChangeFilter;
  PlannedChangeKind: PlannedChangeKind;
  PlannedField: ResolverTypeWrapper<PlannedField>;
  CorrectionOutcome: CorrectionOutcome;
  ImportRunConnection: ResolverTypeWrapper<ImportRunConnectionRecord>;
  ImportRunEdge: ResolverTypeWrapper<Omit<ImportRunEdge, 'node'> & { node: ResolversTypes['ImportRun'] }>;
  PlannedChangeConnection: ResolverTypeWrapper<PlannedChangeConnectionRecord>;
  PlannedChangeEdge: ResolverTypeWrapper<Omit<PlannedChangeEdge, 'node'> & { node: ResolversTypes['PlannedChange'] }>;
  PlanImportInput: PlanImportInput;
  NewDocumentInput: NewDocumentInput;
  DocumentFormatOrAuto: DocumentFormatOrAuto;
  ApplyImportInput: ApplyImportInput;
  DiscardImportInput: DiscardImportInput;
  RevertImportInput: RevertImportInput;
  PlanImportPayload: ResolverTypeWrapper<Omit<PlanImportPayload, 'importRun'> & { importRun?: Maybe<ResolversTypes['ImportRun']> }>;
  ApplyImportPayload: ResolverTypeWrapper<Omit<ApplyImportPayload, 'importRun'> & { importRun?: Maybe<ResolversTypes['ImportRun']> }>;
  DiscardImportPayload: ResolverTypeWrapper<Omit<DiscardImportPayload, 'importRun'> & { importRun?: Maybe<ResolversTypes['ImportRun']> }>;
  RevertImportPayload: ResolverTypeWrapper<Omit<RevertImportPayload, 'importRun'> & { importRun?: Maybe<ResolversTypes['ImportRun']> }>;
  SkippedErrorCode: ResolverTypeWrapper<SkippedErrorCode>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfoRecord>;
  ResolveErrorInput: ResolveErrorInput;
  ResolvedErrors: ResolverTypeWrapper<Omit<ResolvedErrors, 'errors'> & { errors: ReadonlyArray<ResolversTypes['ResolvedError']> }>;
  ResolvedError: ResolverTypeWrapper<Omit<ResolvedError, 'candidates'> & { candidates: ReadonlyArray<ResolversTypes['ResolvedCandidate']> }>;
  ResolvedCandidate: ResolverTypeWrapper<Omit<ResolvedCandidate, 'parameters' | 'errorCode'> & { parameters: ReadonlyArray<ResolversTypes['MessageParameter']>, errorCode: ResolversTypes['ErrorCode'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MessageParameter: ResolverTypeWrapper<MessageParameter>;
  MatchReason: MatchReason;
  ErrorFormat: ErrorFormat;
  CounterpartConnection: ResolverTypeWrapper<CounterpartConnectionRecord>;
  CounterpartEdge: ResolverTypeWrapper<Omit<CounterpartEdge, 'node'> & { node: ResolversTypes['ErrorCode'] }>;
  CounterpartReason: CounterpartReason;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  Viewer: ViewerRecord;
  AccessToken: TokenRecord;
  IssueTokenInput: IssueTokenInput;
  RevokeTokenInput: RevokeTokenInput;
  IssueTokenPayload: Omit<IssueTokenPayload, 'accessToken'> & { accessToken?: Maybe<ResolversParentTypes['AccessToken']> };
  RevokeTokenPayload: Omit<RevokeTokenPayload, 'accessToken'> & { accessToken?: Maybe<ResolversParentTypes['AccessToken']> };
  Vendor: VendorRecord;
  Service: ServiceRecord;
  Category: CategoryRecord;
  Document: DocumentRecord;
  ErrorCodeBy: ErrorCodeBy;
  ErrorCode: ErrorCodeRecord;
  Correction: CorrectionRecord;
  FieldValue: ResolversUnionTypes<ResolversParentTypes>['FieldValue'];
  TextValue: TextValueRecord;
  HttpStatusesValue: HttpStatusesValueRecord;
  AliasesValue: AliasesValueRecord;
  CategoryValue: CategoryValueRecord;
  LifecycleValue: LifecycleValueRecord;
  Author: Author;
  JSON: Scalars['JSON']['output'];
  ErrorCodeFilter: ErrorCodeFilter;
  ErrorCodeOrder: ErrorCodeOrder;
  ErrorCodeConnection: ErrorCodeConnectionRecord;
  SearchSuggestion: SearchSuggestion;
  ErrorCodeEdge: ErrorCodeEdgeRecord;
  SearchMatch: SearchMatch;
  ErrorCodeFacets: FacetSelections;
  FacetValue: FacetValue;
  DeletePayload: DeletePayload;
  DocumentPayload: Omit<DocumentPayload, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  MovedCounts: MovedCounts;
  MergeVendorsPayload: Omit<MergeVendorsPayload, 'vendor'> & { vendor?: Maybe<ResolversParentTypes['Vendor']> };
  MergeServicesPayload: Omit<MergeServicesPayload, 'service'> & { service?: Maybe<ResolversParentTypes['Service']> };
  MergeCategoriesPayload: Omit<MergeCategoriesPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  MergeDocumentsPayload: Omit<MergeDocumentsPayload, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  DeleteVendorInput: DeleteVendorInput;
  RenameVendorInput: RenameVendorInput;
  MergeVendorsInput: MergeVendorsInput;
  DeleteServiceInput: DeleteServiceInput;
  RenameServiceInput: RenameServiceInput;
  MergeServicesInput: MergeServicesInput;
  DeleteCategoryInput: DeleteCategoryInput;
  RenameCategoryInput: RenameCategoryInput;
  MergeCategoriesInput: MergeCategoriesInput;
  DeleteDocumentInput: DeleteDocumentInput;
  RenameDocumentInput: RenameDocumentInput;
  MergeDocumentsInput: MergeDocumentsInput;
  UpdateDocumentInput: UpdateDocumentInput;
  DocumentTableInput: DocumentTableInput;
  DocumentTable: TableOwner;
  Edition: EditionRecord;
  FindingConnection: FindingConnectionRecord;
  FindingEdge: FindingEdge;
  Finding: Finding;
  PublishedRow: PublishedRowRecord;
  PublishedCell: PublishedCell;
  PublishedRowConnection: PublishedRowConnectionRecord;
  PublishedRowEdge: Omit<PublishedRowEdge, 'node'> & { node: ResolversParentTypes['PublishedRow'] };
  DocumentConnection: DocumentConnectionRecord;
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  UserError: UserError;
  ErrorCodePayload: Omit<ErrorCodePayload, 'errorCode' | 'revision'> & { errorCode?: Maybe<ResolversParentTypes['ErrorCode']>, revision?: Maybe<ResolversParentTypes['Revision']> };
  CorrectErrorCodesPayload: Omit<CorrectErrorCodesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ErrorCodePayload']> };
  VendorPayload: Omit<VendorPayload, 'vendor'> & { vendor?: Maybe<ResolversParentTypes['Vendor']> };
  ServicePayload: Omit<ServicePayload, 'service'> & { service?: Maybe<ResolversParentTypes['Service']> };
  CategoryPayload: Omit<CategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  CreateErrorCodeInput: CreateErrorCodeInput;
  ErrorCodePatch: ErrorCodePatch;
  CorrectErrorCodeInput: CorrectErrorCodeInput;
  CorrectErrorCodesInput: CorrectErrorCodesInput;
  ErrorCodeCorrectionInput: ErrorCodeCorrectionInput;
  CorrectionFieldsInput: CorrectionFieldsInput;
  ChangeErrorCodeInput: ChangeErrorCodeInput;
  RevertErrorCodeInput: RevertErrorCodeInput;
  CreateVendorInput: CreateVendorInput;
  UpdateVendorInput: UpdateVendorInput;
  CreateServiceInput: CreateServiceInput;
  UpdateServiceInput: UpdateServiceInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  FeedConnection: FeedConnectionRecord;
  FeedEdge: Omit<FeedEdge, 'node'> & { node: ResolversParentTypes['FeedItem'] };
  FeedItem: ResolversUnionTypes<ResolversParentTypes>['FeedItem'];
  DirectoryChange: DirectoryChangeRecord;
  DirectoryFieldChange: DirectoryFieldChange;
  Catalog: CatalogFacts;
  ChangeFilter: ChangeFilter;
  Revision: RevisionRecord;
  FieldChange: Difference;
  RevisionConnection: RevisionConnectionRecord;
  RevisionEdge: Omit<RevisionEdge, 'node'> & { node: ResolversParentTypes['Revision'] };
  ImportRun: ReportedRun;
  ImportCounts: ImportCounts;
  PlannedChange: PlannedOutcome;
  PlannedChangeFilter: PlannedChangeFilter;
  PlannedField: PlannedField;
  ImportRunConnection: ImportRunConnectionRecord;
  ImportRunEdge: Omit<ImportRunEdge, 'node'> & { node: ResolversParentTypes['ImportRun'] };
  PlannedChangeConnection: PlannedChangeConnectionRecord;
  PlannedChangeEdge: Omit<PlannedChangeEdge, 'node'> & { node: ResolversParentTypes['PlannedChange'] };
  PlanImportInput: PlanImportInput;
  NewDocumentInput: NewDocumentInput;
  ApplyImportInput: ApplyImportInput;
  DiscardImportInput: DiscardImportInput;
  RevertImportInput: RevertImportInput;
  PlanImportPayload: Omit<PlanImportPayload, 'importRun'> & { importRun?: Maybe<ResolversParentTypes['ImportRun']> };
  ApplyImportPayload: Omit<ApplyImportPayload, 'importRun'> & { importRun?: Maybe<ResolversParentTypes['ImportRun']> };
  DiscardImportPayload: Omit<DiscardImportPayload, 'importRun'> & { importRun?: Maybe<ResolversParentTypes['ImportRun']> };
  RevertImportPayload: Omit<RevertImportPayload, 'importRun'> & { importRun?: Maybe<ResolversParentTypes['ImportRun']> };
  SkippedErrorCode: SkippedErrorCode;
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfoRecord;
  ResolveErrorInput: ResolveErrorInput;
  ResolvedErrors: Omit<ResolvedErrors, 'errors'> & { errors: ReadonlyArray<ResolversParentTypes['ResolvedError']> };
  ResolvedError: Omit<ResolvedError, 'candidates'> & { candidates: ReadonlyArray<ResolversParentTypes['ResolvedCandidate']> };
  ResolvedCandidate: Omit<ResolvedCandidate, 'parameters' | 'errorCode'> & { parameters: ReadonlyArray<ResolversParentTypes['MessageParameter']>, errorCode: ResolversParentTypes['ErrorCode'] };
  Float: Scalars['Float']['output'];
  MessageParameter: MessageParameter;
  CounterpartConnection: CounterpartConnectionRecord;
  CounterpartEdge: Omit<CounterpartEdge, 'node'> & { node: ResolversParentTypes['ErrorCode'] };
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  tokens?: Resolver<ReadonlyArray<ResolversTypes['AccessToken']>, ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType, RequireFields<QueryErrorCodeArgs, 'by'>>;
  errorCodes?: Resolver<ResolversTypes['ErrorCodeConnection'], ParentType, ContextType, Partial<QueryErrorCodesArgs>>;
  vendors?: Resolver<ReadonlyArray<ResolversTypes['Vendor']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType, RequireFields<QueryVendorArgs, 'slug'>>;
  services?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType, Partial<QueryServicesArgs>>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'key'>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'slug'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, Partial<QueryDocumentsArgs>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, Partial<QueryDocumentArgs>>;
  changes?: Resolver<ResolversTypes['RevisionConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'newestFirst'>>;
  feed?: Resolver<ResolversTypes['FeedConnection'], ParentType, ContextType, RequireFields<QueryFeedArgs, 'newestFirst'>>;
  catalog?: Resolver<ResolversTypes['Catalog'], ParentType, ContextType>;
  importRuns?: Resolver<ResolversTypes['ImportRunConnection'], ParentType, ContextType, Partial<QueryImportRunsArgs>>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType, RequireFields<QueryImportRunArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  resolveError?: Resolver<ResolversTypes['ResolvedErrors'], ParentType, ContextType, RequireFields<QueryResolveErrorArgs, 'input'>>;
  resolveErrors?: Resolver<ReadonlyArray<ResolversTypes['ResolvedErrors']>, ParentType, ContextType, RequireFields<QueryResolveErrorsArgs, 'inputs'>>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  issueToken?: Resolver<Maybe<ResolversTypes['IssueTokenPayload']>, ParentType, ContextType, RequireFields<MutationIssueTokenArgs, 'input'>>;
  revokeToken?: Resolver<Maybe<ResolversTypes['RevokeTokenPayload']>, ParentType, ContextType, RequireFields<MutationRevokeTokenArgs, 'input'>>;
  deleteVendor?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteVendorArgs, 'input'>>;
  deleteService?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteServiceArgs, 'input'>>;
  deleteCategory?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteCategoryArgs, 'input'>>;
  deleteDocument?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteDocumentArgs, 'input'>>;
  renameVendor?: Resolver<Maybe<ResolversTypes['VendorPayload']>, ParentType, ContextType, RequireFields<MutationRenameVendorArgs, 'input'>>;
  renameService?: Resolver<Maybe<ResolversTypes['ServicePayload']>, ParentType, ContextType, RequireFields<MutationRenameServiceArgs, 'input'>>;
  renameCategory?: Resolver<Maybe<ResolversTypes['CategoryPayload']>, ParentType, ContextType, RequireFields<MutationRenameCategoryArgs, 'input'>>;
  renameDocument?: Resolver<Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<MutationRenameDocumentArgs, 'input'>>;
  mergeVendors?: Resolver<Maybe<ResolversTypes['MergeVendorsPayload']>, ParentType, ContextType, RequireFields<MutationMergeVendorsArgs, 'input'>>;
  mergeServices?: Resolver<Maybe<ResolversTypes['MergeServicesPayload']>, ParentType, ContextType, RequireFields<MutationMergeServicesArgs, 'input'>>;
  mergeCategories?: Resolver<Maybe<ResolversTypes['MergeCategoriesPayload']>, ParentType, ContextType, RequireFields<MutationMergeCategoriesArgs, 'input'>>;
  mergeDocuments?: Resolver<Maybe<ResolversTypes['MergeDocumentsPayload']>, ParentType, ContextType, RequireFields<MutationMergeDocumentsArgs, 'input'>>;
  updateDocument?: Resolver<Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateDocumentArgs, 'input'>>;
  createErrorCode?: Resolver<Maybe<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType, RequireFields<MutationCreateErrorCodeArgs, 'input'>>;
  correctErrorCode?: Resolver<Maybe<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType, RequireFields<MutationCorrectErrorCodeArgs, 'input'>>;
  correctErrorCodes?: Resolver<Maybe<ResolversTypes['CorrectErrorCodesPayload']>, ParentType, ContextType, RequireFields<MutationCorrectErrorCodesArgs, 'input'>>;
  confirmCorrection?: Resolver<Maybe<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType, RequireFields<MutationConfirmCorrectionArgs, 'input'>>;
  dropCorrection?: Resolver<Maybe<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType, RequireFields<MutationDropCorrectionArgs, 'input'>>;
  withdrawErrorCode?: Resolver<Maybe<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType, RequireFields<MutationWithdrawErrorCodeArgs, 'input'>>;
  reinstateErrorCode?: Resolver<Maybe<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType, RequireFields<MutationReinstateErrorCodeArgs, 'input'>>;
  revertErrorCode?: Resolver<Maybe<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType, RequireFields<MutationRevertErrorCodeArgs, 'input'>>;
  createVendor?: Resolver<Maybe<ResolversTypes['VendorPayload']>, ParentType, ContextType, RequireFields<MutationCreateVendorArgs, 'input'>>;
  updateVendor?: Resolver<Maybe<ResolversTypes['VendorPayload']>, ParentType, ContextType, RequireFields<MutationUpdateVendorArgs, 'input'>>;
  createService?: Resolver<Maybe<ResolversTypes['ServicePayload']>, ParentType, ContextType, RequireFields<MutationCreateServiceArgs, 'input'>>;
  updateService?: Resolver<Maybe<ResolversTypes['ServicePayload']>, ParentType, ContextType, RequireFields<MutationUpdateServiceArgs, 'input'>>;
  createCategory?: Resolver<Maybe<ResolversTypes['CategoryPayload']>, ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  updateCategory?: Resolver<Maybe<ResolversTypes['CategoryPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  planImport?: Resolver<Maybe<ResolversTypes['PlanImportPayload']>, ParentType, ContextType, RequireFields<MutationPlanImportArgs, 'input'>>;
  applyImport?: Resolver<Maybe<ResolversTypes['ApplyImportPayload']>, ParentType, ContextType, RequireFields<MutationApplyImportArgs, 'input'>>;
  discardImport?: Resolver<Maybe<ResolversTypes['DiscardImportPayload']>, ParentType, ContextType, RequireFields<MutationDiscardImportArgs, 'input'>>;
  revertImport?: Resolver<Maybe<ResolversTypes['RevertImportPayload']>, ParentType, ContextType, RequireFields<MutationRevertImportArgs, 'input'>>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessTokenResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccessToken'] = ResolversParentTypes['AccessToken']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IssueTokenPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssueTokenPayload'] = ResolversParentTypes['IssueTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessToken?: Resolver<Maybe<ResolversTypes['AccessToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeTokenPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeTokenPayload'] = ResolversParentTypes['RevokeTokenPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['AccessToken']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor']> = {
  errorCodes?: Resolver<ResolversTypes['ErrorCodeConnection'], ParentType, ContextType, Partial<VendorErrorCodesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  errorCodes?: Resolver<ResolversTypes['ErrorCodeConnection'], ParentType, ContextType, Partial<ServiceErrorCodesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  errorCodes?: Resolver<ResolversTypes['ErrorCodeConnection'], ParentType, ContextType, Partial<CategoryErrorCodesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  canonicalCode?: Resolver<ResolversTypes['CanonicalCode'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['Remedy'], ParentType, ContextType>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  errorCodes?: Resolver<ResolversTypes['ErrorCodeConnection'], ParentType, ContextType, Partial<DocumentErrorCodesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tables?: Resolver<ReadonlyArray<ResolversTypes['DocumentTable']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['DocumentFormat']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editions?: Resolver<ReadonlyArray<ResolversTypes['Edition']>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['Edition']>, ParentType, ContextType, Partial<DocumentEditionArgs>>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErrorCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCode'] = ResolversParentTypes['ErrorCode']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  common?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  module?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  httpStatuses?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ErrorCodeMessageArgs, 'format'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ErrorCodeDescriptionArgs, 'format'>>;
  solution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ErrorCodeSolutionArgs, 'format'>>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  categoryBasis?: Resolver<ResolversTypes['CategoryBasis'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['Remedy'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  corrections?: Resolver<ReadonlyArray<ResolversTypes['Correction']>, ParentType, ContextType>;
  needsReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['PublishedRow']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revisions?: Resolver<ResolversTypes['RevisionConnection'], ParentType, ContextType, Partial<ErrorCodeRevisionsArgs>>;
  counterparts?: Resolver<ResolversTypes['CounterpartConnection'], ParentType, ContextType, Partial<ErrorCodeCounterpartsArgs>>;
  similar?: Resolver<ReadonlyArray<ResolversTypes['ErrorCode']>, ParentType, ContextType, RequireFields<ErrorCodeSimilarArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  field?: Resolver<ResolversTypes['ErrorCodeField'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  typedValue?: Resolver<Maybe<ResolversTypes['FieldValue']>, ParentType, ContextType>;
  vendorValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  typedVendorValue?: Resolver<Maybe<ResolversTypes['FieldValue']>, ParentType, ContextType>;
  writtenAgainst?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  typedWrittenAgainst?: Resolver<Maybe<ResolversTypes['FieldValue']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FieldValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FieldValue'] = ResolversParentTypes['FieldValue']> = {
  __resolveType: TypeResolveFn<'TextValue' | 'HttpStatusesValue' | 'AliasesValue' | 'CategoryValue' | 'LifecycleValue', ParentType, ContextType>;
};

export type TextValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TextValue'] = ResolversParentTypes['TextValue']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TextValueTextArgs, 'format'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HttpStatusesValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HttpStatusesValue'] = ResolversParentTypes['HttpStatusesValue']> = {
  httpStatuses?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AliasesValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AliasesValue'] = ResolversParentTypes['AliasesValue']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CategoryValue'] = ResolversParentTypes['CategoryValue']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LifecycleValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LifecycleValue'] = ResolversParentTypes['LifecycleValue']> = {
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Author'] = ResolversParentTypes['Author']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type ErrorCodeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCodeConnection'] = ResolversParentTypes['ErrorCodeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ErrorCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['ErrorCodeFacets'], ParentType, ContextType, RequireFields<ErrorCodeConnectionFacetsArgs, 'exclusive'>>;
  match?: Resolver<Maybe<ResolversTypes['SearchMatchKind']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['SearchSuggestion']>, ParentType, ContextType>;
};

export type SearchSuggestionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchSuggestion'] = ResolversParentTypes['SearchSuggestion']> = {
  kind?: Resolver<ResolversTypes['SearchSuggestionKind'], ParentType, ContextType>;
  search?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErrorCodeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCodeEdge'] = ResolversParentTypes['ErrorCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  matches?: Resolver<ReadonlyArray<ResolversTypes['SearchMatch']>, ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['SearchMatchKind']>, ParentType, ContextType>;
  without?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchMatch'] = ResolversParentTypes['SearchMatch']> = {
  field?: Resolver<ResolversTypes['SearchField'], ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErrorCodeFacetsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCodeFacets'] = ResolversParentTypes['ErrorCodeFacets']> = {
  vendors?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType, Partial<ErrorCodeFacetsServicesArgs>>;
  modules?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType, RequireFields<ErrorCodeFacetsModulesArgs, 'first'>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  canonicalCodes?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  remedies?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  httpStatuses?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  lifecycles?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeletePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DocumentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentPayload'] = ResolversParentTypes['DocumentPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MovedCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MovedCounts'] = ResolversParentTypes['MovedCounts']> = {
  errorCodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MergeVendorsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeVendorsPayload'] = ResolversParentTypes['MergeVendorsPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  moved?: Resolver<Maybe<ResolversTypes['MovedCounts']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeServicesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeServicesPayload'] = ResolversParentTypes['MergeServicesPayload']> = {
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  moved?: Resolver<Maybe<ResolversTypes['MovedCounts']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeCategoriesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeCategoriesPayload'] = ResolversParentTypes['MergeCategoriesPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  moved?: Resolver<Maybe<ResolversTypes['MovedCounts']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeDocumentsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MergeDocumentsPayload'] = ResolversParentTypes['MergeDocumentsPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  moved?: Resolver<Maybe<ResolversTypes['MovedCounts']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DocumentTableResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentTable'] = ResolversParentTypes['DocumentTable']> = {
  section?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type EditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Edition'] = ResolversParentTypes['Edition']> = {
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['DocumentFormat'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['PublishedRowConnection'], ParentType, ContextType, Partial<EditionRowsArgs>>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  findingPage?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, Partial<EditionFindingPageArgs>>;
};

export type FindingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishedRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedRow'] = ResolversParentTypes['PublishedRow']> = {
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Edition'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['PublishedCell']>, ParentType, ContextType>;
};

export type PublishedCellResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedCell'] = ResolversParentTypes['PublishedCell']> = {
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishedRowConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedRowConnection'] = ResolversParentTypes['PublishedRowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PublishedRowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PublishedRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublishedRowEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedRowEdge'] = ResolversParentTypes['PublishedRowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PublishedRow'], ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErrorCodePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCodePayload'] = ResolversParentTypes['ErrorCodePayload']> = {
  errorCode?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectErrorCodesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CorrectErrorCodesPayload'] = ResolversParentTypes['CorrectErrorCodesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ErrorCodePayload']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VendorPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VendorPayload'] = ResolversParentTypes['VendorPayload']> = {
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ServicePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServicePayload'] = ResolversParentTypes['ServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CategoryPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CategoryPayload'] = ResolversParentTypes['CategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeedConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FeedConnection'] = ResolversParentTypes['FeedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FeedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FeedItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FeedEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FeedEdge'] = ResolversParentTypes['FeedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeedItem'], ParentType, ContextType>;
};

export type FeedItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FeedItem'] = ResolversParentTypes['FeedItem']> = {
  __resolveType: TypeResolveFn<'Revision' | 'DirectoryChange', ParentType, ContextType>;
};

export type DirectoryChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectoryChange'] = ResolversParentTypes['DirectoryChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['DirectorySubject'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DirectoryChangeKind'], ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  movedErrorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['DirectoryFieldChange']>, ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DirectoryFieldChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DirectoryFieldChange'] = ResolversParentTypes['DirectoryFieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CatalogResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Catalog'] = ResolversParentTypes['Catalog']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastRevision?: Resolver<Maybe<ResolversTypes['Revision']>, ParentType, ContextType>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vendorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  serviceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RevisionKind'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['ErrorCodeField'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  typedBefore?: Resolver<Maybe<ResolversTypes['FieldValue']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  typedAfter?: Resolver<Maybe<ResolversTypes['FieldValue']>, ParentType, ContextType>;
};

export type RevisionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevisionConnection'] = ResolversParentTypes['RevisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RevisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Revision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RevisionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevisionEdge'] = ResolversParentTypes['RevisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Revision'], ParentType, ContextType>;
};

export type ImportRunResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRun'] = ResolversParentTypes['ImportRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['DocumentFormat'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Edition'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ImportCounts'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<ImportRunFindingsArgs, 'first'>>;
  findingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['PlannedChangeConnection'], ParentType, ContextType, Partial<ImportRunChangesArgs>>;
  heldReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plannedBy?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  appliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  appliedBy?: Resolver<Maybe<ResolversTypes['Author']>, ParentType, ContextType>;
  discardedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discardedBy?: Resolver<Maybe<ResolversTypes['Author']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revertedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revertedBy?: Resolver<Maybe<ResolversTypes['Author']>, ParentType, ContextType>;
  revertReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reinstated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  correctionsKept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  correctionsStale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  correctionsAbsorbed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlannedChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedChange'] = ResolversParentTypes['PlannedChange']> = {
  kind?: Resolver<ResolversTypes['PlannedChangeKind'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['PlannedField']>, ParentType, ContextType>;
};

export type PlannedFieldResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedField'] = ResolversParentTypes['PlannedField']> = {
  field?: Resolver<ResolversTypes['ErrorCodeField'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['CorrectionOutcome']>, ParentType, ContextType>;
};

export type ImportRunConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRunConnection'] = ResolversParentTypes['ImportRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportRunEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRunEdge'] = ResolversParentTypes['ImportRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportRun'], ParentType, ContextType>;
};

export type PlannedChangeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedChangeConnection'] = ResolversParentTypes['PlannedChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlannedChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PlannedChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlannedChangeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlannedChangeEdge'] = ResolversParentTypes['PlannedChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlannedChange'], ParentType, ContextType>;
};

export type PlanImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlanImportPayload'] = ResolversParentTypes['PlanImportPayload']> = {
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApplyImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplyImportPayload'] = ResolversParentTypes['ApplyImportPayload']> = {
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DiscardImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DiscardImportPayload'] = ResolversParentTypes['DiscardImportPayload']> = {
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevertImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevertImportPayload'] = ResolversParentTypes['RevertImportPayload']> = {
  importRun?: Resolver<Maybe<ResolversTypes['ImportRun']>, ParentType, ContextType>;
  skipped?: Resolver<ReadonlyArray<ResolversTypes['SkippedErrorCode']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SkippedErrorCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SkippedErrorCode'] = ResolversParentTypes['SkippedErrorCode']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Vendor' | 'Service' | 'Category' | 'Document' | 'ErrorCode' | 'DirectoryChange' | 'Revision' | 'ImportRun', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResolvedErrorsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResolvedErrors'] = ResolversParentTypes['ResolvedErrors']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['ResolvedError']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ResolvedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResolvedError'] = ResolversParentTypes['ResolvedError']> = {
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ErrorFormat'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  httpStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['ResolvedCandidate']>, ParentType, ContextType>;
};

export type ResolvedCandidateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResolvedCandidate'] = ResolversParentTypes['ResolvedCandidate']> = {
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  matchedBy?: Resolver<ReadonlyArray<ResolversTypes['MatchReason']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['MessageParameter']>, ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
};

export type MessageParameterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageParameter'] = ResolversParentTypes['MessageParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CounterpartConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CounterpartConnection'] = ResolversParentTypes['CounterpartConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CounterpartEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CounterpartEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CounterpartEdge'] = ResolversParentTypes['CounterpartEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['CounterpartReason'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  AccessToken?: AccessTokenResolvers<ContextType>;
  IssueTokenPayload?: IssueTokenPayloadResolvers<ContextType>;
  RevokeTokenPayload?: RevokeTokenPayloadResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  ErrorCode?: ErrorCodeResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  FieldValue?: FieldValueResolvers<ContextType>;
  TextValue?: TextValueResolvers<ContextType>;
  HttpStatusesValue?: HttpStatusesValueResolvers<ContextType>;
  AliasesValue?: AliasesValueResolvers<ContextType>;
  CategoryValue?: CategoryValueResolvers<ContextType>;
  LifecycleValue?: LifecycleValueResolvers<ContextType>;
  Author?: AuthorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  ErrorCodeConnection?: ErrorCodeConnectionResolvers<ContextType>;
  SearchSuggestion?: SearchSuggestionResolvers<ContextType>;
  ErrorCodeEdge?: ErrorCodeEdgeResolvers<ContextType>;
  SearchMatch?: SearchMatchResolvers<ContextType>;
  ErrorCodeFacets?: ErrorCodeFacetsResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  DocumentPayload?: DocumentPayloadResolvers<ContextType>;
  MovedCounts?: MovedCountsResolvers<ContextType>;
  MergeVendorsPayload?: MergeVendorsPayloadResolvers<ContextType>;
  MergeServicesPayload?: MergeServicesPayloadResolvers<ContextType>;
  MergeCategoriesPayload?: MergeCategoriesPayloadResolvers<ContextType>;
  MergeDocumentsPayload?: MergeDocumentsPayloadResolvers<ContextType>;
  DocumentTable?: DocumentTableResolvers<ContextType>;
  Edition?: EditionResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  PublishedRow?: PublishedRowResolvers<ContextType>;
  PublishedCell?: PublishedCellResolvers<ContextType>;
  PublishedRowConnection?: PublishedRowConnectionResolvers<ContextType>;
  PublishedRowEdge?: PublishedRowEdgeResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  ErrorCodePayload?: ErrorCodePayloadResolvers<ContextType>;
  CorrectErrorCodesPayload?: CorrectErrorCodesPayloadResolvers<ContextType>;
  VendorPayload?: VendorPayloadResolvers<ContextType>;
  ServicePayload?: ServicePayloadResolvers<ContextType>;
  CategoryPayload?: CategoryPayloadResolvers<ContextType>;
  FeedConnection?: FeedConnectionResolvers<ContextType>;
  FeedEdge?: FeedEdgeResolvers<ContextType>;
  FeedItem?: FeedItemResolvers<ContextType>;
  DirectoryChange?: DirectoryChangeResolvers<ContextType>;
  DirectoryFieldChange?: DirectoryFieldChangeResolvers<ContextType>;
  Catalog?: CatalogResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  RevisionConnection?: RevisionConnectionResolvers<ContextType>;
  RevisionEdge?: RevisionEdgeResolvers<ContextType>;
  ImportRun?: ImportRunResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  PlannedChange?: PlannedChangeResolvers<ContextType>;
  PlannedField?: PlannedFieldResolvers<ContextType>;
  ImportRunConnection?: ImportRunConnectionResolvers<ContextType>;
  ImportRunEdge?: ImportRunEdgeResolvers<ContextType>;
  PlannedChangeConnection?: PlannedChangeConnectionResolvers<ContextType>;
  PlannedChangeEdge?: PlannedChangeEdgeResolvers<ContextType>;
  PlanImportPayload?: PlanImportPayloadResolvers<ContextType>;
  ApplyImportPayload?: ApplyImportPayloadResolvers<ContextType>;
  DiscardImportPayload?: DiscardImportPayloadResolvers<ContextType>;
  RevertImportPayload?: RevertImportPayloadResolvers<ContextType>;
  SkippedErrorCode?: SkippedErrorCodeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ResolvedErrors?: ResolvedErrorsResolvers<ContextType>;
  ResolvedError?: ResolvedErrorResolvers<ContextType>;
  ResolvedCandidate?: ResolvedCandidateResolvers<ContextType>;
  MessageParameter?: MessageParameterResolvers<ContextType>;
  CounterpartConnection?: CounterpartConnectionResolvers<ContextType>;
  CounterpartEdge?: CounterpartEdgeResolvers<ContextType>;
};

