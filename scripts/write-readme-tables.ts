/**
 * Writes the tables of README.md and docs/ that follow from the code: settings, errors and the costs of fields.
 * With --check it writes nothing and exits 1 where they are not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { protocolErrorsTable } from '../src/errors/protocol-error-codes.ts';
import { fieldCostsTable } from '../src/server/limits/field-costs.ts';
import { settingsTable } from '../src/settings.ts';

const tables = { settings: settingsTable(), errors: protocolErrorsTable(), costs: fieldCostsTable() };

for (const name of ['README.md', 'docs/query-cost.md']) {
  const file = new URL(`../${name}`, import.meta.url);
  const current = readFileSync(file, 'utf8');
  const written = withTables(current);
  if (written === current) continue;
  if (process.argv.includes('--check')) {
    console.error(`The tables of ${name} are not what the code gives: run \`npm run readme\`.`);
    process.exit(1);
  }
  writeFileSync(file, written);
}

function withTables(text: string): string {
  let written = text;
  for (const [name, table] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    written = written.replace(place, (_, start: string, end: string) => `${start}${table}\n${end}`);
  }
  return written;
}
