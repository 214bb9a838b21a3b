/*
 * Raw errors take turns with everybody else on this thread. Before each step, whoever works on one asks whether the turn
 * is over, and goes on at once where it is not: a wait in between would let others pass the same question first.
 *
 *   if (shouldYield()) await yieldToLoop();
 */

/** How long raw errors hold the event loop in one turn, all of them together, in milliseconds; the last step may exceed it. */
const TURN = 10;

const waiting: (() => void)[] = [];
let began: number | null = null;

/** Whether raw errors have held the event loop for 10 milliseconds. */
export function shouldYield(): boolean {
  if (began === null) beginTurn();
  return performance.now() - began! >= TURN;
}

/** Waits until everybody else had a turn: in each round of the event loop, one of those that wait here goes on. */
export function yieldToLoop(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}

function beginTurn(): void {
  began = performance.now();
  setImmediate(endTurn);
}

function endTurn(): void {
  began = null;
  const next = waiting.shift();
  if (next === undefined) return;
  beginTurn();
  next();
}
