import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { forbidden, refusal } from '../../errors/protocol-error.ts';
import type { ExecuteFor } from '../apollo/execute-in-process.ts';
import { type Charging, REQUEST_COST } from '../limits/rate-limit.ts';

/** What agents need of the server. */
interface McpParts {
  readonly config: Pick<Config, 'mcp' | 'corsOrigins'>;
  readonly executeFor: ExecuteFor;
  readonly charging: Charging;
}

/** The path of the Model Context Protocol. */
export const MCP_PATH = '/mcp';

/** Registers the answers to agents, by the streamable HTTP transport of the Model Context Protocol without sessions. */
export function routeMcp(http: FastifyInstance, { config, executeFor, charging }: McpParts): void {
  http.post(MCP_PATH, {
    onRequest: async ({ exchange, headers }) => {
      if (!config.mcp) throw refusal('NOT_FOUND', 'This server answers no agents: CATALOG_MCP is off.');
      if (!isTrustedOrigin(headers.origin, config.corsOrigins)) {
        throw forbidden(
          'Pages of this origin may not ask here: CATALOG_CORS_ORIGINS does not name it. Agents send no Origin.',
        );
      }
      charging.charge(exchange, REQUEST_COST);
    },
    onSend: async ({ exchange }, reply) => void reply.headers(charging.headers(exchange)),
    async handler(request, reply) {
      // One message a request, so that a request costs what one operation costs.
      if (Array.isArray(request.body))
        throw refusal('BAD_REQUEST', 'Send one message in a request, and no list.');
      // Loaded with the first request: most servers never have one.
      const { answerOverHttp } = await import('../../agents/create-mcp-server.ts');
      const response = await answerOverHttp(executeFor(request.exchange), webRequest(request), request.body);
      reply.code(response.status).headers(Object.fromEntries(response.headers));
      return reply.send(response.body === null ? '' : await response.text());
    },
  });
}

/** Of this machine, by the names that no page of another one has. */
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Whether a page of this origin may ask; what is no page sends none. Any origin, as GraphQL takes it, would let a page that
 * has bound its name to an address within a private network read what is there (DNS rebinding, which the specification of
 * the transport wants to be refused by the origin).
 */
function isTrustedOrigin(origin: string | undefined, allowed: Config['corsOrigins']): boolean {
  if (origin === undefined) return true;
  return LOOPBACK.test(origin) || (typeof allowed !== 'string' && allowed.includes(origin));
}

function webRequest({ headers, method }: FastifyRequest): Request {
  const single = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || typeof value !== 'string' ? [] : [[name, value] as [string, string]],
  );
  return new Request('http://localhost/mcp', { method, headers: single });
}
