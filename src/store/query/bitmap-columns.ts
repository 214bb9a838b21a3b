import type Database from 'better-sqlite3';

/**
 * What of each entry lists are counted by, as columns in memory: the place of an entry is the number of its row. Texts
 * stand there as the number of their place in `texts`. It takes 15 bytes an entry.
 */
export interface EntryColumns {
  /** The row of the entry's service; 0 at places without an entry. */
  readonly service: Int32Array;
  readonly category: Int32Array;
  readonly lifecycle: Uint8Array;
  readonly httpStatuses: Int32Array;
  readonly corrected: Uint8Array;
  readonly needsReview: Uint8Array;
  readonly texts: { readonly [Name in TextColumn]: readonly string[] };
  /** The highest number in any column. */
  readonly highest: number;
}

export type TextColumn = 'lifecycle' | 'httpStatuses';

type EntryRow = readonly [
  id: number,
  serviceId: number,
  categoryId: number,
  lifecycle: string,
  httpStatuses: string,
  corrected: number,
  needsReview: number,
];

const ROWS =
  'SELECT id, service_id, category_id, lifecycle, http_statuses, corrected, needs_review FROM error_codes';

/** When there is no room for new entries, room is made for so many times as many. */
const GROWTH = 1.25;

/** So many entries are read ahead at once: for about 30 milliseconds. */
const AHEAD = 20_000;

/** Reads columns: at first all entries, and after that those that have a new revision. No entry changes without one. */
export interface ColumnReader {
  /** The columns as they are at that moment. */
  read(): EntryColumns;
  /** Reads some of the entries that `read` would begin with; gives whether there are more of them. */
  readAhead(): boolean;
}

/** Prepares the reading of columns. */
export function createColumnReader(connection: Database.Database): ColumnReader {
  const newest = connection
    .prepare<[], [number, number]>(
      'SELECT (SELECT coalesce(max(id), 0) FROM error_codes), (SELECT coalesce(max(id), 0) FROM revisions)',
    )
    .raw();
  const following = connection.prepare<[number], EntryRow>(`${ROWS} WHERE id > ? LIMIT ${AHEAD}`).raw();
  const changed = connection
    .prepare<[number], EntryRow>(`${ROWS} WHERE id IN (SELECT error_code_id FROM revisions WHERE id > ?)`)
    .raw();
  const lifecycles = createNumbers();
  const statusLists = createNumbers();
  let columns = emptyColumns(0);
  let highest = 0;
  let lastAhead: number | null = 0;
  let knownRevision: number | null = null;

  function write(rows: readonly EntryRow[]): void {
    for (const [place, service, category, lifecycle, httpStatuses, corrected, needsReview] of rows) {
      columns.service[place] = service;
      columns.category[place] = category;
      columns.lifecycle[place] = lifecycles.numberOf(lifecycle);
      columns.httpStatuses[place] = statusLists.numberOf(httpStatuses);
      columns.corrected[place] = corrected;
      columns.needsReview[place] = needsReview;
      highest = Math.max(highest, service, category, columns.lifecycle[place]!, columns.httpStatuses[place]!);
    }
  }

  /** Makes room for all entries; gives the newest revision. */
  function makeRoom(): number {
    const [lastRow, lastRevision] = newest.get()!;
    if (lastRow >= columns.service.length) columns = grown(columns, Math.ceil((lastRow + 1) * GROWTH));
    return lastRevision;
  }

  function readAhead(): boolean {
    if (lastAhead === null) return false;
    // What changes while entries are read has a revision behind this one.
    const lastRevision = makeRoom();
    knownRevision ??= lastRevision;
    const rows = following.all(lastAhead);
    write(rows);
    lastAhead = rows.at(-1)?.[0] ?? null;
    return lastAhead !== null;
  }

  return {
    readAhead,
    read() {
      while (readAhead());
      const lastRevision = makeRoom();
      write(changed.all(knownRevision!));
      knownRevision = lastRevision;
      const texts = { lifecycle: lifecycles.texts, httpStatuses: statusLists.texts };
      return { ...columns, texts, highest };
    },
  };
}

type NumberColumns = Omit<EntryColumns, 'texts' | 'highest'>;

function emptyColumns(places: number): NumberColumns {
  return {
    service: new Int32Array(places),
    category: new Int32Array(places),
    lifecycle: new Uint8Array(places),
    httpStatuses: new Int32Array(places),
    corrected: new Uint8Array(places),
    needsReview: new Uint8Array(places),
  };
}

function grown(columns: NumberColumns, places: number): NumberColumns {
  const larger = emptyColumns(places);
  for (const name of Object.keys(larger) as (keyof NumberColumns)[]) larger[name].set(columns[name]);
  return larger;
}

/** Gives numbers to texts as they come. */
function createNumbers() {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    numberOf(text: string): number {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
  };
}
