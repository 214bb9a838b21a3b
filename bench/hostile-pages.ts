import { HOSTILE_READINGS } from '../test/documents/hostile-pages.ts';

/*
 * Reads each hostile page of the tests with each reader that may get it, and prints the processor time that it takes,
 * the slowest first. Ends with code 1 where one takes longer than it may.
 */

const LIMIT = Number(process.env.HOSTILE_MILLISECONDS ?? 3_000);

const measured = HOSTILE_READINGS.map(({ page, reader, text, read }) => {
  // A text that is put together from pieces is made one by its first search, which is no work of the reader.
  const whole = text();
  whole.indexOf('\uffff');
  const start = process.cpuUsage();
  read(whole);
  const { user, system } = process.cpuUsage(start);
  return { page, reader, milliseconds: Math.round((user + system) / 1_000) };
}).sort((left, right) => right.milliseconds - left.milliseconds);

process.stdout.write('| page | reader | ms of processor |\n|---|---|---:|\n');
for (const { page, reader, milliseconds } of measured)
  process.stdout.write(`| ${page} | ${reader} | ${milliseconds.toLocaleString('en')} |\n`);

const slow = measured.filter(({ milliseconds }) => milliseconds > LIMIT);
process.stdout.write(`\n${slow.length} of ${measured.length} took longer than ${LIMIT} ms.\n`);
if (slow.length > 0) process.exitCode = 1;
