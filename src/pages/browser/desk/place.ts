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
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readPlace(hash);
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
