import type Database from 'better-sqlite3';
import type { DirectoryKind, Obstacle } from '../../domain/directory.ts';
import type { Subject } from './directory-subject.ts';

/** Says what stands on a thing in the directory, or in the way of a merge. */
interface Obstacles {
  ofDeletion(kind: DirectoryKind, subject: Subject): Obstacle[];
  ofMerge(kind: DirectoryKind, from: Subject, into: Subject): Obstacle[];
}

type What = Obstacle['what'];

const OPEN_RUNS = `SELECT 'planned at ' || strftime('%Y-%m-%dT%H:%M:%SZ', planned_at / 1000, 'unixepoch') AS name
  FROM import_runs WHERE document_id = @id AND state IN ('PLANNED', 'HELD')`;

/** What stands on a thing with the row `@id` and the key `@key`: queries for names. */
const ON: Readonly<Record<DirectoryKind, readonly (readonly [What, string])[]>> = {
  VENDOR: [['SERVICES', 'SELECT key AS name FROM services WHERE vendor_id = @id AND retired_at IS NULL']],
  SERVICE: [
    ['ERROR_CODES', 'SELECT key AS name FROM error_codes WHERE service_id = @id'],
    [
      'DOCUMENTS',
      "SELECT @key || '/' || slug AS name FROM documents WHERE service_id = @id AND retired_at IS NULL",
    ],
    [
      'TABLES',
      `SELECT DISTINCT d.title AS name FROM documents d, json_each(d.tables) t
       WHERE d.retired_at IS NULL AND t.value ->> 'service' = @key`,
    ],
  ],
  CATEGORY: [['ERROR_CODES', 'SELECT key AS name FROM error_codes WHERE category_id = @id']],
  DOCUMENT: [
    [
      'EDITION',
      'SELECT e.sha256 AS name FROM documents d JOIN editions e ON e.id = d.current_edition_id WHERE d.id = @id',
    ],
    ['IMPORT_RUNS', OPEN_RUNS],
  ],
};

/** What is in the way of a merge of `@id` into `@into`. */
const BETWEEN: Readonly<Record<DirectoryKind, readonly (readonly [What, string])[]>> = {
  VENDOR: [
    [
      'SAME_CODES',
      `SELECT f.key AS name FROM services s
       JOIN services t ON t.vendor_id = @into AND t.slug = s.slug AND t.retired_at IS NULL
       JOIN error_codes f ON f.service_id = s.id
       JOIN error_codes i ON i.service_id = t.id AND i.code_folded = f.code_folded AND i.code = f.code AND i.variant = f.variant
       WHERE s.vendor_id = @id AND s.retired_at IS NULL`,
    ],
    [
      'SAME_DOCUMENTS',
      `SELECT s.key || '/' || f.slug AS name FROM services s
       JOIN services t ON t.vendor_id = @into AND t.slug = s.slug AND t.retired_at IS NULL
       JOIN documents f ON f.service_id = s.id AND f.retired_at IS NULL
       JOIN documents i ON i.service_id = t.id AND i.slug = f.slug AND i.retired_at IS NULL
       WHERE s.vendor_id = @id AND s.retired_at IS NULL`,
    ],
  ],
  SERVICE: [
    [
      'SAME_CODES',
      `SELECT f.key AS name FROM error_codes f
       JOIN error_codes i ON i.service_id = @into AND i.code_folded = f.code_folded AND i.code = f.code AND i.variant = f.variant
       WHERE f.service_id = @id`,
    ],
    [
      'SAME_DOCUMENTS',
      `SELECT @key || '/' || f.slug AS name FROM documents f
       JOIN documents i ON i.service_id = @into AND i.slug = f.slug AND i.retired_at IS NULL
       WHERE f.service_id = @id AND f.retired_at IS NULL`,
    ],
  ],
  CATEGORY: [],
  DOCUMENT: [
    [
      'OTHER_ROWS',
      `SELECT e.key AS name FROM published_rows f JOIN error_codes e ON e.id = f.error_code_id
       WHERE f.document_id = @id AND f.until IS NULL AND NOT EXISTS (
         SELECT 1 FROM published_rows i
         WHERE i.document_id = @into AND i.until IS NULL AND i.error_code_id = f.error_code_id
           AND i.vendor_values = f.vendor_values)`,
    ],
    ['IMPORT_RUNS', OPEN_RUNS],
  ],
};

/** How many names an obstacle has at most. */
const MOST_NAMES = 5;

/** Prepares the finding of obstacles. */
export function prepareObstacles(connection: Database.Database): Obstacles {
  const prepare = (queries: readonly (readonly [What, string])[]) =>
    queries.map(([what, query]) => ({
      what,
      count: connection.prepare<unknown[], number>(`SELECT count(*) FROM (${query})`).pluck(),
      names: connection
        .prepare<unknown[], string>(`SELECT name FROM (${query}) ORDER BY name LIMIT ${MOST_NAMES}`)
        .pluck(),
    }));
  const each = (queries: typeof ON) =>
    Object.fromEntries(Object.entries(queries).map(([kind, list]) => [kind, prepare(list)])) as Record<
      DirectoryKind,
      ReturnType<typeof prepare>
    >;
  const [on, between] = [each(ON), each(BETWEEN)];

  function find(queries: ReturnType<typeof prepare>, parameters: object): Obstacle[] {
    return queries
      .map(({ what, count, names }) => ({
        what,
        count: count.get(parameters)!,
        names: names.all(parameters),
      }))
      .filter((obstacle) => obstacle.count > 0);
  }

  return {
    ofDeletion: (kind, { id, key }) => find(on[kind], { id, key }),
    ofMerge: (kind, { id, key }, into) => find(between[kind], { id, key, into: into.id }),
  };
}
