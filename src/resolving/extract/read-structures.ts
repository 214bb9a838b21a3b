import type { ExtractedError } from './extracted-error.ts';
import { readObjects } from './objects/read-objects.ts';
import { createPlaces } from './places.ts';
import { readLabels } from './read-labels.ts';
import { readSentences } from './read-sentences.ts';

/**
 * The errors that a text gives in a form of their own, in order and without overlaps: objects first, then sentences of
 * SDKs, then labelled values; objects with nothing but a message come last, since their messages may hold any of those.
 */
export function readStructures(text: string): ExtractedError[] {
  const objects = readObjects(text);
  const places = createPlaces();
  const take = (readings: readonly ExtractedError[]) =>
    readings.filter(({ start, end }) => places.take(start, end));
  const found = [
    ...take(objects.filter(({ format }) => format !== 'MESSAGE_ONLY')),
    ...take(readSentences(text)),
    ...take(readLabels(text, places.isFree)),
    ...take(objects.filter(({ format }) => format === 'MESSAGE_ONLY')),
  ];
  return found.sort((left, right) => left.start - right.start);
}
