import type { CatalogSnapshot, WholeEntry } from '../store/read/snapshot.ts';
import type { ServiceRecord } from '../store/schema/records.ts';
import type { ExportSource } from './export-source.ts';

/*
 * Names of constants. Two things never have the same name, and a name stays: where two would be alike, the one that came
 * into the catalog later gets a number, so that a new code never takes the name of an older one.
 */

/** An entry with the name of its service's constants; `isFirst` for the first entry of each service. */
interface NamedEntry {
  readonly entry: WholeEntry;
  readonly serviceName: string;
  readonly isFirst: boolean;
}

/** Gives the entries of an export, service by service; no service has a name of `reserved`. */
export function* entriesByService(
  { snapshot, entryRows }: ExportSource,
  reserved: readonly string[] = [],
): Generator<NamedEntry> {
  const names = nameServices(snapshot, reserved);
  let service: string | null = null;
  for (const entry of snapshot.entries(entryRows)) {
    const { key } = entry.record.service;
    yield { entry, serviceName: names.get(key)!, isFirst: key !== service };
    service = key;
  }
}

/** Gives the name of each service, as `TencentCloudKms`: unlike all others, and unlike `reserved`. */
function nameServices(
  { directory }: Pick<CatalogSnapshot, 'directory'>,
  reserved: readonly string[],
): ReadonlyMap<string, string> {
  const inOrder = [...directory.services.values()].sort((left, right) => left.row - right.row);
  return distinctNames(
    inOrder.map(({ key }) => key),
    inOrder.map(({ key }) => pascalCase(key)),
    reserved,
  );
}

/** Gives the name of each code of a service by the entry's row: `TMS_0014`, `CODE_10030`, `CODE_10030_V2`. */
export function nameCodes(
  snapshot: Pick<CatalogSnapshot, 'codesOfService'>,
  service: ServiceRecord,
  reserved: readonly string[] = [],
): ReadonlyMap<number, string> {
  const codes = snapshot.codesOfService(service.row);
  return distinctNames(
    codes.map(({ row }) => row),
    codes.map(({ code, variant }) => identifier(code) + (variant === 1 ? '' : `_V${variant}`)),
    reserved,
  );
}

function distinctNames<Key>(
  keys: readonly Key[],
  wanted: readonly string[],
  reserved: readonly string[],
): ReadonlyMap<Key, string> {
  const taken = new Set(reserved);
  const numbers = new Map<string, number>();
  const names = new Map<Key, string>();
  for (const [at, key] of keys.entries()) {
    const base = wanted[at]!;
    let name = base;
    // From the last number on: codes without a Latin letter are all alike, and may be thousands.
    for (let number = numbers.get(base) ?? 1; taken.has(name); numbers.set(base, number)) {
      number += 1;
      name = `${base}_${number}`;
    }
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

/** The letters and digits of a code, with an underscore for what is between them; one without a letter first is `CODE_…`. */
function identifier(code: string): string {
  const words = code.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.join('_');
  return /^[A-Za-z]/.test(name) ? name : ['CODE', ...words].join('_');
}

function pascalCase(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) ? name : `Service${name}`;
}
