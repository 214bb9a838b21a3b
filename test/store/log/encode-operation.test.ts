import { describe, expect, test } from 'vitest';
import { decodeOperation, encodeOperation, PART_SIZE } from '../../../src/store/log/encode-operation.ts';
import { hashOfBeginning, hashOfEntry } from '../../../src/store/log/log.ts';
import type { Operation } from '../../../src/store/write/operation.ts';
import { change, DIRECTORY } from './node.ts';

function linesOf(parts: Iterable<Buffer>): string[] {
  return Buffer.concat([...parts])
    .toString()
    .split('\n')
    .slice(0, -1);
}

/** An operation as it comes out of the log. */
function again(operation: Operation): Operation {
  return decodeOperation(linesOf(encodeOperation(operation)));
}

describe('an operation in the log', () => {
  test('keeps bytes, nulls, texts of any characters and names that look like a mark', () => {
    const note = { $bytes: 'no bytes', $$: 1, __proto__: null, list: [null, true, -1.5, '\u2028\ud800 "\n'] };
    const request = { key: 'k', mutation: 'm', inputSha256: 'a', note };
    const changes = { author: 'Ada', request, content: new Uint8Array([0, 255, 10]) } as never;
    expect(again({ kind: 'WRITE', changes })).toEqual({
      kind: 'WRITE',
      changes: { author: 'Ada', request, content: Buffer.from([0, 255, 10]) },
    });
  });

  test('leaves out what is undefined', () => {
    const changes = { author: 'Ada', vendors: undefined } as never;
    expect(Object.keys((again({ kind: 'WRITE', changes }) as { changes: object }).changes)).toEqual([
      'author',
    ]);
  });

  test('gives the entries of a change set one by one, on both sides', () => {
    let made = 0;
    function* entries() {
      for (; made < 10_000; made += 1) yield change(made);
    }
    const parts = encodeOperation({ kind: 'WRITE', changes: { ...DIRECTORY, entries: entries() } });
    const first = parts.next().value as Buffer;
    expect(made).toBeLessThan(2_000);
    const all = [first, ...parts];
    expect(all.slice(0, -1).every(({ length }) => length === PART_SIZE)).toBe(true);
    let read = 0;
    const lines = linesOf(all);
    const counted = (function* () {
      for (const line of lines) {
        read += 1;
        yield line;
      }
    })();
    const decoded = decodeOperation(counted);
    expect(read).toBe(1);
    expect(decoded.kind === 'WRITE' && [...decoded.changes.entries!]).toEqual(
      Array.from({ length: 10_000 }, (_, number) => change(number)),
    );
  });

  test.each([new Date(0), new Map(), () => 1, Number.NaN, 1n, [undefined], Symbol('x')])(
    'cannot hold %s',
    (value) => {
      const operation = { kind: 'WRITE', changes: { author: 'Ada', value } } as never;
      expect(() => [...encodeOperation(operation)]).toThrow('is no plain value');
    },
  );

  test.each<Operation>([
    { kind: 'USE_TOKEN', row: 7 },
    { kind: 'RAISE_VERSION', catalog: 3, directory: 2 },
    { kind: 'REVOKE_TOKEN', prefix: 'cec_x', author: 'root', request: null },
  ])('keeps $kind', (operation) => {
    expect(again(operation)).toEqual(operation);
  });
});

test('the hash of an entry follows from all of the entry and from the hash before it', () => {
  const before = hashOfBeginning('8a7c1f52-9e4b-4a55-bb3c-5b8d1a2f3c4d');
  const entry = { id: '00000000-0000-4000-8000-000000000001', at: 1, format: 1, digest: 'ab'.repeat(32) };
  const others = [
    hashOfEntry(before, { ...entry, at: 2 }),
    hashOfEntry(before, { ...entry, format: 2 }),
    hashOfEntry(before, { ...entry, digest: 'ac'.repeat(32) }),
    hashOfEntry(before, { ...entry, id: '00000000-0000-4000-8000-000000000002' }),
    hashOfEntry(hashOfBeginning('00000000-0000-4000-8000-000000000002'), entry),
  ];
  expect(new Set([hashOfEntry(before, entry), ...others]).size).toBe(6);
});
