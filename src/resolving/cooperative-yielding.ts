/** How long all raw errors together run before they yield the event loop, in milliseconds; the last step may exceed it. */
const SLICE = 10;

/**
 * Cooperative yielding: work on the event loop runs in slices, and yields between its steps when the slice is used up.
 *
 *   if (yielding.isDue()) await yielding.yield();
 *
 * Without the condition each `await` would let other tasks in, which then find the same slice unused.
 */
export interface CooperativeYielding {
  /** Whether the slice is used up. */
  readonly isDue: () => boolean;
  /** Waits until the event loop has served others; one waiting task continues in each of its rounds. */
  readonly yield: () => Promise<void>;
}

/** Gives the cooperative yielding of all tasks that share it. */
export function createCooperativeYielding(): CooperativeYielding {
  const waiting: (() => void)[] = [];
  let started: number | null = null;

  function startSlice(): number {
    setImmediate(endSlice);
    started = performance.now();
    return started;
  }

  function endSlice(): void {
    started = null;
    const next = waiting.shift();
    if (next === undefined) return;
    startSlice();
    next();
  }

  return {
    isDue: () => performance.now() - (started ?? startSlice()) >= SLICE,
    yield: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
