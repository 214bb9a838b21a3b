import { BRACKETED_CODE } from '../choose-code.ts';
import type { ExtractedError } from '../extracted-error.ts';
import {
  HTTP_STATUS_FIELDS,
  OBJECT_SHAPES,
  type ObjectShape,
  REQUEST_ID_FIELDS,
  SUCCESS_CODES,
} from './object-shapes.ts';
import type { Scanned, ScannedObject } from './scanned.ts';

/** A path to values, step by step: `details.*.reason` is `['details', '*', 'reason']`. */
type Path = readonly string[];

/** A shape with its paths, and the names of which an object must have one each: most shapes are ruled out by these. */
interface CompiledShape extends Omit<ObjectShape, 'holder' | 'beside' | 'code' | 'commonCode' | 'message'> {
  readonly holder: Path;
  readonly beside: Path | null;
  readonly code: readonly Path[] | null;
  readonly commonCode: readonly Path[] | null;
  readonly message: readonly Path[] | null;
  readonly names: readonly (readonly string[])[];
}

const SHAPES: readonly CompiledShape[] = OBJECT_SHAPES.map(compileShape);
const REQUEST_ID_PATHS = REQUEST_ID_FIELDS.map(compilePath);
const HTTP_STATUS_PATHS = HTTP_STATUS_FIELDS.map(compilePath);

function compileShape(shape: ObjectShape): CompiledShape {
  const compileAll = (places: readonly string[] | undefined) => places?.map(compilePath) ?? null;
  const compiled = {
    holder: compilePath(shape.holder),
    beside: shape.beside === undefined ? null : compilePath(shape.beside),
    code: compileAll(shape.code),
    commonCode: compileAll(shape.commonCode),
    message: compileAll(shape.message),
  };
  const { holder, beside, code, commonCode, message } = compiled;
  const own = holder.length > 0 ? [[holder]] : [code, commonCode, shape.either === true ? null : message];
  const names = [...own, beside === null ? null : [beside]].flatMap((paths) =>
    paths === null ? [] : [paths.map(([first]) => first!)],
  );
  return { ...shape, ...compiled, names: names.filter((group) => !group.includes('*')) };
}

function compilePath(place: string): Path {
  return place === '' ? [] : place.split('.');
}

/** The errors of an object by the first shape that it has; none where it has none, or reports success. */
export function readObject(object: ScannedObject): ExtractedError[] {
  const present = new Set(object.members.map(({ name }) => name));
  for (const shape of SHAPES) {
    if (shape.alone === true && object.members.length !== 1) continue;
    if (!shape.names.every((group) => group.some((name) => present.has(name)))) continue;
    const errors = readShape(object, shape);
    if (errors !== null) return errors;
  }
  return [];
}

function readShape(object: ScannedObject, shape: CompiledShape): ExtractedError[] | null {
  if (shape.beside !== null && find(object, shape.beside).length === 0) return null;
  const holders = find(object, shape.holder).filter((holder) => holder.kind === 'OBJECT');
  const found = holders.flatMap((holder) => {
    const error = readHolder(object, holder, shape, holders.length === 1 ? object : holder);
    return error === null ? [] : [error];
  });
  return found.length === 0 ? null : found.filter((error) => !reportsSuccess(error));
}

function readHolder(
  object: ScannedObject,
  holder: ScannedObject,
  shape: CompiledShape,
  range: ScannedObject,
): ExtractedError | null {
  const written = shape.code === null ? null : scalarAt(holder, shape.code);
  const code = written !== null && shape.codeInUri === true ? codeOfUri(written) : written;
  const commonCode = shape.commonCode === null ? null : scalarAt(holder, shape.commonCode);
  const message = shape.message === null ? null : scalarAt(holder, shape.message);
  const hasCode = shape.code === null || code !== null;
  const hasMessage = shape.message === null || message !== null;
  const complete = shape.either === true ? hasCode : hasCode && hasMessage;
  if (!complete || (shape.commonCode !== null && commonCode === null)) return null;
  const bracketed = message === null ? null : BRACKETED_CODE.exec(message);
  if (shape.codeInMessage === true && bracketed === null) return null;
  const printedCode = code === null ? null : withoutNamespace(code);
  const fromBrackets = shape.format === 'TENCENT_V2' && printedCode === null ? bracketed : null;
  return {
    format: shape.format,
    origin: shape.origin,
    start: range.start,
    end: range.end,
    code: printedCode ?? fromBrackets?.[1] ?? null,
    commonCode,
    message: fromBrackets === null ? message : message!.slice(fromBrackets[0].length),
    requestId: scalarAt(holder, REQUEST_ID_PATHS) ?? scalarAt(object, REQUEST_ID_PATHS),
    httpStatus: statusAt(holder) ?? statusAt(object),
    vendors: shape.vendors,
  };
}

/** `com.amazonaws.kms#NotFoundException:http://…` is `NotFoundException`. */
function withoutNamespace(code: string): string {
  const name = code.slice(code.indexOf('#') + 1);
  const end = name.search(/:https?:/);
  return end === -1 ? name : name.slice(0, end);
}

/** The last segment of a URI that identifies a type of problem: `TMS.0007` of `https://example.com/errors/TMS.0007`. */
function codeOfUri(uri: string): string | null {
  if (!/^(?:https?|urn|tag):/i.test(uri)) return null;
  const path = uri
    .slice(0, 500)
    .replace(/\?[^#]*/, '')
    .replace(/[/#]+$/, '');
  return /[/#:]([A-Za-z0-9][\w.-]{0,119})$/.exec(path)?.[1] ?? null;
}

function reportsSuccess({ code, commonCode }: ExtractedError): boolean {
  return [code, commonCode].some((value) => value !== null && SUCCESS_CODES.has(value.toLowerCase()));
}

function statusAt(holder: ScannedObject): number | null {
  for (const path of HTTP_STATUS_PATHS) {
    for (const value of find(holder, path)) {
      if (value.kind !== 'OBJECT' && value.kind !== 'LIST' && /^[1-5]\d\d$/.test(value.text))
        return Number(value.text);
    }
  }
  return null;
}

/** The first text or number at one of these paths that is not empty. */
function scalarAt(holder: ScannedObject, paths: readonly Path[]): string | null {
  for (const path of paths) {
    for (const value of find(holder, path)) {
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

/** All values at a path. */
function find(value: Scanned, path: Path): readonly Scanned[] {
  let found: readonly Scanned[] = [value];
  for (const step of path) {
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
