/** Shows how far something is that may take long. */
export interface ProgressBar {
  /** Says how much of how much is done. */
  show(done: number, total: number): void;
  /** Takes the bar away. */
  clear(): void;
}

/** What is quicker than this, in milliseconds, shows no bar. */
const PATIENCE = 1_000;

/** The time between two looks of a bar, in milliseconds. */
const PERIOD = 100;

const WIDTH = 30;

/** Gives a bar on standard error: nothing where that is no terminal, and nothing in the first second. */
export function createProgressBar(
  label: string,
  output: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  now: () => number = Date.now,
): ProgressBar {
  if (!output.isTTY) return { show: () => {}, clear: () => {} };
  const start = now();
  let shownAt = 0;
  return {
    show(done, total) {
      const at = now();
      if (at - start < PATIENCE || at - shownAt < PERIOD) return;
      shownAt = at;
      const part = total === 0 ? 1 : Math.min(done / total, 1);
      const filled = Math.round(part * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      output.write(`\r${label} ${bar} ${Math.floor(part * 100)} %`);
    },
    clear() {
      // The line, from its start to its end (ECMA-48, EL).
      if (shownAt > 0) output.write('\r\x1b[K');
    },
  };
}
