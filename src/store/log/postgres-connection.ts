import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { LogUnavailable } from '../store-unavailable.ts';

/** One connection to the primary of a PostgreSQL, made anew where it is lost. */
export interface PostgresConnection {
  /** Runs a statement. Throws LogUnavailable where it is not answered within its patience, in milliseconds. */
  query<Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
    patience?: number,
  ): Promise<Row[]>;
  close(): Promise<void>;
}

/** How long a connection waits, and what is done with each new one before anything else. */
export interface ConnectionOptions {
  /** Within how many seconds a mutation is refused; 2 by default. */
  readonly seconds?: number | undefined;
  /** Statements that a new connection starts with. */
  readonly startWith?: string;
  readonly onNotification?: () => void;
}

/**
 * For how many milliseconds the parts of a mutation wait, so that all of them together take so many seconds at most: a host
 * for its first answer, a statement, one that appends, and that with its repetition.
 */
export function patienceOf(seconds = 2) {
  return { connect: seconds * 250, query: seconds * 300, append: seconds * 400, appendInAll: seconds * 850 };
}

/** How long a server may take to close a connection, in milliseconds. */
const END_PATIENCE = 1_000;

/**
 * Errors of PostgreSQL that say something of the moment and nothing of the statement
 * (https://www.postgresql.org/docs/15/errcodes-appendix.html): connections, resources, a shutdown, a standby.
 */
const OF_THE_MOMENT = /^(08|53|57P|58|25006|40)/;

/**
 * Gives a connection that opens with its first statement. Where the URL names several hosts, the primary among them is
 * taken; of two that both say so, as after a failover without fencing, the one of the later timeline.
 *
 * No statement has a timeout on the server: PostgreSQL takes one that waits for a synchronous standby for committed when it
 * is cancelled (https://www.postgresql.org/docs/15/warm-standby.html#SYNCHRONOUS-REPLICATION-HA).
 */
export function createPostgresConnection(url: string, options: ConnectionOptions = {}): PostgresConnection {
  const hosts = urlsOfHosts(url);
  const patience = patienceOf(options.seconds);
  let connecting: Promise<pg.Client> | null = null;
  let timeline = 0;

  async function connect(): Promise<pg.Client> {
    const tried = await Promise.allSettled(
      hosts.map((host) => openHost(host, hosts.length > 1, patience.connect)),
    );
    const opened = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    opened.sort((one, other) => other.timeline - one.timeline);
    const [best, ...others] = opened;
    for (const { client } of others) void end(client);
    if (best === undefined) {
      const failed = tried.find((each) => each.status === 'rejected');
      throw unavailable(failed?.reason);
    }
    const { client } = best;
    try {
      if (best.timeline < timeline) throw new Error('what answers was the primary before a failover');
      timeline = best.timeline;
      client.on('error', () => drop(client));
      client.on('end', () => drop(client));
      if (options.onNotification !== undefined) client.on('notification', options.onNotification);
      if (options.startWith !== undefined) await inTime(client.query(options.startWith), patience.query);
      return client;
    } catch (error) {
      void end(client);
      throw unavailable(error);
    }
  }

  let current: pg.Client | null = null;
  let isClosed = false;
  function drop(client: pg.Client): void {
    if (current !== client) return;
    current = null;
    connecting = null;
    void end(client);
  }

  async function opened(): Promise<pg.Client> {
    connecting ??= connect().then(
      (client) => {
        current = client;
        return client;
      },
      (error: unknown) => {
        connecting = null;
        throw error;
      },
    );
    return connecting;
  }

  // One statement at a time: the patience of the next one starts when its turn comes.
  let last: Promise<unknown> = Promise.resolve();

  async function run<Row extends pg.QueryResultRow>(
    text: string,
    values: readonly unknown[],
    milliseconds: number,
  ): Promise<Row[]> {
    if (isClosed) throw new LogUnavailable('The connection to the log is closed.');
    const client = await inTime(opened(), milliseconds).catch((error: unknown) => {
      throw unavailable(error);
    });
    try {
      return (await inTime(client.query<Row>(text, [...values]), milliseconds)).rows;
    } catch (error) {
      const { code } = error as { readonly code?: string };
      // An error with a severity is an answer of PostgreSQL.
      if (code !== undefined && 'severity' in (error as object) && !OF_THE_MOMENT.test(code)) throw error;
      drop(client);
      throw unavailable(error);
    }
  }

  return {
    query<Row extends pg.QueryResultRow>(
      text: string,
      values: readonly unknown[] = [],
      milliseconds = patience.query,
    ) {
      const result = last.then(() => run<Row>(text, values, milliseconds));
      last = result.catch(() => {});
      return result;
    },
    async close() {
      isClosed = true;
      const client = await connecting?.catch(() => null);
      current = null;
      if (client) await end(client);
    },
  };
}

interface OpenHost {
  readonly client: pg.Client;
  /** The number of the timeline, which goes up with each failover; 0 where there is one host. */
  readonly timeline: number;
}

async function openHost(url: string, isOneOfSeveral: boolean, patience: number): Promise<OpenHost> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    application_name: 'cloud-error-catalog',
  });
  // One that is lost between two statements says so in an event, and would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    const statement = `SELECT pg_is_in_recovery() AS standby${isOneOfSeveral ? TIMELINE : ''}`;
    const { rows } = await inTime(client.query(statement), patience);
    if (rows[0].standby) throw new Error('what answers is a standby');
    return { client, timeline: isOneOfSeveral ? Number.parseInt(rows[0].timeline, 16) : 0 };
  } catch (error) {
    void end(client);
    throw error;
  }
}

/** Ends a connection, also where the server does not answer: pg waits for as long as the server keeps its side open. */
async function end(client: pg.Client): Promise<void> {
  await inTime(client.end(), END_PATIENCE).catch(() => client.connection.stream.destroy());
}

/** The name of a segment of the write-ahead log starts with its timeline; a standby has none. */
const TIMELINE =
  ', CASE WHEN NOT pg_is_in_recovery() THEN substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) END AS timeline';

/** The URLs of the hosts that a URL names with commas between them: `postgres://name:word@one:5432,two:5432/catalog`. */
export function urlsOfHosts(url: string): string[] {
  const [, start, hosts, rest] = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/s.exec(url) ?? [];
  if (start === undefined || hosts === undefined) throw new TypeError('This is no URL of PostgreSQL.');
  return hosts.split(',').map((host) => `${start}${host}${rest}`);
}

/** A URL without what is secret in it: without a password and without parameters but the host of a socket. */
export function withoutSecrets(url: string): string {
  const [, scheme, credential, place, query = ''] =
    /^(postgres(?:ql)?:\/\/)(?:([^/?#]*)@)?([^?#]*)(?:\?([^#]*))?/s.exec(url) ?? [];
  if (scheme === undefined) return 'PostgreSQL';
  const [user] = (credential ?? '').split(':');
  const host = new URLSearchParams(query).get('host');
  return `${scheme}${user ? `${user}@` : ''}${place}${host === null ? '' : `?host=${host}`}`;
}

/** What a promise gives within so many milliseconds; throws where it gives nothing until then. */
async function inTime<Value>(promise: Promise<Value>, patience: number): Promise<Value> {
  const abort = new AbortController();
  const late = sleep(patience, null, { signal: abort.signal }).then(
    // What has come in while this thread was busy with something else is in time.
    () => new Promise<never>((_, reject) => setImmediate(() => reject(new Error('it does not answer')))),
  );
  late.catch(() => {});
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    abort.abort();
  }
}

function unavailable(error: unknown): LogUnavailable {
  if (error instanceof LogUnavailable) return error;
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return new LogUnavailable(`The log of this node cannot be reached: ${reason}.`, { cause: error });
}
