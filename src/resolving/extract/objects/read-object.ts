import type { ExtractedError } from '../extracted-error.ts';
import {
  HTTP_STATUS_PLACES,
  OBJECT_SHAPES,
  type ObjectShape,
  REQUEST_ID_PLACES,
  SUCCESS_CODES,
} from './object-shapes.ts';
import type { Scanned, ScannedObject } from './scanned.ts';

const knownSteps = new Map<string, readonly string[]>();

/** A form with the names of which an object must have one each, so that most forms are ruled out by a glance. */
interface Candidate {
  readonly shape: ObjectShape;
  readonly names: readonly (readonly string[])[];
}

const CANDIDATES: readonly Candidate[] = OBJECT_SHAPES.map((shape) => {
  const { holder, beside, code, commonCode, message, either } = shape;
  const own = holder === '' ? [code, commonCode, either === true ? undefined : message] : [[holder]];
  const names = [...own, beside === undefined ? undefined : [beside]].flatMap((places) =>
    places === undefined ? [] : [places.map((place) => stepsOf(place)[0]!)],
  );
  return { shape, names: names.filter((group) => !group.includes('*')) };
});

/** The errors that an object is, after the first form that it has; none where it has none, or reports success. */
export function readObject(object: ScannedObject): ExtractedError[] {
  const present = new Set(object.members.map(({ name }) => name));
  for (const { shape, names } of CANDIDATES) {
    if (shape.alone === true && object.members.length !== 1) continue;
    if (!names.every((group) => group.some((name) => present.has(name)))) continue;
    const readings = readShape(object, shape);
    if (readings !== null) return readings;
  }
  return [];
}

function readShape(object: ScannedObject, shape: ObjectShape): ExtractedError[] | null {
  if (shape.beside !== undefined && find(object, shape.beside).length === 0) return null;
  const holders = find(object, shape.holder).filter((holder) => holder.kind === 'OBJECT');
  const found = holders.flatMap((holder) => {
    const reading = readHolder(object, holder, shape, holders.length === 1 ? object : holder);
    return reading === null ? [] : [reading];
  });
  return found.length === 0 ? null : found.filter((reading) => !reportsSuccess(reading));
}

function readHolder(
  object: ScannedObject,
  holder: ScannedObject,
  shape: ObjectShape,
  place: ScannedObject,
): ExtractedError | null {
  const code = shape.code === undefined ? null : scalarAt(holder, shape.code);
  const commonCode = shape.commonCode === undefined ? null : scalarAt(holder, shape.commonCode);
  const message = shape.message === undefined ? null : scalarAt(holder, shape.message);
  const hasCode = shape.code === undefined || code !== null;
  const hasMessage = shape.message === undefined || message !== null;
  const complete = shape.either === true ? hasCode : hasCode && hasMessage;
  if (!complete || (shape.commonCode !== undefined && commonCode === null)) return null;
  const bracketed = message === null ? null : BRACKETED_CODE.exec(message);
  if (shape.codeInMessage === true && bracketed === null) return null;
  const printedCode = code === null ? null : withoutNamespace(code);
  const fromBrackets = shape.format === 'TENCENT_V2' ? bracketed : null;
  return {
    format: shape.format,
    standing: shape.standing,
    start: place.start,
    end: place.end,
    code: printedCode ?? fromBrackets?.[1] ?? null,
    commonCode,
    message: fromBrackets === null ? message : message!.slice(fromBrackets[0].length),
    requestId: scalarAt(holder, REQUEST_ID_PLACES) ?? scalarAt(object, REQUEST_ID_PLACES),
    httpStatus: statusAt(holder) ?? statusAt(object),
    vendors: shape.vendors,
  };
}

const BRACKETED_CODE = /^\s{0,9}\((-?\d{1,12})\)\s{0,9}/;

/** `com.amazonaws.kms#NotFoundException:http://…` is `NotFoundException`. */
function withoutNamespace(code: string): string {
  const name = code.slice(code.indexOf('#') + 1);
  const end = name.search(/:https?:/);
  return end === -1 ? name : name.slice(0, end);
}

function reportsSuccess({ code, commonCode }: ExtractedError): boolean {
  return [code, commonCode].some((value) => value !== null && SUCCESS_CODES.has(value.toLowerCase()));
}

function statusAt(holder: ScannedObject): number | null {
  for (const place of HTTP_STATUS_PLACES) {
    for (const value of find(holder, place)) {
      if (value.kind !== 'OBJECT' && value.kind !== 'LIST' && /^[1-5]\d\d$/.test(value.text))
        return Number(value.text);
    }
  }
  return null;
}

/** The first text or number, with something in it, that stands at one of these places. */
function scalarAt(holder: ScannedObject, places: readonly string[]): string | null {
  for (const place of places) {
    for (const value of find(holder, place)) {
      if (value.kind === 'QUOTED' && value.text.trim() !== '') return value.text.trim();
      if (value.kind === 'BARE' && !WORDS_FOR_NOTHING.has(value.text)) return value.text;
    }
  }
  return null;
}

const WORDS_FOR_NOTHING: ReadonlySet<string> = new Set([
  'null',
  'None',
  'undefined',
  'nil',
  'true',
  'false',
  'True',
  'False',
]);

/** All values at a place. */
function find(value: Scanned, place: string): readonly Scanned[] {
  let found: readonly Scanned[] = [value];
  for (const step of stepsOf(place)) {
    const next: Scanned[] = [];
    for (const inner of found) {
      if (inner.kind === 'LIST' && step === '*') next.push(...inner.items);
      if (inner.kind !== 'OBJECT') continue;
      for (const member of inner.members) if (step === '*' || member.name === step) next.push(member.value);
    }
    if (next.length === 0) return next;
    found = next;
  }
  return found;
}

function stepsOf(place: string): readonly string[] {
  const known = knownSteps.get(place);
  if (known !== undefined) return known;
  const steps = place === '' ? [] : place.split('.');
  knownSteps.set(place, steps);
  return steps;
}
