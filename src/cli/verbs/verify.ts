import { Command } from 'commander';
import { type VerifyReport, verifyFile } from '../../store/maintenance/verify.ts';
import { inspectFile } from '../../store/schema/inspect-file.ts';
import { pathOf } from '../document-file.ts';
import { printJson } from '../print/print-values.ts';
import { createProgressBar } from '../print/progress-bar.ts';
import { databasePath, noCatalog } from '../with-store.ts';

/** `catalog verify [FILE]`: checks the catalog, or a backup; exit code 1 where something is wrong with it. */
export const verifyCommand = new Command('verify')
  .argument('[file]', 'the file to check; by default the catalog')
  .option('--json', 'as JSON, for programs')
  .action(async (file: string | undefined, { json }: { readonly json?: true }) => {
    const path = file === undefined ? databasePath() : pathOf(file);
    if (inspectFile(path) === 'MISSING') throw noCatalog(path);
    const bar = createProgressBar('Checking');
    const report = await verifyFile(path, bar.show).finally(bar.clear);
    if (json) printJson(report);
    else process.stdout.write(printVerified(report));
    if (report.problems.length > 0) process.exitCode = 1;
  });

/** Gives the result of a check as text for a terminal. Ends with a line break. */
export function printVerified({ path, counts, problems }: VerifyReport): string {
  const numbers = Object.entries(counts)
    .map(([table, count]) => `${count.toLocaleString('en-US')} ${table.replaceAll('_', ' ')}`)
    .join(', ');
  const lines = problems.map(
    ({ check, message }) => `${check.toLowerCase().replaceAll('_', ' ')}: ${message}`,
  );
  const sum =
    problems.length === 0 ? 'Everything is as it must be.' : `${problems.length} problems were found.`;
  return `${[path, `  ${numbers}`, ...lines, sum].join('\n')}\n`;
}
