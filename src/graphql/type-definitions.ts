import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../schema/', import.meta.url));

/** The whole schema as one text: all files of `schema/`, by name. */
export function typeDefinitions(): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n');
}
