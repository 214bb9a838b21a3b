/** What a client may have meant by a name that the catalog does not have, as `extensions.suggestions` of an answer. */
export interface Suggestion {
  /** The field that looked the name up: `errorCode`. */
  readonly field: string;
  /** The name as it was sent, cut after 100 characters. */
  readonly unknown: string;
  /** The nearest names that there are, best first. */
  readonly nearest: readonly string[];
}

/** The suggestions of one answer. */
export interface Suggestions {
  readonly all: readonly Suggestion[];
  /** Notes that a field was asked for a name that is not there; `findNearest` is called where the answer has room for it. */
  add(
    field: string,
    name: string,
    findNearest: () => Iterable<string> | Promise<Iterable<string>>,
  ): Promise<void>;
}

/** So many names at most are suggested for in one answer: each costs a comparison with many. */
const MAX_SUGGESTIONS = 10;

const LONGEST_NAME = 100;

/** Gives the suggestions of one answer, of which there are none yet. */
export function createSuggestions(): Suggestions {
  const found = new Map<string, Suggestion>();
  return {
    get all() {
      return [...found.values()];
    },
    async add(field, name, findNearest) {
      const key = `${field} ${name}`;
      if (found.has(key) || found.size >= MAX_SUGGESTIONS) return;
      const suggestion = { field, unknown: name.slice(0, LONGEST_NAME), nearest: [] as string[] };
      found.set(key, suggestion);
      suggestion.nearest.push(...(await findNearest()));
    },
  };
}

/** The suggestions that a GraphQL context has noted; none where it notes none. */
export function suggestionsOf(context: object): readonly Suggestion[] {
  return (context as { readonly suggestions?: Suggestions }).suggestions?.all ?? [];
}
