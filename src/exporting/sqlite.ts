import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTableFile, type TableFile, type TableValue } from '../store/table-file.ts';
import type { ExportSource } from './export-source.ts';
import { exportedEntry } from './exported-entry.ts';

/** How much of the file is given at once, in bytes. */
const PIECE = 256 * 1024;

/** The tables with the fields that are their columns, whose names are in snake case. */
const TABLES = {
  manifest: { name: 'TEXT PRIMARY KEY', value: '' },
  vendors: { slug: 'TEXT PRIMARY KEY', name: 'TEXT NOT NULL' },
  services: {
    key: 'TEXT PRIMARY KEY',
    vendor: 'TEXT NOT NULL REFERENCES vendors',
    slug: 'TEXT NOT NULL',
    name: 'TEXT NOT NULL',
  },
  categories: {
    slug: 'TEXT PRIMARY KEY',
    title: 'TEXT NOT NULL',
    description: 'TEXT NOT NULL',
    canonicalCode: 'TEXT NOT NULL',
    remedy: 'TEXT NOT NULL',
  },
  documents: {
    key: 'TEXT PRIMARY KEY',
    service: 'TEXT NOT NULL REFERENCES services',
    title: 'TEXT NOT NULL',
    sourceUrl: 'TEXT',
  },
  error_codes: {
    key: 'TEXT PRIMARY KEY',
    id: 'TEXT NOT NULL',
    service: 'TEXT NOT NULL REFERENCES services',
    code: 'TEXT NOT NULL',
    variant: 'INTEGER NOT NULL',
    commonCode: 'TEXT',
    module: 'TEXT',
    aliases: 'TEXT NOT NULL',
    httpStatuses: 'TEXT NOT NULL',
    message: 'TEXT',
    description: 'TEXT',
    solution: 'TEXT',
    messageMarkdown: 'TEXT',
    descriptionMarkdown: 'TEXT',
    solutionMarkdown: 'TEXT',
    category: 'TEXT NOT NULL REFERENCES categories',
    categoryBasis: 'TEXT NOT NULL',
    canonicalCode: 'TEXT NOT NULL',
    remedy: 'TEXT NOT NULL',
    retryable: 'INTEGER NOT NULL',
    lifecycle: 'TEXT NOT NULL',
    version: 'INTEGER NOT NULL',
    needsReview: 'INTEGER NOT NULL',
    createdAt: 'TEXT NOT NULL',
    updatedAt: 'TEXT NOT NULL',
  },
  corrections: {
    errorCode: 'TEXT NOT NULL REFERENCES error_codes',
    field: 'TEXT NOT NULL',
    value: 'TEXT NOT NULL',
    vendorValue: 'TEXT NOT NULL',
    writtenAgainst: 'TEXT NOT NULL',
    stale: 'INTEGER NOT NULL',
    author: 'TEXT NOT NULL',
    reason: 'TEXT NOT NULL',
    createdAt: 'TEXT NOT NULL',
  },
  published_rows: {
    errorCode: 'TEXT NOT NULL REFERENCES error_codes',
    document: 'TEXT NOT NULL REFERENCES documents',
    edition: 'TEXT NOT NULL',
    publishedAt: 'TEXT',
    line: 'INTEGER NOT NULL',
    cells: 'TEXT NOT NULL',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

type TableName = keyof typeof TABLES;

/** A row by its fields; lists are kept as JSON, and truth values as 0 and 1. */
type TableRow<Name extends TableName> = Readonly<Record<keyof (typeof TABLES)[Name], FieldValue>>;

type FieldValue = TableValue | boolean | readonly unknown[];

/**
 * A SQLite database, with a table for each kind of thing. It is written to a file before its first byte is given, since
 * SQLite goes back to its first page at the end.
 */
export function* writeSqlite(source: ExportSource): Generator<Uint8Array> {
  const path = join(source.folder, 'export.sqlite');
  try {
    fillFile(path, source);
    const file = openSync(path, 'r');
    try {
      for (;;) {
        const piece = Buffer.allocUnsafeSlow(PIECE);
        const length = readSync(file, piece);
        if (length === 0) return;
        yield piece.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  } finally {
    rmSync(path, { force: true });
  }
}

function fillFile(path: string, { snapshot, entryRows, facts }: ExportSource): void {
  const file = createTableFile(path);
  const { vendors, services, categories, documents } = snapshot.directory;
  const addFact = addTable(file, 'manifest');
  for (const [name, value] of Object.entries(facts)) addFact({ name, value });
  const addVendor = addTable(file, 'vendors');
  for (const vendor of vendors.values()) addVendor(vendor);
  const addService = addTable(file, 'services');
  for (const service of services.values()) addService({ ...service, vendor: service.vendor.slug });
  const addCategory = addTable(file, 'categories');
  for (const category of categories.values()) addCategory(category);
  const addDocument = addTable(file, 'documents');
  for (const document of documents) addDocument({ ...document, service: document.service.key });

  const addEntry = addTable(file, 'error_codes');
  const addCorrection = addTable(file, 'corrections');
  const addRow = addTable(file, 'published_rows');
  for (const whole of snapshot.entries(entryRows)) {
    const { corrections, rows, ...entry } = exportedEntry(whole);
    const errorCode = entry.key;
    addEntry(entry);
    for (const { value, vendorValue, writtenAgainst, ...correction } of corrections) {
      addCorrection({
        ...correction,
        errorCode,
        value: JSON.stringify(value),
        vendorValue: JSON.stringify(vendorValue),
        writtenAgainst: JSON.stringify(writtenAgainst),
      });
    }
    for (const row of rows) addRow({ ...row, errorCode });
  }
  file.index('error_codes', ['service', 'code']);
  file.index('error_codes', ['canonical_code']);
  file.index('corrections', ['error_code']);
  file.index('published_rows', ['error_code']);
  file.close();
}

/** Makes a table, and gives what adds a row to it; further properties of a row are left alone. */
function addTable<Name extends TableName>(file: TableFile, name: Name): (row: TableRow<Name>) => void {
  const types: Readonly<Record<string, string>> = TABLES[name];
  const fields = Object.keys(types) as (keyof TableRow<Name>)[];
  const columns = fields.map((field) => [snakeCase(String(field)), types[String(field)]!] as const);
  const insert = file.table(name, Object.fromEntries(columns));
  return (row) => insert(fields.map((field) => columnValue(row[field])));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function columnValue(value: FieldValue): TableValue {
  if (typeof value === 'boolean') return Number(value);
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
}
