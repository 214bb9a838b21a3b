import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from './client.ts';

/** A reader of the feed of changes that remembers where it was, whichever server answers it. */
export interface FeedFollower {
  /** How often it was shown each revision, by its global id. */
  readonly seen: ReadonlyMap<string, number>;
  /** Reads to the end of the feed over a server that stays, and stops. */
  finish(ask: Ask): Promise<void>;
}

const CHANGES = `query ($after: String) {
  changes(first: 100, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;

/** How long it waits for news, or for a server, in milliseconds. */
const PAUSE = 20;

/** Follows the feed from its beginning; `server` gives the server to ask, which may end at any moment. */
export function followFeed(server: () => Ask): FeedFollower {
  const seen = new Map<string, number>();
  let after: string | null = null;
  let isGoing = true;

  /** Reads one page; says whether another one is there. */
  async function readPage(ask: Ask): Promise<boolean> {
    const { body } = await ask(CHANGES, { after });
    const { nodes, pageInfo } = body.data.changes;
    for (const { id } of nodes) seen.set(id, (seen.get(id) ?? 0) + 1);
    after = pageInfo.endCursor ?? after;
    return pageInfo.hasNextPage;
  }

  async function follow(): Promise<void> {
    while (isGoing) {
      const hasMore = await readPage(server()).catch(() => false);
      if (!hasMore) await sleep(PAUSE);
    }
  }

  const following = follow();
  return {
    seen,
    async finish(ask) {
      isGoing = false;
      await following;
      while (await readPage(ask));
    },
  };
}
