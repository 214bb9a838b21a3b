/** A text in which errors are known: the keys of the entries that the first candidates must be, in order. */
export interface ResolvingCase {
  readonly name: string;
  readonly text: string;
  readonly keys: readonly string[];
}
