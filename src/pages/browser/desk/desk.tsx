import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { WhoAmIOperation, type WhoAmIQuery } from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { askCatalog, Refused } from './ask-catalog.ts';
import { DirectoryPlace } from './directory.tsx';
import { EditionsPlace } from './editions.tsx';
import { EntriesPlace } from './entries.tsx';
import { EntryPlace } from './entry.tsx';
import { NewEditionPlace } from './new-edition.tsx';
import { NewEntryPlace } from './new-entry.tsx';
import { type IssuerOfDesk, isBackFromIssuer, tokenFromIssuer } from './open-id.ts';
import { PlaceHead, Waiting } from './parts.tsx';
import { type Place, placeAddress, usePlace } from './place.ts';
import { RunPlace } from './run.tsx';
import { keepToken, keptToken, type Said, type Session, SessionContext } from './session.tsx';
import { SignIn } from './sign-in.tsx';
import { TokensPlace } from './tokens.tsx';
import { WaitingPlace } from './waiting.tsx';

type Viewer = WhoAmIQuery['viewer'];

/** The desk: signs somebody in, and shows the place that the address names. */
export function Desk({ issuer }: { issuer: IssuerOfDesk | null }) {
  /** Null while one is asked for. */
  const [token, setToken] = useState<string | null>(keptToken);
  const [signedIn, setSignedIn] = useState<{ readonly token: string; readonly viewer: Viewer } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);

  const refuse = useCallback((why: string | null) => {
    keepToken(null);
    setToken(null);
    setProblem(why);
  }, []);
  const signOut = useCallback(() => {
    refuse(null);
    setSignedIn(null);
  }, [refuse]);

  useEffect(() => {
    if (issuer === null || !isBackFromIssuer()) return;
    tokenFromIssuer(issuer).then(setToken, (error: Error) =>
      setProblem(`Nobody is signed in: ${error.message}`),
    );
  }, [issuer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round asks again.
  useEffect(() => {
    if (token === null) return;
    setProblem(null);
    askCatalog(WhoAmIOperation, {}, token).then(
      ({ viewer }) => {
        if (viewer.role === 'ANONYMOUS') {
          return refuse(`${viewer.name ?? 'This account'} may read, but has no role in this catalog.`);
        }
        keepToken(token);
        setSignedIn({ token, viewer });
      },
      (error: unknown) => {
        // A catalog that does not answer has not refused the token.
        if (error instanceof Refused && REFUSALS.has(error.code)) refuse(error.message);
        else setProblem(error instanceof Refused ? error.message : String(error));
      },
    );
  }, [token, round, refuse]);

  const isIn = signedIn !== null && signedIn.token === token;
  return (
    <>
      {token === null && (
        <SignIn issuer={issuer} problem={problem} onToken={setToken} onProblem={setProblem} />
      )}
      {token !== null && !isIn && <Waiting problem={problem} reload={() => setRound((count) => count + 1)} />}
      {signedIn !== null && (
        // Whoever is asked for another token in the middle of a word finds everything as it was.
        <div class="places" hidden={!isIn}>
          <SignedIn key={signedIn.viewer.name} {...signedIn} refuse={refuse} signOut={signOut} />
        </div>
      )}
    </>
  );
}

/** The codes of protocol errors that say that a token is no good here. */
const REFUSALS: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

function SignedIn({
  token,
  viewer,
  refuse,
  signOut,
}: {
  token: string;
  viewer: Viewer;
  refuse: (why: string) => void;
  signOut: () => void;
}) {
  const place = usePlace();
  const [said, setSaid] = useState<Said>({ sentence: '', kind: 'DONE' });
  const session = useMemo<Session>(
    () => ({
      viewer,
      say: (sentence, kind = 'DONE') => setSaid({ sentence, kind }),
      ask: async (operation, variables, send) => {
        try {
          return await askCatalog(operation, variables, token, send);
        } catch (error) {
          if (error instanceof Refused && error.code === 'UNAUTHENTICATED') refuse(error.message);
          throw error;
        }
      },
    }),
    [token, viewer, refuse],
  );
  const [part = ''] = place.parts;
  const links = viewer.role === 'ADMIN' ? [...LINKS, TOKENS_LINK] : LINKS;
  return (
    <SessionContext.Provider value={session}>
      <nav class="desk-nav" aria-label="Desk">
        <ul>
          {links.map(({ path, label }) => (
            <li key={path}>
              <a
                href={placeAddress(path === '' ? [] : [path])}
                aria-current={path === part ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <Foreign text={viewer.name ?? ''} /> <span class="aside">{viewer.role.toLowerCase()}</span>{' '}
          <button type="button" onClick={signOut}>
            Sign out
          </button>
        </p>
      </nav>
      <p class={said.kind === 'PROBLEM' ? 'said problem' : 'said'} role="status">
        {said.sentence}
      </p>
      <PlaceView place={place} />
    </SessionContext.Provider>
  );
}

const LINKS = [
  { path: '', label: 'Waiting' },
  { path: 'entries', label: 'Entries' },
  { path: 'editions', label: 'Editions' },
  { path: 'directory', label: 'Directory' },
];

const TOKENS_LINK = { path: 'tokens', label: 'Tokens' };

/** What is shown at a place. */
function PlaceView({ place: { parts, query } }: { place: Place }) {
  const [part, ...more] = parts;
  switch (part) {
    case undefined:
      return <WaitingPlace />;
    case 'entries':
      return more.length === 0 ? (
        <EntriesPlace query={query} />
      ) : (
        <EntryPlace key={more.join('/')} entryKey={more.join('/')} />
      );
    case 'new':
      return <NewEntryPlace />;
    case 'editions':
      return more[0] === 'new' ? <NewEditionPlace query={query} /> : <EditionsPlace query={query} />;
    case 'runs':
      return <RunPlace key={more[0]} id={more[0] ?? ''} query={query} />;
    case 'directory':
      return <DirectoryPlace />;
    case 'tokens':
      return <TokensPlace />;
    default:
      return (
        <PlaceHead title="Nothing is here">
          <p>
            <a href={placeAddress([])}>What is waiting</a>
          </p>
        </PlaceHead>
      );
  }
}
