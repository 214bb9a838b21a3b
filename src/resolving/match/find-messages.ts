import type { ExtractedError, Origin } from '../extract/extracted-error.ts';
import { isStackFrame } from '../extract/plain-message.ts';
import { type Line, mentionsError, messageStarts } from '../extract/text-lines.ts';
import type { TextRanges } from '../extract/text-ranges.ts';
import type { Resources } from '../shared-resources.ts';
import type { SearchBudget } from './find-candidates.ts';
import { matchTemplate, messageWords } from './message-template.ts';

/** How many positions are looked up as the start of a message: in all lines, and in those that mention no error. */
const MAX_LOOKUPS = 80;
const MAX_PLAIN_LOOKUPS = 30;

/** How many lines are searched by their words. */
const MAX_SEARCHES = 3;

/** How long a text can be that is nothing but a message. */
const WHOLE_MESSAGE = 600;

/** How much of a line is compared with messages, in characters. */
const LONGEST_MESSAGE = 1_000;

/** How many words of a vendor's message a longer text must have, so that it is no common phrase. */
const LEAST_WORDS = 3;

/** A status line, or a line of `curl -v`: `400 Bad Request` is no vendor's message. */
const HTTP_LINE = /^[<>*] |^HTTP\/\d/;

/**
 * Finds the vendors' messages in the lines of a text that no other error has: lines that mention errors first, each line
 * once. A short text is one message as a whole.
 */
export async function findMessages(
  text: string,
  lines: readonly Line[],
  ranges: TextRanges,
  budget: SearchBudget,
  resources: Resources,
): Promise<ExtractedError[]> {
  const free = lines.filter(
    ({ text: line, start, end }) => ranges.isFree(start, end) && !HTTP_LINE.test(line),
  );
  const said = lines.filter((line) => !isStackFrame(line.text));
  const isWhole =
    free.length === lines.length &&
    said.length <= 3 &&
    said.reduce((length, line) => length + line.text.length, 0) <= WHOLE_MESSAGE;
  const errors: ExtractedError[] = [];
  let lookups = 0;
  let plainLookups = 0;
  let searches = 0;
  for (const line of errorLinesFirst(free)) {
    const isAboutError = mentionsError(line.text);
    if (lookups >= MAX_LOOKUPS || plainLookups >= MAX_PLAIN_LOOKUPS) break;
    if (resources.yielding.isDue()) await resources.yielding.yield();
    const starts = messageStarts(line.text);
    lookups += starts.length;
    plainLookups += isAboutError ? 0 : starts.length;
    const found = await longestMessage(line, starts, resources);
    const isAll = found !== null && isWhole && found.end - found.start > text.trim().length / 2;
    if (found !== null && (found.words >= LEAST_WORDS || isAll)) {
      const { start, end } = found;
      const origin = isAll ? 'WHOLE_TEXT' : isAboutError ? 'ERROR_LINE' : 'PLAIN_LINE';
      errors.push(messageError(origin, start, end, text.slice(start, end)));
    } else if (!isWhole && isAboutError && searches < MAX_SEARCHES && budget.left > 0) {
      searches += 1;
      const start = line.start + tailOf(line.text, starts);
      errors.push(messageError('ERROR_LINE', start, line.end, text.slice(start, line.end)));
    }
  }
  if (errors.length > 0 || !isWhole) return errors;
  const start = lines[0]!.start;
  const end = lines.at(-1)!.end;
  return [messageError('WHOLE_TEXT', start, end, text.slice(start, end))];
}

/** Each line once, those that mention errors first. */
function errorLinesFirst(lines: readonly Line[]): Line[] {
  const distinct = [...new Map(lines.map((line) => [line.text, line])).values()];
  return [
    ...distinct.filter(({ text }) => mentionsError(text)),
    ...distinct.filter(({ text }) => !mentionsError(text)),
  ];
}

async function longestMessage(line: Line, starts: readonly number[], { store, templateOf }: Resources) {
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

/** Where the message of a log line starts, after the prefix that the logger writes: the last start with a few words after it. */
function tailOf(line: string, starts: readonly number[]): number {
  return (
    starts.findLast(
      (start) =>
        start === 0 ||
        (line[start - 2] === ':' && messageWords(line.slice(start)).words.length >= LEAST_WORDS),
    ) ?? 0
  );
}

function messageError(origin: Origin, start: number, end: number, message: string): ExtractedError {
  return {
    format: 'MESSAGE_IN_TEXT',
    origin,
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
