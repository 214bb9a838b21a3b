import type { ChangeSet } from '../write/change-set.ts';
import type { Operation } from '../write/operation.ts';

/*
 * Format 1: lines of JSON. The first is the operation; where it is a change set with entries, they follow one by one, since
 * they need not all be in memory. Bytes are `{"$bytes": base64}`; a name that starts with `$` has another `$` before it.
 *
 *   {"kind":"WRITE","changes":{"author":"Ada"},"entries":true}
 *   {"identity":{"service":"acme/disks","code":"D.1","variant":1},"expectedVersion":0, …}
 */

/**
 * The format of what this release appends. It goes up whenever what the writer makes of an encoded operation changes, so
 * that nodes of older releases do not apply what they would take for something else.
 */
export const FORMAT = 1;

/** How long a part of an encoded operation is at most, in bytes. */
export const PART_SIZE = 128 * 1024;

/** Encodes an operation in parts of at most PART_SIZE. Throws TypeError for what is no plain value. */
export function* encodeOperation(operation: Operation): Generator<Buffer> {
  let pending: Buffer[] = [];
  let length = 0;
  for (const line of linesOf(operation)) {
    const bytes = Buffer.from(`${line}\n`);
    pending.push(bytes);
    length += bytes.length;
    if (length < PART_SIZE) continue;
    const whole = Buffer.concat(pending);
    const rest = whole.length % PART_SIZE;
    for (let at = 0; at < whole.length - rest; at += PART_SIZE) yield whole.subarray(at, at + PART_SIZE);
    pending = [whole.subarray(whole.length - rest)];
    length = rest;
  }
  if (length > 0) yield Buffer.concat(pending);
}

function* linesOf(operation: Operation): Generator<string> {
  if (operation.kind !== 'WRITE' || operation.changes.entries === undefined) {
    yield JSON.stringify(toPlain(operation));
    return;
  }
  const { entries, ...changes } = operation.changes;
  yield JSON.stringify(toPlain({ ...operation, changes, entries: true }));
  for (const entry of entries) yield JSON.stringify(toPlain(entry));
}

/** The operation that `encodeOperation` wrote, from its lines; the entries of a change set are read as they are asked for. */
export function decodeOperation(lines: Iterable<string>): Operation {
  const rest = lines[Symbol.iterator]();
  const first = fromPlain(JSON.parse(rest.next().value as string)) as Operation & {
    readonly entries?: true;
  };
  if (first.kind !== 'WRITE' || first.entries === undefined) return first;
  return { kind: 'WRITE', changes: { ...first.changes, entries: decoded(rest) } };
}

function* decoded(
  lines: Iterator<string>,
): Generator<NonNullable<ChangeSet['entries']> extends Iterable<infer Entry> ? Entry : never> {
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    yield fromPlain(JSON.parse(next.value)) as never;
  }
}

const BYTES = '$bytes';

/** A value as JSON can hold it. */
function toPlain(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value).toString('base64') };
  if (typeof value === 'object' && isPlainObject(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => [name.startsWith('$') ? `$${name}` : name, toPlain(member)]),
    );
  }
  throw new TypeError(`${Object.prototype.toString.call(value)} ${String(value)} is no plain value.`);
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  // Of a value from another realm, as in a test, the prototype is another object.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value);
  if (members.length === 1 && members[0]![0] === BYTES) return Buffer.from(members[0]![1], 'base64');
  return Object.fromEntries(
    members.map(([name, member]) => [name.startsWith('$') ? name.slice(1) : name, fromPlain(member)]),
  );
}
