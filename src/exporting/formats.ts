import { writeCsv } from './csv.ts';
import type { ExportSource } from './export-source.ts';
import { writeGo } from './go.ts';
import { writeJsonLines } from './jsonl.ts';
import { writePython } from './python.ts';
import { writeSqlite } from './sqlite.ts';
import { writeTypeScript } from './typescript.ts';

interface Format {
  readonly fileName: string;
  readonly mediaType: string;
  readonly write: (source: ExportSource) => Generator<string | Uint8Array>;
}

/** The formats of exports by name. What one writes follows from the snapshot alone. */
export const EXPORT_FORMATS = {
  jsonl: { fileName: 'catalog.jsonl', mediaType: 'application/jsonl; charset=utf-8', write: writeJsonLines },
  csv: { fileName: 'catalog.csv', mediaType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  sqlite: { fileName: 'catalog.sqlite', mediaType: 'application/vnd.sqlite3', write: writeSqlite },
  ts: { fileName: 'catalog.ts', mediaType: 'text/plain; charset=utf-8', write: writeTypeScript },
  go: { fileName: 'catalog.go', mediaType: 'text/plain; charset=utf-8', write: writeGo },
  python: { fileName: 'catalog.py', mediaType: 'text/plain; charset=utf-8', write: writePython },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
