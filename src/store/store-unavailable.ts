/** Why the store cannot do now what it is asked for, though nothing is wrong with what is asked. */
export type Unavailability = 'BUSY' | 'FULL' | 'READ_ONLY' | 'LOG';

/** The store cannot do now what it is asked for. Nothing is written; the same may succeed later. */
export abstract class StoreUnavailable extends Error {
  abstract readonly reason: Unavailability;
}

/** Others have been writing for as long as a write may wait, or too many writes wait. */
export class StoreBusy extends StoreUnavailable {
  override readonly name = 'StoreBusy';
  override readonly reason = 'BUSY';
}

/** The disk takes no more: it is full, a quota is used up, or writing to it fails. */
export class StoreFull extends StoreUnavailable {
  override readonly name = 'StoreFull';
  override readonly reason = 'FULL';
}

/** The file, or the file system that it is on, may only be read. */
export class StoreReadOnly extends StoreUnavailable {
  override readonly name = 'StoreReadOnly';
  override readonly reason = 'READ_ONLY';
}

/** The log that a node follows cannot be reached, or the node cannot follow it. */
export class LogUnavailable extends StoreUnavailable {
  override readonly name = 'LogUnavailable';
  override readonly reason = 'LOG';
}

const CLASSES = { BUSY: StoreBusy, FULL: StoreFull, READ_ONLY: StoreReadOnly, LOG: LogUnavailable } as const;

/** A StoreUnavailable as a plain value, as it goes from one thread to another: a copied error has lost its class. */
export interface PlainUnavailable {
  readonly reason: Unavailability;
  readonly message: string;
}

/** The plain value of a StoreUnavailable. */
export function plainUnavailable({ reason, message }: StoreUnavailable): PlainUnavailable {
  return { reason, message };
}

/** The StoreUnavailable of a plain value. */
export function storeUnavailable({ reason, message }: PlainUnavailable, cause?: unknown): StoreUnavailable {
  return new CLASSES[reason](message, { cause });
}
