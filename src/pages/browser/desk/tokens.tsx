import { useState } from 'preact/hooks';
import {
  DeskTokensOperation,
  IssueTokenOperation,
  RevokeTokenOperation,
  type Role,
  type TokenLineFragment,
} from '../../operations.generated.ts';
import { Foreign } from '../../views/foreign-text.tsx';
import { Minute } from '../../views/instant.tsx';
import { Labelled, Mistakes, PlaceHead, Waiting } from './parts.tsx';
import { useAnswer, useChange, useSession } from './session.tsx';

/** What tokens can be issued for. */
const ROLES: readonly Role[] = ['MAINTAINER', 'ADMIN'];

/** All tokens: made, listed, revoked. For administrators. */
export function TokensPlace() {
  const { data, problem, reload } = useAnswer(DeskTokensOperation, {});
  return (
    <>
      <PlaceHead title="Tokens" />
      <IssueToken onDone={reload} />
      {data === null || problem !== null ? <Waiting problem={problem} reload={reload} /> : null}
      {data !== null && (
        <section>
          <h2>Issued</h2>
          <ul class="entries">
            {data.tokens.map((token) => (
              <TokenItem key={token.id} token={token} onDone={reload} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function IssueToken({ onDone }: { onDone: () => void }) {
  const change = useChange(IssueTokenOperation);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('MAINTAINER');
  const [expires, setExpires] = useState('');
  const [issued, setIssued] = useState<{ readonly name: string; readonly token: string } | null>(null);

  async function submit(): Promise<void> {
    const expiresAt = expires === '' ? null : `${expires}T00:00:00Z`;
    const payload = await change.send({ name, role, expiresAt });
    if (payload?.token == null) return;
    setIssued({ name, token: payload.token });
    setName('');
    onDone();
  }

  return (
    <section>
      <h2>Issue a token</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Labelled label="Name" hint="It stands beside the changes that are made with the token.">
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={100}
              autocomplete="off"
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Labelled>
        <Labelled label="Role">
          {(ids) => (
            <select
              {...ids}
              value={role}
              onInput={({ currentTarget }) => setRole(currentTarget.value as Role)}
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label="Ends on" hint="Without a day, it lasts until it is revoked.">
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={expires}
              onInput={({ currentTarget }) => setExpires(currentTarget.value)}
            />
          )}
        </Labelled>
        <Mistakes problem={change.problem} mistakes={change.mistakes} />
        <p class="actions">
          <button type="submit" class="main" disabled={change.isSending}>
            Issue the token
          </button>
        </p>
      </form>
      {issued !== null && (
        <div class="notice" role="status">
          <p>
            The token of <Foreign text={issued.name} />. It is shown only now:
          </p>
          <p>
            <code class="secret">{issued.token}</code>
          </p>
          <button type="button" onClick={() => setIssued(null)}>
            I have it
          </button>
        </div>
      )}
    </section>
  );
}

function TokenItem({ token, onDone }: { token: TokenLineFragment; onDone: () => void }) {
  const { say } = useSession();
  const change = useChange(RevokeTokenOperation);
  const [isAsked, setAsked] = useState(false);
  const { id, prefix, name, role, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt } = token;

  async function revoke(): Promise<void> {
    const payload = await change.send({ id });
    if (payload === null || payload.userErrors.length > 0) return;
    say(`The token ${prefix} is revoked.`);
    onDone();
  }

  return (
    <li class="entry-item">
      <p class="entry-line">
        <strong>
          <Foreign text={name} />
        </strong>
        <code>{prefix}…</code>
        <span class="facts">
          <span class="badge">{role}</span>
          {revokedAt !== null && <span class="badge gone">revoked</span>}
        </span>
      </p>
      <p class="aside">
        issued <Minute at={createdAt} /> by <Foreign text={createdBy} />;{' '}
        {lastUsedAt === null ? (
          'never used'
        ) : (
          <>
            last used <Minute at={lastUsedAt} />
          </>
        )}
        {expiresAt !== null && (
          <>
            ; ends <Minute at={expiresAt} />
          </>
        )}
        {revokedAt !== null && (
          <>
            ; revoked <Minute at={revokedAt} />
          </>
        )}
      </p>
      {revokedAt === null && (
        <p class="actions">
          {isAsked ? (
            <>
              <button type="button" class="main" disabled={change.isSending} onClick={() => void revoke()}>
                Revoke {prefix} for good
              </button>
              <button type="button" onClick={() => setAsked(false)}>
                Keep it
              </button>
            </>
          ) : (
            <button type="button" onClick={() => setAsked(true)}>
              Revoke… <span class="unseen">{prefix}</span>
            </button>
          )}
        </p>
      )}
      <Mistakes problem={change.problem} mistakes={change.mistakes} />
    </li>
  );
}
