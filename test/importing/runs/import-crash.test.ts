import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { KEYS_OF_WORD, postingKey } from '../../../src/store/search/postings.ts';
import { freshFolder } from '../../harness.ts';
import { builtFile } from '../../server-process.ts';
import { numberedPage } from '../import-catalog.ts';

/** How often an import is killed; each time, later in its writing. */
const KILLS = Number(process.env.IMPORT_KILLS ?? 5);

const COMMAND = builtFile('cli/main.js');

/** So many that writing them takes a few hundred milliseconds. */
const ROWS = 3000;

describe('an import whose process is killed while it writes', () => {
  const folder = freshFolder();
  const [pristine, path] = [join(folder, 'pristine.sqlite'), join(folder, 'catalog.sqlite')];
  const [older, newer] = [join(folder, 'older.md'), join(folder, 'newer.md')];
  const document = ['--document', 'open-telekom-cloud/tms/many', '--accept-withdrawals'];
  const environment = (database: string) => ({ ...process.env, CATALOG_DB: database });

  beforeAll(() => {
    const longer = (name: string) =>
      numberedPage(ROWS, ([code, status, message]) => [
        code,
        status,
        `${message} That is what ${name} says.`,
      ]);
    writeFileSync(older, longer('the older page'));
    writeFileSync(newer, longer('the newer page'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, 'import', older, ...document, '--title', 'Many'],
      { env: environment(pristine), encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
  });

  /** How many entries the newer page has changed, after a start as any other process makes it. */
  function changedEntries(): number {
    const connection = new Database(path);
    try {
      expect(connection.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      const count = (text: string) => connection.prepare(text).pluck().get() as number;
      const changed = count("SELECT count(*) FROM error_codes WHERE message LIKE '%the newer page%'");
      const applied = count(
        "SELECT count(*) FROM import_runs WHERE state = 'APPLIED' AND document_id = (SELECT id FROM documents WHERE slug = 'many')",
      );
      expect({
        revisions: count("SELECT count(*) FROM revisions WHERE kind = 'UPDATED_BY_VENDOR'"),
        standing: count(
          "SELECT count(*) FROM published_rows WHERE until IS NULL AND vendor_values LIKE '%the newer page%'",
        ),
        found: count(
          `SELECT coalesce(sum(p.entries), 0) FROM search_words w JOIN search_postings p
           ON p.id BETWEEN w.id * ${KEYS_OF_WORD} + ${postingKey(0, 1, 0)} AND w.id * ${KEYS_OF_WORD} + ${postingKey(0, 2, 0)} - 1
           WHERE w.word = 'newer'`,
        ),
        applied,
      }).toEqual({ revisions: changed, standing: changed, found: changed, applied: changed === 0 ? 1 : 2 });
      return changed;
    } finally {
      connection.close();
    }
  }

  /** Imports the newer page over the older one, and kills the process so many milliseconds after it begins to write. */
  async function importAndKill(after: number): Promise<{ readonly writingTime: number }> {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    copyFileSync(pristine, path);
    const child = spawn(process.execPath, [COMMAND, 'import', newer, ...document], {
      env: environment(path),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'exit');
    let said = '';
    for await (const chunk of child.stderr) {
      said += String(chunk);
      if (said.includes('Apply: writing')) break;
    }
    const start = performance.now();
    await Promise.race([ended, wait(after)]);
    child.kill('SIGKILL');
    await ended;
    return { writingTime: performance.now() - start };
  }

  test(`has written all or nothing, ${KILLS} times`, async () => {
    const { writingTime } = await importAndKill(60_000);
    expect(changedEntries()).toBe(ROWS);
    const outcomes: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await importAndKill((writingTime * 1.1 * kill) / KILLS);
      outcomes.push(changedEntries());
    }
    // A process that is killed at once may have written all where this one had to wait for its turn.
    while (!outcomes.includes(0) && outcomes.length < 10 * KILLS) {
      await importAndKill(0);
      outcomes.push(changedEntries());
    }
    expect(outcomes.filter((changed) => changed !== 0 && changed !== ROWS)).toEqual([]);
    expect(outcomes).toContain(0);
    const nothing = outcomes.filter((changed) => changed === 0).length;
    process.stdout.write(
      `\nOf ${outcomes.length} kills, ${nothing} left nothing and ${outcomes.length - nothing} left all.\n`,
    );
  }, 900_000);
});
