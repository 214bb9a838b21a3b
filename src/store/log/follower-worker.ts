import { parentPort, workerData } from 'node:worker_threads';
import type { LogAddress } from '../file-store.ts';
import { createFollower } from './follower.ts';
import type { FollowerRequest } from './start-follower.ts';

/*
 * The file of a thread that applies a log to the file of a node, and reports how far it is.
 */

const follower = createFollower(workerData as LogAddress, (status) => parentPort!.postMessage(status));

parentPort!.on('message', (request: FollowerRequest) => {
  if (request === 'NUDGE') follower.nudge();
  else void follower.close().then(() => parentPort!.close());
});
