/** Remembers what a function gives for up to a thousand inputs; then it starts anew. */
export function remembered<Input, Output>(compute: (input: Input) => Output): (input: Input) => Output {
  const outputs = new Map<Input, Output>();
  return (input) => {
    let output = outputs.get(input);
    if (output === undefined) {
      if (outputs.size >= 1_000) outputs.clear();
      output = compute(input);
      outputs.set(input, output);
    }
    return output;
  };
}

/** An instant in milliseconds since 1970 as ISO 8601: entries of one edition share theirs. */
export const isoTime = remembered((milliseconds: number) => new Date(milliseconds).toISOString());

/** The global id of an error code, as the catalog makes it. */
export function globalId(id: number): string {
  return Buffer.from(`ErrorCode:${id}`, 'latin1').toString('base64url');
}
