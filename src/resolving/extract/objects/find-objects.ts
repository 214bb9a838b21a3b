import { scanElement } from './scan-elements.ts';
import { scanObject } from './scan-object.ts';
import type { ScannedObject } from './scanned.ts';

/** The elements that errors come in; others are not looked into. */
const ERROR_ELEMENT = /<(?:\w{1,20}:)?(?:error|errorresponse|response|fault|exception)[\s>]/iy;

/**
 * All objects and XML errors of a stretch of text, in order: none overlaps another. What stands in the texts of an
 * object is not among them: look there with the places of that text.
 */
export function* findObjects(text: string, from: number, limit: number): Generator<ScannedObject> {
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
