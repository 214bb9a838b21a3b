import { buildSchema, isObjectType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { typeDefinitions } from '../../src/graphql/type-definitions.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';

const written = buildSchema(typeDefinitions());

describe('what clients and their tools read of the schema', () => {
  test.each([
    ['written', written],
    ['served', createExecutableSchema()],
  ])(
    'as it is %s, it and its root types are described, and each scalar says what specifies it',
    (_, schema) => {
      expect(schema.description).toContain('error codes');
      expect(schema.getQueryType()!.description).toBeTruthy();
      expect(schema.getMutationType()!.description).toBeTruthy();
      const scalars = Object.values(schema.getTypeMap()).filter(
        (type) => isScalarType(type) && !isSpecifiedScalarType(type),
      );
      expect(scalars.map(({ name }) => name).sort()).toEqual(['DateTime', 'JSON']);
      for (const scalar of scalars)
        expect(scalar).toHaveProperty('specifiedByURL', expect.stringMatching(/^https:/));
    },
  );

  test('every connection takes the arguments that Relay has for them, none of them required', () => {
    const connections = Object.values(written.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => /Connection!$/.test(String(field.type)));
    expect(connections.length).toBeGreaterThan(9);
    for (const { args } of connections) {
      const given = Object.fromEntries(args.map(({ name, type }) => [name, String(type)]));
      expect(given).toMatchObject({ first: 'Int', after: 'String', last: 'Int', before: 'String' });
    }
  });
});
