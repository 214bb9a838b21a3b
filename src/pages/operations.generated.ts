import type { Operation } from './operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What somebody may do. Each role may also do what those before it may. */
export type Role =
  /** Read. So for whoever has no token, or one from the organization's accounts without a role in this catalog. */
  | 'ANONYMOUS'
  /** Change error codes, vendors, services and categories, and take in documents. */
  | 'MAINTAINER'
  /** Issue and revoke tokens. */
  | 'ADMIN';

/** A token to issue. */
export type IssueTokenInput = {
  /** The name that is to stand beside the changes: 1 to 100 characters, without control characters and without blanks around it. */
  readonly name: string;
  /** What it may: MAINTAINER or ADMIN. */
  readonly role: Role;
  /** When it ends by itself, in the future; without it, it lasts until it is revoked. */
  readonly expiresAt?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it issues no second token. The answer is then the token of the first time, without its secret. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A token to revoke. */
export type RevokeTokenInput = {
  /** The token's id. */
  readonly id: string | number;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

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

/** How an error code matches a search. */
export type SearchMatchKind =
  /** It has all words, each as it was typed, in another form, or as another word for the same. */
  | 'ALL'
  /** It has words with more than half of the weight of all: codes and numbers weigh more than other words, and `failed` or `invalid` less. */
  | 'MOST';

/** Why a search is suggested. */
export type SearchSuggestionKind =
  /** The catalog has a word in no way, so that it was taken for the nearest one that it has: this is what was searched for. */
  | 'SPELLING'
  /** It leaves out words, and finds error codes that have all others. */
  | 'NEAR';

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

/** A vendor to delete. */
export type DeleteVendorInput = {
  /** Its slug. */
  readonly slug: string;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A new slug for a vendor. */
export type RenameVendorInput = {
  /** Its slug. */
  readonly slug: string;
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: string;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Two vendors to merge. */
export type MergeVendorsInput = {
  /** Its slug: the vendor that goes. */
  readonly from: string;
  /** Its slug: the vendor that stays. */
  readonly into: string;
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: boolean;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A service to delete. */
export type DeleteServiceInput = {
  /** Its key. */
  readonly key: string;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A new slug for a service. */
export type RenameServiceInput = {
  /** Its key. */
  readonly key: string;
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: string;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Two services to merge. */
export type MergeServicesInput = {
  /** Its key: the service that goes. */
  readonly from: string;
  /** Its key: the service that stays. */
  readonly into: string;
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: boolean;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A category to delete. */
export type DeleteCategoryInput = {
  /** Its slug. */
  readonly slug: string;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A new slug for a category. */
export type RenameCategoryInput = {
  /** Its slug. */
  readonly slug: string;
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: string;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Two categories to merge. */
export type MergeCategoriesInput = {
  /** Its slug: the category that goes. */
  readonly from: string;
  /** Its slug: the category that stays. */
  readonly into: string;
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: boolean;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A document to delete. */
export type DeleteDocumentInput = {
  /** Its id or key. */
  readonly document: string | number;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A new slug for a document. */
export type RenameDocumentInput = {
  /** Its id or key. */
  readonly document: string | number;
  /** The new short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly newSlug: string;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Two documents to merge. */
export type MergeDocumentsInput = {
  /** Its id or key: the document that goes. */
  readonly from: string | number;
  /** Its id or key: the document that stays. */
  readonly into: string | number;
  /** Whether only to say what would come of it: nothing is written, and the idempotency key stays unused. */
  readonly dryRun?: boolean;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A change of a document. A field that is left out stays as it is. */
export type UpdateDocumentInput = {
  /** Its id or key. */
  readonly document: string | number;
  /** The page's title: 1 to 200 characters. */
  readonly title?: string | null | undefined;
  /** Where the vendor publishes the page: an http or https address of 2,000 characters at most; null for none. */
  readonly sourceUrl?: string | null | undefined;
  /** Which tables are other services': all of them, 50 at most. They count from the next edition on. */
  readonly tables?: ReadonlyArray<DocumentTableInput> | null | undefined;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Tables of a document that belong to another service than the document. */
export type DocumentTableInput = {
  /** The heading above the tables, without regard to case: 1 to 200 characters. */
  readonly section: string;
  /** The key of the service. */
  readonly service: string;
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

/** How much a finding matters. */
export type FindingSeverity =
  /** A rule decided something; the text is whole. */
  | 'INFO'
  /** Something is odd; the text is kept as far as it goes. */
  | 'WARNING'
  /** Something could not be read, and is not in the catalog. */
  | 'ERROR';

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

/** An error code to add. */
export type CreateErrorCodeInput = {
  /** The key of its service: `tencent-cloud/kms`. */
  readonly service: string;
  /** The code, as the API returns it: 1 to 200 characters, without blanks around it. */
  readonly code: string;
  /** The text of the response: CommonMark of 10,000 characters at most, without HTML. So for the next two. */
  readonly message?: string | null | undefined;
  /** What it means. */
  readonly description?: string | null | undefined;
  /** What to do about it. */
  readonly solution?: string | null | undefined;
  /** HTTP statuses: 100 to 599, 20 at most. */
  readonly httpStatuses?: ReadonlyArray<number> | null | undefined;
  /** The common code above it: 100 characters at most. */
  readonly commonCode?: string | null | undefined;
  /** The part of the service: 200 characters at most. */
  readonly module?: string | null | undefined;
  /** The slug of its category; without one the rules decide. */
  readonly category?: string | null | undefined;
  /** Whether the vendor still uses it: CURRENT where it is not given. */
  readonly lifecycle?: Lifecycle | null | undefined;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** New values for some fields of an error code. A field that is left out stays as it is; null takes the vendor's value away. */
export type ErrorCodePatch = {
  /** The text of the response: CommonMark of 10,000 characters at most, without HTML. So for the next two. */
  readonly message?: string | null | undefined;
  /** What it means. */
  readonly description?: string | null | undefined;
  /** What to do about it. */
  readonly solution?: string | null | undefined;
  /** HTTP statuses: 100 to 599, 20 at most. */
  readonly httpStatuses?: ReadonlyArray<number> | null | undefined;
  /** The common code above it: 100 characters at most. */
  readonly commonCode?: string | null | undefined;
  /** The part of the service: 200 characters at most. */
  readonly module?: string | null | undefined;
  /** The slug of its category; not null. */
  readonly category?: string | null | undefined;
  /** Whether the vendor still uses it; not null, and WITHDRAWN only where it is that already: withdrawErrorCode withdraws. */
  readonly lifecycle?: Lifecycle | null | undefined;
};

/** A correction of one error code. */
export type CorrectErrorCodeInput = {
  /** The error code. */
  readonly id: string | number;
  /** The version that the correction is made for. */
  readonly expectedVersion: number;
  /** The new values. */
  readonly patch: ErrorCodePatch;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Corrections of many error codes. */
export type CorrectErrorCodesInput = {
  /** The corrections: 1 to 100, one an error code. */
  readonly corrections: ReadonlyArray<ErrorCodeCorrectionInput>;
  /** Whether one that cannot be made keeps back the others. */
  readonly mode?: BatchMode;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** One of many corrections. */
export type ErrorCodeCorrectionInput = {
  /** The error code. */
  readonly id: string | number;
  /** The version that the correction is made for. */
  readonly expectedVersion: number;
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
  readonly id: string | number;
  /** The version that the change is made for. */
  readonly expectedVersion: number;
  /** The corrected fields. */
  readonly fields: ReadonlyArray<ErrorCodeField>;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A change of one error code. */
export type ChangeErrorCodeInput = {
  /** The error code. */
  readonly id: string | number;
  /** The version that the change is made for. */
  readonly expectedVersion: number;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A return to an earlier version of one error code. */
export type RevertErrorCodeInput = {
  /** The error code. */
  readonly id: string | number;
  /** The version that the change is made for. */
  readonly expectedVersion: number;
  /** The version whose values come back. */
  readonly toVersion: number;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A vendor to add. */
export type CreateVendorInput = {
  /** The short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly slug: string;
  /** The name as the vendor writes it: 1 to 100 characters. */
  readonly name: string;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A change of a vendor. */
export type UpdateVendorInput = {
  /** The vendor's slug, which stays. */
  readonly slug: string;
  /** The new name: 1 to 100 characters. */
  readonly name: string;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A service to add. */
export type CreateServiceInput = {
  /** The vendor's slug. */
  readonly vendor: string;
  /** The short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly slug: string;
  /** The name as the vendor writes it: 1 to 100 characters. */
  readonly name: string;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A change of a service. */
export type UpdateServiceInput = {
  /** The service's key, which stays. */
  readonly key: string;
  /** The new name: 1 to 100 characters. */
  readonly name: string;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A category to add. */
export type CreateCategoryInput = {
  /** The short name: lower-case letters and digits, joined by single hyphens; 50 at most. */
  readonly slug: string;
  /** The name for people: 1 to 100 characters. */
  readonly title: string;
  /** What belongs here: 1 to 1,000 characters. */
  readonly description: string;
  /** The `google.rpc.Code` that stands for it. */
  readonly canonicalCode: CanonicalCode;
  /** What helps. */
  readonly remedy: Remedy;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A change of a category. A field that is left out stays as it is. */
export type UpdateCategoryInput = {
  /** The category's slug, which stays. */
  readonly slug: string;
  /** The name for people: 1 to 100 characters. */
  readonly title?: string | null | undefined;
  /** What belongs here: 1 to 1,000 characters. */
  readonly description?: string | null | undefined;
  /** The `google.rpc.Code` that stands for it. */
  readonly canonicalCode?: CanonicalCode | null | undefined;
  /** What helps. */
  readonly remedy?: Remedy | null | undefined;
  /** Why, in 1 to 1,000 characters, for the feed. */
  readonly reason?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

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
  | 'REVERTED'
  /** Its vendor or service got another slug, and it another key; or its vendor, service or category was merged into another. Its own values are what they were. */
  | 'MOVED';

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

/** Which changes of a plan: those that fit all fields that are given. An empty list is an error. */
export type PlannedChangeFilter = {
  /** What the plan does to the error code: one of these. */
  readonly kind?: ReadonlyArray<PlannedChangeKind> | null | undefined;
  /** What becomes of a correction: one of these, in any field of the change. */
  readonly correction?: ReadonlyArray<CorrectionOutcome> | null | undefined;
  /**
   * Characters that stand together anywhere in the error code's key, or in a value before or after, 1 to 200 of them; ASCII
   * letters without regard to case. Texts are Markdown, as in the answer.
   */
  readonly contains?: string | null | undefined;
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

/** What becomes of a correction when the vendor's value changes under it. */
export type CorrectionOutcome =
  /** The vendor is back at the value that the correction was written against: it stays, and there is nothing to look at. */
  | 'KEPT'
  /** It stays in force, and somebody has to look at it. */
  | 'STALE'
  /** The vendor now says the same: it is dropped. */
  | 'ABSORBED';

/** A document's text to plan: of a known document, or of a new one. */
export type PlanImportInput = {
  /** The id or the key of the document; not with `newDocument`. */
  readonly document?: string | number | null | undefined;
  /** A document that the catalog does not have; not with `document`. */
  readonly newDocument?: NewDocumentInput | null | undefined;
  /** The text: 4 MB in UTF-8 and 50,000 rows at most. */
  readonly content: string;
  /** How it is written. */
  readonly format?: DocumentFormatOrAuto;
  /** The vendor's own date of the edition; without it the one on the page. */
  readonly publishedAt?: string | null | undefined;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A document that is to be in the catalog. */
export type NewDocumentInput = {
  /** The key of its service: `tencent-cloud/kms`. */
  readonly service: string;
  /** The page's title: 1 to 200 characters. */
  readonly title: string;
  /** Where the vendor publishes the page: an http or https address. */
  readonly sourceUrl?: string | null | undefined;
  /** The short name within the service: lower-case letters and digits, joined by single hyphens; 50 at most. Without it, it is made from the title. */
  readonly slug?: string | null | undefined;
  /** For a service that the catalog does not have: its name. The service is made together with the plan. */
  readonly serviceName?: string | null | undefined;
  /** For a vendor that the catalog does not have: its name. The vendor is made together with the plan. */
  readonly vendorName?: string | null | undefined;
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
  readonly id: string | number;
  /** Whether a plan that is held is applied all the same, for any reason that it is held for. */
  readonly acceptWithdrawals?: boolean;
  /** Why, in 1 to 1,000 characters. It is the reason of all revisions that the import makes. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A plan to put aside. */
export type DiscardImportInput = {
  /** The import run. */
  readonly id: string | number;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** An import to undo. */
export type RevertImportInput = {
  /** The import run: the last that was applied to its document. */
  readonly id: string | number;
  /** Why, in 1 to 1,000 characters. */
  readonly reason: string;
  /** A name for this request, 1 to 200 characters: sent again with the same input, it gives the first answer and changes nothing. It is remembered for 30 days. */
  readonly idempotencyKey?: string | null | undefined;
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
         | null }> }> }, readonly vendors: ReadonlyArray<{ readonly slug: string, readonly name: string }> };

export type VendorServicesQueryVariables = Exact<{
  slug: string;
}>;


export type VendorServicesQuery = { readonly vendor: { readonly services: ReadonlyArray<{ readonly key: string, readonly name: string }> } | null };

export type ServiceSizesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceSizesQuery = { readonly services: ReadonlyArray<{ readonly key: string, readonly errorCodeCount: number }>, readonly vendors: ReadonlyArray<{ readonly slug: string }>, readonly categories: ReadonlyArray<{ readonly slug: string }> };

export type ServiceKeysQueryVariables = Exact<{
  key: string;
  after?: string | null | undefined;
}>;


export type ServiceKeysQuery = { readonly service: { readonly errorCodes: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type DeskDirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskDirectoryQuery = { readonly vendors: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly errorCodeCount: number, readonly services: ReadonlyArray<{ readonly key: string, readonly slug: string, readonly name: string, readonly errorCodeCount: number }> }>, readonly categories: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly description: string, readonly canonicalCode: CanonicalCode, readonly remedy: Remedy, readonly errorCodeCount: number }> };

export type AddVendorMutationVariables = Exact<{
  input: CreateVendorInput;
}>;


export type AddVendorMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type ChangeVendorMutationVariables = Exact<{
  input: UpdateVendorInput;
}>;


export type ChangeVendorMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type AddServiceMutationVariables = Exact<{
  input: CreateServiceInput;
}>;


export type AddServiceMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type ChangeServiceMutationVariables = Exact<{
  input: UpdateServiceInput;
}>;


export type ChangeServiceMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type AddCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type AddCategoryMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type ChangeCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type ChangeCategoryMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeleteVendorMutationVariables = Exact<{
  input: DeleteVendorInput;
}>;


export type DeleteVendorMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type RenameVendorMutationVariables = Exact<{
  input: RenameVendorInput;
}>;


export type RenameVendorMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type MergeVendorsMutationVariables = Exact<{
  input: MergeVendorsInput;
}>;


export type MergeVendorsMutation = { readonly payload: { readonly moved: { readonly errorCodes: number, readonly services: number, readonly documents: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeleteServiceMutationVariables = Exact<{
  input: DeleteServiceInput;
}>;


export type DeleteServiceMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type RenameServiceMutationVariables = Exact<{
  input: RenameServiceInput;
}>;


export type RenameServiceMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type MergeServicesMutationVariables = Exact<{
  input: MergeServicesInput;
}>;


export type MergeServicesMutation = { readonly payload: { readonly moved: { readonly errorCodes: number, readonly services: number, readonly documents: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeleteCategoryMutationVariables = Exact<{
  input: DeleteCategoryInput;
}>;


export type DeleteCategoryMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type RenameCategoryMutationVariables = Exact<{
  input: RenameCategoryInput;
}>;


export type RenameCategoryMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type MergeCategoriesMutationVariables = Exact<{
  input: MergeCategoriesInput;
}>;


export type MergeCategoriesMutation = { readonly payload: { readonly moved: { readonly errorCodes: number, readonly services: number, readonly documents: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeleteDocumentMutationVariables = Exact<{
  input: DeleteDocumentInput;
}>;


export type DeleteDocumentMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type RenameDocumentMutationVariables = Exact<{
  input: RenameDocumentInput;
}>;


export type RenameDocumentMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type MergeDocumentsMutationVariables = Exact<{
  input: MergeDocumentsInput;
}>;


export type MergeDocumentsMutation = { readonly payload: { readonly moved: { readonly errorCodes: number, readonly services: number, readonly documents: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type MovedFragment = { readonly errorCodes: number, readonly services: number, readonly documents: number };

export type ChangeDocumentMutationVariables = Exact<{
  input: UpdateDocumentInput;
}>;


export type ChangeDocumentMutation = { readonly payload: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeskDocumentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskDocumentsQuery = { readonly documents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly key: string, readonly title: string, readonly sourceUrl: string | null, readonly publishedAt: string | null, readonly errorCodeCount: number, readonly service: { readonly key: string }, readonly tables: ReadonlyArray<{ readonly section: string, readonly service: { readonly key: string } }> }> } };

export type PlanEditionMutationVariables = Exact<{
  input: PlanImportInput;
}>;


export type PlanEditionMutation = { readonly payload: { readonly importRun: { readonly id: string, readonly state: ImportState } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeskRunQueryVariables = Exact<{
  id: string | number;
}>;


export type DeskRunQuery = { readonly importRun: { readonly format: DocumentFormat, readonly appliedAt: string | null, readonly discardedAt: string | null, readonly reason: string | null, readonly revertedAt: string | null, readonly revertReason: string | null, readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly edition: { readonly sha256: string, readonly publishedAt: string | null }, readonly appliedBy: { readonly name: string } | null, readonly discardedBy: { readonly name: string } | null, readonly revertedBy: { readonly name: string } | null, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } } | null };

export type WholeRunFragment = { readonly format: DocumentFormat, readonly appliedAt: string | null, readonly discardedAt: string | null, readonly reason: string | null, readonly revertedAt: string | null, readonly revertReason: string | null, readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly edition: { readonly sha256: string, readonly publishedAt: string | null }, readonly appliedBy: { readonly name: string } | null, readonly discardedBy: { readonly name: string } | null, readonly revertedBy: { readonly name: string } | null, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } };

export type RunChangesQueryVariables = Exact<{
  id: string | number;
  filter?: PlannedChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RunChangesQuery = { readonly importRun: { readonly changes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: PlannedChangeKind, readonly key: string, readonly fields: ReadonlyArray<{ readonly field: ErrorCodeField, readonly before: unknown, readonly after: unknown, readonly correction: CorrectionOutcome | null }> }> } } | null };

export type ApplyRunMutationVariables = Exact<{
  input: ApplyImportInput;
}>;


export type ApplyRunMutation = { readonly payload: { readonly importRun: { readonly format: DocumentFormat, readonly appliedAt: string | null, readonly discardedAt: string | null, readonly reason: string | null, readonly revertedAt: string | null, readonly revertReason: string | null, readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly edition: { readonly sha256: string, readonly publishedAt: string | null }, readonly appliedBy: { readonly name: string } | null, readonly discardedBy: { readonly name: string } | null, readonly revertedBy: { readonly name: string } | null, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DiscardRunMutationVariables = Exact<{
  input: DiscardImportInput;
}>;


export type DiscardRunMutation = { readonly payload: { readonly importRun: { readonly format: DocumentFormat, readonly appliedAt: string | null, readonly discardedAt: string | null, readonly reason: string | null, readonly revertedAt: string | null, readonly revertReason: string | null, readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly edition: { readonly sha256: string, readonly publishedAt: string | null }, readonly appliedBy: { readonly name: string } | null, readonly discardedBy: { readonly name: string } | null, readonly revertedBy: { readonly name: string } | null, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type UndoRunMutationVariables = Exact<{
  input: RevertImportInput;
}>;


export type UndoRunMutation = { readonly payload: { readonly importRun: { readonly format: DocumentFormat, readonly appliedAt: string | null, readonly discardedAt: string | null, readonly reason: string | null, readonly revertedAt: string | null, readonly revertReason: string | null, readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly edition: { readonly sha256: string, readonly publishedAt: string | null }, readonly appliedBy: { readonly name: string } | null, readonly discardedBy: { readonly name: string } | null, readonly revertedBy: { readonly name: string } | null, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } } | null, readonly skipped: ReadonlyArray<{ readonly key: string, readonly reason: string }>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeskRunsQueryVariables = Exact<{
  state?: ReadonlyArray<ImportState> | ImportState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DeskRunsQuery = { readonly importRuns: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } }> } };

export type DeskEntryQueryVariables = Exact<{
  key: string;
}>;


export type DeskEntryQuery = { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly revisions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: RevisionKind, readonly version: number, readonly reason: string, readonly createdAt: string, readonly author: { readonly name: string }, readonly changes: ReadonlyArray<{ readonly field: ErrorCodeField, readonly typedBefore:
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
           | null }> }> }, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly categories: ReadonlyArray<{ readonly slug: string, readonly title: string }> };

export type EditableFragment = { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } };

export type MistakeFragment = { readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string };

export type ChangedFragment = { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> };

export type CorrectEntryMutationVariables = Exact<{
  input: CorrectErrorCodeInput;
}>;


export type CorrectEntryMutation = { readonly payload: { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type ConfirmCorrectionMutationVariables = Exact<{
  input: CorrectionFieldsInput;
}>;


export type ConfirmCorrectionMutation = { readonly payload: { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DropCorrectionMutationVariables = Exact<{
  input: CorrectionFieldsInput;
}>;


export type DropCorrectionMutation = { readonly payload: { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type WithdrawEntryMutationVariables = Exact<{
  input: ChangeErrorCodeInput;
}>;


export type WithdrawEntryMutation = { readonly payload: { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type ReinstateEntryMutationVariables = Exact<{
  input: ChangeErrorCodeInput;
}>;


export type ReinstateEntryMutation = { readonly payload: { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type RevertEntryMutationVariables = Exact<{
  input: RevertErrorCodeInput;
}>;


export type RevertEntryMutation = { readonly payload: { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type CreateEntryMutationVariables = Exact<{
  input: CreateErrorCodeInput;
}>;


export type CreateEntryMutation = { readonly payload: { readonly errorCode: { readonly id: string, readonly version: number, readonly commonCode: string | null, readonly module: string | null, readonly aliases: ReadonlyArray<string>, readonly categoryBasis: CategoryBasis, readonly updatedAt: string, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly messageMarkdown: string | null, readonly descriptionMarkdown: string | null, readonly solutionMarkdown: string | null, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean, readonly reason: string, readonly createdAt: string, readonly value: unknown, readonly vendorValue: unknown, readonly writtenAgainst: unknown, readonly author: { readonly name: string } }>, readonly rows: ReadonlyArray<{ readonly line: number, readonly document: { readonly key: string, readonly title: string, readonly sourceUrl: string | null }, readonly cells: ReadonlyArray<{ readonly header: string, readonly text: string }> }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type CorrectEntriesMutationVariables = Exact<{
  input: CorrectErrorCodesInput;
}>;


export type CorrectEntriesMutation = { readonly payload: { readonly results: ReadonlyArray<{ readonly errorCode: { readonly key: string, readonly version: number } | null, readonly revision: { readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> }>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DeskEntriesQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: ErrorCodeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DeskEntriesQuery = { readonly errorCodes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }> } };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly viewer: { readonly role: Role, readonly name: string | null } };

export type DeskTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskTokensQuery = { readonly tokens: ReadonlyArray<{ readonly id: string, readonly prefix: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null }> };

export type TokenLineFragment = { readonly id: string, readonly prefix: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null };

export type IssueTokenMutationVariables = Exact<{
  input: IssueTokenInput;
}>;


export type IssueTokenMutation = { readonly payload: { readonly token: string | null, readonly accessToken: { readonly id: string, readonly prefix: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { readonly payload: { readonly accessToken: { readonly id: string, readonly prefix: string, readonly name: string, readonly role: Role, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly lastUsedAt: string | null, readonly revokedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type WaitingQueryVariables = Exact<{
  stale: number;
  without: number;
  unknown: number;
}>;


export type WaitingQuery = { readonly needsReview: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly corrections: ReadonlyArray<{ readonly field: ErrorCodeField, readonly stale: boolean }>, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }> }, readonly plans: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } }> }, readonly withoutSolution: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }> }, readonly unknownCategory: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } }> }, readonly applied: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly appliedAt: string | null, readonly findingCount: number, readonly document: { readonly key: string, readonly title: string, readonly service: { readonly key: string } } }> } };

export type RunFindingsQueryVariables = Exact<{
  id: string | number;
}>;


export type RunFindingsQuery = { readonly importRun: { readonly findings: ReadonlyArray<{ readonly severity: FindingSeverity, readonly kind: string, readonly message: string, readonly line: number | null, readonly text: string | null }> } | null };

export type NotedFragment = { readonly severity: FindingSeverity, readonly kind: string, readonly message: string, readonly line: number | null, readonly text: string | null };

export type RunFragment = { readonly id: string, readonly state: ImportState, readonly heldReason: string | null, readonly plannedAt: string, readonly findingCount: number, readonly plannedBy: { readonly name: string }, readonly document: { readonly id: string, readonly key: string, readonly title: string, readonly service: { readonly key: string } }, readonly counts: { readonly rows: number, readonly added: number, readonly changed: number, readonly unchanged: number, readonly withdrawn: number, readonly reinstated: number, readonly correctionsKept: number, readonly correctionsStale: number, readonly correctionsAbsorbed: number } };

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
           | null }> }> }, readonly counterparts: { readonly edges: ReadonlyArray<{ readonly score: number, readonly reason: CounterpartReason, readonly node: { readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } }> }, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } | null, readonly variants: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly variant: number, readonly message: string | null, readonly lifecycle: Lifecycle }> } };

export type FindQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: ErrorCodeFilter | null | undefined;
  orderBy?: ErrorCodeOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  services?: number | null | undefined;
}>;


export type FindQuery = { readonly errorCodes: { readonly totalCount: number, readonly match: SearchMatchKind | null, readonly suggestions: ReadonlyArray<{ readonly kind: SearchSuggestionKind, readonly search: string }>, readonly edges: ReadonlyArray<{ readonly matches: ReadonlyArray<{ readonly field: SearchField, readonly snippet: string }>, readonly node: { readonly key: string, readonly code: string, readonly variant: number, readonly httpStatuses: ReadonlyArray<number>, readonly message: string | null, readonly description: string | null, readonly solution: string | null, readonly remedy: Remedy, readonly lifecycle: Lifecycle, readonly vendor: { readonly slug: string, readonly name: string }, readonly service: { readonly key: string, readonly slug: string, readonly name: string }, readonly category: { readonly slug: string, readonly title: string, readonly canonicalCode: CanonicalCode } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly facets: { readonly vendors: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly services: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly categories: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly httpStatuses: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly lifecycles: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> } } };

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
  text: "query Changes($filter:ChangeFilter$first:Int$after:String$last:Int$before:String){changes(newestFirst:true filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...Ends}nodes{...Change errorCode{key code variant vendor{slug name}service{key name}}}}vendors{slug name}}fragment Value on FieldValue{__typename ...on TextValue{text markdown:text(format:MARKDOWN)}...on HttpStatusesValue{httpStatuses}...on AliasesValue{aliases}...on CategoryValue{category{title}}...on LifecycleValue{lifecycle}}fragment Change on Revision{kind version author{name}reason createdAt changes{field typedBefore{...Value}typedAfter{...Value}}}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation VendorServices. */
export const VendorServicesOperation: Operation<VendorServicesQuery, VendorServicesQueryVariables> = {
  name: 'VendorServices',
  text: "query VendorServices($slug:String!){vendor(slug:$slug){services{key name}}}",
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

/** The operation DeskDirectory. */
export const DeskDirectoryOperation: Operation<DeskDirectoryQuery, DeskDirectoryQueryVariables> = {
  name: 'DeskDirectory',
  text: "query DeskDirectory{vendors{slug name errorCodeCount services{key slug name errorCodeCount}}categories{slug title description canonicalCode remedy errorCodeCount}}",
};

/** The operation AddVendor. */
export const AddVendorOperation: Operation<AddVendorMutation, AddVendorMutationVariables> = {
  name: 'AddVendor',
  text: "mutation AddVendor($input:CreateVendorInput!){payload:createVendor(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation ChangeVendor. */
export const ChangeVendorOperation: Operation<ChangeVendorMutation, ChangeVendorMutationVariables> = {
  name: 'ChangeVendor',
  text: "mutation ChangeVendor($input:UpdateVendorInput!){payload:updateVendor(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation AddService. */
export const AddServiceOperation: Operation<AddServiceMutation, AddServiceMutationVariables> = {
  name: 'AddService',
  text: "mutation AddService($input:CreateServiceInput!){payload:createService(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation ChangeService. */
export const ChangeServiceOperation: Operation<ChangeServiceMutation, ChangeServiceMutationVariables> = {
  name: 'ChangeService',
  text: "mutation ChangeService($input:UpdateServiceInput!){payload:updateService(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation AddCategory. */
export const AddCategoryOperation: Operation<AddCategoryMutation, AddCategoryMutationVariables> = {
  name: 'AddCategory',
  text: "mutation AddCategory($input:CreateCategoryInput!){payload:createCategory(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation ChangeCategory. */
export const ChangeCategoryOperation: Operation<ChangeCategoryMutation, ChangeCategoryMutationVariables> = {
  name: 'ChangeCategory',
  text: "mutation ChangeCategory($input:UpdateCategoryInput!){payload:updateCategory(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation DeleteVendor. */
export const DeleteVendorOperation: Operation<DeleteVendorMutation, DeleteVendorMutationVariables> = {
  name: 'DeleteVendor',
  text: "mutation DeleteVendor($input:DeleteVendorInput!){payload:deleteVendor(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation RenameVendor. */
export const RenameVendorOperation: Operation<RenameVendorMutation, RenameVendorMutationVariables> = {
  name: 'RenameVendor',
  text: "mutation RenameVendor($input:RenameVendorInput!){payload:renameVendor(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation MergeVendors. */
export const MergeVendorsOperation: Operation<MergeVendorsMutation, MergeVendorsMutationVariables> = {
  name: 'MergeVendors',
  text: "mutation MergeVendors($input:MergeVendorsInput!){payload:mergeVendors(input:$input){moved{...Moved}userErrors{...Mistake}}}fragment Moved on MovedCounts{errorCodes services documents}fragment Mistake on UserError{code field message}",
};

/** The operation DeleteService. */
export const DeleteServiceOperation: Operation<DeleteServiceMutation, DeleteServiceMutationVariables> = {
  name: 'DeleteService',
  text: "mutation DeleteService($input:DeleteServiceInput!){payload:deleteService(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation RenameService. */
export const RenameServiceOperation: Operation<RenameServiceMutation, RenameServiceMutationVariables> = {
  name: 'RenameService',
  text: "mutation RenameService($input:RenameServiceInput!){payload:renameService(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation MergeServices. */
export const MergeServicesOperation: Operation<MergeServicesMutation, MergeServicesMutationVariables> = {
  name: 'MergeServices',
  text: "mutation MergeServices($input:MergeServicesInput!){payload:mergeServices(input:$input){moved{...Moved}userErrors{...Mistake}}}fragment Moved on MovedCounts{errorCodes services documents}fragment Mistake on UserError{code field message}",
};

/** The operation DeleteCategory. */
export const DeleteCategoryOperation: Operation<DeleteCategoryMutation, DeleteCategoryMutationVariables> = {
  name: 'DeleteCategory',
  text: "mutation DeleteCategory($input:DeleteCategoryInput!){payload:deleteCategory(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation RenameCategory. */
export const RenameCategoryOperation: Operation<RenameCategoryMutation, RenameCategoryMutationVariables> = {
  name: 'RenameCategory',
  text: "mutation RenameCategory($input:RenameCategoryInput!){payload:renameCategory(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation MergeCategories. */
export const MergeCategoriesOperation: Operation<MergeCategoriesMutation, MergeCategoriesMutationVariables> = {
  name: 'MergeCategories',
  text: "mutation MergeCategories($input:MergeCategoriesInput!){payload:mergeCategories(input:$input){moved{...Moved}userErrors{...Mistake}}}fragment Moved on MovedCounts{errorCodes services documents}fragment Mistake on UserError{code field message}",
};

/** The operation DeleteDocument. */
export const DeleteDocumentOperation: Operation<DeleteDocumentMutation, DeleteDocumentMutationVariables> = {
  name: 'DeleteDocument',
  text: "mutation DeleteDocument($input:DeleteDocumentInput!){payload:deleteDocument(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation RenameDocument. */
export const RenameDocumentOperation: Operation<RenameDocumentMutation, RenameDocumentMutationVariables> = {
  name: 'RenameDocument',
  text: "mutation RenameDocument($input:RenameDocumentInput!){payload:renameDocument(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation MergeDocuments. */
export const MergeDocumentsOperation: Operation<MergeDocumentsMutation, MergeDocumentsMutationVariables> = {
  name: 'MergeDocuments',
  text: "mutation MergeDocuments($input:MergeDocumentsInput!){payload:mergeDocuments(input:$input){moved{...Moved}userErrors{...Mistake}}}fragment Moved on MovedCounts{errorCodes services documents}fragment Mistake on UserError{code field message}",
};

/** The operation ChangeDocument. */
export const ChangeDocumentOperation: Operation<ChangeDocumentMutation, ChangeDocumentMutationVariables> = {
  name: 'ChangeDocument',
  text: "mutation ChangeDocument($input:UpdateDocumentInput!){payload:updateDocument(input:$input){userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation DeskDocuments. */
export const DeskDocumentsOperation: Operation<DeskDocumentsQuery, DeskDocumentsQueryVariables> = {
  name: 'DeskDocuments',
  text: "query DeskDocuments($after:String){documents(first:100 after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{id key title sourceUrl publishedAt errorCodeCount service{key}tables{section service{key}}}}}",
};

/** The operation PlanEdition. */
export const PlanEditionOperation: Operation<PlanEditionMutation, PlanEditionMutationVariables> = {
  name: 'PlanEdition',
  text: "mutation PlanEdition($input:PlanImportInput!){payload:planImport(input:$input){importRun{id state}userErrors{...Mistake}}}fragment Mistake on UserError{code field message}",
};

/** The operation DeskRun. */
export const DeskRunOperation: Operation<DeskRunQuery, DeskRunQueryVariables> = {
  name: 'DeskRun',
  text: "query DeskRun($id:ID!){importRun(id:$id){...WholeRun}}fragment WholeRun on ImportRun{...Run format edition{sha256 publishedAt}appliedAt appliedBy{name}discardedAt discardedBy{name}reason revertedAt revertedBy{name}revertReason}fragment Run on ImportRun{id state heldReason plannedAt plannedBy{name}findingCount document{id key title service{key}}counts{rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed}}",
};

/** The operation RunChanges. */
export const RunChangesOperation: Operation<RunChangesQuery, RunChangesQueryVariables> = {
  name: 'RunChanges',
  text: "query RunChanges($id:ID!$filter:PlannedChangeFilter$first:Int$after:String$last:Int$before:String){importRun(id:$id){changes(filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...Ends}nodes{kind key fields{field before after correction}}}}}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation ApplyRun. */
export const ApplyRunOperation: Operation<ApplyRunMutation, ApplyRunMutationVariables> = {
  name: 'ApplyRun',
  text: "fragment WholeRun on ImportRun{...Run format edition{sha256 publishedAt}appliedAt appliedBy{name}discardedAt discardedBy{name}reason revertedAt revertedBy{name}revertReason}mutation ApplyRun($input:ApplyImportInput!){payload:applyImport(input:$input){importRun{...WholeRun}userErrors{...Mistake}}}fragment Mistake on UserError{code field message}fragment Run on ImportRun{id state heldReason plannedAt plannedBy{name}findingCount document{id key title service{key}}counts{rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed}}",
};

/** The operation DiscardRun. */
export const DiscardRunOperation: Operation<DiscardRunMutation, DiscardRunMutationVariables> = {
  name: 'DiscardRun',
  text: "fragment WholeRun on ImportRun{...Run format edition{sha256 publishedAt}appliedAt appliedBy{name}discardedAt discardedBy{name}reason revertedAt revertedBy{name}revertReason}mutation DiscardRun($input:DiscardImportInput!){payload:discardImport(input:$input){importRun{...WholeRun}userErrors{...Mistake}}}fragment Mistake on UserError{code field message}fragment Run on ImportRun{id state heldReason plannedAt plannedBy{name}findingCount document{id key title service{key}}counts{rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed}}",
};

/** The operation UndoRun. */
export const UndoRunOperation: Operation<UndoRunMutation, UndoRunMutationVariables> = {
  name: 'UndoRun',
  text: "fragment WholeRun on ImportRun{...Run format edition{sha256 publishedAt}appliedAt appliedBy{name}discardedAt discardedBy{name}reason revertedAt revertedBy{name}revertReason}mutation UndoRun($input:RevertImportInput!){payload:revertImport(input:$input){importRun{...WholeRun}skipped{key reason}userErrors{...Mistake}}}fragment Mistake on UserError{code field message}fragment Run on ImportRun{id state heldReason plannedAt plannedBy{name}findingCount document{id key title service{key}}counts{rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed}}",
};

/** The operation DeskRuns. */
export const DeskRunsOperation: Operation<DeskRunsQuery, DeskRunsQueryVariables> = {
  name: 'DeskRuns',
  text: "query DeskRuns($state:[ImportState!]$first:Int$after:String$last:Int$before:String){importRuns(state:$state first:$first after:$after last:$last before:$before){totalCount pageInfo{...Ends}nodes{...Run}}}fragment Run on ImportRun{id state heldReason plannedAt plannedBy{name}findingCount document{id key title service{key}}counts{rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed}}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation DeskEntry. */
export const DeskEntryOperation: Operation<DeskEntryQuery, DeskEntryQueryVariables> = {
  name: 'DeskEntry',
  text: "query DeskEntry($key:String!){errorCode(by:{key:$key}){...Editable revisions(first:20){totalCount nodes{...Change}}}categories{slug title}}fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Value on FieldValue{__typename ...on TextValue{text markdown:text(format:MARKDOWN)}...on HttpStatusesValue{httpStatuses}...on AliasesValue{aliases}...on CategoryValue{category{title}}...on LifecycleValue{lifecycle}}fragment Change on Revision{kind version author{name}reason createdAt changes{field typedBefore{...Value}typedAfter{...Value}}}",
};

/** The operation CorrectEntry. */
export const CorrectEntryOperation: Operation<CorrectEntryMutation, CorrectEntryMutationVariables> = {
  name: 'CorrectEntry',
  text: "fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Mistake on UserError{code field message}fragment Changed on ErrorCodePayload{errorCode{...Editable}userErrors{...Mistake}}mutation CorrectEntry($input:CorrectErrorCodeInput!){payload:correctErrorCode(input:$input){...Changed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation ConfirmCorrection. */
export const ConfirmCorrectionOperation: Operation<ConfirmCorrectionMutation, ConfirmCorrectionMutationVariables> = {
  name: 'ConfirmCorrection',
  text: "fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Mistake on UserError{code field message}fragment Changed on ErrorCodePayload{errorCode{...Editable}userErrors{...Mistake}}mutation ConfirmCorrection($input:CorrectionFieldsInput!){payload:confirmCorrection(input:$input){...Changed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation DropCorrection. */
export const DropCorrectionOperation: Operation<DropCorrectionMutation, DropCorrectionMutationVariables> = {
  name: 'DropCorrection',
  text: "fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Mistake on UserError{code field message}fragment Changed on ErrorCodePayload{errorCode{...Editable}userErrors{...Mistake}}mutation DropCorrection($input:CorrectionFieldsInput!){payload:dropCorrection(input:$input){...Changed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation WithdrawEntry. */
export const WithdrawEntryOperation: Operation<WithdrawEntryMutation, WithdrawEntryMutationVariables> = {
  name: 'WithdrawEntry',
  text: "fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Mistake on UserError{code field message}fragment Changed on ErrorCodePayload{errorCode{...Editable}userErrors{...Mistake}}mutation WithdrawEntry($input:ChangeErrorCodeInput!){payload:withdrawErrorCode(input:$input){...Changed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation ReinstateEntry. */
export const ReinstateEntryOperation: Operation<ReinstateEntryMutation, ReinstateEntryMutationVariables> = {
  name: 'ReinstateEntry',
  text: "fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Mistake on UserError{code field message}fragment Changed on ErrorCodePayload{errorCode{...Editable}userErrors{...Mistake}}mutation ReinstateEntry($input:ChangeErrorCodeInput!){payload:reinstateErrorCode(input:$input){...Changed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation RevertEntry. */
export const RevertEntryOperation: Operation<RevertEntryMutation, RevertEntryMutationVariables> = {
  name: 'RevertEntry',
  text: "fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Mistake on UserError{code field message}fragment Changed on ErrorCodePayload{errorCode{...Editable}userErrors{...Mistake}}mutation RevertEntry($input:RevertErrorCodeInput!){payload:revertErrorCode(input:$input){...Changed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation CreateEntry. */
export const CreateEntryOperation: Operation<CreateEntryMutation, CreateEntryMutationVariables> = {
  name: 'CreateEntry',
  text: "fragment Editable on ErrorCode{...Summary id version commonCode module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis updatedAt corrections{field stale author{name}reason createdAt value vendorValue writtenAgainst}rows{line document{key title sourceUrl}cells{header text}}}fragment Mistake on UserError{code field message}fragment Changed on ErrorCodePayload{errorCode{...Editable}userErrors{...Mistake}}mutation CreateEntry($input:CreateErrorCodeInput!){payload:createErrorCode(input:$input){...Changed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation CorrectEntries. */
export const CorrectEntriesOperation: Operation<CorrectEntriesMutation, CorrectEntriesMutationVariables> = {
  name: 'CorrectEntries',
  text: "fragment Mistake on UserError{code field message}mutation CorrectEntries($input:CorrectErrorCodesInput!){payload:correctErrorCodes(input:$input){results{errorCode{key version}revision{version}userErrors{...Mistake}}userErrors{...Mistake}}}",
};

/** The operation DeskEntries. */
export const DeskEntriesOperation: Operation<DeskEntriesQuery, DeskEntriesQueryVariables> = {
  name: 'DeskEntries',
  text: "query DeskEntries($search:String$filter:ErrorCodeFilter$first:Int$after:String$last:Int$before:String){errorCodes(search:$search filter:$filter first:$first after:$after last:$last before:$before){totalCount pageInfo{...Ends}nodes{...Summary id version}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
};

/** The operation WhoAmI. */
export const WhoAmIOperation: Operation<WhoAmIQuery, WhoAmIQueryVariables> = {
  name: 'WhoAmI',
  text: "query WhoAmI{viewer{role name}}",
};

/** The operation DeskTokens. */
export const DeskTokensOperation: Operation<DeskTokensQuery, DeskTokensQueryVariables> = {
  name: 'DeskTokens',
  text: "query DeskTokens{tokens{...TokenLine}}fragment TokenLine on AccessToken{id prefix name role createdAt createdBy expiresAt lastUsedAt revokedAt}",
};

/** The operation IssueToken. */
export const IssueTokenOperation: Operation<IssueTokenMutation, IssueTokenMutationVariables> = {
  name: 'IssueToken',
  text: "fragment Mistake on UserError{code field message}fragment TokenLine on AccessToken{id prefix name role createdAt createdBy expiresAt lastUsedAt revokedAt}mutation IssueToken($input:IssueTokenInput!){payload:issueToken(input:$input){token accessToken{...TokenLine}userErrors{...Mistake}}}",
};

/** The operation RevokeToken. */
export const RevokeTokenOperation: Operation<RevokeTokenMutation, RevokeTokenMutationVariables> = {
  name: 'RevokeToken',
  text: "fragment Mistake on UserError{code field message}fragment TokenLine on AccessToken{id prefix name role createdAt createdBy expiresAt lastUsedAt revokedAt}mutation RevokeToken($input:RevokeTokenInput!){payload:revokeToken(input:$input){accessToken{...TokenLine}userErrors{...Mistake}}}",
};

/** The operation Waiting. */
export const WaitingOperation: Operation<WaitingQuery, WaitingQueryVariables> = {
  name: 'Waiting',
  text: "query Waiting($stale:Int!$without:Int!$unknown:Int!){needsReview:errorCodes(filter:{needsReview:true}first:$stale){totalCount nodes{...Summary corrections{field stale}}}plans:importRuns(state:[PLANNED HELD]first:20){totalCount nodes{...Run}}withoutSolution:errorCodes(filter:{hasSolution:false}first:$without){totalCount nodes{...Summary}}unknownCategory:errorCodes(filter:{category:[\"unknown\"]}first:$unknown){totalCount nodes{...Summary}}applied:importRuns(state:[APPLIED]first:50){nodes{id appliedAt findingCount document{key title service{key}}}}}fragment Run on ImportRun{id state heldReason plannedAt plannedBy{name}findingCount document{id key title service{key}}counts{rows added changed unchanged withdrawn reinstated correctionsKept correctionsStale correctionsAbsorbed}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}",
};

/** The operation RunFindings. */
export const RunFindingsOperation: Operation<RunFindingsQuery, RunFindingsQueryVariables> = {
  name: 'RunFindings',
  text: "query RunFindings($id:ID!){importRun(id:$id){findings{...Noted}}}fragment Noted on Finding{severity kind message line text}",
};

/** The operation Entry. */
export const EntryOperation: Operation<EntryQuery, EntryQueryVariables> = {
  name: 'Entry',
  text: "query Entry($key:String!$variants:[String!]!){errorCode(by:{key:$key}){...Summary id version commonCode common{key message}module aliases messageMarkdown:message(format:MARKDOWN)descriptionMarkdown:description(format:MARKDOWN)solutionMarkdown:solution(format:MARKDOWN)categoryBasis retryable needsReview createdAt updatedAt corrections{field stale author{name}reason createdAt typedValue{...Value}typedVendorValue{...Value}typedWrittenAgainst{...Value}}rows{line document{key title sourceUrl}edition{sha256 publishedAt importedAt}cells{header text}}revisions(first:10){totalCount nodes{...Change}}counterparts(first:5){edges{score reason node{...Summary}}}}variants:errorCodes(filter:{key:$variants lifecycle:[CURRENT HISTORICAL WITHDRAWN]}){nodes{key variant message lifecycle}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Value on FieldValue{__typename ...on TextValue{text markdown:text(format:MARKDOWN)}...on HttpStatusesValue{httpStatuses}...on AliasesValue{aliases}...on CategoryValue{category{title}}...on LifecycleValue{lifecycle}}fragment Change on Revision{kind version author{name}reason createdAt changes{field typedBefore{...Value}typedAfter{...Value}}}",
};

/** The operation Find. */
export const FindOperation: Operation<FindQuery, FindQueryVariables> = {
  name: 'Find',
  text: "query Find($search:String$filter:ErrorCodeFilter$orderBy:ErrorCodeOrder$first:Int$after:String$last:Int$before:String$services:Int){errorCodes(search:$search filter:$filter orderBy:$orderBy first:$first after:$after last:$last before:$before){totalCount match suggestions{kind search}edges{matches{field snippet}node{...Summary}}pageInfo{...Ends}facets(exclusive:true){vendors{value label count}services(first:$services){value label count}categories{value label count}httpStatuses{value label count}lifecycles{value label count}}}}fragment Summary on ErrorCode{key code variant vendor{slug name}service{key slug name}httpStatuses message description solution category{slug title canonicalCode}remedy lifecycle}fragment Ends on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}",
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
