import type { ExtractedError } from '../extracted-error.ts';
import { withAttributes } from './opentelemetry.ts';
import { readObject } from './read-object.ts';
import { scanElement } from './scan-elements.ts';
import { scanObject } from './scan-object.ts';
import type { Scanned, ScannedObject } from './scanned.ts';

/** How deep objects in texts of other objects are read. */
const MAX_NESTING = 5;

/** How many objects of one text are read; later ones are not. */
const MAX_OBJECTS = 2_000;

/** The errors of a value, and whether they were in a quoted text. */
interface Found {
  readonly errors: readonly ExtractedError[];
  readonly inText: boolean;
}

const NOTHING: Found = { errors: [], inText: false };

/**
 * Finds the errors that are objects in a text, in order. An object that reports an error around another, or that holds
 * one in its message, is not one itself: the inner error is the vendor's.
 */
export function readObjects(text: string): ExtractedError[] {
  let looked = 0;
  const errors: ExtractedError[] = [];
  for (const object of findObjects(text, 0, text.length)) {
    errors.push(...readInside(object, 0).errors);
    if (looked > MAX_OBJECTS) break;
  }
  return errors;

  function readInside(scanned: ScannedObject, nesting: number): Found {
    const object = withAttributes(scanned);
    const below = object.members.map(({ value }) => readValue(value, nesting));
    const inTexts = below.filter(({ inText }) => inText);
    if (inTexts.length > 0) return { errors: inTexts.flatMap((found) => found.errors), inText: true };
    looked += 1;
    const own = looked > MAX_OBJECTS ? [] : readObject(object);
    if (own.some(({ format }) => format !== 'MESSAGE_ONLY')) return { errors: own, inText: false };
    const inner = below.flatMap((found) => found.errors);
    return { errors: inner.length > 0 ? inner : own, inText: false };
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
      errors: items.flatMap((found) => found.errors),
      inText: items.some(({ inText }) => inText),
    };
  }

  function readQuoted(start: number, end: number, nesting: number): Found {
    const found: ExtractedError[] = [];
    for (const object of findObjects(text, start, end)) {
      found.push(...readInside(object, nesting).errors.filter(({ format }) => format !== 'MESSAGE_ONLY'));
    }
    return { errors: found, inText: found.length > 0 };
  }
}

/** The elements that errors come in; others are not looked into. */
const ERROR_ELEMENT = /<(?:\w{1,20}:)?(?:error|errorresponse|response|fault|exception)[\s>]/iy;

/**
 * Finds all objects and XML errors in a range of a text, in order and without overlaps. Objects in the quoted texts of an
 * object are not among them: they are found in the range of that text.
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
