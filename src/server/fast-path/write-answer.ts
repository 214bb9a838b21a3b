import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

/*
 * The text of an answer, written as its values are read. Where a promise stands for a value, room is left, and filled
 * when the value is there:
 *
 *   {"errorCodes":{"nodes": ⟨room⟩ ,"totalCount": ⟨room⟩ }}
 */

/** What is shared by all of one run. */
export interface Run {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  /** The arguments that depend on variables, by the number of their field. */
  readonly given: Record<string, unknown>[];
  /** The texts of recurring objects, by what is written of them. */
  readonly texts: Map<readonly CompiledField[], Map<unknown, string>>;
  /** How many promises are not settled yet. */
  open: number;
  finish: () => void;
  fail: (reason: unknown) => void;
}

/** A part of the text: its end, and what stands before it, with the rooms. */
interface Text {
  readonly before: (string | Text)[];
  end: string;
}

/** Writes a value at the end of a text. Throws where it does not fit the schema. */
export type Write = (value: unknown, into: Text, run: Run) => void;

/** A field of an object of the answer. */
export interface CompiledField {
  /** What stands before its value: `{"id":` or `,"key":`. */
  readonly opening: string;
  readonly read: (source: unknown, run: Run) => unknown;
  readonly write: Write;
  /** Whether it is a scalar or an enum, or a list of them, that is a property of its object. */
  readonly isProperty: boolean;
}

/** Reads and writes the fields of the query's root: its data as JSON. Rejects where anything fails. */
export function writeAnswer(
  fields: readonly CompiledField[],
  variables: Run['variables'],
  context: unknown,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const data: Text = { before: [], end: '' };
    const run: Run = {
      variables,
      context,
      given: [],
      texts: new Map(),
      open: 1,
      finish: () => {
        run.open -= 1;
        if (run.open === 0) resolve(wholeText(data));
      },
      fail: reject,
    };
    writeObject(fields, undefined, data, run);
    run.finish();
  });
}

/** Writes an object with these fields, read from a source. */
export function writeObject(fields: readonly CompiledField[], source: unknown, into: Text, run: Run): void {
  for (const { opening, read, write } of fields) {
    into.end += opening;
    put(read(source, run), write, into, run);
  }
  into.end += fields.length === 0 ? '{}' : '}';
}

/** Gives what writes an object that many others in one answer refer to, as a vendor: its text is written once. */
export function writeRecurringObject(fields: readonly CompiledField[]): Write {
  return (source, into, run) => {
    let texts = run.texts.get(fields);
    if (texts === undefined) {
      texts = new Map();
      run.texts.set(fields, texts);
    }
    const known = texts.get(source);
    if (known !== undefined) {
      into.end += known;
      return;
    }
    const own: Text = { before: [], end: '' };
    writeObject(fields, source, own, run);
    if (own.before.length === 0) {
      texts.set(source, own.end);
      into.end += own.end;
    } else {
      into.before.push(into.end, own);
      into.end = '';
    }
  };
}

/** Gives what writes a list of such members. */
export function writeList(write: Write): Write {
  return (value, into, run) => {
    let opening = '[';
    for (const member of value as Iterable<unknown>) {
      into.end += opening;
      put(member, write, into, run);
      opening = ',';
    }
    into.end += opening === '[' ? '[]' : ']';
  };
}

/** Values that a scalar gives out as they are, so that it needs not be called for them. */
const SERIALIZED = new Map<GraphQLLeafType, (value: unknown) => boolean>([
  [GraphQLString, isText],
  [GraphQLID, isText],
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
]);

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Gives what writes a value of a scalar or an enum. */
export function writeLeaf(type: GraphQLLeafType): Write {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name, value }) => [value as unknown, `"${name}"`]));
    return (value, into) => {
      into.end += texts.get(value) ?? jsonOf(type.serialize(value));
    };
  }
  const isSerialized = SERIALIZED.get(type) ?? (() => false);
  return (value, into) => {
    into.end += jsonOf(isSerialized(value) ? value : type.serialize(value));
  };
}

// What JSON escapes in a text; of surrogates it escapes those that are alone.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** What `JSON.stringify` gives, which for one plain value takes several times as long. */
function jsonOf(value: unknown): string {
  if (typeof value === 'string' && !ESCAPED.test(value)) return `"${value}"`;
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  const text: string | undefined = JSON.stringify(value ?? undefined);
  if (text === undefined) throw new Error('A value cannot be written.');
  return text;
}

/** Writes a value, or leaves room for it until it is there. */
function put(value: unknown, write: Write, into: Text, run: Run): void {
  if (!isPromise(value)) {
    write(value, into, run);
    return;
  }
  const room: Text = { before: [], end: '' };
  into.before.push(into.end, room);
  into.end = '';
  run.open += 1;
  value
    .then((settled) => {
      write(settled, room, run);
      run.finish();
    })
    .catch(run.fail);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function wholeText({ before, end }: Text): string {
  let text = '';
  for (const part of before) text += typeof part === 'string' ? part : wholeText(part);
  return text + end;
}
