import { createHash, randomBytes } from 'node:crypto';

// Crockford's base 32: no I, L, O and U, so that nobody misreads a prefix or has to read out a bad word.
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const FORM = /^(cec_[0-9A-HJKMNP-TV-Z]{8})_[A-Za-z0-9_-]{43}$/;

/** A new token: `cec_`, 8 characters by which people tell it apart, `_`, and 256 random bits as base64url. */
export function createSecret(): { readonly token: string; readonly prefix: string } {
  const readable = Array.from(randomBytes(8), (byte) => READABLE[byte % READABLE.length]).join('');
  const prefix = `cec_${readable}`;
  return { token: `${prefix}_${randomBytes(32).toString('base64url')}`, prefix };
}

/** The readable start of a token, which may be shown; null for a text that has not the form of a token. */
export function prefixOf(token: string): string | null {
  return FORM.exec(token)?.[1] ?? null;
}

/** The SHA-256 of a token. It needs no salt and no slow hash: 256 random bits are in no dictionary. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
