import { quote } from './domain/hidden-characters.ts';
import { nearestNames } from './domain/nearest-name.ts';
import { SETTINGS, type Setting } from './settings.ts';
import type { StoreAddress } from './store/open-store.ts';

/** The settings of the catalog: sizes in bytes, times in seconds. */
export type Config = {
  readonly [Key in keyof typeof SETTINGS]: Exclude<ReturnType<(typeof SETTINGS)[Key]['read']>, undefined>;
};

/** Says of every wrong setting what it was and what would be right, each on a line of its own. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The longest value that a message quotes, in characters. */
const LENGTH_QUOTED = 80;

/**
 * Reads the settings; one that is missing or blank has its default.
 * Throws a ConfigError that names every wrong setting, and every `CATALOG_…` that is none.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries<Setting<unknown>>(SETTINGS)) {
    const text = environment[setting.name]?.trim() || setting.defaultText;
    const value = setting.read(text);
    if (value !== undefined) config[key] = value;
    else {
      const shown = setting.isSecret ? 'something else' : quote(text, LENGTH_QUOTED);
      problems.push(`${setting.name} is ${shown}, but should be ${setting.right}.`);
    }
  }
  problems.push(...unknownSettings(environment), ...contradictions(config));
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config as Config;
}

/** Settings that are valid alone and contradict each other. */
function contradictions({ trustProxy, rateLimit }: Partial<Config>): string[] {
  if (trustProxy !== true || rateLimit == null) return [];
  return [
    'CATALOG_TRUST_PROXY is "on", so that a client can name any address as its own, and CATALOG_RATE_LIMIT would limit nobody. Give the addresses or ranges of the proxies, such as 10.0.0.0/8.',
  ];
}

/** Where the store of the settings is: a file of its own, or the node of a log. */
export function storeAddress({
  database,
  logUrl,
  logSeconds,
}: Pick<Config, 'database' | 'logUrl' | 'logSeconds'>): StoreAddress {
  return logUrl === null ? database : { path: database, log: logUrl, seconds: logSeconds };
}

function unknownSettings(environment: NodeJS.ProcessEnv): string[] {
  const known = Object.values<Setting<unknown>>(SETTINGS).map(({ name }) => name);
  return Object.keys(environment)
    .filter((name) => name.startsWith('CATALOG_') && !known.includes(name))
    .sort()
    .map(
      (name) =>
        `${quote(name, LENGTH_QUOTED)} is no setting; the nearest is ${nearestNames(name, known, 1)[0]}.`,
    );
}
