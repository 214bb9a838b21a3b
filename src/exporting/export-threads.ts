import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { moduleBeside, startWorker } from '../store/workers/start-worker.ts';
import type { ExportRequest, Manifest } from './write-export.ts';

/** What a thread gets when it starts. */
export interface ThreadData {
  readonly path: string;
  /** A folder of its own, which is removed when it ends. */
  readonly folder: string;
  readonly request: ExportRequest;
}

/** What is known of an export before its first byte. */
interface OpenedExport {
  readonly catalogVersion: number;
  readonly errorCodes: number;
}

export type ThreadMessage =
  | { readonly opened: OpenedExport }
  | { readonly piece: Uint8Array }
  | { readonly manifest: Manifest };

/** An export under way. */
export interface RunningExport extends OpenedExport {
  /** All bytes; to destroy it ends the thread. */
  readonly stream: Readable;
  /** Known when all bytes are read; null where they are not read to the end. */
  readonly manifest: Promise<Manifest | null>;
}

/** How far a thread writes ahead of whoever reads, in bytes. */
const AHEAD = 1024 * 1024;

/** What the values of a thread may take, in megabytes: the numbers of a few million entries, and a batch of them. */
const MEGABYTES = 256;

/**
 * Starts the export of the catalog in a file, in a thread with a snapshot of its own; settles when that is open. The thread
 * ends with its stream.
 */
export async function startExport(path: string, request: ExportRequest): Promise<RunningExport> {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-export-'));
  const workerData: ThreadData = { path, folder, request };
  const worker = startWorker(moduleBeside(import.meta.url, 'export-thread'), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  // A thread that is ended in the middle leaves its file behind.
  worker.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return runExport(worker);
}

function runExport(worker: Worker): Promise<RunningExport> {
  return new Promise((resolve, reject) => {
    let settle: (manifest: Manifest | null) => void = () => {};
    const manifest = new Promise<Manifest | null>((settled) => {
      settle = settled;
    });
    const stream = new Readable({
      highWaterMark: AHEAD,
      read: () => worker.postMessage('next'),
      destroy(error, done) {
        settle(null);
        void worker.terminate().then(() => done(error));
      },
    });
    let isComplete = false;
    worker.on('message', (message: ThreadMessage) => {
      if ('opened' in message) resolve({ ...message.opened, stream, manifest });
      if ('piece' in message) stream.push(message.piece);
      if (!('manifest' in message)) return;
      isComplete = true;
      settle(message.manifest);
      stream.push(null);
    });
    worker.once('error', (error) => {
      reject(error);
      stream.destroy(error);
    });
    worker.once('exit', () => {
      if (isComplete) return;
      const error = new Error('The thread of the export has ended.');
      reject(error);
      stream.destroy(error);
    });
  });
}
