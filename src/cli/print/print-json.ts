/** Prints a value as JSON on standard output, for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** An instant in milliseconds since 1970 as RFC 3339 writes it; null for none. */
export function instantText(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
