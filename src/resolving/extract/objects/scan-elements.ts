import { foldName, type Scanned, type ScannedMember, type ScannedObject } from './scanned.ts';

const MAX_DEPTH = 20;

const TAG = /<(\/?)([A-Za-z][\w.:-]{0,60})(?:\s[^<>]{0,500})?(\/?)>/y;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the XML element that opens at `start` as an object whose one member has the element's name; null where none
 * opens there. Elements that hold elements are objects, the others texts. What is cut at the end is read as far as it goes.
 */
export function scanElement(
  text: string,
  start: number,
  limit: number,
): { object: ScannedObject; end: number } | null {
  let at = start;
  const opening = readTag();
  if (opening === null || opening.closing) return null;
  const value = readContent(opening.name, opening.empty, 0);
  return {
    object: { kind: 'OBJECT', start, end: at, members: [{ name: foldName(opening.name), value }] },
    end: at,
  };

  function readContent(name: string, empty: boolean, depth: number): Scanned {
    const begin = at;
    const members: ScannedMember[] = [];
    let contentEnd = at;
    while (!empty) {
      const next = text.indexOf('<', at);
      if (next === -1 || next >= limit) {
        at = limit;
        contentEnd = at;
        break;
      }
      at = next;
      const tag = readTag();
      contentEnd = next;
      if (tag === null || depth >= MAX_DEPTH) break;
      if (tag.closing) {
        // An element that was not closed ends with the one around it.
        if (tag.name !== name) at = next;
        break;
      }
      members.push({ name: foldName(tag.name), value: readContent(tag.name, tag.empty, depth + 1) });
    }
    if (members.length > 0) return { kind: 'OBJECT', start: begin, end: at, members };
    return {
      kind: 'QUOTED',
      start: begin,
      end: contentEnd,
      text: withoutEntities(text.slice(begin, contentEnd).trim()),
    };
  }

  function readTag() {
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (found === null || TAG.lastIndex > limit) return null;
    at = TAG.lastIndex;
    const [, slash, name = '', end] = found;
    return { name: name.slice(name.indexOf(':') + 1), closing: slash === '/', empty: end === '/' };
  }
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,6})|#x([0-9a-fA-F]{1,5}));/g,
    (_, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return ENTITIES[name]!;
      const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
    },
  );
}
