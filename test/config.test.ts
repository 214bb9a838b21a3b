import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { SETTINGS, settingsTable } from '../src/settings.ts';

function messageOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('The environment was taken for right.');
}

describe('readConfig', () => {
  test('serves a newcomer without any setting', () => {
    const { database, ...rest } = readConfig({});
    expect(rest).toEqual({
      host: 'localhost',
      port: 4000,
      logUrl: null,
      logSeconds: 2,
      introspection: true,
      sandbox: true,
      pages: true,
      corsOrigins: '*',
      cacheMaxAge: 60,
      cacheMemory: 128 * 1024 * 1024,
      trustProxy: false,
      logLevel: 'info',
      metrics: null,
      bodyLimit: 102_400,
      importLimit: 8_388_608,
      maxTokens: 2000,
      maxDepth: 12,
      maxAliases: 50,
      maxRootFields: 50,
      maxMergedFields: 100,
      maxCost: 10_000,
      rateLimit: null,
      exports: 2,
      exportSeconds: 300,
      mcp: true,
      maxListLength: 500,
      maxInputDepth: 20,
      requestSeconds: 30,
      answerSeconds: 60,
      shutdownSeconds: 10,
      oidcIssuer: null,
      oidcAudience: 'cloud-error-catalog',
      oidcClientId: null,
      oidcScope: 'openid email',
      oidcJwksUrl: null,
      oidcRoleClaim: 'roles',
      oidcNameClaim: 'email',
      oidcMaintainerRoles: ['catalog-maintainer'],
      oidcAdminRoles: ['catalog-admin'],
    });
    expect(database.endsWith('/data/catalog.sqlite')).toBe(true);
    expect(existsSync(`${dirname(dirname(database))}/package.json`)).toBe(true);
  });

  test.each([
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['HOST', '::1', 'host', '::1'],
    ['PORT', '0', 'port', 0],
    ['PORT', ' 8080 ', 'port', 8080],
    ['PORT', '', 'port', 4000],
    ['CATALOG_DB', 'mine.sqlite', 'database', 'mine.sqlite'],
    ['CATALOG_LOG_URL', 'off', 'logUrl', null],
    ['CATALOG_LOG_URL', 'postgres://a:b@one:1,two:2/c', 'logUrl', 'postgres://a:b@one:1,two:2/c'],
    ['CATALOG_INTROSPECTION', 'off', 'introspection', false],
    ['CATALOG_SANDBOX', 'false', 'sandbox', false],
    ['CATALOG_SANDBOX', 'ON', 'sandbox', true],
    ['CATALOG_CORS_ORIGINS', '*', 'corsOrigins', '*'],
    [
      'CATALOG_CORS_ORIGINS',
      'https://a.example, http://localhost:3000',
      'corsOrigins',
      ['https://a.example', 'http://localhost:3000'],
    ],
    ['CATALOG_TRUST_PROXY', 'on', 'trustProxy', true],
    ['CATALOG_TRUST_PROXY', '10.0.0.0/8,::1', 'trustProxy', ['10.0.0.0/8', '::1']],
    ['CATALOG_CACHE_MEMORY', '2048 MB', 'cacheMemory', 2_147_483_648],
    ['CATALOG_BODY_LIMIT', '2048', 'bodyLimit', 2048],
    ['CATALOG_BODY_LIMIT', '1 mb', 'bodyLimit', 1_048_576],
    ['CATALOG_LOG_LEVEL', 'silent', 'logLevel', 'silent'],
  ] as const)('reads %s=%j', (name, text, key, value) => {
    expect(readConfig({ [name]: text })[key]).toEqual(value);
  });

  test.each([
    ['HOST', 'http://localhost'],
    ['HOST', 'localhost:4000'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '4e3'],
    ['PORT', 'http'],
    ['CATALOG_INTROSPECTION', 'maybe'],
    ['CATALOG_CORS_ORIGINS', 'https://a.example/'],
    ['CATALOG_CORS_ORIGINS', 'a.example'],
    ['CATALOG_CORS_ORIGINS', '*,https://a.example'],
    ['CATALOG_CORS_ORIGINS', ','],
    ['CATALOG_TRUST_PROXY', '10.0.0.0/33'],
    ['CATALOG_TRUST_PROXY', 'proxy'],
    ['CATALOG_TRUST_PROXY', '1'],
    ['CATALOG_CACHE_MEMORY', '0'],
    ['CATALOG_CACHE_MEMORY', '15 MB'],
    ['CATALOG_BODY_LIMIT', '100 GB'],
    ['CATALOG_BODY_LIMIT', '10'],
    ['CATALOG_LOG_LEVEL', 'loud'],
    ['CATALOG_MAX_DEPTH', '0'],
    ['CATALOG_SHUTDOWN_SECONDS', '1.5'],
  ])('refuses %s=%s and says what would be right', (name, text) => {
    const { right } = Object.values(SETTINGS).find((setting) => setting.name === name)!;
    expect(messageOf({ [name]: text })).toBe(`${name} is ${JSON.stringify(text)}, but should be ${right}.`);
  });

  test('repeats no URL that may hold a password', () => {
    const message = messageOf({ CATALOG_LOG_URL: 'mysql://catalog:secret@db.example/catalog' });
    expect(message).toBe(`CATALOG_LOG_URL is something else, but should be ${SETTINGS.logUrl.right}.`);
  });

  test('has a line for each wrong setting', () => {
    const message = messageOf({
      PORT: 'x',
      CATALOG_SANDBOX: '2',
      CATALOG_CORS_ORIGIN: '*',
      CATALOG_DB_PATH: 'x',
    });
    expect(message.split('\n')).toEqual([
      'PORT is "x", but should be a whole number from 0 to 65535.',
      'CATALOG_SANDBOX is "2", but should be on or off.',
      '"CATALOG_CORS_ORIGIN" is no setting; the nearest is CATALOG_CORS_ORIGINS.',
      '"CATALOG_DB_PATH" is no setting; the nearest is CATALOG_DB.',
    ]);
  });

  test('refuses a limit for addresses that clients choose', () => {
    expect(messageOf({ CATALOG_TRUST_PROXY: 'on', CATALOG_RATE_LIMIT: '60000' })).toBe(
      'CATALOG_TRUST_PROXY is "on", so that a client can name any address as its own, and CATALOG_RATE_LIMIT would limit nobody. Give the addresses or ranges of the proxies, such as 10.0.0.0/8.',
    );
    expect(readConfig({ CATALOG_TRUST_PROXY: '10.0.0.0/8', CATALOG_RATE_LIMIT: '60000' }).trustProxy).toEqual(
      ['10.0.0.0/8'],
    );
  });

  test('quotes no more than the beginning of a long value', () => {
    expect(messageOf({ PORT: '9'.repeat(10_000) }).length).toBeLessThan(200);
  });

  test('leaves variables of others alone', () => {
    expect(readConfig({ NODE_ENV: 'production', PATH: '/bin' })).toEqual(readConfig({}));
  });
});

describe('settingsTable', () => {
  test('has a row for each setting', () => {
    const lines = settingsTable().split('\n');
    expect(lines).toHaveLength(2 + Object.keys(SETTINGS).length);
    expect(lines[3]).toBe('| `PORT` | `4000` | The port; 0 takes a free one. |');
  });

  test.each(Object.values(SETTINGS))('has no bar inside a cell of $name', ({ defaultText, meaning }) => {
    expect(`${defaultText}${meaning}`).not.toContain('|');
  });
});
