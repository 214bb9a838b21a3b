import { z } from 'zod';
import { agentEntry, ENTRY_FRAGMENT, type EntryAnswer, readEntry } from '../agent-entry.ts';
import { boundedText, defineTool } from '../agent-tool.ts';

/** How many values of a message are told. */
const MOST_PARAMETERS = 20;

interface Data {
  readonly resolveError: {
    readonly complete: boolean;
    readonly errors: readonly {
      readonly code: string | null;
      readonly message: string | null;
      readonly excerpt: string;
      readonly requestId: string | null;
      readonly candidates: readonly {
        readonly score: number;
        readonly matchedBy: readonly string[];
        readonly parameters: readonly { readonly name: string; readonly value: string }[];
        readonly errorCode: EntryAnswer;
      }[];
    }[];
  };
}

/** What the errors in a raw text are. */
export const resolveErrorTool = defineTool({
  name: 'resolve_error',
  title: 'Resolve a raw error',
  description:
    'Says which cloud vendor error codes a raw text reports: a response body, an SDK exception, a log line or a whole log. Gives for each error the candidates, best first, with what they mean and what to do. A score of 0.9 and above is to be trusted; below 0.5 it is a hint.',
  input: z.strictObject({
    text: z.string().min(1).describe('The text as it is, at most 64 KiB.'),
    httpStatus: z
      .int()
      .min(100)
      .max(599)
      .optional()
      .describe('The HTTP status, where the text does not tell.'),
    vendor: z
      .string()
      .max(100)
      .optional()
      .describe('The slug of the vendor, where it is known: tencent-cloud.'),
    service: z.string().max(200).optional().describe('The key of the service: tencent-cloud/kms.'),
    limit: z.int().min(1).max(5).default(3).describe('How many candidates to give for each error.'),
  }),
  output: z.object({
    errors: z.array(
      z.object({
        code: z.string().nullable(),
        message: z.string().nullable(),
        excerpt: z.string().describe('The piece of the text that reports it.'),
        requestId: z.string().nullable(),
        candidates: z.array(
          z.object({
            score: z.number(),
            matchedBy: z.array(z.string()),
            parameters: z.array(z.object({ name: z.string(), value: z.string() })),
            errorCode: agentEntry,
          }),
        ),
      }),
    ),
    complete: z.boolean().describe('Whether these are all errors that the text reports.'),
  }),
  document: /* GraphQL */ `
    query AgentResolveError($input: ResolveErrorInput!) {
      resolveError(input: $input) {
        errors {
          code
          message
          excerpt
          requestId
          candidates {
            score
            matchedBy
            parameters {
              name
              value
            }
            errorCode {
              ...AgentEntry
            }
          }
        }
        complete
      }
    }
    ${ENTRY_FRAGMENT}
  `,
  variables: (input) => ({ input }),
  read: ({ resolveError: { complete, errors } }: Data) => ({
    complete,
    errors: errors.map(({ code, message, excerpt, requestId, candidates }) => ({
      code: boundedText(code),
      message: boundedText(message),
      excerpt: boundedText(excerpt),
      requestId: boundedText(requestId),
      candidates: candidates.map(({ score, matchedBy, parameters, errorCode }) => ({
        score,
        matchedBy: [...matchedBy],
        parameters: parameters.slice(0, MOST_PARAMETERS).map(({ name, value }) => ({
          name: boundedText(name),
          value: boundedText(value),
        })),
        errorCode: readEntry(errorCode),
      })),
    })),
  }),
});
