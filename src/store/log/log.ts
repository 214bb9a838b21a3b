import { createHash } from 'node:crypto';

/*
 * A log is an ordered list of operations that every node applies to its own file, with the same outcome everywhere.
 *
 *   write ─► encoded ─► appended: position, instant, hash ─► followers: applied, position kept ─► outcome
 *
 * Positions are 1, 2, 3 … without a gap; position 0 is the log's beginning, an empty catalog or a snapshot. The hash of an
 * entry follows from the entry and the hash before it, so that two files with the same hash have applied the same entries.
 */

/** How far a log is, or how far it has been applied. */
export interface LogPosition {
  /** The UUID of the log. */
  readonly log: string;
  readonly position: number;
  /** The hash of the entry at the position, as hexadecimal digits. */
  readonly hash: string;
}

/** What an entry's hash is made of, besides the hash before it. */
export interface HashedFacts {
  /** A UUID that who appended the entry gave it. */
  readonly id: string;
  /** Milliseconds since 1970, by the clock of the log; never before an earlier entry. */
  readonly at: number;
  /** In what format the operation is encoded. */
  readonly format: number;
  /** The SHA-256 of the encoded operation, as hexadecimal digits. */
  readonly digest: string;
}

/** One operation in the log. */
export interface LogEntry extends HashedFacts {
  readonly position: number;
  readonly hash: string;
  /** The encoded operation; null where it is long, and read in parts, or was not asked for. */
  readonly content: Buffer | null;
}

/** The file of a node, as of a position. */
export interface LogSnapshot extends Pick<LogPosition, 'position'> {
  readonly id: string;
  /** The instant of the file's newest migration: an older release cannot read it. */
  readonly release: number;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
}

/** A log, wherever it is kept. All of its functions throw LogUnavailable where it cannot be reached in time. */
export interface Log {
  /** Where it ends; null where there is no log yet. */
  head(): Promise<LogPosition | null>;
  /** Begins a log, with a snapshot at position 0 where one is given; gives the head of the one that is there already. */
  create(log: string, snapshot?: NewSnapshot): Promise<LogPosition>;
  /**
   * Appends an operation, once however often its UUID is sent; gives its position. `seen` is how far the node is that has
   * made it: where the log holds something else there, nothing is appended. Where it throws, the operation may be in the log
   * or not, but never a part of it.
   */
  append(operation: NewOperation): Promise<number>;
  /**
   * So many entries from a position on, in order, that at the position included, though without its content; and the position
   * at which the log ends.
   */
  from(position: number, limit: number): Promise<{ readonly entries: LogEntry[]; readonly head: number }>;
  /** The parts of an operation that is too long for its entry, or of a snapshot. */
  parts(id: string): AsyncIterable<Buffer>;
  /** Keeps a snapshot, and drops older ones but that at position 0. */
  keepSnapshot(snapshot: NewSnapshot): Promise<void>;
  /** All snapshots, newest first. */
  snapshots(): Promise<LogSnapshot[]>;
  close(): Promise<void>;
}

/** An encoded operation to be appended. */
export interface NewOperation {
  readonly id: string;
  readonly format: number;
  readonly parts: Iterable<Buffer>;
  readonly seen: Pick<LogPosition, 'position' | 'hash'>;
}

/** A snapshot to be kept, with its content. */
export interface NewSnapshot extends Pick<LogSnapshot, 'id' | 'position' | 'release'> {
  readonly content: Iterable<Buffer>;
}

/** The hash of a log's beginning, as hexadecimal digits. */
export function hashOfBeginning(log: string): string {
  return createHash('sha256').update(bytesOfUuid(log)).digest('hex');
}

/** The hash of an entry, from the hash before it: of that, the digest, the UUID, the instant and the format. */
export function hashOfEntry(before: string, { id, at, format, digest }: HashedFacts): string {
  const numbers = Buffer.alloc(12);
  numbers.writeBigInt64BE(BigInt(at));
  numbers.writeInt32BE(format, 8);
  return createHash('sha256')
    .update(Buffer.from(before, 'hex'))
    .update(Buffer.from(digest, 'hex'))
    .update(bytesOfUuid(id))
    .update(numbers)
    .digest('hex');
}

function bytesOfUuid(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
