import { type Readable, Transform } from 'node:stream';
import { errorCodes } from 'fastify';

/**
 * A body that ends with an error once it is larger than `limit` bytes. One that says how long it is needs no watching:
 * it is refused at once, or HTTP ends it there.
 */
export function limitBody(body: Readable, contentLength: string | undefined, limit: number): Readable {
  if (contentLength !== undefined) {
    if (Number(contentLength) > limit) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    return body;
  }
  let length = 0;
  const watched = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > limit) done(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
      else done(null, chunk);
    },
  });
  body.once('error', (error) => watched.destroy(error));
  return body.pipe(watched);
}
