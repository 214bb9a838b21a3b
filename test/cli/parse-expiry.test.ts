import { describe, expect, test } from 'vitest';
import { parseExpiry } from '../../src/cli/parse-expiry.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const DAY = 86_400_000;

describe('parseExpiry', () => {
  test.each([
    ['12h', NOW + DAY / 2],
    ['90d', NOW + 90 * DAY],
    ['2w', NOW + 14 * DAY],
    ['2027-01-31', Date.UTC(2027, 0, 31)],
    ['2027-01-31T12:30:00Z', Date.UTC(2027, 0, 31, 12, 30)],
    ['2027-01-31T12:30:15+02:00', Date.UTC(2027, 0, 31, 10, 30, 15)],
  ])('reads %s', (text, instant) => {
    expect(parseExpiry(text, NOW)).toBe(instant);
  });

  test.each([
    '',
    '90',
    'd',
    '90 d',
    '-1d',
    '1.5d',
    '999999d',
    '2027-02-31',
    '31.1.2027',
    '2027-01-31T12:30',
    'tomorrow',
  ])('does not read %j', (text) => {
    expect(parseExpiry(text, NOW)).toBeNull();
  });
});
