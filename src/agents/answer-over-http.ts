import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Ask } from './agent-tool.ts';
import { createMcpServer } from './create-mcp-server.ts';

/**
 * Answers one request of the streamable HTTP transport
 * (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports), with JSON and without a session: nothing is
 * remembered from one request to the next. `message` is the body of the request.
 */
export async function answerOverHttp(ask: Ask, request: Request, message: unknown): Promise<Response> {
  const server = createMcpServer(ask);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const response = await transport.handleRequest(request, { parsedBody: message });
    const body = await response.text();
    const { status, headers } = response;
    return new Response(body === '' ? null : body, { status, headers });
  } finally {
    await server.close();
  }
}
