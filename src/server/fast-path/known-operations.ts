import { type Limits, objectCountProblem, variablesProblem } from '../limits/limits.ts';
import type { RequestedOperation } from '../limits/object-count.ts';
import { compileOperation, type RunOperation } from './compile-operation.ts';
import type { PlainRequest } from './plain-request.ts';

/** A query that has been answered before: it is valid, and keeps all limits that do not look into its variables. */
export interface KnownOperation {
  /** Tells it from all other operations of this process. */
  readonly number: number;
  readonly name: string | null;
  /** Null where only graphql itself can run it. */
  readonly run: RunOperation | null;
  /** Whether it keeps the limits with these variables. */
  allows(variables: PlainRequest['variables']): boolean;
}

/** Known operations by what clients send for them. */
export interface KnownOperations {
  find(request: PlainRequest): KnownOperation | undefined;
  /** Takes an operation up that has just been answered without errors. */
  learn(request: PlainRequest, executed: Omit<RequestedOperation, 'variables'>): KnownOperation;
}

/** So many operations are known at most; frontends have a few dozen. */
const CAPACITY = 1_000;

/** So many sizes of pages are remembered for an operation as allowed. */
const SIZES_REMEMBERED = 100;

/** Gives the register of known operations, empty. */
export function createKnownOperations(limits: Limits): KnownOperations {
  const operations = new Map<string, KnownOperation>();
  let count = 0;
  return {
    find: (request) => operations.get(nameOf(request)),
    learn(request, executed) {
      if (operations.size >= CAPACITY) operations.clear();
      count += 1;
      const known = knownOperation(count, executed, limits);
      operations.set(nameOf(request), known);
      return known;
    },
  };
}

function nameOf({ source, operationName }: PlainRequest): string {
  return operationName === null ? source : `${source}\0${operationName}`;
}

function knownOperation(
  number: number,
  executed: Omit<RequestedOperation, 'variables'>,
  limits: Limits,
): KnownOperation {
  const sizesAllowed = new Set<string>();
  return {
    number,
    name: executed.operation.name?.value ?? null,
    run: compileOperation(executed),
    allows(variables) {
      if (variablesProblem(variables, limits) !== null) return false;
      // The count of objects looks at numbers alone.
      const sizes = JSON.stringify(
        Object.entries(variables).filter(([, value]) => typeof value === 'number'),
      );
      if (sizesAllowed.has(sizes)) return true;
      if (objectCountProblem({ ...executed, variables }, limits) !== null) return false;
      if (sizesAllowed.size < SIZES_REMEMBERED) sizesAllowed.add(sizes);
      return true;
    },
  };
}
