import type { Applier } from './apply-entries.ts';
import { FORMAT } from './encode-operation.ts';
import type { Log, LogEntry } from './log.ts';
import type { LogState } from './node-log.ts';
import { checkHashes, readEntries } from './read-entries.ts';

/** How many entries are applied in one transaction at most. */
const BATCH = 200;

/** A file cannot be brought further along a log. */
export class CannotFollow extends Error {
  override readonly name = 'CannotFollow';
  /** The state of a node that this happens to. */
  readonly state: LogState;

  constructor(state: LogState, message: string) {
    super(message);
    this.state = state;
  }
}

/** How far a log is to be applied, and who is told. */
export interface ApplyOptions {
  /** By default the log's end. */
  readonly upTo?: number;
  readonly isStopped?: () => boolean;
  /** Told where the log ends, whenever it has been read. */
  readonly onRead?: (head: number) => void;
  readonly onApplied?: (position: number) => void;
}

/**
 * Applies a log to a file, from the position of the file on.
 *
 *   entries from the own position on ─► own entry the same? ─► hashes ─► formats ─► contents ─► applied
 *
 * Throws CannotFollow where the file has applied what the log does not have, or meets a newer format; LogDamaged where the
 * log is not what its hashes say; and StoreUnavailable where the log or the file cannot be used now.
 */
export async function applyLog(log: Log, applier: Applier, options: ApplyOptions = {}): Promise<void> {
  const { upTo = Number.MAX_SAFE_INTEGER, isStopped = () => false, onRead = () => {} } = options;
  for (;;) {
    const { log: followed, position, hash } = applier.position();
    if (position >= upTo || isStopped()) return;
    const { entries: found, head } = await log.from(position, Math.min(BATCH, upTo - position) + 1);
    onRead(head);
    if (found[0]?.position !== position || found[0].hash !== hash) {
      await checkLog(log, followed);
      throw new CannotFollow(
        'REBUILDING',
        `Entry ${position}, which this node has applied, is not in the log.`,
      );
    }
    checkHashes(found);
    const known = withKnownFormat(found.slice(1));
    await applyEntries(log, applier, known, options);
    const newer = found[known.length + 1];
    if (newer !== undefined) {
      throw new CannotFollow('NEWER_FORMAT', messageOf(newer, `has format ${newer.format}, which`));
    }
    if (known.length < BATCH) return;
  }
}

/** Throws where a URL leads to another log than that which a file follows: it is not to be rebuilt from that. */
async function checkLog(log: Log, followed: string): Promise<void> {
  const head = await log.head();
  if (head === null)
    throw new CannotFollow('STUCK', 'There is no log any more where this node looks for it.');
  if (head.log !== followed)
    throw new CannotFollow('STUCK', 'The log is another one than this node follows.');
}

async function applyEntries(
  log: Log,
  applier: Applier,
  found: readonly LogEntry[],
  { isStopped = () => false, onApplied = () => {} }: ApplyOptions,
): Promise<void> {
  const { entries, remove } = await readEntries(log, found);
  try {
    // One that is long is a transaction of its own: others see what came before it meanwhile.
    for (const batch of batchesOf(entries)) {
      if (isStopped()) return;
      const unknown = applier.apply(batch);
      onApplied(applier.position().position);
      if (unknown !== null) throw new CannotFollow('NEWER_FORMAT', messageOf(unknown, 'holds what'));
    }
  } finally {
    remove();
  }
}

function messageOf({ position }: LogEntry, what: string): string {
  return `Entry ${position} of the log ${what} this release does not know. Run the release that wrote it.`;
}

/** The entries before the first one of a format that this release does not know. */
function withKnownFormat(entries: readonly LogEntry[]): readonly LogEntry[] {
  const at = entries.findIndex(({ format }) => format > FORMAT);
  return at < 0 ? entries : entries.slice(0, at);
}

function* batchesOf<Entry extends { readonly entry: LogEntry }>(
  entries: readonly Entry[],
): Generator<Entry[]> {
  let batch: Entry[] = [];
  for (const each of entries) {
    const isLong = each.entry.content === null;
    if (isLong && batch.length > 0) {
      yield batch;
      batch = [];
    }
    batch.push(each);
    if (isLong) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
