import { monitorEventLoopDelay } from 'node:perf_hooks';

/* Loaded before a server of any kind: reports the resources that the process has used to the process that started it. */

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
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
  });
  delay.reset();
});
// The process that started it has gone.
process.once('disconnect', () => process.exit());
process.channel?.unref();
