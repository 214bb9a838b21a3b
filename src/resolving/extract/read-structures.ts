import type { ExtractedError } from './extracted-error.ts';
import { readObjects } from './objects/read-objects.ts';
import { readLabels } from './read-labels.ts';
import { readSdkMessages } from './sdk-messages.ts';
import { createTextRanges } from './text-ranges.ts';

/**
 * The errors that a text gives in a form of their own, in order and without overlaps: objects first, then sentences of
 * SDKs, then labelled values; objects with nothing but a message come last, since their messages may hold any of those.
 */
export function readStructures(text: string): ExtractedError[] {
  const objects = readObjects(text);
  const ranges = createTextRanges();
  const add = (errors: readonly ExtractedError[]) =>
    errors.filter(({ start, end }) => ranges.add(start, end));
  const found = [
    ...add(objects.filter(({ format }) => format !== 'MESSAGE_ONLY')),
    ...add(readSdkMessages(text)),
    ...add(readLabels(text, ranges.isFree)),
    ...add(objects.filter(({ format }) => format === 'MESSAGE_ONLY')),
  ];
  return found.sort((left, right) => left.start - right.start);
}
