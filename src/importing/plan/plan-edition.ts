import { classify } from '../../classifying/classify.ts';
import type { DocumentReading, ReadRow } from '../../documents/document-reading.ts';
import {
  type CodeIdentity,
  type CodeValues,
  ERROR_CODE_FIELDS,
  keyOf,
  sameValue,
  UNDOCUMENTED,
} from '../../domain/error-code.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ImportCounts, PlannedKind } from '../../domain/import-run.ts';
import { type CodeState, rebase } from '../../domain/overlay.ts';
import { matchVariants } from './match-variants.ts';
import type { CurrentCode, Plan, PlannedChange, PlannedRow } from './plan.ts';

/** The document that an edition belongs to. */
export interface PlannedDocument {
  /** The number of its row; null for a document that is new. */
  readonly row: number | null;
  /** The key of its service. */
  readonly service: string;
  readonly tables: readonly { readonly section: string; readonly service: string }[];
}

/**
 * Says what an edition does to the catalog. Pure.
 *
 *   rows of the reading ─► by service and code ─► matched with the entries present ─► the vendor's new words
 *                                                                                     under each entry's corrections
 *
 * `present` holds the entries of all codes in the reading and all that stand on the document now. `date` is the
 * edition's: where an entry stands on several documents, the words of the newest edition are the vendor's. `categoryNow`
 * says how a category is called now that the rules call by its first name.
 */
export function planEdition(
  document: PlannedDocument,
  date: number,
  reading: DocumentReading,
  present: readonly CurrentCode[],
  categoryNow: (slug: string) => string = (slug) => slug,
): Plan {
  const owners = new Map(document.tables.map(({ section, service }) => [section.toLowerCase(), service]));
  const serviceOf = (row: ReadRow): string =>
    owners.get(row.section?.toLowerCase() ?? '') ?? document.service;
  const groups = groupBy(reading.rows, (row) => `${serviceOf(row)}/${row.code}`);
  const presentGroups = groupBy(present, ({ identity }) => `${identity.service}/${identity.code}`);

  const rows: PlannedRow[] = [];
  const steps: Step[] = [];
  for (const [name, readRows] of groups) {
    const service = serviceOf(readRows[0]!);
    const values = readRows.map((row) => {
      const read = vendorValues(row, service, reading.historical);
      return { ...read, category: categoryNow(read.category) };
    });
    const entries = presentGroups.get(name) ?? [];
    const matched = new Map(
      matchVariants(
        values,
        entries.map((entry) => wordsToMatch(entry, document)),
      ).map(({ row, entry }) => [row, entries[entry]!]),
    );
    let lastVariant = entries.reduce((last, { identity }) => Math.max(last, identity.variant), 0);
    for (const [position, row] of readRows.entries()) {
      const entry = matched.get(position) ?? null;
      lastVariant += entry === null ? 1 : 0;
      const identity = entry?.identity ?? { service, code: row.code, variant: lastVariant };
      rows.push({ identity, line: row.line, cells: row.cells, values: values[position]! });
      steps.push(
        stepOf(identity, entry, leadingValues(entry, document, { date, values: values[position]! })),
      );
    }
  }
  rows.sort((left, right) => left.line - right.line);

  const stillThere = new Set(rows.map(({ identity }) => keyOf(identity)));
  const gone = present
    .filter((entry) => standsOn(entry, document) && !stillThere.has(keyOf(entry.identity)))
    .sort((left, right) => (keyOf(left.identity) < keyOf(right.identity) ? -1 : 1));
  for (const entry of gone) steps.push(stepOf(entry.identity, entry, leadingValues(entry, document, null)));

  const changes = steps.flatMap(({ change }) => (change === null ? [] : [change]));
  const unchanged = steps.flatMap(({ entry, change }) =>
    entry === null || change !== null ? [] : [{ identity: entry.identity, expectedVersion: entry.version }],
  );
  const presentCount = present.filter((entry) => standsOn(entry, document)).length;
  return { changes, rows, unchanged, presentCount, counts: countsOf(reading.rows.length, steps) };
}

/** What an edition does to one entry: the change is null where everything stays. */
interface Step {
  readonly entry: CurrentCode | null;
  readonly change: PlannedChange | null;
  readonly corrections: PlannedChange['corrections'];
}

function stepOf(identity: CodeIdentity, entry: CurrentCode | null, vendor: CodeValues): Step {
  const before: CodeState = entry?.state ?? { vendor: UNDOCUMENTED, corrections: [] };
  const changed = !sameValues(before.vendor, vendor);
  const { state, kept, stale, absorbed } = rebase(before, changed ? vendor : before.vendor);
  const corrections = { kept, stale, absorbed };
  if (entry !== null && !changed) return { entry, change: null, corrections };
  return {
    entry,
    change: {
      kind: kindOf(entry, vendor),
      identity,
      expectedVersion: entry?.version ?? 0,
      before: entry?.state ?? null,
      after: state,
      corrections,
    },
    corrections,
  };
}

function kindOf(entry: CurrentCode | null, vendor: CodeValues): PlannedKind {
  if (entry === null) return 'ADDED';
  const wasWithdrawn = entry.state.vendor.lifecycle === 'WITHDRAWN';
  const isWithdrawn = vendor.lifecycle === 'WITHDRAWN';
  if (wasWithdrawn === isWithdrawn) return 'CHANGED';
  return isWithdrawn ? 'WITHDRAWN' : 'REINSTATED';
}

/** The vendor's words about an entry once this document says `words` (or, where null, nothing) about it. */
function leadingValues(
  entry: CurrentCode | null,
  document: PlannedDocument,
  words: { readonly date: number; readonly values: CodeValues } | null,
): CodeValues {
  const others = (entry?.rows ?? []).filter((row) => row.document !== document.row);
  const [newest] = [...(words === null ? [] : [words]), ...others].sort(
    (left, right) => right.date - left.date,
  );
  return newest?.values ?? { ...(entry?.state.vendor ?? UNDOCUMENTED), lifecycle: 'WITHDRAWN' };
}

function wordsToMatch(entry: CurrentCode, document: PlannedDocument) {
  const row = entry.rows.find((candidate) => candidate.document === document.row);
  return {
    values: row?.values ?? entry.state.vendor,
    onDocument: row !== undefined,
    isCorrected: entry.state.corrections.length > 0,
  };
}

function standsOn(entry: CurrentCode, document: PlannedDocument): boolean {
  return entry.rows.some((row) => row.document === document.row);
}

function sameValues(left: CodeValues, right: CodeValues): boolean {
  return Object.values(ERROR_CODE_FIELDS).every((property) => sameValue(left[property], right[property]));
}

function countsOf(rows: number, steps: readonly Step[]): ImportCounts {
  const changesOf = (kind: PlannedKind): number => steps.filter(({ change }) => change?.kind === kind).length;
  const correctionsThatAre = (outcome: 'kept' | 'stale' | 'absorbed'): number =>
    steps.reduce((sum, { corrections }) => sum + corrections[outcome].length, 0);
  return {
    rows,
    added: changesOf('ADDED'),
    changed: changesOf('CHANGED'),
    unchanged: steps.filter(({ change }) => change === null).length,
    withdrawn: changesOf('WITHDRAWN'),
    reinstated: changesOf('REINSTATED'),
    correctionsKept: correctionsThatAre('kept'),
    correctionsStale: correctionsThatAre('stale'),
    correctionsAbsorbed: correctionsThatAre('absorbed'),
  };
}

/** What a row of a document says about a code of this service, with the category that the rules give it. */
export function vendorValues(row: ReadRow, service: string, historical: boolean): CodeValues {
  const { category } = classify({
    service,
    code: row.code,
    commonCode: row.commonCode,
    httpStatuses: row.httpStatuses,
    message: row.message?.plain ?? null,
    description: row.description?.plain ?? null,
    solution: row.solution?.plain ?? null,
  });
  return {
    message: row.message,
    description: row.description,
    solution: row.solution,
    httpStatuses: row.httpStatuses,
    commonCode: row.commonCode,
    module: row.module,
    aliases: row.aliases,
    category,
    lifecycle: historical ? 'HISTORICAL' : 'CURRENT',
  };
}
