import { z } from 'zod';
import { CANONICAL_CODES, REMEDIES } from '../domain/category.ts';
import { LIFECYCLES } from '../domain/error-code.ts';
import { boundedText } from './agent-tool.ts';

/** How many sources of an entry an answer names. */
const MOST_SOURCES = 5;

/** An error code as agents get it: what it means, what to do, and who says so. */
export const agentEntry = z.object({
  key: z.string().describe('Vendor, service and code: the name for get_error_code.'),
  vendor: z.string(),
  service: z.string(),
  code: z.string(),
  message: z.string().nullable().describe('The text that comes with the code.'),
  description: z.string().nullable().describe('What it means.'),
  solution: z
    .string()
    .nullable()
    .describe('What to do about it, in the words of the vendor or a maintainer.'),
  httpStatuses: z.array(z.number()),
  category: z.string(),
  canonicalCode: z.enum(CANONICAL_CODES).describe('The code of google.rpc.Code.'),
  remedy: z.enum(REMEDIES),
  retryable: z.boolean().describe('Whether the same request may succeed later without a change.'),
  lifecycle: z.enum(LIFECYCLES),
  correctedFields: z
    .array(z.string())
    .describe('The fields in which a maintainer overrules the vendor; empty where all is the vendor’s.'),
  sources: z
    .array(
      z.object({
        document: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        line: z.number(),
        edition: z.string().describe('The SHA-256 of the text that was read.'),
        publishedAt: z.string().nullable(),
      }),
    )
    .describe('Where the vendor says so. Empty where a maintainer added the entry.'),
});

export type AgentEntry = z.output<typeof agentEntry>;

/** The fields that `readEntry` needs, as a fragment named AgentEntry. */
export const ENTRY_FRAGMENT = /* GraphQL */ `
  fragment AgentEntry on ErrorCode {
    key
    vendor {
      name
    }
    service {
      name
    }
    code
    message
    description
    solution
    httpStatuses
    category {
      title
      canonicalCode
    }
    remedy
    retryable
    lifecycle
    corrections {
      field
    }
    rows {
      document {
        key
        title
        sourceUrl
      }
      edition {
        sha256
        publishedAt
      }
      line
    }
  }
`;

/** What an answer has for the fragment. */
export interface EntryAnswer
  extends Pick<
    AgentEntry,
    | 'key'
    | 'code'
    | 'message'
    | 'description'
    | 'solution'
    | 'httpStatuses'
    | 'remedy'
    | 'retryable'
    | 'lifecycle'
  > {
  readonly vendor: { readonly name: string };
  readonly service: { readonly name: string };
  readonly category: { readonly title: string; readonly canonicalCode: AgentEntry['canonicalCode'] };
  readonly corrections: readonly { readonly field: string }[];
  readonly rows: readonly {
    readonly document: { readonly key: string; readonly title: string; readonly sourceUrl: string | null };
    readonly edition: { readonly sha256: string; readonly publishedAt: string | null };
    readonly line: number;
  }[];
}

/** An entry as an agent gets it. */
export function readEntry(entry: EntryAnswer): AgentEntry {
  const { vendor, service, category, corrections, rows, message, description, solution, ...same } = entry;
  return {
    ...same,
    vendor: vendor.name,
    service: service.name,
    message: boundedText(message),
    description: boundedText(description),
    solution: boundedText(solution),
    category: category.title,
    canonicalCode: category.canonicalCode,
    correctedFields: corrections.map(({ field }) => field),
    sources: rows.slice(0, MOST_SOURCES).map(({ document, edition, line }) => ({
      document: document.key,
      title: boundedText(document.title),
      url: document.sourceUrl,
      line,
      edition: edition.sha256,
      publishedAt: edition.publishedAt,
    })),
  };
}
