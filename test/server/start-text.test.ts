import { expect, test } from 'vitest';
import { seededPath } from '../harness.ts';
import { spawnServer } from '../server-process.ts';

/** What a server prints when it has started. */
async function startText(settings: Readonly<Record<string, string>>): Promise<string> {
  const child = spawnServer(seededPath(), settings);
  let printed = '';
  for await (const chunk of child.stdout!) {
    printed += chunk;
    if (printed.includes('Stop it:')) break;
  }
  child.kill('SIGKILL');
  return printed;
}

test.each([
  [{}, ['Read it:', 'Apollo Sandbox, or GraphiQL', 'Maintain it:'], []],
  [{ CATALOG_SANDBOX: 'off' }, ['in a browser (GraphiQL)'], ['Apollo']],
  [{ CATALOG_SANDBOX: 'off', CATALOG_INTROSPECTION: 'off' }, ['Ask it:'], ['Explore it:']],
  [{ CATALOG_PAGES: 'off' }, ['Explore it:'], ['Read it:', 'Maintain it:']],
] as const)('the start text of a server with %j names what is there', async (settings, there, missing) => {
  const text = await startText(settings);
  for (const part of there) expect(text).toContain(part);
  for (const part of missing) expect(text).not.toContain(part);
});
