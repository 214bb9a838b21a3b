import type { z } from 'zod';

/** The answer of the schema to an operation. */
interface OperationAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Asks the schema, as any client does. */
export type Ask = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<OperationAnswer>;

/** Something that an agent can ask: an operation of the schema, with the shape of what goes in and what comes out. */
export interface AgentTool<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodObject = z.ZodObject,
  Data = unknown,
> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly document: string;
  /** The variables of the operation. */
  readonly variables: (input: z.output<Input>) => Readonly<Record<string, unknown>>;
  /** What the data of an answer without errors says; `extensions` are those of the answer. */
  readonly read: (data: Data, extensions: OperationAnswer['extensions']) => z.input<Output>;
}

/** A tool whose shapes are checked against each other; to those who call it, they are all alike. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject, Data>(
  tool: AgentTool<Input, Output, Data>,
): AgentTool {
  return tool as unknown as AgentTool;
}

/** The longest text of a vendor's in an answer, in UTF-16 units: what is longer is cut, with `…`. */
const LONGEST = 1_000;

/** A text that is not longer than an agent should have to read. */
export function boundedText<Text extends string | null>(text: Text): Text {
  if (text === null || text.length <= LONGEST) return text;
  // Not in the middle of a surrogate pair.
  return `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` as Text;
}

/** A value of a field, a text or a list, as text that is not longer than an agent should have to read; null where it is none. */
export function boundedValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return boundedText(typeof value === 'string' ? value : JSON.stringify(value));
}
