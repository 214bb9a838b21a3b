import type { MeasuredServer, Measurement } from './measure-workload.ts';

/** The head of the table. */
export const TABLE_HEAD = `| workload | server | answers/s | µs of processor | to limit | to Mercurius | to Apollo Server | p50 ms | p99 ms | alone: p50 ms | p99 ms | loop delay ms |
|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|`;

/** The rows of a workload: medians of its rounds. */
export function tableRows(workload: string, measured: readonly MeasuredServer[]): string[] {
  return measured.map((one) => {
    const { server, concurrent, sequential } = one;
    const of = (what: keyof Measurement, from = concurrent): number =>
      median(from.map((result) => result[what]));
    const limit = server.keepsAnswers ? 'limit, repeated' : 'limit';
    const cells = [
      workload,
      server.peer.name,
      Math.round(of('aSecond')).toLocaleString('en'),
      Math.round(of('microseconds')),
      ...[limit, 'Mercurius', 'Apollo Server'].map((name) => ratio(one, named(measured, name))),
      of('p50').toFixed(1),
      of('p99').toFixed(1),
      of('p50', sequential).toFixed(1),
      of('p99', sequential).toFixed(1),
      of('longestDelay', sequential).toFixed(1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function named(measured: readonly MeasuredServer[], name: string): MeasuredServer | undefined {
  return measured.find(({ server }) => server.peer.name === name);
}

/** How many answers a server gives in the processor time in which another gives one: the median of the rounds' ratios. */
function ratio({ concurrent }: MeasuredServer, other: MeasuredServer | undefined): string {
  if (other === undefined) return '';
  const ratios = concurrent.map(
    ({ microseconds }, round) => other.concurrent[round]!.microseconds / microseconds,
  );
  return median(ratios).toFixed(2);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
