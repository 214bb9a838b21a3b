import { parentPort, workerData } from 'node:worker_threads';
import { openSnapshot } from '../store/open-snapshot.ts';
import type { ThreadData, ThreadMessage } from './export-threads.ts';
import { writeExport } from './write-export.ts';

/*
 * The file of an export's thread: it opens its snapshot, and gives a piece each time it is asked for one, so that it is never
 * further than whoever reads.
 */

const { path, folder, request } = workerData as ThreadData;
const port = parentPort!;
const send = (message: ThreadMessage, transferred: ArrayBuffer[] = []): void =>
  port.postMessage(message, transferred);

const snapshot = openSnapshot(path);
const pieces = writeExport(snapshot, request, folder);
send({ opened: { catalogVersion: snapshot.version, errorCodes: snapshot.entryRows(request.since).length } });

port.on('message', () => {
  const next = pieces.next();
  if (next.done) {
    send({ manifest: next.value });
    snapshot.close();
    port.close();
    return;
  }
  // Copied where it is a part of a larger buffer, which is not the piece's to give away.
  const piece =
    next.value.byteLength === next.value.buffer.byteLength ? next.value : Uint8Array.from(next.value);
  send({ piece }, [piece.buffer as ArrayBuffer]);
});
