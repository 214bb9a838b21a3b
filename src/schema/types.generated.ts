import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RequestContext } from '../schema/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
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
  /** An instant in UTC with milliseconds, as in RFC 3339: `2024-04-18T00:00:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
};

export type Query = {
  __typename?: 'Query';
  /** One error code, by its id or its readable key; null where there is none. Withdrawn codes are found too. */
  errorCode?: Maybe<ErrorCode>;
  /**
   * Error codes that match a filter, a search, or both; everything that is not withdrawn where neither is given.
   * Give `first` (with `after`) to read forward, or `last` (with `before`) to read backward.
   */
  errorCodes: ErrorCodeConnection;
  /** All vendors, by slug. */
  vendors: Array<Vendor>;
  /** One vendor; null where there is none. */
  vendor?: Maybe<Vendor>;
  /** All services, by key, or those of one vendor. A vendor that is unknown is an error that names the nearest. */
  services: Array<Service>;
  /** One service; null where there is none. */
  service?: Maybe<Service>;
  /** All categories, from the caller's faults to the vendor's. */
  categories: Array<Category>;
  /** One category; null where there is none. */
  category?: Maybe<Category>;
  /** The vendors' documents, by service and title. */
  documents: DocumentConnection;
  /** One document; null where there is none. */
  document?: Maybe<Document>;
  /** The object with this id; null where there is none. An id that no object could have is an error. */
  node?: Maybe<Node>;
};


export type QueryErrorCodeArgs = {
  by: ErrorCodeBy;
};


export type QueryErrorCodesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ErrorCodeFilter>;
  orderBy?: InputMaybe<ErrorCodeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVendorArgs = {
  slug: Scalars['String']['input'];
};


export type QueryServicesArgs = {
  vendor?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceArgs = {
  key: Scalars['String']['input'];
};


export type QueryCategoryArgs = {
  slug: Scalars['String']['input'];
};


export type QueryDocumentsArgs = {
  service?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** Names one error code. */
export type ErrorCodeBy =
  /** The id that an earlier answer gave. */
  { id: Scalars['ID']['input']; key?: never; }
  |  /** The readable key: `open-telekom-cloud/tms/TMS.0014`, with `~2` behind it for a second variant. The code is matched without regard to case. */
  { id?: never; key: Scalars['String']['input']; };

/** What a cloud vendor's API error code means, and what to do about it. */
export type ErrorCode = Node & {
  __typename?: 'ErrorCode';
  /** An opaque id that stays the same for as long as the catalog lives. */
  id: Scalars['ID']['output'];
  /** The readable name: vendor, service and code, and `~` with the variant from the second on. */
  key: Scalars['String']['output'];
  /** The vendor whose API returns the code. */
  vendor: Vendor;
  /** The service whose API returns the code. */
  service: Service;
  /** The code as the vendor prints it. */
  code: Scalars['String']['output'];
  /** 1 for almost every code; a vendor that prints one code with different texts has variants 1, 2, 3 … */
  variant: Scalars['Int']['output'];
  /** The number above the code where the vendor groups specific codes under common ones: Tencent's `4000`. Not an HTTP status. */
  commonCode?: Maybe<Scalars['String']['output']>;
  /** The vendor's own entry for the common code; null where it has none. */
  common?: Maybe<ErrorCode>;
  /** The part of the service that the vendor's table names for the code. */
  module?: Maybe<Scalars['String']['output']>;
  /** Other names of the same error: a symbol beside its number, or a number beside its symbol. */
  aliases: Array<Scalars['String']['output']>;
  /** The HTTP statuses that the vendor prints, 200 included; empty where it prints none. */
  httpStatuses: Array<Scalars['Int']['output']>;
  /** The text that comes with the code in a response. */
  message?: Maybe<Scalars['String']['output']>;
  /** What the error means. */
  description?: Maybe<Scalars['String']['output']>;
  /** What to do about it. */
  solution?: Maybe<Scalars['String']['output']>;
  /** What kind of failure it is. */
  category: Category;
  /** Who put the code into its category. */
  categoryBasis: CategoryBasis;
  /** What helps, as the category has it. */
  remedy: Remedy;
  /** Whether the same request may succeed later without a change: true where the remedy is RETRY_LATER. */
  retryable: Scalars['Boolean']['output'];
  /** Whether the vendor still documents the code. */
  lifecycle: Lifecycle;
  /** 1 for a new entry, and one more with every revision. */
  version: Scalars['Int']['output'];
  /** The fields on which a maintainer overrules the vendor. */
  corrections: Array<Correction>;
  /** Whether the vendor has changed its words under a correction, so that a maintainer has to look at it. */
  needsReview: Scalars['Boolean']['output'];
  /** The vendor's own words: the row of each document that has the code. */
  rows: Array<PublishedRow>;
  /** When the entry came into the catalog. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
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
  __typename?: 'Correction';
  /** The field. */
  field: ErrorCodeField;
  /** The maintainer's value: a string, or a list of numbers for HTTP_STATUSES; null where the maintainer took the vendor's value away. */
  value?: Maybe<Scalars['JSON']['output']>;
  /** The vendor's value now. */
  vendorValue?: Maybe<Scalars['JSON']['output']>;
  /** The vendor's value that the correction was written against. */
  writtenAgainst?: Maybe<Scalars['JSON']['output']>;
  /** Whether the vendor's value has changed since the correction was written or confirmed. */
  stale: Scalars['Boolean']['output'];
  /** Who made the correction. */
  author: Author;
  /** Why. */
  reason: Scalars['String']['output'];
  /** When. */
  createdAt: Scalars['DateTime']['output'];
};

/** Whoever changed something: a maintainer, or the catalog itself when it reads the vendors' documents. */
export type Author = {
  __typename?: 'Author';
  /** The name. */
  name: Scalars['String']['output'];
};

/** A field of an error code that can be corrected. */
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
  /** `category`, by its slug */
  | 'CATEGORY'
  /** `lifecycle` */
  | 'LIFECYCLE';

/** Which error codes: all fields that are given must hold, and of a list one value must. */
export type ErrorCodeFilter = {
  /** Slugs of vendors. */
  vendor?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Keys of services: `tencent-cloud/kms`. */
  service?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whole codes or aliases, without regard to case. */
  code?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How the code starts, without regard to case. */
  codePrefix?: InputMaybe<Scalars['String']['input']>;
  /** The vendor's common codes. */
  commonCode?: InputMaybe<Array<Scalars['String']['input']>>;
  /** HTTP statuses: 100 to 599. */
  httpStatus?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Classes of HTTP statuses. */
  httpStatusClass?: InputMaybe<Array<HttpStatusClass>>;
  /** Slugs of categories. */
  category?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Canonical codes of the category. */
  canonicalCode?: InputMaybe<Array<CanonicalCode>>;
  /** Remedies of the category. */
  remedy?: InputMaybe<Array<Remedy>>;
  /** Lifecycles; by default all but WITHDRAWN, for the filter as a whole. */
  lifecycle?: InputMaybe<Array<Lifecycle>>;
  /** Ids of documents that have the code now. */
  document?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether a maintainer overrules the vendor on some field. */
  corrected?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a correction is stale. */
  needsReview?: InputMaybe<Scalars['Boolean']['input']>;
  /** Changed at this instant or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** All of these must hold too. */
  and?: InputMaybe<Array<ErrorCodeFilter>>;
  /** One of these must hold too. */
  or?: InputMaybe<Array<ErrorCodeFilter>>;
  /** This must not hold. */
  not?: InputMaybe<ErrorCodeFilter>;
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
  field: ErrorCodeOrderField;
  /** Up or down. */
  direction?: OrderDirection;
};

/** What error codes are ordered by. */
export type ErrorCodeOrderField =
  /** The readable key: vendor, service, code, variant. */
  | 'KEY'
  /** The code, without regard to case, whatever the vendor. */
  | 'CODE'
  /** The lowest HTTP status; a code without one counts as above all others. */
  | 'HTTP_STATUS'
  /** The last change. */
  | 'UPDATED_AT'
  /** How well it fits the search, best first in ascending order; only with a search. */
  | 'RELEVANCE';

/** Up or down. */
export type OrderDirection =
  /** Smallest, oldest or best first. */
  | 'ASC'
  /** Largest, newest or worst first. */
  | 'DESC';

/** A page of error codes. */
export type ErrorCodeConnection = {
  __typename?: 'ErrorCodeConnection';
  /** The error codes with their cursors. */
  edges: Array<ErrorCodeEdge>;
  /** The error codes alone. */
  nodes: Array<ErrorCode>;
  /** Where the page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many error codes match, on all pages. */
  totalCount: Scalars['Int']['output'];
  /** How all error codes that match divide, whatever the page. */
  facets: ErrorCodeFacets;
};

/** An error code on a page. */
export type ErrorCodeEdge = {
  __typename?: 'ErrorCodeEdge';
  /** The place in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The error code. */
  node: ErrorCode;
  /** Where the words of the search were found; empty without a search. */
  matches: Array<SearchMatch>;
};

/** A text in which words of a search were found. */
export type SearchMatch = {
  __typename?: 'SearchMatch';
  /** The field. */
  field: SearchField;
  /** The words in their surroundings: HTML with the found words in `<mark>` and everything else escaped, 200 characters or so. */
  snippet: Scalars['String']['output'];
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
  __typename?: 'ErrorCodeFacets';
  /** By vendor, with its slug as the value. */
  vendors: Array<FacetValue>;
  /** By service, with its key as the value. */
  services: Array<FacetValue>;
  /** By category, with its slug as the value. */
  categories: Array<FacetValue>;
  /** By canonical code. */
  canonicalCodes: Array<FacetValue>;
  /** By HTTP status; a code with two statuses counts under both. */
  httpStatuses: Array<FacetValue>;
  /** By lifecycle. */
  lifecycles: Array<FacetValue>;
};

/** One value of a facet. */
export type FacetValue = {
  __typename?: 'FacetValue';
  /** The value as the filter takes it. */
  value: Scalars['String']['output'];
  /** The value as people read it. */
  label: Scalars['String']['output'];
  /** How many error codes have it. */
  count: Scalars['Int']['output'];
};

/** A cloud vendor. */
export type Vendor = Node & {
  __typename?: 'Vendor';
  /** An opaque id. */
  id: Scalars['ID']['output'];
  /** The short name in keys and filters: `open-telekom-cloud`. */
  slug: Scalars['String']['output'];
  /** The name as the vendor writes it. */
  name: Scalars['String']['output'];
  /** The vendor's services, by key. */
  services: Array<Service>;
  /** How many error codes the vendor has, withdrawn ones left out. */
  errorCodeCount: Scalars['Int']['output'];
};

/** A service of a vendor's. */
export type Service = Node & {
  __typename?: 'Service';
  /** An opaque id. */
  id: Scalars['ID']['output'];
  /** Vendor and service: `tencent-cloud/kms`. `common` holds what all services of a vendor return. */
  key: Scalars['String']['output'];
  /** The short name within the vendor: `kms`. */
  slug: Scalars['String']['output'];
  /** The name as the vendor writes it. */
  name: Scalars['String']['output'];
  /** The vendor. */
  vendor: Vendor;
  /** The documents that belong to the service, by title. */
  documents: Array<Document>;
  /** How many error codes the service has, withdrawn ones left out. */
  errorCodeCount: Scalars['Int']['output'];
};

/** A kind of failure, the same for all vendors. */
export type Category = Node & {
  __typename?: 'Category';
  /** An opaque id. */
  id: Scalars['ID']['output'];
  /** The short name in filters: `missing-parameter`. */
  slug: Scalars['String']['output'];
  /** The name for people. */
  title: Scalars['String']['output'];
  /** What belongs here. */
  description: Scalars['String']['output'];
  /** The `google.rpc.Code` that stands for it. */
  canonicalCode: CanonicalCode;
  /** What helps. */
  remedy: Remedy;
  /** How many error codes are in it, withdrawn ones left out. */
  errorCodeCount: Scalars['Int']['output'];
};

/** The codes of `google.rpc.Code`, to which all categories map. */
export type CanonicalCode =
  /** Not an error. */
  | 'OK'
  /** The operation was cancelled, as a rule by the caller. */
  | 'CANCELLED'
  /** Nothing more is known. */
  | 'UNKNOWN'
  /** What the caller sent is wrong, whatever the state of the system. */
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

/** A page that a vendor publishes. It belongs to one service, though single tables on it may be another's. */
export type Document = Node & {
  __typename?: 'Document';
  /** An opaque id. */
  id: Scalars['ID']['output'];
  /** The service that the document belongs to. */
  service: Service;
  /** The page's title. */
  title: Scalars['String']['output'];
  /** Where the vendor publishes the page, as far as it is known. */
  sourceUrl?: Maybe<Scalars['String']['output']>;
  /** The format of the newest edition. */
  format: DocumentFormat;
  /** The vendor's own date on the newest edition, where the page bears one. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The texts of the page that the catalog has read, newest first. */
  editions: Array<Edition>;
  /** How many error codes stand on the page now. */
  errorCodeCount: Scalars['Int']['output'];
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
  __typename?: 'Edition';
  /** The SHA-256 of the text's bytes, as 64 hexadecimal digits. */
  sha256: Scalars['String']['output'];
  /** How the text is written. */
  format: DocumentFormat;
  /** The vendor's own date, where the page bears one. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the catalog read the text. */
  importedAt: Scalars['DateTime']['output'];
  /** How many rows of error codes the text has. */
  rowCount: Scalars['Int']['output'];
  /** What a reader of the text should know: what could not be read, and what was decided by a rule. */
  findings: Array<Finding>;
};

/** Something about a document that its reader could not read, or decided by a rule. */
export type Finding = {
  __typename?: 'Finding';
  /** How much it matters. */
  severity: FindingSeverity;
  /** What it is, in lower case with hyphens: `broken-markup`. */
  kind: Scalars['String']['output'];
  /** What it is, in a sentence. */
  message: Scalars['String']['output'];
  /** The line in the text, from 1; null where it is about the whole text. */
  line?: Maybe<Scalars['Int']['output']>;
  /** The piece of text that it is about. */
  text?: Maybe<Scalars['String']['output']>;
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
  __typename?: 'PublishedRow';
  /** The document. */
  document: Document;
  /** The edition. */
  edition: Edition;
  /** The line of the row's first character in the text, from 1. */
  line: Scalars['Int']['output'];
  /** The cells as they stand, from left to right. */
  cells: Array<PublishedCell>;
};

/** One cell of a row. */
export type PublishedCell = {
  __typename?: 'PublishedCell';
  /** The heading of the cell's column; empty where it has none. */
  header: Scalars['String']['output'];
  /** The cell, with its bold, code and links as Markdown. */
  text: Scalars['String']['output'];
};

/** A page of documents. */
export type DocumentConnection = {
  __typename?: 'DocumentConnection';
  /** The documents with their cursors. */
  edges: Array<DocumentEdge>;
  /** The documents alone. */
  nodes: Array<Document>;
  /** Where the page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many documents match, on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A document on a page. */
export type DocumentEdge = {
  __typename?: 'DocumentEdge';
  /** The place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The document. */
  node: Document;
};

/** An object that `Query.node` finds again by its id. */
export type Node = {
  /** An opaque id, unique over the whole catalog. Keep it as it is: its form may change. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in the whole list, after the Relay connection specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there are edges after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are edges before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first edge, for `before`; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the page's last edge, for `after`; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};



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




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ErrorCode )
    | ( Vendor )
    | ( Service )
    | ( Category )
    | ( Document )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ErrorCodeBy: ErrorCodeBy;
  ErrorCode: ResolverTypeWrapper<ErrorCode>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  TextFormat: TextFormat;
  CategoryBasis: CategoryBasis;
  Lifecycle: Lifecycle;
  Correction: ResolverTypeWrapper<Correction>;
  Author: ResolverTypeWrapper<Author>;
  ErrorCodeField: ErrorCodeField;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  ErrorCodeFilter: ErrorCodeFilter;
  HttpStatusClass: HttpStatusClass;
  ErrorCodeOrder: ErrorCodeOrder;
  ErrorCodeOrderField: ErrorCodeOrderField;
  OrderDirection: OrderDirection;
  ErrorCodeConnection: ResolverTypeWrapper<ErrorCodeConnection>;
  ErrorCodeEdge: ResolverTypeWrapper<ErrorCodeEdge>;
  SearchMatch: ResolverTypeWrapper<SearchMatch>;
  SearchField: SearchField;
  ErrorCodeFacets: ResolverTypeWrapper<ErrorCodeFacets>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  Vendor: ResolverTypeWrapper<Vendor>;
  Service: ResolverTypeWrapper<Service>;
  Category: ResolverTypeWrapper<Category>;
  CanonicalCode: CanonicalCode;
  Remedy: Remedy;
  Document: ResolverTypeWrapper<Document>;
  DocumentFormat: DocumentFormat;
  Edition: ResolverTypeWrapper<Edition>;
  Finding: ResolverTypeWrapper<Finding>;
  FindingSeverity: FindingSeverity;
  PublishedRow: ResolverTypeWrapper<PublishedRow>;
  PublishedCell: ResolverTypeWrapper<PublishedCell>;
  DocumentConnection: ResolverTypeWrapper<DocumentConnection>;
  DocumentEdge: ResolverTypeWrapper<DocumentEdge>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  ErrorCodeBy: ErrorCodeBy;
  ErrorCode: ErrorCode;
  Boolean: Scalars['Boolean']['output'];
  Correction: Correction;
  Author: Author;
  JSON: Scalars['JSON']['output'];
  ErrorCodeFilter: ErrorCodeFilter;
  ErrorCodeOrder: ErrorCodeOrder;
  ErrorCodeConnection: ErrorCodeConnection;
  ErrorCodeEdge: ErrorCodeEdge;
  SearchMatch: SearchMatch;
  ErrorCodeFacets: ErrorCodeFacets;
  FacetValue: FacetValue;
  Vendor: Vendor;
  Service: Service;
  Category: Category;
  Document: Document;
  Edition: Edition;
  Finding: Finding;
  PublishedRow: PublishedRow;
  PublishedCell: PublishedCell;
  DocumentConnection: DocumentConnection;
  DocumentEdge: DocumentEdge;
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  errorCode?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType, RequireFields<QueryErrorCodeArgs, 'by'>>;
  errorCodes?: Resolver<ResolversTypes['ErrorCodeConnection'], ParentType, ContextType, Partial<QueryErrorCodesArgs>>;
  vendors?: Resolver<Array<ResolversTypes['Vendor']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType, RequireFields<QueryVendorArgs, 'slug'>>;
  services?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType, Partial<QueryServicesArgs>>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'key'>>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'slug'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, Partial<QueryDocumentsArgs>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
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
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  httpStatuses?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ErrorCodeMessageArgs, 'format'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ErrorCodeDescriptionArgs, 'format'>>;
  solution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ErrorCodeSolutionArgs, 'format'>>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  categoryBasis?: Resolver<ResolversTypes['CategoryBasis'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['Remedy'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['Correction']>, ParentType, ContextType>;
  needsReview?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PublishedRow']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  field?: Resolver<ResolversTypes['ErrorCodeField'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  vendorValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  writtenAgainst?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Author'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AuthorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Author'] = ResolversParentTypes['Author']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type ErrorCodeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCodeConnection'] = ResolversParentTypes['ErrorCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ErrorCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['ErrorCodeFacets'], ParentType, ContextType>;
};

export type ErrorCodeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCodeEdge'] = ResolversParentTypes['ErrorCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['SearchMatch']>, ParentType, ContextType>;
};

export type SearchMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchMatch'] = ResolversParentTypes['SearchMatch']> = {
  field?: Resolver<ResolversTypes['SearchField'], ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErrorCodeFacetsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ErrorCodeFacets'] = ResolversParentTypes['ErrorCodeFacets']> = {
  vendors?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  canonicalCodes?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  httpStatuses?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  lifecycles?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VendorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['Document']>, ParentType, ContextType>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['DocumentFormat'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editions?: Resolver<Array<ResolversTypes['Edition']>, ParentType, ContextType>;
  errorCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Edition'] = ResolversParentTypes['Edition']> = {
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['DocumentFormat'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
};

export type FindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishedRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedRow'] = ResolversParentTypes['PublishedRow']> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Edition'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['PublishedCell']>, ParentType, ContextType>;
};

export type PublishedCellResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishedCell'] = ResolversParentTypes['PublishedCell']> = {
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ErrorCode' | 'Vendor' | 'Service' | 'Category' | 'Document', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Query?: QueryResolvers<ContextType>;
  ErrorCode?: ErrorCodeResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  Author?: AuthorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  ErrorCodeConnection?: ErrorCodeConnectionResolvers<ContextType>;
  ErrorCodeEdge?: ErrorCodeEdgeResolvers<ContextType>;
  SearchMatch?: SearchMatchResolvers<ContextType>;
  ErrorCodeFacets?: ErrorCodeFacetsResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Edition?: EditionResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  PublishedRow?: PublishedRowResolvers<ContextType>;
  PublishedCell?: PublishedCellResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

