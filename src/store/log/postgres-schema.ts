import type { PostgresConnection } from './postgres-connection.ts';

/*
 * The log's tables in PostgreSQL, in a schema of their own:
 *
 *   head       one row: the end of the log, raised by each append
 *   entries    one row an operation, in the order of the log
 *   parts      what is too long for one row: operations, and snapshots
 *   snapshots  files of nodes as of a position, from which a new node starts
 *   append()   raises the head and writes the entries in one statement, each UUID once: positions are in the order of
 *              commits, without a gap, which the numbers of a sequence are not. What a node sends that has applied
 *              something else than the log has no position
 */

/** The migrations, in their order; each is run once, and never changed. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE catalog_log.head (
     single boolean PRIMARY KEY DEFAULT true CHECK (single),
     log uuid NOT NULL,
     position bigint NOT NULL,
     at bigint NOT NULL,
     hash bytea NOT NULL
   );
   CREATE TABLE catalog_log.entries (
     position bigint PRIMARY KEY,
     id uuid NOT NULL UNIQUE,
     at bigint NOT NULL,
     format integer NOT NULL,
     digest bytea NOT NULL,
     hash bytea NOT NULL,
     content bytea
   );
   CREATE TABLE catalog_log.parts (
     id uuid NOT NULL,
     part integer NOT NULL,
     content bytea NOT NULL,
     kept_at timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (id, part)
   );
   CREATE TABLE catalog_log.snapshots (
     id uuid PRIMARY KEY,
     position bigint NOT NULL,
     release bigint NOT NULL,
     size bigint NOT NULL,
     sha256 text NOT NULL,
     taken_at timestamptz NOT NULL DEFAULT now()
   );
   CREATE FUNCTION catalog_log.append(
     ids uuid[], formats integer[], digests bytea[], contents bytea[], seen bigint[], seen_hashes bytea[])
   RETURNS TABLE (id uuid, "position" bigint) LANGUAGE plpgsql AS $append$
   DECLARE
     head catalog_log.head;
     present bigint;
   BEGIN
     -- Whoever appends at the same time waits here until this is committed.
     SELECT * INTO STRICT head FROM catalog_log.head FOR UPDATE;
     head.at := greatest(head.at, (extract(epoch FROM clock_timestamp()) * 1000)::bigint);
     FOR i IN 1 .. cardinality(ids) LOOP
       SELECT e.position INTO present FROM catalog_log.entries e WHERE e.id = ids[i];
       IF present IS NULL
         AND NOT EXISTS (SELECT 1 FROM catalog_log.entries e WHERE e.position = seen[i] AND e.hash = seen_hashes[i])
       THEN
         -- Made by a node that has applied what is not in the log.
         RETURN QUERY SELECT ids[i], NULL::bigint;
         CONTINUE;
       END IF;
       IF present IS NULL THEN
         head.position := head.position + 1;
         head.hash := sha256(head.hash || digests[i] || uuid_send(ids[i]) || int8send(head.at) || int4send(formats[i]));
         INSERT INTO catalog_log.entries (position, id, at, format, digest, hash, content)
         VALUES (head.position, ids[i], head.at, formats[i], digests[i], head.hash, contents[i]);
       END IF;
       RETURN QUERY SELECT ids[i], coalesce(present, head.position);
     END LOOP;
     UPDATE catalog_log.head h SET position = head.position, at = head.at, hash = head.hash;
   END $append$;`,
];

/** Of all that migrate at once, one does; the number is that of nobody else: `CEC1` in ASCII. */
const LOCK = 0x43454331;

/** How long the tables may take to be made, in milliseconds. */
const PATIENCE = 20_000;

/** Makes the log's tables, or brings them up to date. Throws where a newer release has made them. */
export async function migrateLog(connection: PostgresConnection): Promise<void> {
  const steps = MIGRATIONS.map(
    (statements, index) => `
      IF version < ${index + 1} THEN
        ${statements}
        INSERT INTO catalog_log.migrations (version) VALUES (${index + 1});
      END IF;`,
  );
  // One statement, and so one transaction, however the connection ends.
  await connection.query(
    `DO $migrate$
     DECLARE version integer;
     BEGIN
       PERFORM pg_advisory_xact_lock(${LOCK});
       CREATE SCHEMA IF NOT EXISTS catalog_log;
       CREATE TABLE IF NOT EXISTS catalog_log.migrations (
         version integer PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT now());
       SELECT coalesce(max(m.version), 0) INTO version FROM catalog_log.migrations m;
       ${steps.join('')}
     END $migrate$`,
    [],
    PATIENCE,
  );
}

/** Whether the log's tables are there: 0 where there are none, else the number of the newest migration. */
export async function versionOfLog(connection: PostgresConnection): Promise<number> {
  const [found] = await connection.query<{ readonly there: boolean }>(
    "SELECT to_regclass('catalog_log.migrations') IS NOT NULL AS there",
  );
  if (!found!.there) return 0;
  const [newest] = await connection.query<{ readonly version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM catalog_log.migrations',
  );
  return newest!.version;
}

/** The number of this release's newest migration. */
export const LOG_VERSION = MIGRATIONS.length;
