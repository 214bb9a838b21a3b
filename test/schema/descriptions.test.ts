import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { typeDefinitions } from '../../src/graphql/type-definitions.ts';

const schema = buildSchema(typeDefinitions());

/** Whatever of the schema people see a description of, by its coordinates. */
function elements(): { coordinates: string; description: string | null | undefined }[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type) => [
    ...(type.name === 'Query' ? [] : [{ coordinates: type.name, description: type.description }]),
    ...membersOf(type),
  ]);
}

function membersOf(
  type: GraphQLNamedType,
): { coordinates: string; description: string | null | undefined }[] {
  const described = (coordinates: string, { description }: { description?: string | null | undefined }) => ({
    coordinates,
    description,
  });
  if (isEnumType(type))
    return type.getValues().map((value) => described(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => described(`${type.name}.${field.name}`, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    described(`${type.name}.${field.name}`, field),
    ...field.args.map((argument: GraphQLArgument) =>
      described(`${type.name}.${field.name}(${argument.name}:)`, argument),
    ),
  ]);
}

test('every type, field, argument and enum value has a description', () => {
  const bare = elements().filter(({ description }) => (description ?? '').trim() === '');
  expect(bare.map(({ coordinates }) => coordinates)).toEqual([]);
});
