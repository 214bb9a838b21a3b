import { STATUS_CODES } from 'node:http';
import type { ComparedEntry } from '../../store/read/for-resolving.ts';
import type { ExtractedError } from '../extract/extracted-error.ts';
import { kindOfCode, parentsOfCode, sharedStart } from './code-kind.ts';
import type { ErrorContext } from './error-context.ts';
import { type MessageMatch, matchMessage } from './match-message.ts';
import { type HoleValue, type MessageWords, messageWords, type TemplateOf } from './message-template.ts';
import { likenessOfTerms, type SaidTerms } from './message-terms.ts';
import type { Reason } from './reasons.ts';
import * as weights from './weights.ts';

/** An entry with the sum of the evidence for and against it. */
export interface WeighedEntry {
  readonly entry: ComparedEntry;
  /** The logarithm of the odds that it is the one. */
  readonly weight: number;
  readonly reasons: readonly Reason[];
  readonly parameters: readonly HoleValue[];
  /** Whether a message without a code says much the same, in whatever words. */
  readonly saysSame: boolean;
  /** Whether that is all that speaks for it in the message. */
  readonly isGuess: boolean;
}

interface Evidence {
  readonly weight: number;
  readonly reasons?: readonly Reason[];
  readonly parameters?: readonly HoleValue[];
  /** How many of the vendor's words the message has. */
  readonly words?: number;
  readonly saysSame?: boolean;
  /** The most that the entry can weigh with it. */
  readonly limit?: number;
}

const NO_EVIDENCE: Evidence = { weight: 0 };

/**
 * Adds up the evidence for and against an entry; `message` holds the words of the error's message, and `said` what it says,
 * where the error has no code.
 */
export function weighEntry(
  entry: ComparedEntry,
  context: ErrorContext,
  message: MessageWords | null,
  said: SaidTerms | null,
  aliases: ReadonlySet<number>,
  templateOf: TemplateOf,
): WeighedEntry {
  const inMessage = weighMessage(entry, context, message, said, templateOf);
  const evidence: readonly Evidence[] = [
    { weight: weights.ORIGIN_WEIGHTS[context.error.origin] + weights.LIFECYCLE_WEIGHTS[entry.lifecycle] },
    weighCode(entry, context, aliases),
    weighCommonCode(entry, context),
    inMessage,
    weighStatus(entry, context),
    weighVendor(entry, context),
    weighService(entry, context),
  ];
  const reasons = evidence.flatMap(({ reasons = [] }) => reasons);
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const limit = limitOf(reasons, context.error.code, message, inMessage.words ?? Infinity);
  return {
    entry,
    saysSame: inMessage.saysSame ?? false,
    isGuess: inMessage.limit !== undefined,
    weight: Math.min(sum, limit, inMessage.limit ?? Infinity),
    reasons,
    parameters: evidence.flatMap(({ parameters = [] }) => parameters),
  };
}

const REASONS_FOR_VENDOR: readonly Reason[] = ['VENDOR', 'SERVICE', 'COMMON_CODE'];

/** The most that an entry can weigh where nothing points to its vendor. */
function limitOf(
  reasons: readonly Reason[],
  code: string | null,
  message: MessageWords | null,
  words: number,
): number {
  if (REASONS_FOR_VENDOR.some((reason) => reasons.includes(reason))) return Infinity;
  if (reasons.includes('CODE') || reasons.includes('ALIAS')) {
    const isWord = code !== null && kindOfCode(code) === 'WORD';
    return isWord && !reasons.includes('MESSAGE_EXACT') ? weights.WORD_CODE_LIMIT : Infinity;
  }
  const isPhrase = words <= WORDS_OF_PHRASE || (message !== null && isCommonPhrase(message));
  return isPhrase ? weights.COMMON_PHRASE_LIMIT : Infinity;
}

/** So few words are no sentence of one vendor's. */
const WORDS_OF_PHRASE = 2;

/** The reason phrases of HTTP, which every server writes: `internal server error`. */
const REASON_PHRASES: ReadonlySet<string> = new Set(
  Object.values(STATUS_CODES).map((phrase) => foldedWords(messageWords(phrase!))),
);

function isCommonPhrase(message: MessageWords): boolean {
  return message.words.length <= WORDS_OF_PHRASE || REASON_PHRASES.has(foldedWords(message));
}

function foldedWords({ words }: MessageWords): string {
  return words.map(({ folded }) => folded).join(' ');
}

/** The shortest common start, as a share, at which a code that is not the entry's looks like it. */
const NEAR_START = 0.5;

function weighCode(
  entry: ComparedEntry,
  { error, httpStatus }: ErrorContext,
  aliases: ReadonlySet<number>,
): Evidence {
  const { code } = error;
  if (code === null) return NO_EVIDENCE;
  const folded = code.toLowerCase();
  const weight = weights.CODE_WEIGHTS[kindOfCode(code)];
  if (entry.codeFolded === folded) return { weight, reasons: ['CODE'] };
  if (aliases.has(entry.row)) return { weight: weight * weights.ALIAS_FACTOR, reasons: ['ALIAS'] };
  const generation = parentsOfCode(folded).indexOf(entry.codeFolded);
  if (generation !== -1)
    return { weight: weights.CODE_PARENT_WEIGHT - generation * 0.5, reasons: ['CODE_PARENT'] };
  // A body that repeats its HTTP status as its code names no other code by that.
  if (folded === String(httpStatus)) return NO_EVIDENCE;
  const shared = sharedStart(folded, entry.codeFolded);
  if (shared >= NEAR_START && kindOfCode(code) !== 'NUMBER') {
    return { weight: weights.CODE_NEAR_WEIGHT + shared, reasons: ['CODE_NEAR'] };
  }
  return { weight: weights.OTHER_CODE_WEIGHT };
}

function weighCommonCode(entry: ComparedEntry, { error }: ErrorContext): Evidence {
  const { commonCode } = error;
  if (commonCode === null) return NO_EVIDENCE;
  if (entry.commonCode === commonCode || entry.code === commonCode) {
    return { weight: weights.COMMON_CODE_WEIGHT, reasons: ['COMMON_CODE'] };
  }
  return entry.commonCode === null ? NO_EVIDENCE : { weight: weights.OTHER_COMMON_CODE_WEIGHT };
}

const MESSAGE_REASONS = {
  EXACT: 'MESSAGE_EXACT',
  TEMPLATE: 'MESSAGE_TEMPLATE',
  SIMILAR: 'MESSAGE_SIMILAR',
} as const satisfies Record<MessageMatch['kind'], Reason>;

function weighMessage(
  entry: ComparedEntry,
  { error }: ErrorContext,
  message: MessageWords | null,
  said: SaidTerms | null,
  templateOf: TemplateOf,
): Evidence {
  if (message === null || message.words.length === 0) return NO_EVIDENCE;
  const main = matchText(entry.message ?? entry.description, message, templateOf);
  const other = entry.message === null ? null : matchText(entry.description, message, templateOf);
  const mainWeight = main === null ? -Infinity : weightOfMatch(main);
  const otherWeight = other === null ? -Infinity : weightOfMatch(other) * weights.DESCRIPTION_FACTOR;
  const [found, weight] = mainWeight >= otherWeight ? [main, mainWeight] : [other, otherWeight];
  const otherMessage = weights.OTHER_MESSAGE_WEIGHTS[kindOfCode(error.code ?? 'Word')];
  const isFound = found !== null && weight >= otherMessage;
  const alike = said === null ? null : weighLikeness(likenessOfTerms(said, entry), error);
  if (alike !== null && (!isFound || alike.weight > weight)) return alike;
  if (!isFound) return { weight: otherMessage };
  const reasons: Reason[] = found === main ? [MESSAGE_REASONS[found.kind]] : ['DESCRIPTION'];
  const saysSame = alike !== null;
  return { weight, reasons, parameters: found.parameters, words: found.words, saysSame };
}

/** What it adds that an entry says the same in other words; null where it does not. */
function weighLikeness(likeness: number, { origin }: ExtractedError): Evidence | null {
  if (likeness < weights.LEAST_ALIKE[origin]) return null;
  return {
    weight: weights.ALIKE_WEIGHT - weights.UNLIKE_WEIGHT * (1 - likeness),
    reasons: ['MESSAGE_SIMILAR'],
    saysSame: true,
    limit: weights.GUESS_LIMIT,
  };
}

function matchText(text: string | null, message: MessageWords, templateOf: TemplateOf): MessageMatch | null {
  return text === null ? null : matchMessage(templateOf(text), message, templateOf);
}

/** The more words, and the more of the message they account for, the less it is by chance. */
function weightOfMatch({ kind, words, share, verbatim }: MessageMatch): number {
  if (kind === 'SIMILAR') {
    const certainty = Math.min(words, weights.MESSAGE_WORDS) / weights.MESSAGE_WORDS;
    return weights.SIMILAR_BASE_WEIGHT + weights.SIMILAR_WEIGHT * share * (0.4 + 0.6 * certainty);
  }
  const full =
    weights.MESSAGE_BASE_WEIGHT + weights.MESSAGE_WORD_WEIGHT * Math.min(words, weights.MESSAGE_WORDS);
  return (
    full * (0.3 + 0.7 * share) + weights.REST_WEIGHT * (1 - share) + (verbatim ? weights.VERBATIM_WEIGHT : 0)
  );
}

function weighStatus(entry: ComparedEntry, { httpStatus }: ErrorContext): Evidence {
  if (httpStatus === null || entry.httpStatuses.length === 0) return NO_EVIDENCE;
  return entry.httpStatuses.includes(httpStatus)
    ? { weight: weights.STATUS_WEIGHT, reasons: ['HTTP_STATUS'] }
    : { weight: weights.OTHER_STATUS_WEIGHT };
}

function weighVendor(entry: ComparedEntry, { namedVendor, hintedVendors }: ErrorContext): Evidence {
  if (namedVendor !== null) {
    return entry.vendorRow === namedVendor.row
      ? { weight: weights.NAMED_VENDOR_WEIGHT, reasons: ['VENDOR'] }
      : { weight: weights.OTHER_NAMED_VENDOR_WEIGHT };
  }
  if (hintedVendors.size === 0) return NO_EVIDENCE;
  return hintedVendors.has(entry.vendorRow)
    ? { weight: weights.HINTED_VENDOR_WEIGHT, reasons: ['VENDOR'] }
    : { weight: weights.OTHER_HINTED_VENDOR_WEIGHT };
}

function weighService(entry: ComparedEntry, { namedService, hintedServices }: ErrorContext): Evidence {
  if (namedService !== null) {
    return entry.serviceRow === namedService.row
      ? { weight: weights.NAMED_SERVICE_WEIGHT, reasons: ['SERVICE'] }
      : { weight: weights.OTHER_NAMED_SERVICE_WEIGHT };
  }
  return hintedServices.has(entry.serviceRow)
    ? { weight: weights.HINTED_SERVICE_WEIGHT, reasons: ['SERVICE'] }
    : NO_EVIDENCE;
}
