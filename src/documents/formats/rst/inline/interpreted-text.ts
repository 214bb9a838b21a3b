import { dropEscapes, type Inline, normalizeName, restoreEscapes } from './inline.ts';

type RoleReader = (inner: string) => Inline;

const plain: RoleReader = (inner) => ({ kind: 'text', text: dropEscapes(inner) });
const strong: RoleReader = (inner) => ({ kind: 'strong', text: dropEscapes(inner) });
const emphasis: RoleReader = (inner) => ({ kind: 'emphasis', text: dropEscapes(inner) });
const literal: RoleReader = (inner) => ({ kind: 'code', text: dropEscapes(inner) });
const code: RoleReader = (inner) => ({ kind: 'code', text: restoreEscapes(inner) });

/** `title <target>` shows the title; a target alone shows the title of what it names. */
const titled: RoleReader = (inner) => {
  const label = labelOf(inner);
  return label === null ? { kind: 'title', label: normalizeName(dropEscapes(inner)) } : label;
};
const labeled: RoleReader = (inner) => labelOf(inner) ?? plain(inner);

const readers = (reader: RoleReader, names: string) =>
  names.split(' ').map((name): [string, RoleReader] => [name, reader]);

/** What docutils' roles and Sphinx's show; a role that nobody has heard of shows its text, as Sphinx's domains do. */
const ROLES: ReadonlyMap<string, RoleReader> = new Map([
  ...readers(strong, 'strong guilabel menuselection'),
  ...readers(emphasis, 'emphasis'),
  ...readers(literal, 'literal file samp kbd command program option envvar makevar mimetype regexp'),
  ...readers(code, 'code math'),
  ...readers(titled, 'ref numref doc'),
  ...readers((inner) => ({ kind: 'text', text: `RFC ${dropEscapes(inner)}` }), 'rfc rfc-reference'),
  ...readers((inner) => ({ kind: 'text', text: `PEP ${dropEscapes(inner)}` }), 'pep pep-reference'),
]);

/** Reads interpreted text (still with its escapes marked) by its role; null is the default role. */
export function interpretRole(role: string | null, inner: string): Inline {
  if (role === null) return plain(inner);
  return (ROLES.get(role.toLowerCase()) ?? labeled)(inner);
}

function labelOf(inner: string): Inline | null {
  const start = inner.endsWith('>') ? inner.lastIndexOf('<') : -1;
  const label = start > 0 && inner[start - 1] !== '\0' ? dropEscapes(inner.slice(0, start)).trim() : '';
  return label === '' ? null : { kind: 'text', text: label };
}

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
