import { printSchema } from 'graphql';
import { createExecutableSchema } from './executable-schema.ts';

/** The whole schema as one document without extensions, as compilers of clients want it. */
export function printedSchema(): string {
  return `${printSchema(createExecutableSchema())}\n`;
}
