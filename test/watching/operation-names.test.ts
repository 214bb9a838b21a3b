import { expect, test } from 'vitest';
import { createOperationNames } from '../../src/watching/operation-names.ts';

test('a name has its own label once its operation was answered, up to a bound', () => {
  const labelOf = createOperationNames(2);
  expect(labelOf('First', false)).toBe('(other)');
  expect(labelOf('First', true)).toBe('First');
  expect(labelOf('First', false)).toBe('First');
  expect(labelOf('Second', true)).toBe('Second');
  expect(labelOf('Third', true)).toBe('(other)');
  expect(labelOf(null, true)).toBe('(none)');
});

test('a long name has none', () => {
  expect(createOperationNames()('x'.repeat(101), true)).toBe('(other)');
});

test('however many names are sent, few labels are given', () => {
  const labelOf = createOperationNames();
  const labels = new Set(Array.from({ length: 10_000 }, (_, at) => labelOf(`Q${at}`, true)));
  expect(labels.size).toBe(101);
});
