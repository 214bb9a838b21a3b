import type Database from 'better-sqlite3';
import type { ChangeSet, WriteResult } from './change-set.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import { type NewToken, prepareTokenWriter, type TokenRequest, type TokenWrite } from './write-token.ts';
import { createWriter } from './writer.ts';

/** Everything that writes to a catalog, as plain values. */
export type Operation =
  | { readonly kind: 'WRITE'; readonly changes: ChangeSet }
  | { readonly kind: 'ISSUE_TOKEN'; readonly token: NewToken; readonly request: TokenRequest | null }
  | {
      readonly kind: 'REVOKE_TOKEN';
      readonly prefix: string;
      readonly author: string;
      readonly request: TokenRequest | null;
    }
  | { readonly kind: 'USE_TOKEN'; readonly row: number }
  /** Makes the versions of the catalog higher than these, which a node has shown for what the log has lost. */
  | { readonly kind: 'RAISE_VERSION'; readonly catalog: number; readonly directory: number };

/** What becomes of operations, by their kind, as JSON values. */
export interface Outcomes {
  readonly WRITE: WriteResult;
  readonly ISSUE_TOKEN: TokenWrite;
  readonly REVOKE_TOKEN: TokenWrite;
  readonly USE_TOKEN: null;
  readonly RAISE_VERSION: null;
}

/** Does an operation when its turn has come. Throws StoreUnavailable where it cannot be done, or not within its patience. */
export type Submit = <Kind extends Operation['kind']>(
  operation: Operation & { readonly kind: Kind },
  patience?: number,
) => Promise<Outcomes[Kind]>;

/** Does an operation at once, as of an instant in milliseconds since 1970: what it does follows from these and the file. */
type Operator = (operation: Operation, at: number) => Outcomes[Operation['kind']];

/** The parts of a change set that this release writes. A new one needs a new format of the log, once there is a release. */
const PARTS = {
  author: true,
  vendors: true,
  services: true,
  categories: true,
  documents: true,
  vendorNames: true,
  serviceNames: true,
  categoryChanges: true,
  directoryStep: true,
  directoryReason: true,
  dryRun: true,
  entries: true,
  importStep: true,
  request: true,
} as const satisfies Record<keyof ChangeSet, true>;

const KINDS = {
  WRITE: true,
  ISSUE_TOKEN: true,
  REVOKE_TOKEN: true,
  USE_TOKEN: true,
  RAISE_VERSION: true,
} as const satisfies Record<Operation['kind'], true>;

/** Whether this release does all of an operation that may have been written by another. */
export function isKnown(operation: Operation): boolean {
  if (!Object.hasOwn(KINDS, operation.kind)) return false;
  return (
    operation.kind !== 'WRITE' || Object.keys(operation.changes).every((part) => Object.hasOwn(PARTS, part))
  );
}

/** Whether an operation writes nothing: its outcome says what it would do. */
export function isDryRun(operation: Operation): boolean {
  return operation.kind === 'WRITE' && operation.changes.dryRun === true;
}

/** Gives what does the operations over a connection. */
export function createOperator(connection: Database.Database, keys: IdempotencyKeys): Operator {
  const write = createWriter(connection, keys);
  const tokens = prepareTokenWriter(connection, keys);
  const raise = connection.prepare<[{ catalog: number; directory: number; at: number }]>(
    `INSERT INTO catalog (id, version, directory_version, changed_at) VALUES (1, @catalog + 1, @directory + 1, @at)
     ON CONFLICT (id) DO UPDATE SET version = max(version, @catalog) + 1,
       directory_version = max(directory_version, @directory) + 1, changed_at = max(changed_at, @at)`,
  );

  return (operation, at) => {
    switch (operation.kind) {
      case 'WRITE':
        return write(operation.changes, at);
      case 'ISSUE_TOKEN':
        return tokens.issue(operation.token, operation.request, at);
      case 'REVOKE_TOKEN':
        return tokens.revoke(operation.prefix, operation.author, operation.request, at);
      case 'USE_TOKEN':
        tokens.markUsed(operation.row, at);
        return null;
      case 'RAISE_VERSION':
        raise.run({ catalog: operation.catalog, directory: operation.directory, at });
        return null;
    }
  };
}
