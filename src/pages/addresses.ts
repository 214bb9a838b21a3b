/** The path of a vendor's page by its slug, of a service's by its key, or of an entry's by its key. */
export function codesPath(key: string): string {
  const [vendor = '', service, ...code] = key.split('/');
  const parts = [vendor, ...(service === undefined ? [] : [service])];
  // A code may hold anything, slashes included.
  if (code.length > 0) parts.push(encodeURIComponent(code.join('/')));
  return `/codes/${parts.join('/')}`;
}

/** The path of a category's page by its slug. */
export function categoryPath(slug: string): string {
  return `/categories/${slug}`;
}

/** The path of a document's page by its key, and of one of its editions. */
export function documentPath(key: string, edition?: string): string {
  return `/documents/${key}${edition === undefined ? '' : `?edition=${edition}`}`;
}

/** An address with the parameters that have a value; a list of values is one parameter for each. */
export function withParameters(
  path: string,
  parameters: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of value === null ? [] : [value].flat()) if (one !== '') query.append(name, one);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
