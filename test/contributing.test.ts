import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const project = new URL('../', import.meta.url);

describe.each(['CONTRIBUTING.md', 'SECURITY.md', 'bench/README.md'])('%s', (name) => {
  const url = new URL(name, project);
  const text = readFileSync(url, 'utf8');

  test('links to files that are there', () => {
    const targets = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, target]) => target!);
    expect(targets.filter((target) => !existsSync(new URL(target, url)))).toEqual([]);
  });

  test('names files of the project that are there', () => {
    const names = Array.from(
      text.matchAll(/`((?:src|schema|test|scripts|docs)\/[\w./-]+)`/g),
      ([, path]) => path!,
    );
    expect(names.filter((path) => !existsSync(new URL(path, project)))).toEqual([]);
  });

  test('names commands that package.json has', () => {
    const scripts = ['package.json', 'bench/package.json'].flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(new URL(file, project), 'utf8')).scripts),
    );
    const names = Array.from(text.matchAll(/npm run (?:--silent )?([\w:-]+)/g), ([, script]) => script!);
    expect(names.filter((script) => !scripts.includes(script))).toEqual([]);
  });
});

test('SECURITY.md has the pattern that tokens match', async () => {
  const { createSecret } = await import('../src/access/secret.ts');
  const text = readFileSync(new URL('SECURITY.md', project), 'utf8');
  const [, pattern] = /`(\\bcec_[^`]+)`/.exec(text)!;
  expect(createSecret().token).toMatch(new RegExp(`^${pattern!.replace('\\b', '')}$`));
});
