import type { Store } from '../../store/open-store.ts';
import { shouldYield, yieldToLoop } from '../cooperative-yielding.ts';
import type { Allowance } from '../match/find-candidates.ts';
import { matchTemplate, messageWords } from '../match/message-template.ts';
import { templateOf } from '../match/template-cache.ts';
import type { ExtractedError, Standing } from './extracted-error.ts';
import type { Places } from './places.ts';
import { type Line, mentionsError, messageStarts } from './text-lines.ts';

/** How many places are looked up as the start of a message: in lines that speak of errors, and in all others. */
const MAX_LOOKUPS = 80;
const MAX_PLAIN_LOOKUPS = 30;

/** How many lines are searched by their words. */
const MAX_SEARCHES = 3;

/** How long a text can be that is nothing but a message. */
const WHOLE_MESSAGE = 600;

/** How much of a line is compared with messages, in characters. */
const LONGEST_MESSAGE = 1_000;

/** How many words of a vendor's message must stand in a longer text to be more than a turn of phrase. */
const LEAST_WORDS = 3;

/** A status line, or a line of `curl -v`: `400 Bad Request` is no vendor's message. */
const HTTP_LINE = /^[<>*] |^HTTP\/\d/;

/**
 * The vendors' messages that stand in the free lines of a text: first lines that speak of errors, each line once. A short
 * text is taken as a message in whole.
 */
export async function findMessages(
  store: Store,
  text: string,
  lines: readonly Line[],
  taken: Places,
  allowance: Allowance,
): Promise<ExtractedError[]> {
  const free = lines.filter(
    ({ text: line, start, end }) => taken.isFree(start, end) && !HTTP_LINE.test(line),
  );
  const isWhole = free.length === lines.length && text.trim().length <= WHOLE_MESSAGE && lines.length <= 3;
  const readings: ExtractedError[] = [];
  let lookups = 0;
  let plainLookups = 0;
  let searches = 0;
  for (const line of inOrderOfPromise(free)) {
    const speaks = mentionsError(line.text);
    if (lookups >= MAX_LOOKUPS || plainLookups >= MAX_PLAIN_LOOKUPS) break;
    if (shouldYield()) await yieldToLoop();
    const starts = messageStarts(line.text);
    lookups += starts.length;
    plainLookups += speaks ? 0 : starts.length;
    const found = await longestMessage(store, line, starts);
    const isAll = found !== null && isWhole && found.end - found.start > text.trim().length / 2;
    if (found !== null && (found.words >= LEAST_WORDS || isAll)) {
      const { start, end } = found;
      const standing = isAll ? 'WHOLE_TEXT' : speaks ? 'ERROR_LINE' : 'PLAIN_LINE';
      readings.push(messageReading(standing, start, end, text.slice(start, end)));
    } else if (!isWhole && speaks && searches < MAX_SEARCHES && allowance.left > 0) {
      searches += 1;
      const start = line.start + tailOf(line.text, starts);
      readings.push(messageReading('ERROR_LINE', start, line.end, text.slice(start, line.end)));
    }
  }
  if (readings.length > 0 || !isWhole) return readings;
  const start = lines[0]!.start;
  const end = lines.at(-1)!.end;
  return [messageReading('WHOLE_TEXT', start, end, text.slice(start, end))];
}

/** Each line once, those that speak of errors first. */
function inOrderOfPromise(lines: readonly Line[]): Line[] {
  const distinct = [...new Map(lines.map((line) => [line.text, line])).values()];
  return [
    ...distinct.filter(({ text }) => mentionsError(text)),
    ...distinct.filter(({ text }) => !mentionsError(text)),
  ];
}

async function longestMessage(store: Store, line: Line, starts: readonly number[]) {
  let longest: { words: number; start: number; end: number } | null = null;
  for (const start of starts) {
    const rest = line.text.slice(start, start + LONGEST_MESSAGE);
    const entries = await store.resolving.besideText(rest);
    const message = messageWords(entries.length === 0 ? '' : rest);
    for (const entry of entries) {
      const template = templateOf(entry.message ?? entry.description ?? '');
      const match = matchTemplate(template, message);
      if (match === null || match.fromWord !== 0) continue;
      if (longest !== null && template.literalWords <= longest.words) continue;
      const end = message.words[match.toWord - 1]!.end;
      const stop = /^[.!?)\]"'…]{0,2}/.exec(rest.slice(end))![0].length;
      longest = {
        words: template.literalWords,
        start: line.start + start,
        end: line.start + start + end + stop,
      };
    }
  }
  return longest;
}

/** Where what is said begins, behind what a log writes before it: the last place with a few words to come. */
function tailOf(line: string, starts: readonly number[]): number {
  return (
    starts.findLast(
      (start) =>
        start === 0 ||
        (line[start - 2] === ':' && messageWords(line.slice(start)).words.length >= LEAST_WORDS),
    ) ?? 0
  );
}

function messageReading(standing: Standing, start: number, end: number, message: string): ExtractedError {
  return {
    format: 'MESSAGE_IN_TEXT',
    standing,
    start,
    end,
    code: null,
    commonCode: null,
    message: message.trim(),
    requestId: null,
    httpStatus: null,
    vendors: [],
  };
}
