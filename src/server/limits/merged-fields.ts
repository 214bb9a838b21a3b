import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/*
 * Fields of one name in one place are merged into one, and GraphQL's rule that they can be compares each with each other
 * (https://spec.graphql.org/October2021/#sec-Field-Selection-Merging). So they are counted before it begins:
 *
 *   { vendor(slug: "acme") { services { slug } } vendor(slug: "acme") { services { name } ...F } }
 *     └─ twice ──────────────┼──────────────────────┘                   │
 *                            └─ services: twice, and again for each in F ┘
 */

/** How many fields are looked at, those of a fragment wherever it is spread: more than an operation that runs can have. */
const MOST_FIELDS = 25_000;

/** Deeper than any operation may be: fragments that contain themselves have no end. */
const DEEPEST = 100;

/** The most fields of one name in one place of a document, and their name. */
interface MergedFields {
  readonly count: number;
  readonly name: string;
  /** False where there were more than MOST_FIELDS in all. */
  readonly isWhole: boolean;
}

/**
 * A validation rule that gives one error where more than so many fields of one name are in one place. It must be the last
 * rule: after its error, no other looks at the document.
 */
export function mergedFieldsRule(most: number): ValidationRule {
  return (context) => ({
    Document(document): DocumentNode | undefined {
      const { count, name, isWhole } = countMergedFields(document, (fragment) =>
        context.getFragment(fragment),
      );
      if (isWhole && count <= most) return undefined;
      const message =
        count > most
          ? `The field ${name} is written more than ${most} times in one place, fragments included; ${most} are allowed.`
          : `The document has more than ${MOST_FIELDS} fields, those of a fragment counted wherever it is spread.`;
      context.reportError(new GraphQLError(message));
      // What a visitor gives in the place of a node is visited instead of it.
      return { ...document, definitions: [] };
    },
  });
}

function countMergedFields(
  { definitions }: DocumentNode,
  fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined,
): MergedFields {
  let most = { count: 0, name: '' };
  let left = MOST_FIELDS;

  /** Counts what is selected in one place, by several selection sets. */
  function look(sets: readonly SelectionSetNode[], depth: number): void {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of sets) collect(set, fields, spread);
    for (const [name, nodes] of fields) {
      if (nodes.length > most.count) most = { count: nodes.length, name };
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0 && left > 0 && depth < DEEPEST) look(below, depth + 1);
    }
  }

  function collect(
    { selections }: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of selections) {
      if (left <= 0) return;
      left -= 1;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const known = fields.get(name);
        if (known === undefined) fields.set(name, [selection]);
        else known.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, fields, spread);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragmentNamed(selection.name.value);
        if (fragment) collect(fragment.selectionSet, fields, spread);
      }
    }
  }

  for (const definition of definitions) {
    if ('selectionSet' in definition) look([definition.selectionSet], 1);
  }
  return { ...most, isWhole: left > 0 };
}
