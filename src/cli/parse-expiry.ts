import { z } from 'zod';

const HOUR = 3_600_000;

/** The units of a time from now, in milliseconds. */
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };

const instantReader = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/**
 * The instant that a text names, in milliseconds since 1970: `12h`, `90d` or `52w` from now, a day (its start in UTC)
 * or an instant as RFC 3339 writes them. Null for every other text.
 */
export function parseExpiry(text: string, now: number): number | null {
  const [, count, unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  if (count !== undefined) return now + Number(count) * UNITS[unit]!;
  return instantReader.safeParse(text).success ? Date.parse(text) : null;
}
