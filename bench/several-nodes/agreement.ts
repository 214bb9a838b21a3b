import { join } from 'node:path';
import type { Store } from '../../src/store/open-store.ts';
import { randomFrom } from '../random.ts';
import {
  allEnded,
  catchUp,
  changeOf,
  differences,
  inParallel,
  issueTokenOn,
  keyOf,
  makeEntries,
  type Part,
  startNode,
  withLog,
  withNodes,
} from './part.ts';

/** Many clients change few entries on three nodes: each accepted change is one version, everywhere. */
export const loseNoUpdate: Part = (postgres, scale) =>
  withNodes(postgres, 3, async (nodes) => {
    const [entries, clients, attempts] = [20, 48, Math.round(4_000 * scale)];
    await makeEntries(nodes[0]!, entries);
    await catchUp(...nodes);
    const random = randomFrom(1);
    let accepted = 0;
    await inParallel(clients, attempts, async (attempt, client) => {
      const node = nodes[client % nodes.length]!;
      const number = random.below(entries);
      const { version } = (await node.errorCodes.byKey(keyOf(number)))!;
      const { outcome } = await node.write({
        author: `client ${client}`,
        entries: [changeOf(number, version, `Attempt ${attempt}`)],
      });
      if (outcome === 'WRITTEN') accepted += 1;
    });
    const different = await differences(nodes);
    const lost = await Promise.all(
      nodes.map(async (node) => {
        const versions = Array.from({ length: entries }, async (_, number) =>
          node.errorCodes.byKey(keyOf(number)),
        );
        const written = (await Promise.all(versions)).reduce((sum, entry) => sum + entry!.version - 1, 0);
        return Math.abs(written - accepted);
      }),
    );
    const most = Math.max(...lost);
    return {
      size: `3 nodes, ${attempts} attempts by ${clients} clients on ${entries} entries`,
      found: `${most} lost of ${accepted} accepted, ${different.length} tables differ`,
      expected: '0',
      isKept: most === 0 && different.length === 0,
    };
  });

/** Changes of every kind on three nodes: in the end their files hold the same. */
export const holdTheSame: Part = (postgres, scale) =>
  withNodes(postgres, 3, async (nodes) => {
    const writes = Math.round(100_000 * scale);
    await makeEntries(nodes[0]!, 50);
    await catchUp(...nodes);
    const random = randomFrom(2);
    const startedAt = performance.now();
    await inParallel(48, writes, async (number, client) => {
      await mixedWrite(nodes[client % nodes.length]!, number, random.below(100), random.below(50));
    });
    const rate = writes / ((performance.now() - startedAt) / 1_000);
    const different = await differences(nodes);
    return {
      size: `3 nodes, ${writes} mixed writes by 48 clients, ${Math.round(rate)} a second`,
      found: different.length === 0 ? 'equal by hash' : `different: ${different.join(', ')}`,
      expected: 'all tables and the search index equal by hash',
      isKept: different.length === 0,
    };
  });

async function mixedWrite(node: Store, number: number, choice: number, entry: number): Promise<void> {
  const author = `client ${number % 7}`;
  if (choice < 50) {
    const { version } = (await node.errorCodes.byKey(keyOf(entry)))!;
    await node.write({ author, entries: [changeOf(entry, version, `Write ${number} of disk ${entry}`)] });
  } else if (choice < 80) {
    const entries = [0, 1, 2].map((each) => changeOf(1_000 + number * 3 + each, 0, `New disk ${number}`));
    await node.write({ author, entries });
  } else if (choice < 85) {
    await node.write({ author, vendors: [{ slug: `v-${number % 300}`, name: `Vendor ${number}` }] });
  } else if (choice < 90) {
    await node.write({ author, vendorNames: [{ slug: 'acme', name: `Acme ${number}` }] });
  } else if (choice < 95) {
    const request = { key: `k${number % 500}`, mutation: 'm', inputSha256: `${number % 500}`, note: number };
    await node.write({ author, request, services: [{ vendor: 'acme', slug: `s-${number}`, name: 'S' }] });
  } else if (choice < 98) {
    const token = { prefix: `cec_${number}`, sha256: `${number}`, name: 'T', role: 'ADMIN' as const };
    await node.tokens.issue({ ...token, createdBy: author, expiresAt: null }, null);
  } else {
    await node.tokens.revoke(`cec_${number - (number % 40)}`, author, null);
  }
}

/** Sixteen writers, and readers that go from node to node with their place in the feed and their position. */
export const followFeed: Part = (postgres, scale) =>
  withNodes(postgres, 3, async (nodes) => {
    const writes = Math.round(6_000 * scale);
    await makeEntries(nodes[0]!, 20);
    await catchUp(...nodes);
    let isWriting = true;
    const readers = Array.from({ length: 4 }, (_, reader) => readFeed(nodes, reader, () => isWriting));
    const writers = inParallel(16, writes, async (number, client) => {
      const node = nodes[client % nodes.length]!;
      await node.write({ author: 'writer', entries: [changeOf(10_000 + number, 0, `Write ${number}`)] });
    }).finally(() => {
      isWriting = false;
    });
    const [read] = await allEnded([allEnded(readers), writers.then(() => [])]);
    const total = writes + 20;
    const missed = Math.max(...read!.map((rows) => total - new Set(rows).size));
    const twice = Math.max(...read!.map((rows) => rows.length - new Set(rows).size));
    return {
      size: `3 nodes, 16 writers, ${writes} writes, 4 readers that hop`,
      found: `${missed} missed, ${twice} twice`,
      expected: '0 missed, 0 twice',
      isKept: missed === 0 && twice === 0,
    };
  });

/** The rows of all revisions, as a reader comes to see them. */
async function readFeed(nodes: readonly Store[], start: number, goesOn: () => boolean): Promise<number[]> {
  const seen: number[] = [];
  let position = 0;
  for (let hop = start; ; hop += 1) {
    const node = nodes[hop % nodes.length]!;
    const isLast = !goesOn();
    if (isLast) await catchUp(node);
    if (!(await node.log!.reached(position, 10_000))) continue;
    const page = await node.history.revisions({}, seen.at(-1) ?? null, 100, false);
    position = node.log!.status().position;
    seen.push(...page.map(({ row }) => row));
    if (isLast && page.length === 0) return seen;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

interface Written {
  readonly data?: { readonly correctErrorCode?: { readonly errorCode?: { readonly version: number } } };
}

interface Read {
  readonly data: { readonly errorCode: { readonly solution: string } };
}

const CORRECT = `mutation ($input: CorrectErrorCodeInput!) {
  correctErrorCode(input: $input) { errorCode { version } userErrors { code message } } }`;
const READ = '{ errorCode(by: {key: "open-telekom-cloud/tms/TMS.0014"}) { id version solution } }';

/** Corrects on one server and reads on another over HTTP, with the position of the answer. */
export const readYourWrites: Part = (postgres, scale) =>
  withLog(postgres, async (log, folder) => {
    const times = Math.round(10_000 * scale);
    const nodes = await Promise.all(
      [0, 1, 2].map((number) => startNode(join(folder, `${number}.sqlite`), log)),
    );
    try {
      const token = await issueTokenOn(log, folder);
      const { id, version } = (await nodes[0]!.ask(READ)).body.data.errorCode;
      let [stale, refused, repeated] = [0, 0, 0];
      for (let count = 0; count < times; count += 1) {
        const [writer, reader] = [nodes[count % 3]!, nodes[(count + 1 + (count % 2)) % 3]!];
        const input = {
          id,
          expectedVersion: version + count,
          patch: { solution: `Solution ${count}` },
          reason: 'x',
          idempotencyKey: `correction-${count}`,
        };
        const correct = () =>
          fetch(`http://127.0.0.1:${writer.port}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            body: JSON.stringify({ query: CORRECT, variables: { input } }),
          });
        let written = await correct();
        for (; written.status === 503; repeated += 1) written = await correct();
        const body = (await written.json()) as Written;
        if (body.data?.correctErrorCode?.errorCode?.version !== version + count + 1) {
          throw new Error(`A correction failed: ${JSON.stringify(body)}`);
        }
        const position = written.headers.get('catalog-position')!;
        const read = await fetch(
          `http://127.0.0.1:${reader.port}/graphql?query=${encodeURIComponent(READ)}`,
          {
            headers: { 'catalog-position': position },
          },
        );
        if (read.status === 503) refused += 1;
        else if (((await read.json()) as Read).data.errorCode.solution !== `Solution ${count}`) stale += 1;
      }
      return {
        size: `3 servers, ${times} corrections (${repeated} sent again after a 503), each read on another server`,
        found: `${stale} stale, ${refused} refused`,
        expected: '0 stale',
        isKept: stale === 0,
      };
    } finally {
      await Promise.all(nodes.map((node) => node.end('SIGTERM')));
    }
  });
