import { z } from 'zod';
import { boundedText, boundedValue, defineTool } from '../agent-tool.ts';

/** How many sources of a changed error code are told. */
const MOST_SOURCES = 3;

interface Data {
  readonly changes: {
    readonly nodes: readonly {
      readonly errorCode: {
        readonly key: string;
        readonly rows: readonly {
          readonly document: { readonly title: string; readonly sourceUrl: string | null };
          readonly line: number;
        }[];
      };
      readonly kind: string;
      readonly version: number;
      readonly author: { readonly name: string };
      readonly reason: string;
      readonly createdAt: string;
      readonly changes: readonly {
        readonly field: string;
        readonly before: unknown;
        readonly after: unknown;
      }[];
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** What has changed in the catalog. */
export const listChangesTool = defineTool({
  name: 'list_changes',
  title: 'List changes',
  description:
    'Lists changes of error codes, oldest first, or newest first where `newestFirst` says so: what a vendor documents newly or differently, and what maintainers corrected. Give `cursor` of an answer to go on behind it; none is missed.',
  input: z.strictObject({
    cursor: z.string().max(1_000).optional().describe('Where an earlier answer in the same order ended.'),
    since: z.string().max(100).optional().describe('Only changes of this instant or later: 2026-01-31.'),
    newestFirst: z.boolean().default(false),
    vendor: z.string().max(100).optional().describe('The slug of a vendor: tencent-cloud.'),
    service: z.string().max(200).optional().describe('The key of a service: tencent-cloud/kms.'),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({
    changes: z.array(
      z.object({
        key: z.string(),
        kind: z.string(),
        version: z.number(),
        author: z.string(),
        reason: z.string(),
        createdAt: z.string(),
        fields: z.array(
          z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
        ),
        sources: z
          .array(z.object({ title: z.string(), url: z.string().nullable(), line: z.number() }))
          .describe('Where the vendor documents the error code now.'),
      }),
    ),
    cursor: z.string().nullable().describe('To go on behind these changes.'),
    more: z.boolean().describe('Whether there are more now.'),
  }),
  document: /* GraphQL */ `
    query AgentListChanges(
      $first: Int!
      $after: String
      $since: DateTime
      $newestFirst: Boolean!
      $filter: ChangeFilter
    ) {
      changes(first: $first, after: $after, since: $since, newestFirst: $newestFirst, filter: $filter) {
        nodes {
          errorCode {
            key
            rows {
              document {
                title
                sourceUrl
              }
              line
            }
          }
          kind
          version
          author {
            name
          }
          reason
          createdAt
          changes {
            field
            before
            after
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  variables: ({ cursor, since, newestFirst, vendor, service, limit }) => ({
    first: limit,
    after: cursor,
    since,
    newestFirst,
    filter: {
      ...(vendor === undefined ? {} : { vendor: [vendor] }),
      ...(service === undefined ? {} : { service: [service] }),
    },
  }),
  read: ({ changes: { nodes, pageInfo } }: Data) => ({
    changes: nodes.map(({ errorCode, kind, version, author, reason, createdAt, changes }) => ({
      key: errorCode.key,
      kind,
      version,
      author: author.name,
      reason: boundedText(reason),
      createdAt,
      fields: changes.map(({ field, before, after }) => ({
        field,
        before: boundedValue(before),
        after: boundedValue(after),
      })),
      sources: errorCode.rows.slice(0, MOST_SOURCES).map(({ document, line }) => ({
        title: boundedText(document.title),
        url: document.sourceUrl,
        line,
      })),
    })),
    cursor: pageInfo.endCursor,
    more: pageInfo.hasNextPage,
  }),
});
