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
import { PlaceHead } from './parts.tsx';
import { type Place, placeAddress, usePlace } from './place.ts';
import { RunPlace } from './run.tsx';
import { keepToken, keptToken, type Session, SessionContext } from './session.tsx';
import { SignIn } from './sign-in.tsx';
import { TokensPlace } from './tokens.tsx';
import { WaitingPlace } from './waiting.tsx';

type Viewer = WhoAmIQuery['viewer'];

/** The desk: signs somebody in, and shows the place that the address names. */
export function Desk({ issuer }: { issuer: IssuerOfDesk | null }) {
  const [token, setToken] = useState<string | null>(keptToken);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [isChecking, setChecking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const signOut = useCallback((why: string | null) => {
    keepToken(null);
    setToken(null);
    setViewer(null);
    setProblem(why);
  }, []);

  useEffect(() => {
    if (issuer === null || !isBackFromIssuer()) return;
    tokenFromIssuer(issuer).then(setToken, (error: Error) =>
      setProblem(`Nobody is signed in: ${error.message}`),
    );
  }, [issuer]);

  useEffect(() => {
    if (token === null) return;
    setChecking(true);
    askCatalog(WhoAmIOperation, {}, token)
      .then(({ viewer: found }) => {
        if (found.role === 'ANONYMOUS') {
          return signOut(`${found.name ?? 'This account'} may read, but has no role in this catalog.`);
        }
        keepToken(token);
        setProblem(null);
        setViewer(found);
      })
      .catch((error: unknown) => signOut(error instanceof Refused ? error.message : String(error)))
      .finally(() => setChecking(false));
  }, [token, signOut]);

  if (token === null || viewer === null) {
    if (isChecking) return <p class="aside">Reading…</p>;
    return (
      <SignIn
        issuer={issuer}
        problem={problem}
        isChecking={isChecking}
        onToken={setToken}
        onProblem={setProblem}
      />
    );
  }
  return <SignedIn token={token} viewer={viewer} signOut={signOut} />;
}

function SignedIn({
  token,
  viewer,
  signOut,
}: {
  token: string;
  viewer: Viewer;
  signOut: (why: string | null) => void;
}) {
  const place = usePlace();
  const [said, setSaid] = useState('');
  const session = useMemo<Session>(
    () => ({
      viewer,
      say: setSaid,
      ask: async (operation, variables, send) => {
        try {
          return await askCatalog(operation, variables, token, send);
        } catch (error) {
          // What was typed stays in this tab, and is there again after the next sign-in.
          if (error instanceof Refused && error.code === 'UNAUTHENTICATED') signOut(error.message);
          throw error;
        }
      },
    }),
    [token, viewer, signOut],
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
          <button type="button" onClick={() => signOut(null)}>
            Sign out
          </button>
        </p>
      </nav>
      <p class="said" role="status">
        {said}
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
      return more[0] === 'new' ? <NewEditionPlace query={query} /> : <EditionsPlace />;
    case 'runs':
      return <RunPlace key={more[0]} id={more[0] ?? ''} />;
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
