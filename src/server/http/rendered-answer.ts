import type { FastifyReply, FastifyRequest } from 'fastify';
import { chosenEncoding, compress, type Encoding } from '../fast-path/compress-answer.ts';

/** A page, or what a page loads, as it goes over the wire. */
export interface RenderedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Its forms in the codings that were asked for so far; null for one that is no smaller. */
  readonly forms: Map<Encoding, Promise<Buffer | null>>;
}

/** Gives an answer of which no compressed form has been made yet. */
export function createRenderedAnswer(
  status: number,
  headers: RenderedAnswer['headers'],
  body: string | Buffer,
): RenderedAnswer {
  return { status, headers, body: Buffer.from(body), forms: new Map() };
}

/** What an answer takes at most, in bytes, with both of its compressed forms and what else stands around it. */
export function renderedBytes({ body }: RenderedAnswer): number {
  return body.length * 3 + 2_000;
}

/** Sends an answer in the coding that the client takes; each is made once, off the event loop. */
export async function sendRendered(
  { status, headers, body, forms }: RenderedAnswer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.code(status).headers(headers);
  const encoding = chosenEncoding(request.headers['accept-encoding']);
  if (encoding === null) return reply.send(body);
  if (!forms.has(encoding)) forms.set(encoding, compress(body, encoding));
  const compressed = await forms.get(encoding)!;
  if (compressed !== null) reply.header('content-encoding', encoding);
  return reply.send(compressed ?? body);
}
