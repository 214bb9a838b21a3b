const HOUR = 3_600_000;

/** The units of a time from now, in milliseconds. */
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };

/** A day, or an instant with its distance from UTC (RFC 3339). */
const INSTANT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * The instant that a text names, in milliseconds since 1970: `12h`, `90d` or `52w` from now, a day (its start in UTC)
 * or an instant as RFC 3339 writes them. Null for every other text.
 */
export function parseExpiry(text: string, now: number): number | null {
  const [, count, unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  if (count !== undefined) return now + Number(count) * UNITS[unit]!;
  const [, day] = INSTANT.exec(text) ?? [];
  return day === undefined || !isDay(day) || Number.isNaN(Date.parse(text)) ? null : Date.parse(text);
}

/** Whether a day is in the calendar: JavaScript takes the 30th of February for the 2nd of March. */
function isDay(text: string): boolean {
  const instant = Date.parse(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
