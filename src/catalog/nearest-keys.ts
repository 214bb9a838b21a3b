import type { KeysetRange } from '../domain/keyset.ts';
import { nearestNames } from '../domain/nearest-name.ts';
import type { Store } from '../store/open-store.ts';
import type { ErrorCodeRecord } from '../store/schema/records.ts';

/** How many entries are compared before and after the position that the key would have. */
const NEIGHBORS = 60;

/** How many keys are suggested at most. */
const MOST = 3;

const EVERYTHING = { condition: { all: [] }, search: null };

/**
 * The keys that somebody may have meant by one that no entry has, best first: the same code of other services, then
 * those that look alike among the keys around it. Of a service that is unknown, the nearest is taken.
 */
export async function nearestKeys(store: Store, key: string): Promise<string[]> {
  const [, service = key, code = ''] = /^([^/]*\/[^/]*)\/(.*)$/s.exec(key) ?? [];
  const { services } = await store.directory();
  const known = services.has(service) ? service : (nearestNames(service, services.keys(), 1)[0] ?? service);
  const wanted = `${known}/${code}`;
  const present = await store.errorCodes.byKey(wanted);
  const folded = code.toLowerCase();
  const sameCode = (await neighbors(store, 'CODE', folded, false)).filter(
    (entry) => entry.code.toLowerCase() === folded,
  );
  const around = await Promise.all([
    neighbors(store, 'KEY', wanted, false),
    neighbors(store, 'KEY', wanted, true),
  ]);
  const alike = nearestNames(
    wanted,
    around.flat().map((entry) => entry.key),
    MOST,
  );
  const best = [...(present === null ? [] : [present]), ...sameCode].map((entry) => entry.key);
  return [...new Set([...best, ...alike])].slice(0, MOST);
}

async function neighbors(
  store: Store,
  field: KeysetRange['field'],
  value: string,
  backward: boolean,
): Promise<ErrorCodeRecord[]> {
  const from = { value, row: 0 };
  const range = { field, descending: false, backward, limit: NEIGHBORS, from };
  return (await store.errorCodes.range(EVERYTHING, range)).map(({ record }) => record);
}
