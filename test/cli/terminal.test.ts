import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seededPath } from '../harness.ts';
import { numberedPage } from '../importing/import-catalog.ts';
import { builtFile } from '../server-process.ts';

/*
 * The shell on a terminal: a pseudo-terminal, which `script` of util-linux makes.
 */

const hasScript = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const COMMAND = builtFile('cli/main.js');
const PROMPT = 'Type or paste the text, then press Enter and Ctrl+D.';
const CTRL_D = '\x04';

const path = seededPath();
const folder = dirname(path);

/** Runs `catalog` on a terminal, types once the prompt is there, and gives the exit code and what the terminal shows. */
function onTerminal(args: readonly string[], typed = ''): Promise<{ status: number | null; shown: string }> {
  const words = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`);
  const process_ = spawn('script', ['-q', '-e', '-c', words.join(' '), '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH, SHELL: '/bin/sh', TERM: 'xterm', CATALOG_DB: path },
  });
  let shown = '';
  process_.stdout.setEncoding('utf8').on('data', (text: string) => {
    const hadPrompt = shown.includes(PROMPT);
    shown += text;
    if (!hadPrompt && shown.includes(PROMPT)) process_.stdin.write(`${typed}\n${CTRL_D}`);
  });
  return new Promise((resolve) => {
    process_.once('close', (status) => resolve({ status, shown: shown.replaceAll('\r\n', '\n') }));
  });
}

describe.skipIf(!hasScript)('on a terminal', () => {
  test('what reads standard input says what to do, and goes on after Ctrl+D', async () => {
    const { status, shown } = await onTerminal(['resolve'], '{"error_code": "TMS.0014"}');
    expect(status).toBe(0);
    expect(shown.startsWith(`${PROMPT}\n`)).toBe(true);
    expect(shown).toContain('\nTMS.0014  Open Telekom Cloud, Tag Management Service\n');
  });

  test.each([
    { args: ['read', '-'], status: 0, says: 'A.1' },
    { args: ['import', '-', '-d', 'open-telekom-cloud/tms/none'], status: 1, says: 'There is no document' },
  ])('so does `catalog $args.0 -`', async ({ args, status, says }) => {
    const page = '| Error Code | Message |\n|---|---|\n| A.1 | It failed. |\n| A.2 | It is full. |';
    const run = await onTerminal(args, page);
    expect(run.shown.split(PROMPT)).toHaveLength(2);
    expect(run.shown).toContain(says);
    expect(run.status).toBe(status);
  });

  test('a file that is given is read without a prompt', async () => {
    writeFileSync(join(folder, 'error.txt'), 'TMS.0014');
    const { status, shown } = await onTerminal(['resolve', 'error.txt']);
    expect(status).toBe(0);
    expect(shown).toMatch(/^TMS\.0014 {2}Open/);
  });

  test('a long import has a bar of its steps and entries, which is gone at its end', async () => {
    writeFileSync(join(folder, 'long.md'), numberedPage(8_000));
    const names = ['--title', 'Long', '--service-name', 'Nets', '--vendor-name', 'Acme'];
    const { status, shown } = await onTerminal(['import', 'long.md', '-d', 'acme/nets/long', ...names]);
    expect(status).toBe(0);
    expect(shown).toMatch(/\rImporting █+░* 8\d % {2}writing 8,000 changes\x1b\[K/);
    expect(shown).toMatch(/\r\x1b\[Kacme\/nets\/long /);
    expect(shown).not.toContain('Plan: ');
  });

  test('a long log has a bar with what has been found', async () => {
    const line = (at: number) =>
      `2026-11-02 ERROR ${at} {"error_code": "TMS.0014", "error_msg": "No ${at}."}\n`;
    writeFileSync(join(folder, 'long.log'), Array.from({ length: 10_000 }, (_, at) => line(at)).join(''));
    const { status, shown } = await onTerminal(['resolve', 'long.log']);
    expect(status).toBe(0);
    expect(shown).toMatch(/\rResolving █*░* \d+ % {2}\d MB, \d+ errors, 1 different\x1b\[K/);
    expect(shown).toMatch(/\r\x1b\[K— 10000 times —\nTMS\.0014 {2}/);
    expect(shown).toContain('First    long.log, line 1');
  });
});
