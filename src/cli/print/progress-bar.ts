/** Shows how far something is that may take long. */
export interface ProgressBar {
  /** Says how much of how much is done, null where that is not known, and what has come of it. */
  show(done: number, total: number | null, note?: string): void;
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
    show(done, total, note = '') {
      const at = now();
      if (at - start < PATIENCE || at - shownAt < PERIOD) return;
      shownAt = at;
      const how = total === null ? '' : ` ${drawBar(total === 0 ? 1 : Math.min(done / total, 1))}`;
      // A note may be shorter than the one before it (ECMA-48, EL).
      output.write(`\r${label}${how}${note === '' ? '' : `  ${note}`}\x1b[K`);
    },
    clear() {
      if (shownAt > 0) output.write('\r\x1b[K');
    },
  };
}

function drawBar(part: number): string {
  const filled = Math.round(part * WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(part * 100)} %`;
}
