import { foldName, type Scanned, type ScannedMember, type ScannedObject } from './scanned.ts';

/**
 * Gives an object with the attributes of OpenTelemetry as members of an object, so that the shapes of errors apply to
 * them; any other object is given as it is. Source: the JSON of OTLP, https://opentelemetry.io/docs/specs/otlp/.
 *
 *   {"attributes": [{"key": "error.code", "value": {"stringValue": "TMS.0018"}}]}      {"attributes": {"errorcode": "TMS.0018"}}
 */
export function withAttributes(object: ScannedObject): ScannedObject {
  if (!object.members.some(({ name }) => name === 'attributes')) return object;
  return {
    ...object,
    members: object.members.map((member) =>
      member.name === 'attributes' ? { ...member, value: readAttributes(member.value) } : member,
    ),
  };
}

function readAttributes(value: Scanned): Scanned {
  if (value.kind !== 'LIST' || value.items.length === 0) return value;
  const members = value.items.map(readAttribute);
  if (!members.every((member) => member !== null)) return value;
  return { kind: 'OBJECT', start: value.start, end: value.end, members };
}

function readAttribute(item: Scanned): ScannedMember | null {
  if (item.kind !== 'OBJECT') return null;
  const key = item.members.find(({ name }) => name === 'key')?.value;
  const holder = item.members.find(({ name }) => name === 'value')?.value;
  if (key?.kind !== 'QUOTED' || holder?.kind !== 'OBJECT' || holder.members.length !== 1) return null;
  return { name: nameOf(key.text), value: holder.members[0]!.value };
}

/** `error.code` and `otc.error_code` are `errorcode`, `exception.message` is `message`. */
function nameOf(key: string): string {
  const steps = key.split('.');
  const isOfError = ['error', 'err'].includes(steps.at(-2) ?? '') && steps.at(-1) !== 'type';
  return foldName(steps.slice(isOfError ? -2 : -1).join('_'));
}
