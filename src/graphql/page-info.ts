/** Where a page stands in its list. What costs a look into the store is looked up when it is asked for. */
export interface PageInfoSource {
  readonly hasNextPage: boolean | (() => Promise<boolean>);
  readonly hasPreviousPage: boolean | (() => Promise<boolean>);
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}
