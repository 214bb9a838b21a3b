import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Ask } from './agent-tool.ts';
import { createMcpServer } from './create-mcp-server.ts';

/** Answers an agent over standard input and output, until the input ends or the agent sends too much at once. */
export async function answerOverStdio(ask: Ask, longestMessage: number): Promise<void> {
  const server = createMcpServer(ask);
  const transport = new StdioServerTransport(process.stdin, process.stdout, {
    maxBufferSize: longestMessage,
  });
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  const ended = once(process.stdin, 'end');
  await server.connect(transport);
  await Promise.race([closed, ended]);
  await server.close();
}
