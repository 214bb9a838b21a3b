import type { Server } from './servers.ts';
import type { GraphqlRequest, Workload } from './workloads.ts';

/** Of each workload, so many requests are compared. */
const COMPARED = 40;

/**
 * Sends the first requests of each workload to all servers, and throws where two answers differ in more than white
 * space. Returns how many requests were compared.
 */
export async function compareAnswers(
  workloads: readonly Workload[],
  servers: readonly Server[],
): Promise<number> {
  let compared = 0;
  for (const { name, requests } of workloads) {
    for (const request of requests.slice(0, COMPARED)) {
      const [first, ...others] = await answersOf(request, servers);
      if (first === undefined) continue;
      if (!first.text.startsWith('{"data":{')) throw new Error(`${first.server} refuses: ${first.text}`);
      for (const other of others) {
        if (other.text === first.text) continue;
        throw new Error(
          `${name}, ${JSON.stringify(request.variables)}: ${first.server} and ${other.server} differ:\n${difference(first.text, other.text)}`,
        );
      }
      compared++;
    }
  }
  return compared;
}

async function answersOf(
  request: GraphqlRequest,
  servers: readonly Server[],
): Promise<{ server: string; text: string }[]> {
  const { query, variables } = request;
  const answers = servers.map(async ({ peer, pathOf }) => {
    const path = pathOf(request);
    if (path === null) return [];
    const response = await fetch(`http://127.0.0.1:${peer.port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return [{ server: peer.name, text: JSON.stringify(await response.json()) }];
  });
  return (await Promise.all(answers)).flat();
}

/** Both texts from shortly before the first difference on. */
function difference(left: string, right: string): string {
  let at = 0;
  while (left[at] === right[at]) at++;
  const from = Math.max(0, at - 80);
  return `  …${left.slice(from, at + 120)}\n  …${right.slice(from, at + 120)}`;
}
