import { openStore } from '../../../src/store/open-store.ts';

/* Opens the store in a file, and is killed when the words of all entries are read, and none is committed. */
await openStore(process.argv[2]!, Date.now, undefined, (done) => {
  if (done > 0) process.kill(process.pid, 'SIGKILL');
});
