/** Writes test/schema/released.graphql: the schema that clients of this release hold the next one to. Run at a release. */
import { writeFileSync } from 'node:fs';
import { typeDefinitions } from '../src/graphql/type-definitions.ts';

writeFileSync(new URL('../test/schema/released.graphql', import.meta.url), typeDefinitions());
