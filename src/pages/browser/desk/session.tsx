import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Operation } from '../../operation.ts';
import type { MistakeFragment, WhoAmIQuery } from '../../operations.generated.ts';
import { Refused, type Send } from './ask-catalog.ts';

const TOKEN = 'desk.token';

/** The token of this tab, which goes with the tab; null where there is none. */
export function keptToken(): string | null {
  return sessionStorage.getItem(TOKEN);
}

/** Keeps a token for as long as the tab is open, or forgets it. */
export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(TOKEN);
  else sessionStorage.setItem(TOKEN, token);
}

/** The last sentence that the desk has said. */
export interface Said {
  readonly sentence: string;
  readonly kind: 'DONE' | 'PROBLEM';
}

/** Who is at the desk, and what they can do with it. */
export interface Session {
  readonly viewer: WhoAmIQuery['viewer'];
  readonly ask: <Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    send?: Send,
  ) => Promise<Data>;
  /** Shows a sentence to whoever looks, and to whoever listens: what was done, or a problem. */
  readonly say: (sentence: string, kind?: Said['kind']) => void;
}

/** The session of whoever is signed in. */
export const SessionContext = createContext<Session | null>(null);

/** The session; only inside of the desk, where somebody is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('Nobody is signed in here.');
  return session;
}

/** What is known of an answer. */
export interface Asked<Data> {
  /** Null until it is there; the last one while it is asked for anew. */
  readonly data: Data | null;
  /** Whether it is asked for anew. */
  readonly isAsking: boolean;
  readonly problem: string | null;
  readonly reload: () => void;
}

/** Asks when it is first shown, whenever the variables change, and on `reload`. */
export function useAnswer<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): Asked<Data> {
  const { ask } = useSession();
  const [state, setState] = useState<{ data: Data | null; problem: string | null }>({
    data: null,
    problem: null,
  });
  const [round, setRound] = useState(0);
  const [isAsking, setAsking] = useState(true);
  const asked = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the variables stands for them, and a round asks again.
  useEffect(() => {
    let isWanted = true;
    setAsking(true);
    ask(operation, JSON.parse(asked))
      .then(
        (data) => isWanted && setState({ data, problem: null }),
        (error: unknown) => isWanted && setState(({ data }) => ({ data, problem: sentenceOf(error) })),
      )
      .finally(() => isWanted && setAsking(false));
    return () => {
      isWanted = false;
    };
  }, [ask, operation, asked, round]);
  return { ...state, isAsking, reload: useCallback(() => setRound((count) => count + 1), []) };
}

/** The payload that every mutation of the desk gives. */
interface Payload {
  readonly userErrors: readonly MistakeFragment[];
}

/** A mutation that can be sent, and what came of the last time. */
export interface Change<Input, Given> {
  /** Gives the payload; null where there was none, which `problem` explains. */
  readonly send: (input: Input, by?: Send) => Promise<Given | null>;
  readonly isSending: boolean;
  readonly problem: string | null;
  readonly mistakes: readonly MistakeFragment[];
  readonly forget: () => void;
}

/**
 * Makes a change. An input that is sent again after the catalog could not be reached has the idempotency key of the first
 * time, so that it is never done twice.
 */
export function useChange<Data extends { readonly payload: Payload | null }, Input>(
  operation: Operation<Data, { input: Input }>,
): Change<Input, NonNullable<Data['payload']>> {
  const { ask } = useSession();
  const [state, setState] = useState<{
    isSending: boolean;
    problem: string | null;
    mistakes: readonly MistakeFragment[];
  }>({ isSending: false, problem: null, mistakes: [] });
  const unanswered = useRef<{ readonly text: string; readonly key: string } | null>(null);

  const send = useCallback(
    async (input: Input, by?: Send) => {
      const text = JSON.stringify(input);
      if (unanswered.current?.text !== text) unanswered.current = { text, key: randomKey() };
      setState({ isSending: true, problem: null, mistakes: [] });
      try {
        const keyed = { ...input, idempotencyKey: unanswered.current.key };
        const { payload } = await ask(operation, { input: keyed }, by);
        unanswered.current = null;
        setState({ isSending: false, problem: null, mistakes: payload?.userErrors ?? [] });
        return payload as NonNullable<Data['payload']> | null;
      } catch (error) {
        setState({ isSending: false, problem: sentenceOf(error), mistakes: [] });
        return null;
      }
    },
    [ask, operation],
  );
  const forget = useCallback(() => setState({ isSending: false, problem: null, mistakes: [] }), []);
  return useMemo(() => ({ ...state, send, forget }), [state, send, forget]);
}

/** What to say of an error. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  throw error;
}

/** 128 random bits; not `randomUUID`, which browsers offer on encrypted connections alone. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
