import type { VerifyReport } from '../../store/maintenance/verify.ts';

/** Gives what was found in a file as a person likes to read it. Ends with a line break. */
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
