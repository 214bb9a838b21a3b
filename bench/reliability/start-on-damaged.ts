import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DAMAGED_FILES } from './damaged-files.ts';
import { type Finding, promised, type Run, SERVER } from './run.ts';

/** How a start ended. */
interface Started {
  /** The exit code; null where it serves. */
  readonly code: number | null;
  readonly printed: string;
}

/** Starts the server on each damaged or foreign file: it must refuse it in words, and leave it as it is. */
export async function startOnDamaged(run: Run): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, damage] of Object.entries(DAMAGED_FILES)) {
    const path = join(run.folder, `${name.replaceAll(' ', '-')}.sqlite`);
    damage(run.sound, path);
    const before = digestOf(path);
    const { code, printed } = await start(path);
    const isChanged = digestOf(path) !== before;
    const how =
      code === null ? 'serves' : `exit code ${code}, ${/^\s+at /m.test(printed) ? 'a stack' : 'in words'}`;
    findings.push(
      promised(
        `start on ${name}`,
        `${how}, ${isChanged ? 'changed' : 'untouched'}`,
        'exit code 1, in words, untouched',
      ),
    );
  }
  return findings;
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Waits until the server serves, which ends it, or has ended. */
async function start(database: string): Promise<Started> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '..', SERVER)], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      CATALOG_DB: database,
      CATALOG_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let serves = false;
  const note = (chunk: Buffer): void => {
    printed += chunk;
    if (serves || !/serves on http/.test(printed)) return;
    serves = true;
    child.kill('SIGTERM');
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const [code] = await once(child, 'close');
  return { code: serves ? null : code, printed };
}
