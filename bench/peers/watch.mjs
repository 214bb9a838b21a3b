import { monitorEventLoopDelay } from 'node:perf_hooks';

/* Loaded before a server of any kind: tells who has started it how the process fares. */

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  const memory = process.memoryUsage();
  process.send({
    processorMicroseconds: Object.values(process.cpuUsage()).reduce((sum, part) => sum + part, 0),
    residentMegabytes: memory.rss / 2 ** 20,
    heapMegabytes: memory.heapUsed / 2 ** 20,
    committedMegabytes: memory.heapTotal / 2 ** 20,
    externalMegabytes: memory.external / 2 ** 20,
    // The histogram counts the timer's own five milliseconds.
    longestDelay: Math.max(0, delay.max / 1e6 - 5),
  });
  delay.reset();
});
process.channel?.unref();
