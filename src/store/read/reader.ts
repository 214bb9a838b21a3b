import type Database from 'better-sqlite3';
import { withStoreErrors } from '../sqlite-errors.ts';

/** The functions of a reader with promises of what they give. */
export type AsyncReader<Reader> = {
  readonly [Name in keyof Reader]: Reader[Name] extends (...input: infer Input) => infer Output
    ? (...input: Input) => Promise<Output>
    : never;
};

/** A reader whose functions give promises; while the store cannot be read, they throw StoreUnavailable. */
export function asyncReader<Reader extends object>(reader: Reader): AsyncReader<Reader> {
  return mapFunctions(
    reader,
    (read) =>
      async (...input) =>
        withStoreErrors(() => read(...input)),
  ) as AsyncReader<Reader>;
}

/**
 * The functions of a reader, each of which reads one snapshot, however many statements it takes: an entry's row and the
 * directory that names its service are of one commit, whatever other processes write meanwhile. It costs one to two
 * microseconds a call.
 */
export function withSnapshot<Reader extends object>(connection: Database.Database, reader: Reader): Reader {
  return mapFunctions(reader, (read) => connection.transaction(read)) as Reader;
}

type Read = (...input: unknown[]) => unknown;

function mapFunctions(reader: object, map: (read: Read) => Read): object {
  return Object.fromEntries(Object.entries(reader).map(([name, read]) => [name, map(read)]));
}
