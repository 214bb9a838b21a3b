import { createHash } from 'node:crypto';
import { closeSync, createWriteStream, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadEntry } from './apply-entries.ts';
import { decodeOperation } from './encode-operation.ts';
import { hashOfEntry, type Log, type LogEntry } from './log.ts';

/** The log holds something else than its hashes say. */
export class LogDamaged extends Error {
  override readonly name = 'LogDamaged';
}

/** Throws LogDamaged where the hash of an entry does not follow from the one before it; all are in order. */
export function checkHashes(entries: readonly LogEntry[]): void {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before === undefined) continue;
    if (entry.position !== before.position + 1 || hashOfEntry(before.hash, entry) !== entry.hash) {
      throw new LogDamaged(`Entry ${entry.position} of the log does not follow from the one before it.`);
    }
  }
}

/** Entries that can be applied; what is long of them is in files of a temporary folder. */
export interface ReadEntries {
  readonly entries: readonly ReadEntry[];
  remove(): void;
}

/**
 * Reads the content of entries. The writer reads the entries of a change set while it writes, and cannot wait for a
 * connection then; an operation that is longer than a part goes to the disk first, since it may be larger than memory.
 * Throws LogDamaged where a content is not that of its hash.
 */
export async function readEntries(log: Log, found: readonly LogEntry[]): Promise<ReadEntries> {
  let folder: string | null = null;
  const remove = (): void => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const entries: ReadEntry[] = [];
    for (const entry of found) {
      if (entry.content !== null) {
        const { content } = entry;
        check(entry, createHash('sha256').update(content).digest('hex'));
        entries.push({ entry, decode: () => decodeOperation(content.toString().split('\n').slice(0, -1)) });
        continue;
      }
      folder ??= mkdtempSync(join(tmpdir(), 'cloud-error-catalog-log-'));
      const path = join(folder, String(entry.position));
      check(entry, await download(log, entry.id, path));
      entries.push({ entry, decode: () => decodeOperation(linesOf(path)) });
    }
    return { entries, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function check({ position, digest }: LogEntry, found: string): void {
  if (found !== digest) throw new LogDamaged(`Entry ${position} of the log is not what it was.`);
}

/** Writes the parts of an operation or a snapshot into a file; gives their SHA-256, as hexadecimal digits. */
export async function download(log: Log, id: string, path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(
    Readable.from(log.parts(id)),
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    createWriteStream(path),
  );
  return hash.digest('hex');
}

const CHUNK = 256 * 1024;

/** The lines of a file, without their ends, read as they are asked for. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest: Buffer[] = [];
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      const read = chunk.subarray(0, length);
      let start = 0;
      for (let end = read.indexOf(LINE_END); end >= 0; end = read.indexOf(LINE_END, start)) {
        const line = Buffer.concat([...rest, read.subarray(start, end)]).toString();
        rest = [];
        start = end + 1;
        yield line;
      }
      rest.push(Buffer.from(read.subarray(start)));
    }
  } finally {
    closeSync(file);
  }
}

const LINE_END = 10;
