import { characterName, DIRECTION_CONTROL } from '../domain/hidden-characters.ts';
import { addressProblem } from '../domain/link-address.ts';
import { type UserError, userError } from '../errors/user-error.ts';

/** Control characters but tab, line feed and carriage return. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

const LINE_BREAK = /[\r\n\u2028\u2029]/;

/** How long a reason can be, in UTF-16 units. */
const MAX_REASON_LENGTH = 1000;

/** How long a name for people can be. */
const MAX_NAME_LENGTH = 100;

/** How long the title of a document can be. */
const MAX_TITLE_LENGTH = 200;

const MAX_URL_LENGTH = 2000;

/** How long a slug can be. */
export const MAX_SLUG_LENGTH = 50;

/**
 * What is wrong with a text; null where it can be taken: not blank, not too long (in UTF-16 units), well-formed Unicode
 * without control characters and direction controls, and on one line where it has to be. `none` says how to give none,
 * where that is allowed: `null for none`.
 */
export function checkText(
  text: string,
  path: readonly string[],
  longest: number,
  form: 'ONE_LINE' | 'LINES',
  none?: string,
): UserError | null {
  if (text.trim() === '') {
    const remedy = none === undefined ? 'Give a text.' : `Give a text, or ${none}.`;
    return userError('REQUIRED', path, `It is blank. ${remedy}`);
  }
  if (text.length > longest) {
    return userError('INVALID', path, `It has ${text.length} characters; at most ${longest} are taken.`);
  }
  if (!text.isWellFormed()) {
    const at = [...text].findIndex((character) => /^[\uD800-\uDFFF]$/.test(character));
    return userError(
      'INVALID',
      path,
      `Character ${at + 1} is half of a surrogate pair; the text is not well-formed Unicode.`,
    );
  }
  const control = text.search(CONTROL);
  if (control >= 0) {
    return userError(
      'INVALID',
      path,
      `Character ${control + 1} is the control character ${characterName(text, control)}. Leave it out.`,
    );
  }
  const direction = text.search(DIRECTION_CONTROL);
  if (direction >= 0) {
    return userError(
      'INVALID',
      path,
      `Character ${direction + 1} is ${characterName(text, direction)}, which shows the text in another order than it is written. Leave it out.`,
    );
  }
  if (form === 'ONE_LINE' && LINE_BREAK.test(text)) {
    return userError('INVALID', path, 'It has several lines; one line is taken.');
  }
  return null;
}

/** What is wrong with a reason; null where it can be taken. */
export function checkReason(reason: string): UserError | null {
  return checkText(reason, ['reason'], MAX_REASON_LENGTH, 'LINES');
}

/** What is wrong with an idempotency key; null where it can be taken or there is none. */
export function checkIdempotencyKey(key: string | null | undefined): UserError | null {
  return key == null ? null : checkText(key, ['idempotencyKey'], 200, 'ONE_LINE', 'leave it out');
}

/** What is wrong with a name for people; null where it can be taken. */
export function checkName(name: string, path: readonly string[]): UserError | null {
  return checkText(name, path, MAX_NAME_LENGTH, 'ONE_LINE');
}

/** What is wrong with the title of a document; null where it can be taken. */
export function checkTitle(title: string, path: readonly string[]): UserError | null {
  return checkText(title, path, MAX_TITLE_LENGTH, 'ONE_LINE');
}

/** What is wrong with the address of a document; null where it can be taken or there is none. */
export function checkSourceUrl(url: string | null, path: readonly string[]): UserError | null {
  if (url === null) return null;
  const isWebAddress = url.length <= MAX_URL_LENGTH && /^https?:\/\//i.test(url) && URL.canParse(url);
  const message = isWebAddress
    ? addressProblem(url)
    : `It is no http or https address of ${MAX_URL_LENGTH} characters at most.`;
  return message === null ? null : userError('INVALID', path, message);
}

/** What is wrong with a new slug; null where it can be taken. */
export function checkSlug(slug: string, path: readonly string[] = ['slug']): UserError | null {
  if (slug.length <= MAX_SLUG_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return null;
  const message = `A slug has 1 to ${MAX_SLUG_LENGTH} lower-case letters and digits, joined by single hyphens: \`key-management\`.`;
  return userError('INVALID', path, message);
}
