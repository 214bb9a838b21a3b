import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { LEAST_CACHE_MEMORY, USUAL_CACHE_MEMORY } from './caching/cache-budget.ts';

/** One variable of the environment. */
export interface Setting<Value> {
  readonly name: string;
  /** As it would stand in the environment. */
  readonly defaultText: string;
  /** A sentence for the table of settings. */
  readonly meaning: string;
  /** What would be right, to follow «should be». */
  readonly right: string;
  /** Whether its value is never printed, since it may hold a password. */
  readonly isSecret?: true;
  readonly read: Read<Value>;
}

/**
 * Reads the text of a setting, without blanks around it; undefined where it is not right. By hand: every command of the
 * shell reads the settings, and a library for schemas takes longer to load than the rest of a short command.
 */
export type Read<Value> = (text: string) => Value | undefined;

const PROJECT_FOLDER = fileURLToPath(new URL('..', import.meta.url));

const DEFAULT_DATABASE = 'data/catalog.sqlite';

/** Where the default database is: in a checkout; an installed package keeps no data, since npm deletes its folder. */
const DATA_FOLDER = /[\\/]node_modules[\\/]/.test(PROJECT_FOLDER) ? `${process.cwd()}/` : PROJECT_FOLDER;

function flag(): Pick<Setting<boolean>, 'right' | 'read'> {
  return {
    right: 'on or off',
    read(text) {
      const word = text.toLowerCase();
      if (['on', 'true', 'yes', '1'].includes(word)) return true;
      return ['off', 'false', 'no', '0'].includes(word) ? false : undefined;
    },
  };
}

function wholeNumber(least: number, most: number): Pick<Setting<number>, 'right' | 'read'> {
  return {
    right: `a whole number from ${least} to ${most}`,
    read: (text) => (/^\d{1,12}$/.test(text) ? within(Number(text), least, most) : undefined),
  };
}

function within(number: number, least: number, most: number): number | undefined {
  return number >= least && number <= most ? number : undefined;
}

const UNITS = { B: 1, KB: 1024, MB: 1024 * 1024 } as const;

type Unit = keyof typeof UNITS;

/** A number of bytes, from so many to so many KB or MB. */
function size(
  least: readonly [number, Unit],
  most: readonly [number, Unit],
  example: string,
): Pick<Setting<number>, 'right' | 'read'> {
  const [from, to] = [least, most].map(([count, unit]) => count * UNITS[unit]) as [number, number];
  return {
    right: `a size from ${least.join(' ')} to ${most.join(' ')}, such as ${example}`,
    read(text) {
      const [, count, unit = 'B'] = /^(\d{1,12}) ?(B|KB|MB)?$/.exec(text.toUpperCase()) ?? [];
      return count === undefined ? undefined : within(Number(count) * UNITS[unit as Unit], from, to);
    },
  };
}

function inMegabytes(bytes: number): string {
  return `${bytes / UNITS.MB} MB`;
}

/** A list with commas, of one part or more, that are all right. */
function listOf(isRight: (part: string) => boolean): Read<readonly string[]> {
  return (text) => {
    const parts = text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.length > 0 && parts.every(isRight) ? parts : undefined;
  };
}

function matching(pattern: RegExp): Read<string> {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** What a word stands for, and otherwise what a reader makes of the text. */
function wordOr<Meant, Value>(word: string, meant: Meant, read: Read<Value>): Read<Meant | Value> {
  return (text) => (text === word ? meant : read(text));
}

/** An origin as browsers send it (RFC 6454): a scheme, a host, a port that is not the scheme's own, and nothing else. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}

/** An address, or a range of them: `10.0.0.0/8`. */
function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** Whether nobody on the way to a URL can read along: `https`, or a server on this machine. */
function isPrivate(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

/** Where to listen: a host, null for that of the catalog itself, and a port. */
export interface ListeningPlace {
  readonly host: string | null;
  readonly port: number;
}

/** `off`, a port, or an address with a port: `127.0.0.1:9464`, `[::1]:9464`. */
function placeOrOff(): Pick<Setting<ListeningPlace | null>, 'right' | 'read'> {
  const parts = /^(?:\[?([A-Za-z0-9._:-]{1,253}?)\]?:)?(\d{1,5})$/;
  return {
    right: 'off, a port such as 9464, or an address with a port such as 127.0.0.1:9464',
    read: wordOr('off', null, (text) => {
      const [, host = null, port] = parts.exec(text) ?? [];
      return Number(port ?? Infinity) <= 65_535 ? { host, port: Number(port) } : undefined;
    }),
  };
}

/** A URL of an issuer, or the word for none. */
function urlOr(word: string): Pick<Setting<string | null>, 'right' | 'read'> {
  return {
    right: `${word}, or a URL that starts with https:// (on this machine also http://)`,
    read: wordOr(word, null, (text) => (isPrivate(text) ? text : undefined)),
  };
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const NAME = matching(/^.{1,255}$/s);

/** Every setting of the catalog, in the order in which a reader of the table meets them. */
export const SETTINGS = {
  host: {
    name: 'HOST',
    defaultText: 'localhost',
    meaning: 'Where to listen: a host name or an address; `0.0.0.0` for all addresses.',
    right: 'a host name or an address, without a scheme or a port',
    read: (text) =>
      /^[A-Za-z0-9._:-]{1,253}$/.test(text) && (isIP(text) !== 0 || !text.includes(':')) ? text : undefined,
  },
  port: {
    name: 'PORT',
    defaultText: '4000',
    meaning: 'The port; 0 takes a free one.',
    ...wholeNumber(0, 65_535),
  },
  database: {
    name: 'CATALOG_DB',
    defaultText: DEFAULT_DATABASE,
    meaning:
      'The SQLite file, made where it is missing. Relative paths start in the working directory; the default starts in the folder of the project where it runs from a checkout.',
    right: 'the path of a file',
    read: (path) => (path === DEFAULT_DATABASE ? DATA_FOLDER + path : path),
  },
  logUrl: {
    name: 'CATALOG_LOG_URL',
    defaultText: 'off',
    meaning:
      'The PostgreSQL that holds the log which several nodes follow, each with its own `CATALOG_DB`: `off`, or a URL such as `postgres://catalog:password@db.example.com/catalog`; of several hosts with commas (`one:5432,two:5432`) the primary is taken. [Several nodes](docs/several-nodes.md) says more.',
    right: 'off, or a URL such as postgres://catalog:password@db.example.com:5432/catalog',
    isSecret: true,
    read: wordOr('off', null, matching(/^postgres(ql)?:\/\/[^\s#]*$/)),
  },
  logSeconds: {
    name: 'CATALOG_LOG_SECONDS',
    defaultText: '2',
    meaning: 'Within how many seconds a mutation is refused where the log of its node does not answer.',
    ...wholeNumber(1, 60),
  },
  introspection: {
    name: 'CATALOG_INTROSPECTION',
    defaultText: 'on',
    meaning: 'Whether clients may read the schema. The explorers at `/graphql` need it.',
    ...flag(),
  },
  sandbox: {
    name: 'CATALOG_SANDBOX',
    defaultText: 'on',
    meaning:
      'Whether browsers get the Apollo Sandbox at `/graphql`, which loads from the network of Apollo; where that is out of reach, and with `off`, they get GraphiQL from the catalog itself (with `off` and no introspection, nothing).',
    ...flag(),
  },
  pages: {
    name: 'CATALOG_PAGES',
    defaultText: 'on',
    meaning: 'Whether the catalog has pages for people, at `/`; `off` leaves the API alone.',
    ...flag(),
  },
  corsOrigins: {
    name: 'CATALOG_CORS_ORIGINS',
    defaultText: '*',
    meaning:
      'The origins whose pages may read answers: `*`, or a list with commas such as `https://console.example.com,http://localhost:3000`.',
    right:
      '* or origins with commas between them, such as https://console.example.com (no path, no slash at the end)',
    read: wordOr('*', '*' as const, listOf(isOrigin)),
  },
  cacheMaxAge: {
    name: 'CATALOG_CACHE_MAX_AGE',
    defaultText: '60',
    meaning:
      'For how many seconds anyone may keep the answer to an anonymous query by GET; 0 asks to check each time.',
    ...wholeNumber(0, 31_536_000),
  },
  cacheMemory: {
    name: 'CATALOG_CACHE_MEMORY',
    defaultText: inMegabytes(USUAL_CACHE_MEMORY),
    meaning:
      'How much memory all that is remembered between requests may take: answers, operations, prepared statements. The catalog itself needs about 100 MB besides.',
    ...size([LEAST_CACHE_MEMORY / UNITS.MB, 'MB'], [65_536, 'MB'], inMegabytes(USUAL_CACHE_MEMORY)),
  },
  trustProxy: {
    name: 'CATALOG_TRUST_PROXY',
    defaultText: 'off',
    meaning:
      'Whose `X-Forwarded-For` to believe: `off`, or the addresses and ranges of the proxies with commas, such as `10.0.0.0/8`. `on` believes everybody, so that a client can name any address as its own; with `CATALOG_RATE_LIMIT` it is refused. A number of proxies is not enough: whoever reaches the catalog past them could do the same.',
    right:
      "off, on, or the proxies' addresses and ranges with commas between them, such as 10.0.0.0/8 (their number is not enough)",
    // Elsewhere a number counts proxies: who reaches the catalog past them could name any address.
    read: (text) => (/\D/.test(text) ? (flag().read(text) ?? listOf(isAddressRange)(text)) : undefined),
  },
  logLevel: {
    name: 'CATALOG_LOG_LEVEL',
    defaultText: 'info',
    meaning:
      'The least weight of a line in the log: `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`.',
    right: 'trace, debug, info, warn, error, fatal or silent',
    read: (text) => LOG_LEVELS.find((level) => level === text),
  },
  metrics: {
    name: 'CATALOG_METRICS',
    defaultText: 'off',
    meaning:
      'Where Prometheus finds metrics, at `/metrics`: `off`, a port beside that of the catalog such as `9464`, or an address with a port such as `127.0.0.1:9464`.',
    ...placeOrOff(),
  },
  bodyLimit: {
    name: 'CATALOG_BODY_LIMIT',
    defaultText: '100 KB',
    meaning:
      'The largest body of a request without a token, or with one that comes with no role, in bytes, KB or MB.',
    ...size([1, 'KB'], [100, 'MB'], '100 KB'),
  },
  importLimit: {
    name: 'CATALOG_IMPORT_LIMIT',
    defaultText: '8 MB',
    meaning:
      'The largest body of a request with a token that comes with a role, which may hold an edition of a document.',
    ...size([1, 'KB'], [100, 'MB'], '8 MB'),
  },
  maxTokens: {
    name: 'CATALOG_MAX_TOKENS',
    defaultText: '2000',
    meaning: 'The most tokens in a GraphQL document.',
    ...wholeNumber(100, 20_000),
  },
  maxDepth: {
    name: 'CATALOG_MAX_DEPTH',
    defaultText: '12',
    meaning: 'How deep the fields of an operation may be nested; introspection does not count.',
    ...wholeNumber(3, 100),
  },
  maxAliases: {
    name: 'CATALOG_MAX_ALIASES',
    defaultText: '50',
    meaning: 'The most aliases in an operation, those of a fragment counted wherever it is used.',
    ...wholeNumber(0, 10_000),
  },
  maxRootFields: {
    name: 'CATALOG_MAX_ROOT_FIELDS',
    defaultText: '50',
    meaning: 'The most fields on the first level of an operation.',
    ...wholeNumber(1, 10_000),
  },
  maxMergedFields: {
    name: 'CATALOG_MAX_MERGED_FIELDS',
    defaultText: '100',
    meaning:
      'The most fields of one name in one place of an operation, fragments included: they are merged into one, which takes time.',
    ...wholeNumber(1, 10_000),
  },
  maxCost: {
    name: 'CATALOG_MAX_COST',
    defaultText: '10000',
    meaning:
      'The most that an operation may cost, which is computed before it runs, in units of about ten microseconds of processor time.',
    ...wholeNumber(100, 10_000_000),
  },
  rateLimit: {
    name: 'CATALOG_RATE_LIMIT',
    defaultText: 'off',
    meaning:
      'What an address without a token, or with one that comes with no role, may spend in a minute, in the units of `CATALOG_MAX_COST`; `off` where a proxy sees to that. Of IPv6 the first 64 bits are an address.',
    right: 'off, or a whole number from 1000 to 1000000000',
    read: wordOr('off', null, wholeNumber(1_000, 1_000_000_000).read),
  },
  exports: {
    name: 'CATALOG_EXPORTS',
    defaultText: '2',
    meaning:
      'How many exports of the whole catalog may run at once, one for each address; `off` for none. Each takes a thread, and 200 MB in a catalog of a million entries.',
    right: 'off, or a whole number from 1 to 16',
    read: wordOr('off', 0, wholeNumber(1, 16).read),
  },
  exportSeconds: {
    name: 'CATALOG_EXPORT_SECONDS',
    defaultText: '300',
    meaning: 'How long a client may take to read an export; then it is disconnected.',
    ...wholeNumber(1, 86_400),
  },
  mcp: {
    name: 'CATALOG_MCP',
    defaultText: 'on',
    meaning:
      'Whether agents are answered at `/mcp`, by the Model Context Protocol; pages of browsers only where they are of this machine, or `CATALOG_CORS_ORIGINS` names their origin.',
    ...flag(),
  },
  maxListLength: {
    name: 'CATALOG_MAX_LIST_ITEMS',
    defaultText: '500',
    meaning: 'The most values in one list of an argument or a variable.',
    ...wholeNumber(1, 100_000),
  },
  maxInputDepth: {
    name: 'CATALOG_MAX_INPUT_DEPTH',
    defaultText: '20',
    meaning: 'How deep the lists and objects of an argument or a variable may be nested.',
    ...wholeNumber(3, 200),
  },
  oidcIssuer: {
    name: 'CATALOG_OIDC_ISSUER',
    defaultText: 'off',
    meaning:
      'The OpenID Connect issuer whose accounts count besides the tokens of the catalog: its URL, exactly as its tokens have it.',
    ...urlOr('off'),
  },
  oidcAudience: {
    name: 'CATALOG_OIDC_AUDIENCE',
    defaultText: 'cloud-error-catalog',
    meaning: 'What the tokens of the issuer must have as their audience (`aud`).',
    right: 'a text of 1 to 255 characters',
    read: NAME,
  },
  oidcClientId: {
    name: 'CATALOG_OIDC_CLIENT_ID',
    defaultText: 'off',
    meaning:
      'The public client that the catalog is at the issuer: with it, maintainers sign in at `/desk` by code flow with PKCE. The issuer must lead back to `https://…/desk`, and let pages of that origin ask its token endpoint (CORS).',
    right: 'off, or a text of 1 to 255 characters',
    read: wordOr('off', null, NAME),
  },
  oidcScope: {
    name: 'CATALOG_OIDC_SCOPE',
    defaultText: 'openid email',
    meaning: 'The scopes that the desk asks the issuer for, with blanks; `openid` is one of them.',
    right: 'openid and other scopes, with blanks between them',
    read: matching(/^(?:[\x21\x23-\x5b\x5d-\x7e]+ )*openid(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/),
  },
  oidcJwksUrl: {
    name: 'CATALOG_OIDC_JWKS_URL',
    defaultText: 'discover',
    meaning: 'Where the keys of the issuer are; by default where its metadata says.',
    ...urlOr('discover'),
  },
  oidcRoleClaim: {
    name: 'CATALOG_OIDC_ROLE_CLAIM',
    defaultText: 'roles',
    meaning: 'The claim with the roles; dots lead into objects: `realm_access.roles`.',
    right: 'the name of a claim, or a path of names with dots between them',
    read: NAME,
  },
  oidcNameClaim: {
    name: 'CATALOG_OIDC_NAME_CLAIM',
    defaultText: 'email',
    meaning: 'The claim with the name of the author; where a token lacks it, `sub` is the name.',
    right: 'the name of a claim, or a path of names with dots between them',
    read: NAME,
  },
  oidcMaintainerRoles: {
    name: 'CATALOG_OIDC_MAINTAINER_ROLES',
    defaultText: 'catalog-maintainer',
    meaning: 'The roles of the issuer that make a MAINTAINER, with commas.',
    right: 'one name or several with commas between them',
    read: listOf(() => true),
  },
  oidcAdminRoles: {
    name: 'CATALOG_OIDC_ADMIN_ROLES',
    defaultText: 'catalog-admin',
    meaning: 'The roles of the issuer that make an ADMIN, with commas.',
    right: 'one name or several with commas between them',
    read: listOf(() => true),
  },
  requestSeconds: {
    name: 'CATALOG_REQUEST_SECONDS',
    defaultText: '30',
    meaning: 'How long a client may take to send a request.',
    ...wholeNumber(1, 3_600),
  },
  answerSeconds: {
    name: 'CATALOG_ANSWER_SECONDS',
    defaultText: '60',
    meaning: 'How long a client may take to read an answer; then it is disconnected.',
    ...wholeNumber(1, 3_600),
  },
  shutdownSeconds: {
    name: 'CATALOG_SHUTDOWN_SECONDS',
    defaultText: '10',
    meaning: 'How long requests under way may still take when the server is asked to stop.',
    ...wholeNumber(0, 3_600),
  },
} as const satisfies Record<string, Setting<unknown>>;

/** The settings as a Markdown table, as it stands in the README. */
export function settingsTable(): string {
  const rows = Object.values(SETTINGS).map(
    ({ name, defaultText, meaning }) => `| \`${name}\` | \`${defaultText}\` | ${meaning} |`,
  );
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}
