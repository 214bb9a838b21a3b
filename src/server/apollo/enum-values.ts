import { Kind, parse } from 'graphql';
import { typeDefinitions } from '../../graphql/type-definitions.ts';

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** The values of an enum of the catalog's schema, in the schema's order; empty where it has no such enum. */
export function enumValues(name: string): readonly string[] {
  known ??= readEnums();
  return known.get(name) ?? [];
}

function readEnums(): Map<string, string[]> {
  return new Map(
    parse(typeDefinitions()).definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[definition.name.value, (definition.values ?? []).map((value) => value.name.value)]]
        : [],
    ),
  );
}
