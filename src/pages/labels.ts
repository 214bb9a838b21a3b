import type {
  CounterpartReason,
  ErrorCodeField,
  Lifecycle,
  MatchReason,
  Remedy,
  RevisionKind,
  SearchField,
  ValueFragment,
} from './operations.generated.ts';

/** What a remedy is called, and what it asks of the reader. */
export const REMEDIES: Readonly<Record<Remedy, { readonly label: string; readonly sentence: string }>> = {
  FIX_REQUEST: {
    label: 'Fix the request',
    sentence: 'Change the request; sent again as it is, it fails again.',
  },
  FIX_STATE: {
    label: 'Fix the state',
    sentence: 'Change the state of the resource that the request is about; then send the request again.',
  },
  FIX_ACCOUNT: {
    label: 'Fix the account',
    sentence: 'Change the account: its permissions, its quotas or its payment.',
  },
  RETRY_LATER: {
    label: 'Retry',
    sentence: 'The same request may succeed later: send it again, and wait in between.',
  },
  CONTACT_VENDOR: {
    label: 'Ask the vendor',
    sentence: 'The cause is on the vendor’s side: ask the vendor, with the id of the request.',
  },
  NONE: { label: 'Nothing to do', sentence: 'This is no failure: nothing need be done.' },
};

/** What stands beside an entry that its vendor documents no more; null where nothing need be said. */
export const LIFECYCLES: Readonly<
  Record<Lifecycle, { readonly label: string; readonly sentence: string | null }>
> = {
  CURRENT: { label: 'Current', sentence: null },
  HISTORICAL: {
    label: 'Historical',
    sentence: 'The vendor documents this code on a page that it calls historical.',
  },
  WITHDRAWN: {
    label: 'Withdrawn',
    sentence: 'No page of the vendor has this code any more. It is kept for whoever still meets it.',
  },
};

/** The names of fields for people. */
export const FIELDS: Readonly<Record<ErrorCodeField, string>> = {
  MESSAGE: 'Message',
  DESCRIPTION: 'Meaning',
  SOLUTION: 'What to do',
  HTTP_STATUSES: 'HTTP status',
  COMMON_CODE: 'Common code',
  MODULE: 'Module',
  ALIASES: 'Other names',
  CATEGORY: 'Category',
  LIFECYCLE: 'Lifecycle',
};

/** What happened to an entry, to stand before the author’s name. */
export const REVISION_KINDS: Readonly<Record<RevisionKind, string>> = {
  IMPORTED: 'Read from the vendor’s page',
  CREATED: 'Added',
  UPDATED_BY_VENDOR: 'Changed by the vendor',
  CORRECTED: 'Corrected',
  CORRECTION_CONFIRMED: 'Correction confirmed',
  CORRECTION_DROPPED: 'Correction dropped',
  WITHDRAWN: 'Withdrawn',
  REINSTATED: 'Reinstated',
  REVERTED: 'Put back',
  MOVED: 'Moved by a merge',
};

/** A value of a field as plain text; empty where there is none. */
export function valueText(value: ValueFragment | null): string {
  switch (value?.__typename) {
    case 'TextValue':
      return value.text;
    case 'HttpStatusesValue':
      return value.httpStatuses.join(', ');
    case 'AliasesValue':
      return value.aliases.join(', ');
    case 'CategoryValue':
      return value.category.title;
    case 'LifecycleValue':
      return LIFECYCLES[value.lifecycle].label;
    case undefined:
      return '';
  }
}

/** What speaks for an entry, to follow «by». */
export const MATCH_REASONS: Readonly<Record<MatchReason, string>> = {
  CODE: 'its code',
  ALIAS: 'another name of it',
  CODE_PARENT: 'the code above it',
  CODE_NEAR: 'a code like it',
  COMMON_CODE: 'the common code',
  MESSAGE_EXACT: 'its message word for word',
  MESSAGE_TEMPLATE: 'its message with values',
  MESSAGE_SIMILAR: 'words of its message',
  DESCRIPTION: 'its description',
  HTTP_STATUS: 'the HTTP status',
  VENDOR: 'the vendor',
  SERVICE: 'the service',
};

/** The names of what a search looks at. */
export const SEARCH_FIELDS: Readonly<Record<SearchField, string>> = {
  CODE: 'Code',
  MESSAGE: 'Message',
  DESCRIPTION: 'Meaning',
  SOLUTION: 'What to do',
  MODULE: 'Module',
};

/** In which way another entry is of the same condition, with the entry itself as the subject. */
export const COUNTERPART_REASONS: Readonly<Record<CounterpartReason, string>> = {
  SAME_STATEMENT: 'Says the same in the same words',
  SAME_SUBJECT: 'Says the same of the same thing',
  SAME_CONDITION: 'Says the same in general, as this one does',
  BROADER: 'Says the same in general',
  NARROWER: 'Says the same of something in particular',
};

/** A number with what it counts, in the singular or the plural. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
