import { useEffect, useState } from 'preact/hooks';

/** Where at the desk somebody is: `#/entries/tencent-cloud/kms/10310?version=2`. */
export interface Place {
  /** The decoded parts of the path. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

/** The address of a place: each part is escaped. */
export function placeAddress(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  return `#/${parts.map(encodeURIComponent).join('/')}${given.size === 0 ? '' : `?${given}`}`;
}

/** The place that the address of the page names, followed as it changes. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    // Effects run after the page is shown: somebody may have gone on already.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readPlace(hash);
}

/** A change of what stands behind the `?` of an address; an empty text takes a name away. */
export type QueryChange = Readonly<Record<string, string>>;

/** The present place with some of its query changed. */
function withQuery(changed: QueryChange): string {
  const { parts, query } = readPlace(location.hash);
  return placeAddress(parts, { ...Object.fromEntries(query), ...changed });
}

/** Goes to another page of a list, from which the browser’s own button leads back. */
export function turnPage(changed: QueryChange): void {
  location.hash = withQuery(changed);
}

/** Narrows what is shown, in place: back from here is where somebody came from, and not each letter that they typed. */
export function narrowPlace(changed: QueryChange): void {
  location.replace(withQuery(changed));
}

function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '');
  return { parts: parts.map(decode), query: new URLSearchParams(query) };
}

/** A part with its escapes decoded; what somebody typed may be none. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
