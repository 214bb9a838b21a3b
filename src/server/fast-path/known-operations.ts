import { type CacheUse, createSizedCache, keyOf } from '../../caching/sized-cache.ts';
import { documentBytes } from '../document-bytes.ts';
import { costOfOperation, dependsOnVariables } from '../limits/operation-cost.ts';
import { declaredVariables, type RequestedOperation } from '../limits/requested-operation.ts';
import { compileOperation, type RunOperation } from './compile-operation.ts';
import type { PlainRequest } from './plain-request.ts';

/** A query that has been answered before: it is valid, and keeps all limits that do not look into its variables. */
export interface KnownOperation {
  /** Tells it from all other operations of this process. */
  readonly number: number;
  readonly name: string | null;
  /** Null where only graphql itself can run it. */
  readonly run: RunOperation | null;
  /** Those of the variables that it declares. */
  declared(variables: Variables): Variables;
  /** What it costs with these variables, which keep the limits by themselves. */
  costWith(variables: Variables): number;
}

type Variables = PlainRequest['variables'];

/** Known operations by what clients send for them. */
interface KnownOperations {
  find(request: PlainRequest): KnownOperation | undefined;
  /** Takes an operation up that has just been answered without errors, or gives the one that is known. */
  learn(request: PlainRequest, executed: Omit<RequestedOperation, 'variables'>): KnownOperation;
  readonly use: CacheUse;
}

/** An operation, and what it takes of memory with its document. */
interface SizedOperation {
  readonly known: KnownOperation;
  readonly bytes: number;
}

/** Gives the register of known operations, empty, which keeps so many bytes of them: those that were asked for last. */
export function createKnownOperations(capacity: number): KnownOperations {
  const operations = createSizedCache<SizedOperation>(capacity, ({ bytes }) => bytes);
  let count = 0;
  return {
    find: (request) => operations.get(nameOf(request))?.known,
    learn(request, executed) {
      const name = nameOf(request);
      let operation = operations.peek(name);
      if (operation === undefined) {
        count += 1;
        operation = sizedOperation(count, executed);
        operations.set(name, operation);
      }
      return operation.known;
    },
    use: operations,
  };
}

function nameOf({ source, operationName }: PlainRequest): string {
  return keyOf(operationName === null ? source : `${source}\0${operationName}`);
}

function sizedOperation(number: number, executed: Omit<RequestedOperation, 'variables'>): SizedOperation {
  const { document, operation } = executed;
  const compiled = compileOperation(executed);
  const cost = dependsOnVariables(document) ? null : costOfOperation({ ...executed, variables: {} }).total;
  const known: KnownOperation = {
    number,
    name: operation.name?.value ?? null,
    run: compiled?.run ?? null,
    declared: (variables) => declaredVariables(operation, variables),
    costWith: (variables) => cost ?? costOfOperation({ ...executed, variables }).total,
  };
  return { known, bytes: documentBytes(document) + (compiled?.bytes ?? 0) };
}
