import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

let folder: string;
let files: readonly string[];
let app: string;
let installed: string;

/** What the package is built from, besides what it has as it stands. */
const SOURCES = [
  'src',
  'scripts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
  'README.md',
  'LICENSE',
];

/**
 * Packs a copy of the project, which builds it, and installs the package as npm does: beside its dependencies, with its
 * programs linked.
 */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-package-'));
  const copy = join(folder, 'copy');
  mkdirSync(join(copy, 'dist'), { recursive: true });
  writeFileSync(join(copy, 'dist', 'left-over.js'), '');
  for (const name of [...SOURCES, ...manifest.files.filter((file: string) => /^[a-zA-Z.]+$/.test(file))]) {
    if (name !== 'dist') cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  const args = ['pack', '--json', '--pack-destination', folder];
  const [packed] = JSON.parse(
    execFileSync('npm', args, { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  files = packed.files.map(({ path }: { path: string }) => path);

  app = join(folder, 'app');
  installed = join(app, 'node_modules', manifest.name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed]);
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(project, 'node_modules', name), join(app, 'node_modules', name));
  }
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'app', dependencies: { [manifest.name]: manifest.version } }),
  );
  execFileSync('npm', ['rebuild', '--ignore-scripts', manifest.name], { cwd: app, stdio: 'ignore' });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

const environment = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0' };

describe('the package', () => {
  test('has the built code, the schema, the migrations, the seeds, and no more', () => {
    const folders = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]));
    expect([...folders].sort()).toEqual(['dist', 'migrations', 'schema', 'seed']);
    expect(files.filter((path) => !path.includes('/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    expect(files.filter((path) => /tsbuildinfo|\.ts$|\.test\.|left-over/.test(path))).toEqual([]);
    expect(files).toContain('dist/main.js');
  });

  test('loads only packages that it depends on', () => {
    const code = files
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(join(installed, path), 'utf8'));
    const loaded = code.flatMap((text) =>
      Array.from(
        text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^'.][^']*)'|\bimport\('([^'.$][^']*)'\)/gms),
        ([, one, other]) => (one ?? other)!,
      ),
    );
    const packages = new Set(
      loaded
        .filter((name) => !name.startsWith('node:'))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    expect([...packages].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  test('serves, with its data in the working directory and none in node_modules', async () => {
    const cwd = join(app, 'work');
    mkdirSync(cwd);
    // npx looks for programs in the folders above; it starts them in a shell, so that all of its group is stopped.
    const server = spawn('npx', ['--no-install', 'cloud-error-catalog', 'serve'], {
      cwd,
      env: environment,
      detached: true,
    });
    onTestFinished(() => void process.kill(-server.pid!, 'SIGKILL'));
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      server.stdout.on('data', (chunk) => {
        printed += chunk;
        const [, found] = /serves on (\S+)/.exec(printed) ?? [];
        if (found !== undefined) resolve(found);
      });
      server.once('exit', () => reject(new Error(printed)));
    });
    const response = await fetch(`${url}?query={catalog{errorCodeCount}}`, {
      headers: { 'content-type': 'application/json' },
    });
    expect(await response.json()).toEqual({ data: { catalog: { errorCodeCount: 200 } } });
    expect(existsSync(join(cwd, 'data', 'catalog.sqlite'))).toBe(true);
    expect(existsSync(join(installed, 'data'))).toBe(false);

    const shell = spawnSync('npx', ['--no-install', 'catalog', 'show', 'TMS.0014'], {
      cwd,
      env: environment,
      encoding: 'utf8',
    });
    expect(shell.status).toBe(0);
    expect(shell.stdout).toContain('Values is empty.');
  });

  test.each(Object.entries<string>(manifest.bin))('has a program %s that tells its version', (name, file) => {
    const run = spawnSync('npx', ['--no-install', name, '--version'], {
      cwd: app,
      env: environment,
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 0, stdout: `${manifest.version}\n` });
    expect(readFileSync(join(installed, file), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test.each(['cloud-error-catalog', 'catalog'])('has a program %s that knows no other verb', (name) => {
    const run = spawnSync(process.execPath, [join(installed, manifest.bin[name]), 'sevre'], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain("unknown command 'sevre'");
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(join(project, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ');
  const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]/.test(line));

  test('copies only files that are there and that reach the builder', () => {
    const ignored = readFileSync(join(project, '.dockerignore'), 'utf8');
    const sources = instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(existsSync(join(project, source))).toBe(true);
      expect(ignored.split('\n')).toContain(`!${source}`);
    }
  });

  test('has all that the package has', () => {
    for (const path of manifest.files.filter((name: string) => /^\w+$/.test(name))) {
      expect(instructions.some((line) => line.startsWith('COPY ') && line.endsWith(` ./${path}`))).toBe(true);
    }
  });

  test('runs files that are built, as a user without privileges', () => {
    const command = JSON.parse(instructions.find((line) => line.startsWith('CMD '))!.slice(4));
    expect(existsSync(join(project, command[1]))).toBe(true);
    const [, link] = /ln -s \/app\/(\S+)/.exec(dockerfile)!;
    expect(existsSync(join(project, link!))).toBe(true);
    expect(instructions.findLast((line) => line.startsWith('USER '))).toBe('USER node');
  });

  test('has a health check that fails where nobody answers', () => {
    const [, json] = /HEALTHCHECK .*? CMD (\[.*\])$/m.exec(dockerfile)!;
    const [, ...args] = JSON.parse(json!);
    const { status } = spawnSync(process.execPath, args, { env: { PORT: '1' } });
    expect(status).toBe(1);
  });
});

describe('the systemd unit', () => {
  const unit = readFileSync(join(project, 'deploy/cloud-error-catalog.service'), 'utf8');
  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

  test('starts the program of the package', () => {
    expect(unit).toContain(`/node_modules/${manifest.name}/${manifest.bin['cloud-error-catalog']}\n`);
  });

  test.skipIf(!hasSystemd)('is one that systemd takes', () => {
    const path = join(folder, 'cloud-error-catalog.service');
    cpSync(join(project, 'deploy/cloud-error-catalog.service'), path);
    execFileSync('sed', ['-i', `s|^ExecStart=/usr/bin/node|ExecStart=${process.execPath}|`, path]);
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', '--recursive-errors=no', path],
      { encoding: 'utf8' },
    );
    const about = stderr.split('\n').filter((line) => line.includes('cloud-error-catalog'));
    expect({ status, about }).toEqual({ status: 0, about: [] });
  });
});
