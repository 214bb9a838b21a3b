import { pipeline, type Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { senderOf } from '../../access/sender-address.ts';
import type { Config } from '../../config.ts';
import { quote } from '../../domain/hidden-characters.ts';
import { badUserInput, refusal } from '../../errors/protocol-error.ts';
import { type RunningExport, startExport } from '../../exporting/export-threads.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../exporting/formats.ts';
import type { ExportRequest, Manifest } from '../../exporting/write-export.ts';
import { decodeFeedCursor } from '../../history/feed-lists.ts';
import { chosenEncoding, type Encoding } from '../fast-path/compress-answer.ts';
import { type Charging, REQUEST_COST } from '../limits/rate-limit.ts';
import { entityTag, matchesEntityTag } from './answer-headers.ts';

/** What exports need of the server. */
interface ExportParts {
  readonly config: Pick<Config, 'exports' | 'exportSeconds'>;
  readonly catalogPath: string | null;
  readonly version: () => Promise<number>;
  readonly charging: Charging;
}

/** What the bytes of an export follow from besides the catalog: goes up when a format changes. */
const EDITION = 'exports 1';

/** What an entry costs, in units of about ten microseconds of processor time. */
const ENTRY_COST = 4;

/** How many manifests are remembered, each of which takes a whole export to make. */
const MANIFESTS = 100;

/** The seconds after which a client may ask again for what does not fit now. */
const RETRY_AFTER = '10';

const FORMATS = Object.keys(EXPORT_FORMATS) as readonly ExportFormat[];

/** The paths under which exports and their manifests are. */
export const EXPORT_PATHS: readonly string[] = FORMATS.flatMap((format) => [
  `/export/${format}`,
  `/export/${format}/manifest`,
]);

const COMPRESSORS: Readonly<Record<Encoding, () => Transform>> = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
};

/** Registers the exports of the whole catalog, and their manifests. */
export function routeExports(http: FastifyInstance, parts: ExportParts): void {
  const { config, catalogPath, version, charging } = parts;
  const senders = new Set<string>();
  const manifests = new Map<string, Manifest>();

  for (const format of FORMATS) {
    route(`/export/${format}`, (request, reply) => answerExport(format, request, reply));
    route(`/export/${format}/manifest`, (request, reply) => answerManifest(format, request, reply));
  }

  function route(url: string, answer: (request: FastifyRequest, reply: FastifyReply) => unknown): void {
    http.get(url, {
      exposeHeadRoute: false,
      onRequest: async ({ exchange }) => charging.charge(exchange, REQUEST_COST),
      onSend: async ({ exchange }, reply) => void reply.headers(charging.headers(exchange)),
      async handler(request, reply) {
        if (config.exports === 0 || catalogPath === null) {
          throw refusal('NOT_FOUND', 'This server gives no exports: CATALOG_EXPORTS is off.');
        }
        await answer(request, reply);
        return reply;
      },
    });
  }

  async function answerExport(format: ExportFormat, request: FastifyRequest, reply: FastifyReply) {
    const exportRequest: ExportRequest = { format, since: sinceOf(request) };
    if (isKnown(request, reply, await version())) return;
    const running = await start(exportRequest, request, reply);
    // Somebody may have written since the version was asked for.
    if (isKnown(request, reply, running.catalogVersion)) {
      running.stream.destroy();
      return;
    }
    void running.manifest.then((manifest) => manifest && remember(exportRequest, manifest));
    const { fileName, mediaType } = EXPORT_FORMATS[format];
    reply.type(mediaType).header('content-disposition', `attachment; filename="${fileName}"`);
    const encoding = chosenEncoding(request.headers['accept-encoding']);
    if (encoding === null) {
      reply.send(running.stream);
    } else {
      reply.header('content-encoding', encoding);
      // An error of either ends both, and the connection with them.
      reply.send(pipeline(running.stream, COMPRESSORS[encoding](), () => {}));
    }
  }

  async function answerManifest(format: ExportFormat, request: FastifyRequest, reply: FastifyReply) {
    const exportRequest: ExportRequest = { format, since: sinceOf(request) };
    const present = await version();
    if (isKnown(request, reply, present)) return;
    const known = manifests.get(nameOf(exportRequest, present));
    const manifest = known ?? (await makeManifest(exportRequest, request, reply));
    isKnown(request, reply, manifest.catalogVersion);
    if (!reply.sent) reply.type('application/json; charset=utf-8').send(JSON.stringify(manifest));
  }

  /** Gives the answer its tag, and answers where the client has that already. */
  function isKnown({ url, headers, exchange }: FastifyRequest, reply: FastifyReply, present: number) {
    exchange.errorCodes = [];
    exchange.entityTag = entityTag(present, url, EDITION);
    if (
      exchange.authorization !== undefined ||
      !matchesEntityTag(headers['if-none-match'], exchange.entityTag)
    )
      return false;
    reply.send('');
    return true;
  }

  async function makeManifest(exportRequest: ExportRequest, request: FastifyRequest, reply: FastifyReply) {
    const running = await start(exportRequest, request, reply);
    running.stream.resume();
    const manifest = await running.manifest;
    if (manifest === null) throw new Error('An export was not written to its end.');
    remember(exportRequest, manifest);
    return manifest;
  }

  /** Starts an export that ends with the connection, and charges its sender. */
  async function start(
    exportRequest: ExportRequest,
    { ip, raw, exchange }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<RunningExport> {
    const sender = senderOf(ip);
    if (senders.has(sender)) throw tooMany('TOO_MANY_REQUESTS', 'An export for this address is under way.');
    if (senders.size >= config.exports) throw tooMany('SERVICE_UNAVAILABLE', 'Other exports are under way.');
    // Who has gone already says so no more.
    if (raw.socket.destroyed) throw badUserInput('The client has gone.');
    senders.add(sender);
    let timer: NodeJS.Timeout | undefined;
    let running: RunningExport | null = null;
    reply.raw.once('close', () => {
      clearTimeout(timer);
      senders.delete(sender);
      running?.stream.destroy();
    });
    running = await startExport(catalogPath!, exportRequest);
    // Of a client that has gone meanwhile nothing may stay, not even a timer: it would keep the process from ending.
    if (reply.raw.closed) running.stream.destroy();
    else timer = setTimeout(() => raw.socket.destroy(), config.exportSeconds * 1_000);
    try {
      charging.charge(exchange, running.errorCodes * ENTRY_COST);
    } catch (error) {
      running.stream.destroy();
      throw error;
    }
    return running;
  }

  function remember(exportRequest: ExportRequest, manifest: Manifest): void {
    manifests.set(nameOf(exportRequest, manifest.catalogVersion), manifest);
    if (manifests.size > MANIFESTS) manifests.delete(manifests.keys().next().value!);
  }
}

function nameOf({ format, since }: ExportRequest, catalogVersion: number): string {
  return `${format} ${since} ${catalogVersion}`;
}

/** The revision behind which changes are wanted; null for all. Throws BAD_USER_INPUT for any other parameter. */
function sinceOf({ query }: FastifyRequest): number | null {
  const { since, ...others } = query as Readonly<Record<string, string | readonly string[]>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw badUserInput(
      `An export has no parameter ${quote(unknown)}. It takes \`since\`, a cursor of \`changes\`.`,
    );
  }
  if (since === undefined) return null;
  if (typeof since !== 'string') throw badUserInput('Give `since` once.');
  return decodeFeedCursor(since);
}

function tooMany(code: 'TOO_MANY_REQUESTS' | 'SERVICE_UNAVAILABLE', message: string) {
  return refusal(code, `${message} Ask again in ${RETRY_AFTER} seconds.`, {
    http: { headers: new Map([['retry-after', RETRY_AFTER]]) },
  });
}
