/**
 * A GraphQL operation with the types of its data and its variables, which a script generates from the `.graphql` files of
 * this room.
 */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  /** Only a type: no operation has these. */
  readonly types?: { readonly data: Data; readonly variables: Variables };
}

/** The data of an operation: `DataOf<typeof HomeOperation>`. */
export type DataOf<Asked> = Asked extends Operation<infer Data, infer _> ? Data : never;

/** What a name that the catalog does not have is near to, as an answer's `extensions.suggestions` have it. */
export interface Suggestion {
  readonly field: string;
  readonly unknown: string;
  readonly nearest: readonly string[];
}

/** The answer to an operation that had no error. */
export interface Answered<Data> {
  readonly data: Data;
  readonly suggestions: readonly Suggestion[];
}

/** Asks the schema. Rejects with what `refusal` gives where the answer has an error. */
export type Ask = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) => Promise<Answered<Data>>;
