const stop = new AbortController();

/**
 * Aborted by the first SIGTERM or SIGINT. Those that follow change nothing: a terminal and npm both pass Ctrl+C on, and a
 * supervisor sends SIGKILL after its own timeout.
 */
export const stopSignal: AbortSignal = stop.signal;

for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => stop.abort());
