import { Agent, request } from 'node:http';
import { HOSTILE_REQUESTS, type HostileRequest } from '../hostile-requests.ts';

/** What came of hostile requests while they are sent. */
export interface HostileTraffic {
  /** How many were sent. */
  readonly sent: number;
  /** How many answers there were, by kind and status; the status is null where the client went away. */
  readonly answers: ReadonlyMap<string, number>;
  /** Settles when the time is over and all are answered. Rejects where the server does not answer. */
  readonly done: Promise<void>;
}

const CONNECTIONS = 8;

/** Sends hostile requests of all kinds in turn, no two the same, until a moment on the clock of `Date.now()`. */
export function sendHostile(port: number, end: number, kindsWith = ''): HostileTraffic {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const kinds = Object.entries(HOSTILE_REQUESTS).filter(([name]) => name.includes(kindsWith));
  const answers = new Map<string, number>();
  let sent = 0;

  async function sendUntilEnd(): Promise<void> {
    while (Date.now() < end) {
      const number = sent++;
      const [name, make] = kinds[number % kinds.length]!;
      const kind = `${name}: ${await send(port, agent, make(number))}`;
      answers.set(kind, (answers.get(kind) ?? 0) + 1);
    }
  }

  const done = Promise.all(Array.from({ length: CONNECTIONS }, sendUntilEnd)).then(() => agent.destroy());
  return {
    get sent() {
      return sent;
    },
    answers,
    done,
  };
}

/** Sends a request; gives the status of the answer, null where there is none because the client has gone away. */
function send(port: number, agent: Agent, hostile: HostileRequest): Promise<number | null> {
  const { method, path, headers, body, isAborted } = hostile;
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent,
      headers: { ...headers, ...length },
    });
    asked.on('error', (error) => (isAborted ? resolve(null) : reject(error)));
    asked.on('response', (answer) => {
      answer.on('end', () => resolve(answer.statusCode!));
      answer.resume();
    });
    if (!isAborted) asked.end(body);
    else asked.write(body.slice(0, body.length / 2), () => asked.destroy());
  });
}
