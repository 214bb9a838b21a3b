import { badUserInput } from '../errors/bad-user-input.ts';

/** How long a page is where nobody says so. */
export const DEFAULT_PAGE_SIZE = 20;

/** How long a page can be. */
export const MAX_PAGE_SIZE = 100;

/** The arguments of a connection, as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page that is asked for. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  /** The cursor behind which (or, backward, before which) the page lies; null for the list's start (or end). */
  readonly cursor: string | null;
}

/** Reads a connection's arguments. Throws BAD_USER_INPUT where they do not go together or ask for too much. */
export function readPageArguments({ first, after, last, before }: PageArguments): PageRequest {
  const backward = last != null || before != null;
  if (backward && (first != null || after != null)) {
    throw badUserInput(
      'Give `first` and `after` to read forward, or `last` and `before` to read backward, not both.',
    );
  }
  const name = backward ? 'last' : 'first';
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (size < 0 || size > MAX_PAGE_SIZE) {
    throw badUserInput(`\`${name}\` is ${size}; it must be from 0 to ${MAX_PAGE_SIZE}.`);
  }
  return { size, backward, cursor: (backward ? before : after) ?? null };
}
