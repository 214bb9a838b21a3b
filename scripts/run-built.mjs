import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildIfOutdated } from './build-if-outdated.mjs';

/*
 * Runs a built file (`node scripts/run-built.mjs dist/main.js …`), after building the project where that is outdated.
 */

buildIfOutdated();

const [, , name, ...more] = process.argv;
const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
process.argv = [process.argv[0], file, ...more];
await import(pathToFileURL(file).href);
