import { listErrorCodes } from '../catalog/error-code-list.ts';
import { quote } from '../domain/hidden-characters.ts';
import { nearestNames } from '../domain/nearest-name.ts';
import type { Store } from '../store/open-store.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';
import { CommandFailed } from './command-errors.ts';

/** How many keys a message names. */
const KEYS_NAMED = 5;

/**
 * The error code that a shell names: by its key, or by its code alone where only one has it. Throws CommandFailed, with the
 * keys that may be meant, where there is none or several have it.
 */
export async function findEntry(store: Store, path: string, name: string): Promise<ErrorCodeRecord> {
  const found = await store.errorCodes.byKey(name);
  if (found !== null) return found;
  const byCode = await keysOf(store, { filter: { code: [name] } });
  if (byCode.length === 1) return (await store.errorCodes.byKey(byCode[0]!))!;
  if (byCode.length > 1) {
    throw new CommandFailed(`Several error codes are ${quote(name)}: ${listed(byCode)}`, 'AMBIGUOUS');
  }
  const service = /^[^/]+\/[^/]+(?=\/)/.exec(name)?.[0];
  const { services } = await store.directory();
  const around = service !== undefined && services.has(service) ? { filter: { service: [service] } } : {};
  const nearest = nearestNames(name, await keysOf(store, { ...around, first: 100 }), KEYS_NAMED);
  const hint = nearest.length === 0 ? '`catalog search` finds words of it.' : `Nearest: ${listed(nearest)}`;
  throw new NotFound(`There is no error code ${quote(name)} in ${path}. ${hint}`);
}

/** There is no such error code: exit code 1 of every verb that looks one up. */
class NotFound extends CommandFailed {
  constructor(message: string) {
    super(message, 'NOT_FOUND');
  }
}

async function keysOf(store: Store, input: Parameters<typeof listErrorCodes>[1]): Promise<string[]> {
  const nodes = await (await listErrorCodes(store, { first: KEYS_NAMED, ...input })).nodes();
  return nodes.map(({ key }) => key);
}

function listed(keys: readonly string[]): string {
  return `${keys.join(', ')}.`;
}
