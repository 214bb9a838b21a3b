/** The functions of a reader as others see them: what they give, they give later. */
export type Later<Reader> = {
  readonly [Name in keyof Reader]: Reader[Name] extends (...input: infer Input) => infer Output
    ? (...input: Input) => Promise<Output>
    : never;
};

/** A reader whose functions give promises. */
export function later<Reader extends object>(reader: Reader): Later<Reader> {
  const functions = Object.entries(reader).map(([name, read]) => [
    name,
    async (...input: unknown[]) => (read as (...input: unknown[]) => unknown)(...input),
  ]);
  return Object.fromEntries(functions) as Later<Reader>;
}
