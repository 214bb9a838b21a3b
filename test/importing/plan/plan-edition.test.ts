import { describe, expect, test } from 'vitest';
import type { DocumentReading, ReadRow } from '../../../src/documents/document-reading.ts';
import { type CodeValues, keyOf, UNDOCUMENTED } from '../../../src/domain/error-code.ts';
import { type Correction, effectiveValues } from '../../../src/domain/overlay.ts';
import type { CurrentCode } from '../../../src/importing/plan/plan.ts';
import { planEdition, vendorValues } from '../../../src/importing/plan/plan-edition.ts';

const SERVICE = 'acme/disks';
const DOCUMENT = { row: 1, service: SERVICE, tables: [] };
const TODAY = Date.UTC(2024, 3, 18);

const text = (plain: string) => ({ plain, markdown: plain });

function row(code: string, message: string, more: Partial<ReadRow> = {}): ReadRow {
  return {
    code,
    variant: 1,
    commonCode: null,
    aliases: [],
    httpStatuses: [400],
    message: text(message),
    description: null,
    solution: null,
    module: null,
    section: null,
    line: 1,
    cells: [],
    ...more,
  };
}

function reading(...rows: ReadRow[]): DocumentReading {
  return {
    format: 'RST',
    title: 'Errors',
    publishedAt: null,
    historical: false,
    rows: rows.map((each, index) => ({ ...each, line: index + 1 })),
    findings: [],
    tableRowCount: rows.length,
  };
}

function present(
  published: ReadRow,
  more: { corrections?: Correction[]; variant?: number; document?: number; date?: number } = {},
): CurrentCode {
  const values = vendorValues(published, SERVICE, false);
  return {
    identity: { service: SERVICE, code: published.code, variant: more.variant ?? 1 },
    version: 3,
    state: { vendor: values, corrections: more.corrections ?? [] },
    rows: [{ document: more.document ?? 1, date: more.date ?? 0, values }],
  };
}

function correction(
  field: Correction['field'],
  value: Correction['value'],
  writtenAgainst: Correction['value'],
): Correction {
  return { field, value, writtenAgainst, author: 'ada', reason: 'because', createdAt: 0 };
}

const summary = (plan: ReturnType<typeof planEdition>) =>
  plan.changes.map(({ kind, identity, expectedVersion }) => [kind, keyOf(identity), expectedVersion]);

describe('planning an edition', () => {
  test('adds every code of a first edition', () => {
    const plan = planEdition(
      { ...DOCUMENT, row: null },
      TODAY,
      reading(row('D.1', 'Full.'), row('D.2', 'Gone.')),
      [],
    );
    expect(summary(plan)).toEqual([
      ['ADDED', 'acme/disks/D.1', 0],
      ['ADDED', 'acme/disks/D.2', 0],
    ]);
    expect(plan.counts).toMatchObject({ rows: 2, added: 2, unchanged: 0 });
  });

  test('changes nothing where the words are the same, and keeps the row', () => {
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full.')), [present(row('D.1', 'Full.'))]);
    expect(plan.changes).toEqual([]);
    expect(plan.rows.map(({ identity }) => keyOf(identity))).toEqual(['acme/disks/D.1']);
    expect(plan.counts).toMatchObject({ rows: 1, unchanged: 1, changed: 0 });
  });

  test('takes a change of markup alone for no change', () => {
    const bold = row('D.1', 'Full.', { message: { plain: 'Full.', markdown: '**Full.**' } });
    expect(planEdition(DOCUMENT, TODAY, reading(bold), [present(row('D.1', 'Full.'))]).changes).toEqual([]);
  });

  test('takes a changed status for a change of the same code', () => {
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full.', { httpStatuses: [409] })), [
      present(row('D.1', 'Full.')),
    ]);
    expect(summary(plan)).toEqual([['CHANGED', 'acme/disks/D.1', 3]]);
    expect(effectiveValues(plan.changes[0]!.after).httpStatuses).toEqual([409]);
  });

  test('withdraws a code whose row is gone, with its words kept', () => {
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full.')), [
      present(row('D.1', 'Full.')),
      present(row('D.2', 'Gone.')),
    ]);
    expect(summary(plan)).toEqual([['WITHDRAWN', 'acme/disks/D.2', 3]]);
    expect(effectiveValues(plan.changes[0]!.after)).toMatchObject({
      lifecycle: 'WITHDRAWN',
      message: text('Gone.'),
    });
  });

  test('reinstates a code whose row is back, with its corrections', () => {
    const gone = present(row('D.1', 'Full.'), {
      corrections: [correction('SOLUTION', text('Make room.'), null)],
    });
    const withdrawn: CurrentCode = {
      ...gone,
      rows: [],
      state: { ...gone.state, vendor: { ...gone.state.vendor, lifecycle: 'WITHDRAWN' } },
    };
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full.')), [withdrawn]);
    expect(summary(plan)).toEqual([['REINSTATED', 'acme/disks/D.1', 3]]);
    expect(effectiveValues(plan.changes[0]!.after)).toMatchObject({
      lifecycle: 'CURRENT',
      solution: text('Make room.'),
    });
  });

  test('keeps a correction in force and makes it stale where the vendor changed the words under it', () => {
    const entry = present(row('D.1', 'Full.'), {
      corrections: [correction('MESSAGE', text('The disk is full.'), text('Full.'))],
    });
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full!')), [entry]);
    expect(plan.changes[0]).toMatchObject({
      kind: 'CHANGED',
      corrections: { kept: [], stale: ['MESSAGE'], absorbed: [] },
    });
    expect(effectiveValues(plan.changes[0]!.after).message).toEqual(text('The disk is full.'));
    expect(plan.counts.correctionsStale).toBe(1);
  });

  test('absorbs a correction that the vendor now says too', () => {
    const entry = present(row('D.1', 'Full.'), {
      corrections: [correction('MESSAGE', text('The disk is full.'), text('Full.'))],
    });
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'The disk is full.')), [entry]);
    expect(plan.changes[0]!.after.corrections).toEqual([]);
    expect(plan.counts).toMatchObject({ changed: 1, correctionsAbsorbed: 1, correctionsStale: 0 });
  });

  test('counts a correction as kept where the vendor changed another field', () => {
    const entry = present(row('D.1', 'Full.'), {
      corrections: [correction('SOLUTION', text('Make room.'), null)],
    });
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full!')), [entry]);
    expect(plan.counts).toMatchObject({ changed: 1, correctionsKept: 1, correctionsStale: 0 });
  });

  test('does not count a correction as stale anew where the vendor leaves its words alone', () => {
    const entry = present(row('D.1', 'Full.'), {
      corrections: [correction('MESSAGE', text('The disk is full.'), text('Older words.'))],
    });
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full.', { httpStatuses: [507] })), [entry]);
    expect(plan.counts).toMatchObject({ changed: 1, correctionsKept: 1, correctionsStale: 0 });
  });

  test('keeps a stale correction without a need for review where the vendor is back at the old words', () => {
    const entry = present(row('D.1', 'Full!'), {
      corrections: [correction('MESSAGE', text('The disk is full.'), text('Full.'))],
    });
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Full.')), [entry]);
    expect(plan.changes[0]!.corrections).toEqual({ kept: ['MESSAGE'], stale: [], absorbed: [] });
  });

  test('gives a further text of a known code the next variant', () => {
    const plan = planEdition(
      DOCUMENT,
      TODAY,
      reading(row('D.1', 'Full.'), row('D.1', 'Wholly other words.', { variant: 2 })),
      [present(row('D.1', 'Full.'))],
    );
    expect(summary(plan)).toEqual([['ADDED', 'acme/disks/D.1~2', 0]]);
  });

  test('keeps variants with their texts when the page changes their order', () => {
    const entries = [
      present(row('D.1', 'The disk is full.')),
      present(row('D.1', 'The disk is read-only.'), { variant: 2 }),
    ];
    const swapped = reading(
      row('D.1', 'The disk is read-only.'),
      row('D.1', 'The disk is full.', { variant: 2 }),
    );
    const plan = planEdition(DOCUMENT, TODAY, swapped, entries);
    expect(plan.changes).toEqual([]);
    expect(plan.rows.map(({ identity, line }) => [keyOf(identity), line])).toEqual([
      ['acme/disks/D.1~2', 1],
      ['acme/disks/D.1', 2],
    ]);
  });

  test('slides the words of a vendor under an entry that a maintainer made', () => {
    const values: CodeValues = { ...UNDOCUMENTED };
    const made: CurrentCode = {
      identity: { service: SERVICE, code: 'D.9', variant: 1 },
      version: 1,
      state: {
        vendor: values,
        corrections: [
          correction('MESSAGE', text('Ours.'), null),
          correction('SOLUTION', text('Wait.'), null),
        ],
      },
      rows: [],
    };
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.9', 'Theirs.', { solution: text('Wait.') })), [
      made,
    ]);
    expect(plan.changes[0]).toMatchObject({
      kind: 'CHANGED',
      corrections: { stale: ['MESSAGE'], absorbed: ['SOLUTION'] },
    });
    expect(effectiveValues(plan.changes[0]!.after)).toMatchObject({
      message: text('Ours.'),
      solution: text('Wait.'),
      httpStatuses: [400],
    });
  });

  test('leaves the words of a newer edition of another document in force', () => {
    const entry = present(row('D.1', 'Newer words.'), { document: 2, date: TODAY + 1 });
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.1', 'Older words.')), [entry]);
    expect(plan.changes).toEqual([]);
    expect(plan.rows).toHaveLength(1);
  });

  test('takes the words of another document where this one drops the code', () => {
    const here = present(row('D.1', 'Here.'), { date: TODAY - 1 });
    const there = vendorValues(row('D.1', 'There.'), SERVICE, false);
    const both: CurrentCode = {
      ...here,
      rows: [...here.rows, { document: 2, date: TODAY - 2, values: there }],
    };
    const plan = planEdition(DOCUMENT, TODAY, reading(row('D.2', 'Other.')), [both]);
    expect(summary(plan)).toEqual([
      ['ADDED', 'acme/disks/D.2', 0],
      ['CHANGED', 'acme/disks/D.1', 3],
    ]);
    expect(effectiveValues(plan.changes[1]!.after).message).toEqual(text('There.'));
  });

  test('gives the tables under a heading to the service that owns them', () => {
    const document = {
      ...DOCUMENT,
      row: null,
      tables: [{ section: 'Common errors', service: 'acme/common' }],
    };
    const plan = planEdition(
      document,
      TODAY,
      reading(row('1', 'All.', { section: 'COMMON ERRORS' }), row('2', 'Own.')),
      [],
    );
    expect(summary(plan).map(([, key]) => key)).toEqual(['acme/common/1', 'acme/disks/2']);
  });

  test('makes the entries of a historical page historical', () => {
    const plan = planEdition(
      { ...DOCUMENT, row: null },
      TODAY,
      { ...reading(row('D.1', 'Full.')), historical: true },
      [],
    );
    expect(effectiveValues(plan.changes[0]!.after).lifecycle).toBe('HISTORICAL');
  });
});
