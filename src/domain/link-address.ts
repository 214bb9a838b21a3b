import { decodeHTMLStrict } from 'entities';
import { characterName, NOT_SEEN } from './hidden-characters.ts';

/** What a link does in these is to show a page or to write a mail; `javascript`, `data` and `vbscript` run what they hold. */
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

/** What a browser passes over in front of a scheme and within it (WHATWG URL, 4.4). */
const PASSED_OVER = /[\0-\x20\x7f-\xa0\s]/gu;

/**
 * What is wrong with the address of a link, in a sentence; null where a link may lead there: to an http, https or mailto
 * address, or to a relative one, as vendors' own pages have them. The catalog's texts are shown by programs that it does
 * not know, so a list of schemes that are allowed is safe and a list of those that are not never is. An address is
 * refused for what it could be made into as well: its character references and percent escapes are decoded first.
 *
 *     java&#115;cript%3Aalert(1) ─► javascript:alert(1) ─► refused
 *
 * `//host` and what browsers read as such take the scheme of the page that shows them, lead elsewhere, and look relative.
 */
export function addressProblem(address: string): string | null {
  const decoded = decodeHTMLStrict(address);
  const notSeen = decoded.search(NOT_SEEN);
  if (notSeen >= 0) {
    return `The address has the character ${characterName(decoded, notSeen)}, which cannot be seen. Leave it out.`;
  }
  if (decoded.includes('\\')) {
    return 'The address has a backslash, which browsers read as `/`. Write `/`, or `%5C` where it is meant.';
  }
  const effective = decodePercent(decoded).replace(PASSED_OVER, '');
  if (/^[/\\]{2}/u.test(effective)) {
    return 'The address takes its scheme from the page that shows it. Write `https:` in front of it.';
  }
  const scheme = /^([^/?#\\]*?):/u.exec(effective)?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase())
    ? null
    : 'Links lead to http, https or mailto addresses, or to relative ones.';
}

/** The address with its escapes of ASCII characters decoded. */
function decodePercent(address: string): string {
  return address.replace(/%([0-7][0-9a-f])/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
