import { STATUS_CODES } from 'node:http';
import { refusal, refusalBody } from '../../errors/protocol-error.ts';
import { PROTOCOL_ERROR_CODES, type ProtocolErrorCode } from '../../errors/protocol-error-codes.ts';
import type { ClientErrorListener } from './listeners.ts';

/** What Node's parser of HTTP can have against a request, by its code; everything else is a bad request. */
const PROBLEMS: ReadonlyMap<string | undefined, readonly [ProtocolErrorCode, string]> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', ['REQUEST_TIMEOUT', 'The request was not complete in time.']],
  [
    'HPE_HEADER_OVERFLOW',
    [
      'HEADERS_TOO_LARGE',
      'The address and the headers of the request are too large; long queries go by POST.',
    ],
  ],
]);

/** Answers a request that never became one, and ends its connection. */
export const answerClientError: ClientErrorListener = (error, socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, message] = PROBLEMS.get(error.code) ?? ['BAD_REQUEST', 'This is not a request in HTTP/1.1.'];
  const { status } = PROTOCOL_ERROR_CODES[code];
  const body = JSON.stringify(refusalBody(refusal(code, message)));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
};
