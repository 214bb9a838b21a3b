import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isBadUserInput } from '../../errors/protocol-error.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../exporting/formats.ts';
import { type Manifest, writeExport } from '../../exporting/write-export.ts';
import { decodeFeedCursor } from '../../history/feed-lists.ts';
import { openSnapshot } from '../../store/open-snapshot.ts';
import { inspectFile } from '../../store/schema/inspect-file.ts';
import { pathOf } from '../document-file.ts';
import { printJson } from '../print/print-values.ts';
import { databasePath, noCatalog } from '../with-store.ts';

interface ExportOptions {
  readonly format: ExportFormat;
  readonly since?: number;
  readonly json?: true;
}

/**
 * `catalog export [FILE] --format FORMAT`: writes the whole catalog, or what has changed behind a cursor of its feed, to
 * standard output, or to a file with its manifest beside it.
 */
export const exportCommand = new Command('export')
  .argument(
    '[file]',
    'where to write it, with its manifest in FILE.manifest.json; by default standard output',
  )
  .addOption(
    new Option('-f, --format <format>', 'how to write it')
      .choices(Object.keys(EXPORT_FORMATS))
      .makeOptionMandatory(),
  )
  .option('--since <cursor>', 'only what has changed behind this cursor of the feed `changes`', readCursor)
  .option('--json', 'print the manifest as JSON, for programs; with a file alone')
  .action(async (file: string | undefined, options: ExportOptions, command: Command) => {
    const { format, since = null, json } = options;
    if (file === undefined && json) command.error('--json prints the manifest: name a file for the export.');
    const path = databasePath();
    if (inspectFile(path) === 'MISSING') throw noCatalog(path);
    const folder = mkdtempSync(join(tmpdir(), 'catalog-export-'));
    const snapshot = openSnapshot(path);
    try {
      const pieces = writeExport(snapshot, { format, since }, folder);
      if (file === undefined) {
        await printPieces(pieces);
        return;
      }
      const manifest = await writeFile(pathOf(file), pieces);
      if (json) printJson(manifest);
      else process.stderr.write(`${manifest.errorCodes} error codes are in ${pathOf(file)}.\n`);
    } finally {
      snapshot.close();
      rmSync(folder, { recursive: true });
    }
  });

type Pieces = Generator<Uint8Array, Manifest>;

async function printPieces(pieces: Pieces): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

/** Writes a file, and its manifest beside it: both are there when they are whole, and not before. */
async function writeFile(path: string, pieces: Pieces): Promise<Manifest> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w');
  try {
    let next = pieces.next();
    for (; !next.done; next = pieces.next()) await file.writeFile(next.value);
    await file.close();
    renameSync(partial, path);
    writeFileSync(`${path}.manifest.json`, `${JSON.stringify(next.value, null, 2)}\n`);
    return next.value;
  } catch (error) {
    await file.close();
    rmSync(partial, { force: true });
    throw error;
  }
}

function readCursor(text: string): number {
  try {
    return decodeFeedCursor(text);
  } catch (error) {
    if (!isBadUserInput(error)) throw error;
    throw new InvalidArgumentError(error.message);
  }
}
