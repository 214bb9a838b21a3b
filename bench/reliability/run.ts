import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Peer, startPeer } from '../start-peer.ts';
import type { Refusals } from './client.ts';

/** One row of the table at the end. */
export interface Finding {
  readonly what: string;
  readonly figure: string;
  /** What is promised; empty where the figure only says how much was done. */
  readonly promise: string;
  readonly isKept: boolean;
}

/** What all parts of a run share. */
export interface Run {
  readonly folder: string;
  /** The file of a catalog that no process has open. */
  readonly sound: string;
  /** A maintainer's token, good in copies of that file. */
  readonly token: string;
  readonly refusals: Refusals;
}

/** The built server, seen from `start-peer.ts`. */
export const SERVER = '../dist/main.js';

/** A figure that only says how much was done. */
export function count(what: string, figure: number | string): Finding {
  return { what, figure: shown(figure), promise: '', isKept: true };
}

/** A figure of which a value is promised. */
export function promised(what: string, figure: number | string, promise: number | string): Finding {
  return { what, figure: shown(figure), promise: shown(promise), isKept: figure === promise };
}

function shown(figure: number | string): string {
  return typeof figure === 'number' ? figure.toLocaleString('en') : figure;
}

/** A copy of the sound catalog under a name. */
export function copyOf({ folder, sound }: Run, name: string): string {
  const path = join(folder, `${name}.sqlite`);
  copyFileSync(sound, path);
  return path;
}

/** Starts the server on a file of the run. */
export function startServer(
  database: string,
  settings: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Peer> {
  return startPeer('catalog', SERVER, database, { CATALOG_LOG_LEVEL: 'silent', ...settings }, options);
}
