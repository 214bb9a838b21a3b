import type { ExtractedError } from '../extracted-error.ts';
import { readObject } from './read-object.ts';
import { scanElement } from './scan-elements.ts';
import { scanObject } from './scan-object.ts';
import type { Scanned, ScannedObject } from './scanned.ts';

/** How often an object can stand in a text of another. */
const MAX_NESTING = 5;

/** How many objects of one text are looked at; what stands behind them is not. */
const MAX_OBJECTS = 2_000;

/** What was found in a value: readings, and whether they stood in a text. */
interface Found {
  readonly readings: readonly ExtractedError[];
  readonly inText: boolean;
}

const NOTHING: Found = { readings: [], inText: false };

/**
 * The errors that stand in a text as objects, in order. An object that reports an error around another, or that holds
 * one in its message, is not one itself: the inner error is the vendor's.
 */
export function readObjects(text: string): ExtractedError[] {
  let looked = 0;
  const readings: ExtractedError[] = [];
  for (const object of findObjects(text, 0, text.length)) {
    readings.push(...readInside(object, 0).readings);
    if (looked > MAX_OBJECTS) break;
  }
  return readings;

  function readInside(object: ScannedObject, nesting: number): Found {
    const below = object.members.map(({ value }) => readValue(value, nesting));
    const inTexts = below.filter(({ inText }) => inText);
    if (inTexts.length > 0) return { readings: inTexts.flatMap((found) => found.readings), inText: true };
    looked += 1;
    const own = looked > MAX_OBJECTS ? [] : readObject(object);
    if (own.some(({ format }) => format !== 'MESSAGE_ONLY')) return { readings: own, inText: false };
    const inner = below.flatMap((found) => found.readings);
    return { readings: inner.length > 0 ? inner : own, inText: false };
  }

  function readValue(value: Scanned, nesting: number): Found {
    if (value.kind === 'OBJECT') return readInside(value, nesting);
    if (value.kind !== 'LIST') {
      return value.kind === 'BARE' || nesting === MAX_NESTING
        ? NOTHING
        : readQuoted(value.start, value.end, nesting + 1);
    }
    const items = value.items.map((item) => readValue(item, nesting));
    return {
      readings: items.flatMap((found) => found.readings),
      inText: items.some(({ inText }) => inText),
    };
  }

  function readQuoted(start: number, end: number, nesting: number): Found {
    const found: ExtractedError[] = [];
    for (const object of findObjects(text, start, end)) {
      found.push(...readInside(object, nesting).readings.filter(({ format }) => format !== 'MESSAGE_ONLY'));
    }
    return { readings: found, inText: found.length > 0 };
  }
}

/** The elements that errors come in; others are not looked into. */
const ERROR_ELEMENT = /<(?:\w{1,20}:)?(?:error|errorresponse|response|fault|exception)[\s>]/iy;

/**
 * All objects and XML errors of a stretch of text, in order: none overlaps another. What stands in the texts of an
 * object is not among them: look there with the places of that text.
 */
function* findObjects(text: string, from: number, limit: number): Generator<ScannedObject> {
  let at = from;
  while (at < limit) {
    const character = text.charCodeAt(at);
    const scan =
      character === BRACE
        ? scanObject(text, at, limit)
        : character === ANGLE
          ? scanError(text, at, limit)
          : null;
    if (scan === null) {
      at += 1;
    } else {
      yield scan.object;
      at = scan.end;
    }
  }
}

const BRACE = '{'.charCodeAt(0);
const ANGLE = '<'.charCodeAt(0);

function scanError(text: string, at: number, limit: number) {
  ERROR_ELEMENT.lastIndex = at;
  return ERROR_ELEMENT.test(text) ? scanElement(text, at, limit) : null;
}
