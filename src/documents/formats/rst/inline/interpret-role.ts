import { normalizeName } from '../normalize-name.ts';
import { dropEscapes, restoreEscapes } from './escapes.ts';
import type { Inline } from './inline.ts';

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
