import type { TestProject } from 'vitest/node';
import { startPostgres } from '../bench/several-nodes/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of the PostgreSQL in which the logs of nodes are. */
    readonly postgresPort: number;
  }
}

/** Starts, once for a run of the tests, the PostgreSQL of the nodes; gives the function that removes it. */
export default async function preparePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ settings: ['fsync = off'] });
  project.provide('postgresPort', server.port);
  return () => server.remove();
}
