/**
 * Gives a function that does the same, and that is not tried again for so many milliseconds after it has failed: until then it
 * fails with the same error at once.
 */
export function withBackOff<Arguments extends readonly unknown[], Result>(
  act: (...given: Arguments) => Promise<Result>,
  milliseconds: number,
): (...given: Arguments) => Promise<Result> {
  let failed: { readonly error: unknown; readonly until: number } | null = null;
  return async (...given) => {
    if (failed !== null && Date.now() < failed.until) throw failed.error;
    try {
      const result = await act(...given);
      failed = null;
      return result;
    } catch (error) {
      failed = { error, until: Date.now() + milliseconds };
      throw error;
    }
  };
}
