import { z } from 'zod';
import { CANONICAL_CODES } from '../../domain/category.ts';
import { agentEntry, ENTRY_FRAGMENT, type EntryAnswer, readEntry } from '../agent-entry.ts';
import { defineTool } from '../agent-tool.ts';

interface Data {
  readonly errorCodes: {
    readonly totalCount: number;
    readonly nodes: readonly EntryAnswer[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Error codes that have words, or fit a filter. */
export const searchErrorCodesTool = defineTool({
  name: 'search_error_codes',
  title: 'Search error codes',
  description:
    'Finds cloud vendor error codes by words of their texts, whole codes, the start of a code or a part of a dotted one, best first; and by vendor, service, canonical code or HTTP status. Give `cursor` of an answer to get the next page.',
  input: z.strictObject({
    query: z.string().min(1).max(200).optional().describe('At most 16 words, all of which must be found.'),
    vendor: z.string().max(100).optional().describe('The slug of a vendor: tencent-cloud.'),
    service: z.string().max(200).optional().describe('The key of a service: tencent-cloud/kms.'),
    canonicalCode: z.enum(CANONICAL_CODES).optional(),
    httpStatus: z.int().min(100).max(599).optional(),
    limit: z.int().min(1).max(20).default(5),
    cursor: z
      .string()
      .max(1_000)
      .optional()
      .describe('Where the answer before ended, with the same arguments.'),
  }),
  output: z.object({
    totalCount: z.number(),
    errorCodes: z.array(agentEntry),
    cursor: z.string().nullable().describe('For the next page; null where there is none.'),
  }),
  document: /* GraphQL */ `
    query AgentSearchErrorCodes($search: String, $filter: ErrorCodeFilter, $first: Int!, $after: String) {
      errorCodes(search: $search, filter: $filter, first: $first, after: $after) {
        totalCount
        nodes {
          ...AgentEntry
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    ${ENTRY_FRAGMENT}
  `,
  variables: ({ query, vendor, service, canonicalCode, httpStatus, limit, cursor }) => ({
    search: query,
    filter: {
      ...(vendor === undefined ? {} : { vendor: [vendor] }),
      ...(service === undefined ? {} : { service: [service] }),
      ...(canonicalCode === undefined ? {} : { canonicalCode: [canonicalCode] }),
      ...(httpStatus === undefined ? {} : { httpStatus: [httpStatus] }),
    },
    first: limit,
    after: cursor,
  }),
  read: ({ errorCodes: { totalCount, nodes, pageInfo } }: Data) => ({
    totalCount,
    errorCodes: nodes.map(readEntry),
    cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  }),
});
