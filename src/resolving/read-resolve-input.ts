import { badUserInput } from '../errors/protocol-error.ts';
import { findByName } from '../errors/unknown-name.ts';
import type { Directory } from '../store/read/directory.ts';
import type { Named } from './match/error-context.ts';

/** How long a text can be, in bytes of UTF-8. */
const MAX_TEXT_BYTES = 64 * 1024;

/** How many candidates are given by default. */
const DEFAULT_CANDIDATES = 5;

/** How many candidates can be requested. */
const MAX_CANDIDATES = 20;

/** A raw error, and what the client knows besides. */
interface ResolveInput {
  readonly text: string;
  readonly httpStatus?: number | null | undefined;
  readonly vendor?: string | null | undefined;
  readonly service?: string | null | undefined;
  readonly limit?: number | null | undefined;
}

/** What to say of a text in which there is nothing. */
export const EMPTY_TEXT = 'The text is empty. Give a response, an exception, or lines of a log.';

/** Checks the input of a raw error. Throws BAD_USER_INPUT for a text that is empty or too long, and for unknown names. */
export function readResolveInput(
  { text, limit: wanted, ...known }: ResolveInput,
  directory: Directory,
): { text: string; named: Named; limit: number } {
  if (text.trim() === '') throw badUserInput(EMPTY_TEXT);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_TEXT_BYTES) {
    throw badUserInput(
      `The text has ${bytes} bytes; at most ${MAX_TEXT_BYTES} (64 KiB) are taken. Cut it down to what surrounds the error.`,
    );
  }
  const limit = wanted ?? DEFAULT_CANDIDATES;
  if (limit < 1 || limit > MAX_CANDIDATES) {
    throw badUserInput(`\`limit\` is ${limit}; it must be from 1 to ${MAX_CANDIDATES}.`);
  }
  return { text, named: readNamed(known, directory), limit };
}

/** What a client says of a text besides. Throws BAD_USER_INPUT for unknown names, and where they contradict each other. */
export function readNamed(
  { httpStatus, vendor, service }: Pick<ResolveInput, 'httpStatus' | 'vendor' | 'service'>,
  { vendors, services }: Directory,
): Named {
  if (httpStatus != null && (httpStatus < 100 || httpStatus > 599)) {
    throw badUserInput(`\`httpStatus\` is ${httpStatus}; HTTP statuses go from 100 to 599.`);
  }
  const namedVendor = vendor == null ? null : findByName('vendor', vendor, vendors);
  const namedService = service == null ? null : findByName('service', service, services);
  if (namedVendor !== null && namedService !== null && namedService.vendor.row !== namedVendor.row) {
    throw badUserInput(
      `The service ${namedService.key} is not one of ${namedVendor.slug}. Give one of the two.`,
    );
  }
  return {
    httpStatus: httpStatus ?? null,
    vendor: namedVendor ?? namedService?.vendor ?? null,
    service: namedService,
  };
}
