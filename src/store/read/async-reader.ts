import { withStoreErrors } from '../sqlite-errors.ts';

/** The functions of a reader as others see them: what they give, they give asyncReader. */
export type AsyncReader<Reader> = {
  readonly [Name in keyof Reader]: Reader[Name] extends (...input: infer Input) => infer Output
    ? (...input: Input) => Promise<Output>
    : never;
};

/** A reader whose functions give promises; where the store cannot be read now, they throw StoreUnavailable. */
export function asyncReader<Reader extends object>(reader: Reader): AsyncReader<Reader> {
  const functions = Object.entries(reader).map(([name, read]) => [
    name,
    async (...input: unknown[]) =>
      withStoreErrors(() => (read as (...input: unknown[]) => unknown)(...input)),
  ]);
  return Object.fromEntries(functions) as AsyncReader<Reader>;
}
