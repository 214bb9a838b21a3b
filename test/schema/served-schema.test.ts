import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { typeDefinitions } from '../../src/graphql/type-definitions.ts';
import { createExecutableSchema } from '../../src/server/apollo/executable-schema.ts';

test('the schema that is served is the one that is written in schema/', () => {
  const written = printSchema(lexicographicSortSchema(buildSchema(typeDefinitions())));
  expect(printSchema(lexicographicSortSchema(createExecutableSchema()))).toBe(written);
});
