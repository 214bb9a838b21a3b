import type { ExportSource } from './export-source.ts';
import { exportedEntry } from './exported-entry.ts';

/** JSON Lines (https://jsonlines.org): an entry a line. */
export function* writeJsonLines({ snapshot, entryRows }: ExportSource): Generator<string> {
  for (const entry of snapshot.entries(entryRows)) yield `${JSON.stringify(exportedEntry(entry))}\n`;
}
