#!/usr/bin/env node

/*
 * `cloud-error-catalog` and `cloud-error-catalog serve` run the server; every other verb is one of the shell. Only what the
 * verb needs is loaded.
 */

const [verb = 'serve', ...more] = process.argv.slice(2);

if (verb === 'serve' && more.length === 0) {
  // First, so that a signal counts while the rest is still loaded: a container's first process has no other way to end.
  await import('./stop-signal.ts');
  const { serve } = await import('./serve.ts');
  await serve();
} else {
  const { runShell } = await import('./cli/run-shell.ts');
  await runShell('cloud-error-catalog', {
    serve: 'serve the catalog over HTTP, until SIGTERM or Ctrl+C; settings are variables of the environment',
  });
}
