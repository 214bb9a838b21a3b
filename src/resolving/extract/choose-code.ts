import type { ExtractedError } from './extracted-error.ts';
import type { CodeToken } from './read-codes.ts';

/** A number in brackets before a message, as Tencent's services write their code, with the white space around it. */
export const BRACKETED_CODE = /^\s{0,9}[(（](-?\d{1,12})[)）]\s{0,9}/;

const NUMBER = /^-?\d+$/;

/** A code with a digit or a separator: `TMS.0009`; a word such as `InternalError` may be of any vendor. */
const SPECIFIC_CODE = /^(?=.*[A-Za-z])(?=.*[\d._-])/;

/** The number in brackets before the message of a structure; null where there is none. */
export function bracketedCodeOf({ message }: ExtractedError): string | null {
  return BRACKETED_CODE.exec(message ?? '')?.[1] ?? null;
}

/**
 * Chooses the code of a structure, of which `tokens` are the words that look like codes: a specific code comes before the
 * one of its group, and a known code before an unknown one, so that a proxy's own code does not hide that of the vendor.
 *
 *   {"code": 4100, "message": "(10030)authentication failed"}      10030, of the group 4100
 *   rpc error: code = FailedPrecondition desc = … CTS.0206: …      CTS.0206
 */
export function chooseCode(
  error: ExtractedError,
  tokens: readonly CodeToken[],
  isKnown: (code: string) => boolean,
): ExtractedError {
  const { code, commonCode, message } = error;
  if (code === null) return error;
  const isOwnNumber = NUMBER.test(code);
  const isOwnKnown = isKnown(code);
  if (isOwnKnown && !isOwnNumber && !NAME_OF_GROUP.test(code)) return error;

  const bracketed = bracketedCodeOf(error);
  if (bracketed !== null && isKnown(bracketed) && (!isOwnKnown || isOwnNumber)) {
    const group = commonCode ?? (isOwnNumber && code !== bracketed ? code : null);
    return { ...error, code: bracketed, commonCode: group, message: message!.replace(BRACKETED_CODE, '') };
  }
  const others = tokens.filter((token) => token.code !== code && SPECIFIC_CODE.test(token.code));
  const prefix = `${code.toLowerCase()}.`;
  const isBetter = (other: string) =>
    isKnown(other) && (!isOwnKnown || isOwnNumber || other.toLowerCase().startsWith(prefix));
  const inMessage = others.find((other) => message?.includes(other.code) && isBetter(other.code));
  const inner = inMessage ?? (isOwnKnown ? undefined : others.find((other) => isKnown(other.code)));
  if (inner === undefined) return error;
  // The vendors are those that write such a structure, and the code is of the one that it quotes.
  return { ...error, code: inner.code, message: messageOf(message, inner.code), vendors: [] };
}

/** A word, below which a vendor may have more specific codes: `InvalidParameter` above `InvalidParameter.policyName`. */
const NAME_OF_GROUP = /^[A-Za-z]+$/;

/** What a message says besides a code in it: the text after the code, or else before it. */
function messageOf(message: string | null, code: string): string | null {
  const at = message?.indexOf(code) ?? -1;
  if (message === null || at === -1) return message;
  const after = message.slice(at + code.length).replace(/^[\s\p{P}\p{S}]+/u, '');
  const before = message.slice(0, at).replace(/[\s\p{P}\p{S}]+$/u, '');
  return after || before || null;
}

/** Gives for each structure the tokens that start in it; both are in order. */
export function tokensOfStructures(
  structures: readonly ExtractedError[],
  tokens: readonly CodeToken[],
): CodeToken[][] {
  let next = 0;
  return structures.map(({ start, end }) => {
    while (next < tokens.length && tokens[next]!.start < start) next += 1;
    const first = next;
    while (next < tokens.length && tokens[next]!.start < end) next += 1;
    return tokens.slice(first, next);
  });
}
