/**
 * Writes the tables of README.md that follow from the code: settings and errors.
 * With --check it writes nothing and exits 1 where they are not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { protocolErrorsTable } from '../src/errors/protocol-error-codes.ts';
import { settingsTable } from '../src/settings.ts';

const file = new URL('../README.md', import.meta.url);
const current = readFileSync(file, 'utf8');

const tables = { settings: settingsTable(), errors: protocolErrorsTable() };
let written = current;
for (const [name, table] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  written = written.replace(place, (_, start: string, end: string) => `${start}${table}\n${end}`);
}

if (written === current) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('The tables of README.md are not what the code gives: run `npm run readme`.');
  process.exit(1);
}
writeFileSync(file, written);
