import type { CheckContext } from './check.ts';

/** Queries for what is wrong, as sentences; none where all is well. */
const QUERIES: readonly string[] = [
  // Keys follow from slugs.
  `SELECT 'The key of service ' || s.key || ' is not made of its vendor and its slug.' FROM services s
   JOIN vendors v ON v.id = s.vendor_id WHERE s.retired_at IS NULL AND s.key <> v.slug || '/' || s.slug`,
  `SELECT 'Error code ' || e.key || ' is of another vendor than its service.' FROM error_codes e
   JOIN services s ON s.id = e.service_id WHERE s.vendor_id <> e.vendor_id`,
  // Nothing stands on what has been deleted or merged.
  `SELECT 'Service ' || s.key || ' belongs to vendor ' || v.slug || ', which is deleted.' FROM services s
   JOIN vendors v ON v.id = s.vendor_id WHERE s.retired_at IS NULL AND v.retired_at IS NOT NULL`,
  `SELECT 'Document ' || s.key || '/' || d.slug || ' belongs to a service that is deleted.' FROM documents d
   JOIN services s ON s.id = d.service_id WHERE d.retired_at IS NULL AND s.retired_at IS NOT NULL`,
  `SELECT 'Error codes stand on service ' || s.key || ', which is deleted.' FROM services s
   WHERE s.retired_at IS NOT NULL AND EXISTS (SELECT 1 FROM error_codes e WHERE e.service_id = s.id)`,
  `SELECT 'Error codes stand in category ' || c.slug || ', which is deleted.' FROM categories c
   WHERE c.retired_at IS NOT NULL AND EXISTS (SELECT 1 FROM error_codes e WHERE e.category_id = c.id)`,
  `SELECT 'Document ' || d.slug || ' is deleted, and has rows of now.' FROM documents d
   WHERE d.retired_at IS NOT NULL AND (d.current_edition_id IS NOT NULL OR EXISTS (
     SELECT 1 FROM published_rows r WHERE r.document_id = d.id AND r.until IS NULL))`,
  // What is found by an earlier name is there.
  ...Object.entries({
    VENDOR: 'vendors',
    SERVICE: 'services',
    CATEGORY: 'categories',
    DOCUMENT: 'documents',
  }).map(
    ([kind, table]) =>
      `SELECT 'The earlier name ' || a.slug || ' leads to no row of ${table}.' FROM directory_aliases a
       LEFT JOIN ${table} t ON t.id = a.subject_id AND t.retired_at IS NULL
       WHERE a.kind = '${kind}' AND t.id IS NULL`,
  ),
  // Changes are numbered and placed in the order in which they were written.
  `SELECT 'Of ' || numbered || ' changes of the directory that were written, ' || count || ' are there.' FROM (
     SELECT count(*) AS count, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'directory_changes'), 0) AS numbered
     FROM directory_changes) WHERE count <> numbered`,
  `SELECT 'Change ' || id || ' of the directory stands before the one in front of it.' FROM (
     SELECT id, after_revision, created_at, lag(after_revision) OVER written AS earlier, lag(created_at) OVER written AS before
     FROM directory_changes WINDOW written AS (ORDER BY id))
   WHERE after_revision < earlier OR created_at < before`,
  `SELECT 'Change ' || c.id || ' of the directory stands behind a revision that is not there.' FROM directory_changes c
   WHERE c.after_revision > (SELECT coalesce(max(id), 0) FROM revisions)`,
];

/** How many problems of a kind are reported. */
const MOST = 20;

/** Checks that keys follow from slugs, that nothing stands on what has been deleted, and that the feed has its order. */
export function checkDirectory({ connection, report }: CheckContext): void {
  for (const query of QUERIES) {
    for (const message of connection.prepare<[], string>(query).pluck().all().slice(0, MOST)) report(message);
  }
}
