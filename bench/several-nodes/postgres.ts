import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { installPackage, isContinuousIntegration } from '../../test/debian-package.ts';

/** A PostgreSQL of its own, in a temporary folder, on a free port of this machine. */
export interface PostgresServer {
  readonly port: number;
  /** The URL of a database. */
  url(database?: string): string;
  /** Makes an empty database, and gives its URL. */
  createDatabase(name: string): Promise<string>;
  /** Runs statements as the superuser. */
  run<Row extends pg.QueryResultRow>(statements: string, database?: string): Promise<Row[]>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Stops it, with what is under way rolled back. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops all of its processes where they are, so that it answers nothing and refuses nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Makes a standby the primary. */
  promote(): Promise<void>;
  /** Stops it, and removes its folder. */
  remove(): Promise<void>;
}

/** What a new server is made of. */
export interface PostgresOptions {
  /** The primary of which it is a standby; by default it is a primary itself. */
  readonly standbyOf?: PostgresServer;
  /** By what a primary names it in `synchronous_standby_names`. */
  readonly name?: string;
  /** Further lines of postgresql.conf. */
  readonly settings?: readonly string[];
}

const SUPERUSER = 'catalog';

/** Makes and starts a server. Throws with what to install where there is no PostgreSQL on this machine. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const { standbyOf, name = 'standby', settings = [] } = options;
  const programs = findPrograms();
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'catalog-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();

  const run = (program: string, ...parameters: string[]): string =>
    execFileSync(join(programs, program), parameters, {
      ...user,
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });

  if (standbyOf === undefined) {
    run('initdb', '-D', data, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--no-sync');
    appendFileSync(
      join(data, 'postgresql.conf'),
      [
        '',
        `unix_socket_directories = '${folder}'`,
        "listen_addresses = '127.0.0.1'",
        'max_connections = 60',
        'shared_buffers = 32MB',
        'wal_keep_size = 256MB',
        'hot_standby = on',
        ...settings,
        '',
      ].join('\n'),
    );
    appendFileSync(join(data, 'pg_hba.conf'), 'host replication all 127.0.0.1/32 trust\n');
  } else {
    const from = `host=127.0.0.1 port=${standbyOf.port} user=${SUPERUSER} application_name=${name}`;
    run('pg_basebackup', '-D', data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync', '-d', from);
    appendFileSync(
      join(data, 'postgresql.conf'),
      ['', `unix_socket_directories = '${folder}'`, ...settings, ''].join('\n'),
    );
  }

  let child: ReturnType<typeof spawn> | null = null;
  // What is interrupted leaves no server behind.
  const killAtExit = (): void => void child?.kill('SIGQUIT');
  process.once('exit', killAtExit);

  const url = (database = 'postgres'): string => `postgres://${SUPERUSER}@127.0.0.1:${port}/${database}`;

  async function start(): Promise<void> {
    const started = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port)], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = started;
    let said = '';
    started.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4_000);
    });
    while (!(await answers())) {
      if (started.exitCode !== null || started.signalCode !== null) {
        throw new Error(`PostgreSQL did not start: ${said}`);
      }
      await sleep(50);
    }
  }

  async function answers(): Promise<boolean> {
    try {
      await query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  async function query<Row extends pg.QueryResultRow>(statements: string, database?: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url(database), connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.query<Row>(statements)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ended = child;
    child = null;
    if (ended === null || ended.exitCode !== null || ended.signalCode !== null) return;
    ended.kill(signal);
    await once(ended, 'exit');
  }

  /** Sends a signal to the server, and then to its processes: a server that has stopped cannot bury any meanwhile. */
  function signalAll(signal: NodeJS.Signals): void {
    const pid = child?.pid;
    if (pid === undefined) return;
    process.kill(pid, signal);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    for (const each of children) if (each !== '') process.kill(Number(each), signal);
  }

  await start();
  return {
    port,
    url,
    run: query,
    async createDatabase(database) {
      await query(`CREATE DATABASE "${database}"`);
      return url(database);
    },
    kill: () => end('SIGQUIT'),
    stop: () => end('SIGINT'),
    start,
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async promote() {
      await query('SELECT pg_promote()');
    },
    async remove() {
      signalAll('SIGCONT');
      await end('SIGQUIT');
      process.removeListener('exit', killAtExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What to do where there is no PostgreSQL. */
export const POSTGRES_MISSING =
  'There is no PostgreSQL on this machine: neither /usr/lib/postgresql/*/bin nor PATH has `initdb` and `postgres`. Install it with `apt-get install postgresql` (a server need not run).';

/** The folder of PostgreSQL's programs; where they are missing, continuous integration installs them. */
function findPrograms(): string {
  if (findPostgres() === null && isContinuousIntegration) installPackage('postgresql');
  const found = findPostgres();
  if (found === null) throw new Error(POSTGRES_MISSING);
  return found;
}

/** The folder of PostgreSQL's programs; null where it is not installed. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
}

/** Who runs the server where root asks for one, since PostgreSQL refuses root; null where somebody else asks. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('There is no user `postgres` or `nobody` that could run PostgreSQL.');
}

/** A port of this machine on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
}
