import { existsSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/* Loaded before a server of any kind: reports the resources that the process has used to the process that started it. */

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

// Linux says here for how many nanoseconds the main thread has run: what other processes do to it is not in that.
const scheduling = `/proc/self/task/${process.pid}/schedstat`;
const workedSoFar = () => Number(readFileSync(scheduling, 'utf8').split(' ')[0]) / 1e6;
let longestWork = null;
if (existsSync(scheduling)) {
  let last = workedSoFar();
  setInterval(() => {
    const worked = workedSoFar();
    longestWork = Math.max(longestWork, worked - last);
    last = worked;
  }, 5).unref();
}

process.on('message', () => {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  process.send({
    processorMicroseconds: Object.values(process.cpuUsage()).reduce((sum, part) => sum + part, 0),
    residentMegabytes: rss / 2 ** 20,
    heapMegabytes: heapUsed / 2 ** 20,
    committedMegabytes: heapTotal / 2 ** 20,
    externalMegabytes: external / 2 ** 20,
    // The histogram includes the timer's own five milliseconds.
    longestDelay: Math.max(0, delay.max / 1e6 - 5),
    longestWork,
  });
  longestWork &&= 0;
  delay.reset();
});
// The process that started it has gone.
process.once('disconnect', () => process.exit());
process.channel?.unref();
