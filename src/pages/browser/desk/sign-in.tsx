import { useState } from 'preact/hooks';
import { type IssuerOfDesk, leaveForIssuer } from './open-id.ts';
import { Labelled, PlaceHead } from './parts.tsx';

/** Asks for a token, or leads to the organization's own sign-in. */
export function SignIn({
  issuer,
  problem,
  onToken,
  onProblem,
}: {
  issuer: IssuerOfDesk | null;
  problem: string | null;
  onToken: (token: string) => void;
  onProblem: (problem: string) => void;
}) {
  const [typed, setTyped] = useState('');
  return (
    <>
      <PlaceHead title="Sign in to the desk">
        <p>
          Maintainers correct entries here, and take in new editions of the vendors’ pages. Reading needs no
          token.
        </p>
      </PlaceHead>
      {problem !== null && (
        <p class="notice problem" role="alert">
          {problem}
        </p>
      )}
      {issuer !== null && (
        <p class="actions">
          <button
            type="button"
            class="main"
            onClick={() =>
              leaveForIssuer(issuer).catch((error: Error) =>
                onProblem(`${new URL(issuer.issuer).host} cannot be reached: ${error.message}`),
              )
            }
          >
            Sign in at {new URL(issuer.issuer).host}
          </button>
        </p>
      )}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          onToken(typed.trim().replace(/^Bearer\s+/i, ''));
        }}
      >
        <Labelled
          label="Token"
          hint="It starts with cec_. It is kept for this tab alone, and sent to this catalog alone."
        >
          {(ids) => (
            <input
              {...ids}
              type="password"
              required
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Labelled>
        <p class="actions">
          <button type="submit" class={issuer === null ? 'main' : ''}>
            Sign in
          </button>
        </p>
      </form>
    </>
  );
}
