import Database from 'better-sqlite3';

/*
 * Tables of the peers' own, beside the catalog's in the same file: lists in their order and counts ready to read.
 *
 *   peer_vendor_lists     vendor, status, key ─► id     a page is one range of it
 *   peer_category_lists   category, status, key ─► id   the same
 *   peer_vendor_counts    vendor, status ─► entries     a count is one row
 *   peer_facets           category ─► facet, value, entries, in the order of the answer
 *
 * The values of an entry stay in the catalog's table, so that the peers see a change of them at once. The entries
 * that change during a measurement keep their vendor, category, statuses and lifecycle.
 */
const TABLES = `
  DROP TABLE IF EXISTS peer_vendor_lists;
  CREATE TABLE peer_vendor_lists (
    vendor_id integer NOT NULL, status integer NOT NULL, key text NOT NULL, id integer NOT NULL,
    PRIMARY KEY (vendor_id, status, key)
  ) WITHOUT ROWID;
  INSERT INTO peer_vendor_lists SELECT DISTINCT e.vendor_id, s.value, e.key, e.id
    FROM error_codes e, json_each(e.http_statuses) s WHERE e.lifecycle <> 'WITHDRAWN' ORDER BY 1, 2, 3;

  DROP TABLE IF EXISTS peer_category_lists;
  CREATE TABLE peer_category_lists (
    category_id integer NOT NULL, status integer NOT NULL, key text NOT NULL, id integer NOT NULL,
    PRIMARY KEY (category_id, status, key)
  ) WITHOUT ROWID;
  INSERT INTO peer_category_lists SELECT DISTINCT e.category_id, s.value, e.key, e.id
    FROM error_codes e, json_each(e.http_statuses) s WHERE e.lifecycle <> 'WITHDRAWN' ORDER BY 1, 2, 3;

  DROP TABLE IF EXISTS peer_vendor_counts;
  CREATE TABLE peer_vendor_counts (
    vendor_id integer NOT NULL, status integer NOT NULL, entries integer NOT NULL, PRIMARY KEY (vendor_id, status)
  ) WITHOUT ROWID;
  INSERT INTO peer_vendor_counts SELECT vendor_id, status, count(*) FROM peer_vendor_lists GROUP BY 1, 2;

  DROP TABLE IF EXISTS peer_facets;
  CREATE TABLE peer_facets (
    category_id integer NOT NULL, facet text NOT NULL, position integer NOT NULL, value text NOT NULL,
    entries integer NOT NULL, PRIMARY KEY (category_id, facet, position)
  ) WITHOUT ROWID;
  INSERT INTO peer_facets
    SELECT category_id, facet, row_number() OVER (PARTITION BY category_id, facet ORDER BY entries DESC, tie), value, entries
    FROM (
      SELECT e.category_id, 'vendors' AS facet, v.id AS tie, v.slug AS value, count(*) AS entries
        FROM error_codes e JOIN vendors v ON v.id = e.vendor_id WHERE e.lifecycle <> 'WITHDRAWN' GROUP BY 1, v.id
      UNION ALL
      SELECT category_id, 'httpStatuses', status, status, count(*) FROM peer_category_lists GROUP BY 1, status
      UNION ALL
      SELECT category_id, 'lifecycles', lifecycle, lifecycle, count(*)
        FROM error_codes WHERE lifecycle <> 'WITHDRAWN' GROUP BY 1, lifecycle
    );
`;

/** Makes the tables of the peers from what the store has now. */
export function createPeerTables(database: string): void {
  const connection = new Database(database);
  connection.transaction(() => connection.exec(TABLES)).immediate();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}
