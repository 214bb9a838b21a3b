/** How long a slug can be. */
const MAX_LENGTH = 50;

/**
 * The short name of a document by its title: `Error Codes (v3)` gives `error-codes-v3`. A title without any Latin letter
 * or digit gives `document`.
 */
export function slugOfTitle(title: string): string {
  const words = title
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-').slice(0, MAX_LENGTH).replace(/-$/, '');
  return slug === '' ? 'document' : slug;
}
