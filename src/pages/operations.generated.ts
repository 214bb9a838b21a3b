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

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly vendors: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly errorCodeCount: number }> };

/** The operation Entry. */
export const EntryOperation: Operation<EntryQuery, EntryQueryVariables> = {
  name: 'Entry',
  text: "query Entry($key:String!$variants:[String!]!){errorCode(by:{key:$key}){...Summary id version commonCode common{key message}module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis retryable needsReview createdAt updatedAt corrections{field stale author{name}reason createdAt typedValue{...Value}typedVendorValue{...Value}typedWrittenAgainst{...Value}}rows{line document{key title sourceUrl}edition{sha256 publishedAt importedAt}cells{header text}}revisions(first:10){totalCount nodes{...Change}}similar(first:5){...Summary}}variants:errorCodes(filter:{key:$variants lifecycle:[CURRENT HISTORICAL WITHDRAWN]}){nodes{key variant message lifecycle}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Value on FieldValue{__typename ...on TextValue{text markdown:text(format:MARKDOWN)}...on HttpStatusesValue{httpStatuses}...on AliasesValue{aliases}...on CategoryValue{category{title}}...on LifecycleValue{lifecycle}}fragment Change on Revision{kind version author{name}reason createdAt changes{field typedBefore{...Value}typedAfter{...Value}}}",
};

/** The operation Home. */
export const HomeOperation: Operation<HomeQuery, HomeQueryVariables> = {
  name: 'Home',
  text: "query Home{vendors{slug name errorCodeCount}}",
};
