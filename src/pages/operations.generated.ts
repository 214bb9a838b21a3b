import type { Operation } from './operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
  readonly id?: ReadonlyArray<string | number> | null | undefined;
  /** Readable keys of error codes, their codes without regard to case; one that no entry has selects none. */
  readonly key?: ReadonlyArray<string> | null | undefined;
  /** Slugs of vendors. */
  readonly vendor?: ReadonlyArray<string> | null | undefined;
  /** Keys of services: `tencent-cloud/kms`. */
  readonly service?: ReadonlyArray<string> | null | undefined;
  /** Whole codes or aliases, without regard to case. */
  readonly code?: ReadonlyArray<string> | null | undefined;
  /** How the code starts, without regard to case. */
  readonly codePrefix?: string | null | undefined;
  /** The vendor's common codes. */
  readonly commonCode?: ReadonlyArray<string> | null | undefined;
  /** Parts of services, as `module` gives them; ASCII letters without regard to case. */
  readonly module?: ReadonlyArray<string> | null | undefined;
  /** HTTP statuses: 100 to 599. */
  readonly httpStatus?: ReadonlyArray<number> | null | undefined;
  /** Classes of HTTP statuses. */
  readonly httpStatusClass?: ReadonlyArray<HttpStatusClass> | null | undefined;
  /** Slugs of categories. */
  readonly category?: ReadonlyArray<string> | null | undefined;
  /** Canonical codes of the category. */
  readonly canonicalCode?: ReadonlyArray<CanonicalCode> | null | undefined;
  /** Remedies of the category. */
  readonly remedy?: ReadonlyArray<Remedy> | null | undefined;
  /** Lifecycles; by default all but WITHDRAWN, for the filter as a whole. */
  readonly lifecycle?: ReadonlyArray<Lifecycle> | null | undefined;
  /** Ids or keys of documents that have the code now. */
  readonly document?: ReadonlyArray<string | number> | null | undefined;
  /** Whether a maintainer overrules the vendor on some field. */
  readonly corrected?: boolean | null | undefined;
  /** Whether a correction is stale. */
  readonly needsReview?: boolean | null | undefined;
  /** Whether the entry says what the error means. */
  readonly hasDescription?: boolean | null | undefined;
  /** Whether the entry says what to do about the error. */
  readonly hasSolution?: boolean | null | undefined;
  /** Whether the same request may succeed later without a change. */
  readonly retryable?: boolean | null | undefined;
  /** Who put the code into its category. */
  readonly categoryBasis?: ReadonlyArray<CategoryBasis> | null | undefined;
  /**
   * Characters that stand together anywhere in the plain text of the message, 1 to 200 of them; ASCII letters without regard
   * to case. All messages are looked through: for words, `search` is faster and finds them in every text.
   */
  readonly messageContains?: string | null | undefined;
  /** In the catalog since this instant or later. */
  readonly createdSince?: string | null | undefined;
  /** Changed at this instant or later. */
  readonly updatedSince?: string | null | undefined;
  /** Last changed before this instant. */
  readonly updatedBefore?: string | null | undefined;
  /** All of these must hold too. */
  readonly and?: ReadonlyArray<ErrorCodeFilter> | null | undefined;
  /** One of these must hold too. */
  readonly or?: ReadonlyArray<ErrorCodeFilter> | null | undefined;
  /** This must not hold. */
  readonly not?: ErrorCodeFilter | null | undefined;
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

/** How much a finding matters. */
export type FindingSeverity =
  /** A rule decided something; the text is whole. */
  | 'INFO'
  /** Something is odd; the text is kept as far as it goes. */
  | 'WARNING'
  /** Something could not be read, and is not in the catalog. */
  | 'ERROR';

/** Which changes: all fields that are given must hold, and of a list one value must. */
export type ChangeFilter = {
  /** Slugs of vendors. */
  readonly vendor?: ReadonlyArray<string> | null | undefined;
  /** Keys of services. */
  readonly service?: ReadonlyArray<string> | null | undefined;
  /** Whole codes, without regard to case. */
  readonly code?: ReadonlyArray<string> | null | undefined;
  /** Kinds of changes. */
  readonly kind?: ReadonlyArray<RevisionKind> | null | undefined;
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
  | 'REVERTED';

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
  /** The message has many words of the vendor's, or is cut. */
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

export type VendorsQueryVariables = Exact<{ [key: string]: never; }>;


export type VendorsQuery = { readonly vendors: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly errorCodeCount: number, readonly services: ReadonlyArray<{ readonly key: string, readonly name: string, readonly errorCodeCount: number }> }> };

export type VendorQueryVariables = Exact<{
  slug: string;
}>;


export type VendorQuery = { readonly vendor: { readonly slug: string, readonly name: string, readonly errorCodeCount: number, readonly services: ReadonlyArray<{ readonly key: string, readonly slug: string, readonly name: string, readonly errorCodeCount: number, readonly documents: ReadonlyArray<{ readonly key: string }> }>, readonly errorCodes: { readonly facets: { readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> } } } | null };

export type ServiceQueryVariables = Exact<{
  key: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ServiceQuery = { readonly service: { readonly key: string, readonly name: string, readonly errorCodeCount: number, readonly vendor: { readonly slug: string, readonly name: string }, readonly documents: ReadonlyArray<{ readonly key: string, readonly title: string, readonly publishedAt: string | null, readonly errorCodeCount: number }>, readonly errorCodes: { readonly totalCount: number, readonly facets: { readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { readonly categories: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly description: string, readonly canonicalCode: CanonicalCode, readonly remedy: Remedy, readonly errorCodeCount: number }> };

export type CategoryQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CategoryQuery = { readonly category: { readonly slug: string, readonly title: string, readonly description: string, readonly canonicalCode: CanonicalCode, readonly remedy: Remedy, readonly errorCodeCount: number, readonly errorCodes: { readonly totalCount: number, readonly facets: { readonly vendors: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type DocumentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DocumentsQuery = { readonly documents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly title: string, readonly publishedAt: string | null, readonly errorCodeCount: number, readonly service: { readonly key: string, readonly name: string, readonly vendor: { readonly slug: string, readonly name: string } } }> } };

export type DocumentQueryVariables = Exact<{
  key: string;
  sha256?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DocumentQuery = { readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null, readonly errorCodeCount: number, readonly service: { readonly key: string, readonly name: string, readonly vendor: { readonly slug: string, readonly name: string } }, readonly editions: ReadonlyArray<{ readonly sha256: string, readonly publishedAt: string | null, readonly importedAt: string, readonly rowCount: number }>, readonly edition: { readonly sha256: string, readonly format: DocumentFormat, readonly publishedAt: string | null, readonly importedAt: string, readonly rowCount: number, readonly findings: ReadonlyArray<{ readonly severity: FindingSeverity, readonly kind: string, readonly message: string, readonly line: number | null, readonly text: string | null }>, readonly rows: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly line: number, readonly errorCode: { readonly key: string, readonly code: string, readonly variant: number }, readonly cells: ReadonlyArray<{ readonly text: string }> }> } } | null } | null };

export type ChangesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ChangesQuery = { readonly changes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: RevisionKind, readonly version: number, readonly reason: string, readonly createdAt: string, readonly errorCode: { readonly key: string, readonly code: string, readonly variant: number, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly name: string } }, readonly author: { readonly name: string }, readonly changes: ReadonlyArray<{ readonly field: ErrorCodeField, readonly typedBefore:
          | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
          | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
          | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
          | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
          | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
         | null, readonly typedAfter:
          | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
          | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
          | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
          | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
          | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
         | null }> }> }, readonly vendors: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly services: ReadonlyArray<{ readonly key: string, readonly name: string }> }> };

export type ServiceSizesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceSizesQuery = { readonly services: ReadonlyArray<{ readonly key: string, readonly errorCodeCount: number }>, readonly vendors: ReadonlyArray<{ readonly slug: string }>, readonly categories: ReadonlyArray<{ readonly slug: string }> };

export type ServiceKeysQueryVariables = Exact<{
  key: string;
  after?: string | null | undefined;
}>;


export type ServiceKeysQuery = { readonly service: { readonly errorCodes: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type EntryQueryVariables = Exact<{
  key: string;
  variants: ReadonlyArray<string> | string;
}>;


export type EntryQuery = { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly retryable: boolean, readonly needsReview: boolean, readonly createdAt: string, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly common: { readonly key: string, readonly message: string | null } | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly author: { readonly name: string }, readonly typedValue:
        | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
        | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
        | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
        | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
        | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
       | null, readonly typedVendorValue:
        | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
        | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
        | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
        | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
        | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
       | null, readonly typedWrittenAgainst:
        | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
        | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
        | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
        | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
        | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
       | null }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly edition: { readonly sha256: string, readonly publishedAt: string | null, readonly importedAt: string }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly revisions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: RevisionKind, readonly version: number, readonly reason: string, readonly createdAt: string, readonly author: { readonly name: string }, readonly changes: ReadonlyArray<{ readonly field: ErrorCodeField, readonly typedBefore:
            | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
            | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
            | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
            | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
            | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
           | null, readonly typedAfter:
            | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
            | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
            | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
            | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
            | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
           | null }> }> }, readonly similar: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly variants: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly variant: number, readonly message: string | null, readonly lifecycle: Lifecycle }> } };

export type FindQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: ErrorCodeFilter | null | undefined;
  orderBy?: ErrorCodeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FindQuery = { readonly errorCodes: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly matches: ReadonlyArray<{ readonly field: SearchField, readonly snippet: string }>, readonly node: { readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly facets: { readonly vendors: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly services: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly httpStatuses: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly lifecycles: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> } } };

export type SummaryFragment = { readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } };

type Value_TextValue_Fragment = { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string };

type Value_HttpStatusesValue_Fragment = { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> };

type Value_AliasesValue_Fragment = { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> };

type Value_CategoryValue_Fragment = { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } };

type Value_LifecycleValue_Fragment = { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle };

export type ValueFragment =
  | Value_TextValue_Fragment
  | Value_HttpStatusesValue_Fragment
  | Value_AliasesValue_Fragment
  | Value_CategoryValue_Fragment
  | Value_LifecycleValue_Fragment
;

export type ChangeFragment = { readonly kind: RevisionKind, readonly version: number, readonly reason: string, readonly createdAt: string, readonly author: { readonly name: string }, readonly changes: ReadonlyArray<{ readonly field: ErrorCodeField, readonly typedBefore:
      | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
      | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
      | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
      | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
      | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
     | null, readonly typedAfter:
      | { readonly __typename: 'TextValue', readonly text: string, readonly markdown: string }
      | { readonly __typename: 'HttpStatusesValue', readonly httpStatuses: ReadonlyArray<number> }
      | { readonly __typename: 'AliasesValue', readonly aliases: ReadonlyArray<string> }
      | { readonly __typename: 'CategoryValue', readonly category: { readonly title: string } }
      | { readonly __typename: 'LifecycleValue', readonly lifecycle: Lifecycle }
     | null }> };

export type EndsFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type SummaryPageFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly catalog: { readonly errorCodeCount: number, readonly changedAt: string | null }, readonly vendors: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly errorCodeCount: number }>, readonly categories: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly errorCodeCount: number }>, readonly changes: { readonly nodes: ReadonlyArray<{ readonly kind: RevisionKind, readonly createdAt: string, readonly errorCode: { readonly key: string, readonly code: string, readonly variant: number, readonly vendor: { readonly name: string }, readonly service: { readonly name: string } } }> } };

export type CodesLikeQueryVariables = Exact<{
  prefix: string;
}>;


export type CodesLikeQuery = { readonly errorCodes: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }> } };

export type ResolveQueryVariables = Exact<{
  text: string;
}>;


export type ResolveQuery = { readonly resolveError: { readonly complete: boolean, readonly errors: ReadonlyArray<{ readonly excerpt: string, readonly format: ErrorFormat, readonly code: string | null, readonly commonCode: string | null, readonly message: string | null, readonly requestId: string | null, readonly httpStatus: number | null, readonly occurrences: number, readonly candidates: ReadonlyArray<{ readonly score: number, readonly matchedBy: ReadonlyArray<MatchReason>, readonly parameters: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly errorCode: { readonly retryable: boolean, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly rows: ReadonlyArray<{ readonly document: { readonly sourceUrl: string | null } }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } }> }> } };

/** The operation Vendors. */
export const VendorsOperation: Operation<VendorsQuery, VendorsQueryVariables> = {
  name: 'Vendors',
  text: "query Vendors{vendors{slug name errorCodeCount services{key name errorCodeCount}}}",
};

/** The operation Vendor. */
export const VendorOperation: Operation<VendorQuery, VendorQueryVariables> = {
  name: 'Vendor',
  text: "query Vendor($slug:String!){vendor(slug:$slug){slug name errorCodeCount services{key slug name errorCodeCount documents{key}}errorCodes(first:0){facets{categories{value label count}}}}}",
};

/** The operation Service. */
export const ServiceOperation: Operation<ServiceQuery, ServiceQueryVariables> = {
  name: 'Service',
  text: "query Service($key:String!$first:Int$after:String$last:Int$before:String){service(key:$key){key name errorCodeCount vendor{slug name}documents{key title publishedAt errorCodeCount}errorCodes(first:$first after:$after last:$last before:$before){...SummaryPage facets{categories{value label count}}}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment SummaryPage on ErrorCodeConnection{totalCount nodes{...Summary}pageInfo{...Ends}}",
};

/** The operation Categories. */
export const CategoriesOperation: Operation<CategoriesQuery, CategoriesQueryVariables> = {
  name: 'Categories',
  text: "query Categories{categories{slug title description canonicalCode remedy errorCodeCount}}",
};

/** The operation Category. */
export const CategoryOperation: Operation<CategoryQuery, CategoryQueryVariables> = {
  name: 'Category',
  text: "query Category($slug:String!$first:Int$after:String$last:Int$before:String){category(slug:$slug){slug title description canonicalCode remedy errorCodeCount errorCodes(first:$first after:$after last:$last before:$before){...SummaryPage facets{vendors{value label count}}}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment SummaryPage on ErrorCodeConnection{totalCount nodes{...Summary}pageInfo{...Ends}}",
};

/** The operation Documents. */
export const DocumentsOperation: Operation<DocumentsQuery, DocumentsQueryVariables> = {
  name: 'Documents',
  text: "query Documents($first:Int$after:String$last:Int$before:String){documents(first:$first after:$after last:$last before:$before){totalCount pageInfo{...Ends}nodes{key title publishedAt errorCodeCount service{key name vendor{slug name}}}}}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation Document. */
export const DocumentOperation: Operation<DocumentQuery, DocumentQueryVariables> = {
  name: 'Document',
  text: "query Document($key:String!$sha256:String$first:Int$after:String$last:Int$before:String){document(key:$key){key title sourceUrl errorCodeCount service{key name vendor{slug name}}editions{sha256 publishedAt importedAt rowCount}edition(sha256:$sha256){sha256 format publishedAt importedAt rowCount findings{severity kind message line text}rows(first:$first after:$after last:$last before:$before){totalCount pageInfo{...Ends}nodes{line errorCode{key code variant}cells{text}}}}}}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation Changes. */
export const ChangesOperation: Operation<ChangesQuery, ChangesQueryVariables> = {
  name: 'Changes',
  text: "query Changes($filter:ChangeFilter$first:Int$after:String$last:Int$before:String){changes(newestFirst:true filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...Ends}nodes{...Change errorCode{key code variant vendor{slug name}service{key name}}}}vendors{slug name services{key name}}}fragment Value on FieldValue{__typename ...on TextValue{text markdown:text(format:MARKDOWN)}...on HttpStatusesValue{httpStatuses}...on AliasesValue{aliases}...on CategoryValue{category{title}}...on LifecycleValue{lifecycle}}fragment Change on Revision{kind version author{name}reason createdAt changes{field typedBefore{...Value}typedAfter{...Value}}}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation ServiceSizes. */
export const ServiceSizesOperation: Operation<ServiceSizesQuery, ServiceSizesQueryVariables> = {
  name: 'ServiceSizes',
  text: "query ServiceSizes{services{key errorCodeCount}vendors{slug}categories{slug}}",
};

/** The operation ServiceKeys. */
export const ServiceKeysOperation: Operation<ServiceKeysQuery, ServiceKeysQueryVariables> = {
  name: 'ServiceKeys',
  text: "query ServiceKeys($key:String!$after:String){service(key:$key){errorCodes(first:100 after:$after){nodes{key updatedAt}pageInfo{hasNextPage endCursor}}}}",
};

/** The operation Entry. */
export const EntryOperation: Operation<EntryQuery, EntryQueryVariables> = {
  name: 'Entry',
  text: "query Entry($key:String!$variants:[String!]!){errorCode(by:{key:$key}){...Summary id version commonCode common{key message}module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis retryable needsReview createdAt updatedAt corrections{field stale author{name}reason createdAt typedValue{...Value}typedVendorValue{...Value}typedWrittenAgainst{...Value}}rows{line document{key title sourceUrl}edition{sha256 publishedAt importedAt}cells{header text}}revisions(first:10){totalCount nodes{...Change}}similar(first:5){...Summary}}variants:errorCodes(filter:{key:$variants lifecycle:[CURRENT HISTORICAL WITHDRAWN]}){nodes{key variant message lifecycle}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Value on FieldValue{__typename ...on TextValue{text markdown:text(format:MARKDOWN)}...on HttpStatusesValue{httpStatuses}...on AliasesValue{aliases}...on CategoryValue{category{title}}...on LifecycleValue{lifecycle}}fragment Change on Revision{kind version author{name}reason createdAt changes{field typedBefore{...Value}typedAfter{...Value}}}",
};

/** The operation Find. */
export const FindOperation: Operation<FindQuery, FindQueryVariables> = {
  name: 'Find',
  text: "query Find($search:String$filter:ErrorCodeFilter$orderBy:ErrorCodeOrder$first:Int$after:String$last:Int$before:String){errorCodes(search:$search filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount edges{matches{field snippet}node{...Summary}}pageInfo{...Ends}facets(exclusive:true){vendors{value label count}services{value label count}categories{value label count}httpStatuses{value label count}lifecycles{value label count}}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation Home. */
export const HomeOperation: Operation<HomeQuery, HomeQueryVariables> = {
  name: 'Home',
  text: "query Home{catalog{errorCodeCount changedAt}vendors{slug name errorCodeCount}categories{slug title errorCodeCount}changes(newestFirst:true first:5){nodes{kind createdAt errorCode{key code variant vendor{name}service{name}}}}}",
};

/** The operation CodesLike. */
export const CodesLikeOperation: Operation<CodesLikeQuery, CodesLikeQueryVariables> = {
  name: 'CodesLike',
  text: "fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}query CodesLike($prefix:String!){errorCodes(filter:{codePrefix:$prefix lifecycle:[CURRENT HISTORICAL WITHDRAWN]}orderBy:{field:CODE}first:5){nodes{...Summary}}}",
};

/** The operation Resolve. */
export const ResolveOperation: Operation<ResolveQuery, ResolveQueryVariables> = {
  name: 'Resolve',
  text: "fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}query Resolve($text:String!){resolveError(input:{text:$text limit:4}){complete errors{excerpt format code commonCode message requestId httpStatus occurrences candidates{score matchedBy parameters{name value}errorCode{...Summary retryable messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)rows{document{sourceUrl}}}}}}}",
};
