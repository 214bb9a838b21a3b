import type { Operation } from '../../operation.ts';

/** The catalog did not answer, or refused: `code` is that of the protocol error, or UNREACHABLE. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** An answer as GraphQL over HTTP gives it. */
interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** How a request is sent; `fetch` where nothing is told of its progress. */
export type Send = (body: string, headers: Readonly<Record<string, string>>) => Promise<string>;

/** Asks the catalog's own API. Throws Refused, with a sentence for people, where there is an error in the answer. */
export async function askCatalog<Data, Variables>(
  { name, text }: Operation<Data, Variables>,
  variables: Variables,
  token: string | null,
  send: Send = sendByFetch,
): Promise<Data> {
  const body = JSON.stringify({ operationName: name, query: text, variables });
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  let answer: Answer<Data>;
  try {
    answer = JSON.parse(await send(body, headers));
  } catch {
    throw new Refused('UNREACHABLE', 'The catalog cannot be reached now. Nothing is lost here: try again.');
  }
  const [problem] = answer.errors ?? [];
  if (problem !== undefined) throw new Refused(problem.extensions?.code ?? 'UNKNOWN', problem.message);
  if (answer.data == null) throw new Refused('UNREACHABLE', 'The catalog gave no answer: try again.');
  return answer.data;
}

async function sendByFetch(body: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch('/graphql', { method: 'POST', credentials: 'omit', headers, body });
  return response.text();
}

/** Sends with a report of how much has arrived, from 0 to 1, which `fetch` cannot tell. */
export function sendWithProgress(report: (part: number) => void): Send {
  return (body, headers) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/graphql');
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener('progress', ({ loaded, total }) =>
        report(total === 0 ? 0 : loaded / total),
      );
      request.addEventListener('load', () => resolve(request.responseText));
      request.addEventListener('error', () => reject(new Error('The request failed.')));
      request.send(body);
    });
}
