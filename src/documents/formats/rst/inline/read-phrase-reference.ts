import { normalizeName } from '../normalize-name.ts';
import { dropEscapes } from './escapes.ts';
import type { Inline } from './inline.ts';

const ADDRESS = /^[a-z][a-z0-9.+-]*:/iu;
const MAIL = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u;

/** Reads the text between the backquotes of a link: `text <address>`, `text <name_>` or a name. */
export function readPhraseReference(inner: string, source: string, anonymous: boolean): Inline {
  const start = findEmbedded(inner);
  if (start < 0) {
    const text = dropEscapes(inner);
    return { kind: 'reference', text, name: anonymous ? null : normalizeName(text), alias: null, source };
  }
  const embedded = inner.slice(start + 1, -1);
  const label = dropEscapes(inner.slice(0, start).trimEnd());
  if (embedded.endsWith('_') && !embedded.endsWith('\0_') && !ADDRESS.test(embedded)) {
    const name = dropEscapes(embedded.slice(0, -1));
    const text = label || name;
    const alias = anonymous ? null : normalizeName(text);
    return { kind: 'reference', text, name: normalizeName(name), alias, source };
  }
  const address = readAddress(embedded);
  return {
    kind: 'link',
    text: label || address,
    address,
    name: anonymous || label === '' ? null : normalizeName(label),
  };
}

/** Where the `<` of an address at the end stands; -1 where there is none. */
function findEmbedded(inner: string): number {
  if (!/[^\s\0]>$/u.test(inner)) return -1;
  let start = inner.lastIndexOf('<');
  while (start > 0 && inner[start - 1] === '\0') start = inner.lastIndexOf('<', start - 1);
  if (start < 0 || /\s/u.test(inner[start + 1]!)) return -1;
  if (start > 0 && !/[ \n]/u.test(inner[start - 1]!)) return -1;
  // An unescaped `>` further left closes it too early.
  return /(?<!\0)>/u.test(inner.slice(start + 1, -1)) ? -1 : start;
}

/** The address that a text gives: without white space that is not escaped, and with `mailto:` before a mail address. */
export function readAddress(escaped: string): string {
  const address = escaped
    .split(/\0\s/u)
    .map((part) => dropEscapes(part.replace(/\s+/gu, '')))
    .join(' ');
  return MAIL.test(address) ? `mailto:${address}` : address;
}
