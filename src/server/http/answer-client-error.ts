import { STATUS_CODES } from 'node:http';
import { clientErrorRefusal } from '../../errors/http-refusal.ts';
import { headOf, refusalBody } from '../../errors/protocol-error.ts';
import type { ClientErrorListener } from './listeners.ts';

/** Answers a request that never became one, and ends its connection. */
export const answerClientError: ClientErrorListener = (error, socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refused = clientErrorRefusal(error.code);
  const { status } = headOf(refused);
  const body = JSON.stringify(refusalBody(refused));
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
