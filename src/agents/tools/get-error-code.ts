import { z } from 'zod';
import { agentEntry, ENTRY_FRAGMENT, type EntryAnswer, readEntry } from '../agent-entry.ts';
import { boundedText, defineTool } from '../agent-tool.ts';

interface Data {
  readonly errorCode:
    | (EntryAnswer & {
        readonly similar: readonly { readonly key: string; readonly message: string | null }[];
      })
    | null;
}

/** One error code by its key. */
export const getErrorCodeTool = defineTool({
  name: 'get_error_code',
  title: 'Get an error code',
  description:
    'Gives one error code by its key, with the same condition at other vendors. Where there is none, the nearest keys are given. Withdrawn codes are found too.',
  input: z.strictObject({
    key: z
      .string()
      .min(1)
      .max(500)
      .describe(
        'Vendor, service and code: open-telekom-cloud/tms/TMS.0014, with ~2 behind it for a second variant.',
      ),
  }),
  output: z.object({
    errorCode: agentEntry.nullable(),
    similar: z.array(z.object({ key: z.string(), message: z.string().nullable() })),
    nearestKeys: z.array(z.string()).describe('Where there is none of that key.'),
  }),
  document: /* GraphQL */ `
    query AgentGetErrorCode($key: String!) {
      errorCode(by: { key: $key }) {
        ...AgentEntry
        similar(first: 3) {
          key
          message
        }
      }
    }
    ${ENTRY_FRAGMENT}
  `,
  variables: ({ key }) => ({ key }),
  read({ errorCode }: Data, extensions) {
    const suggestions = (extensions?.suggestions ?? []) as readonly { readonly nearest: readonly string[] }[];
    const { similar = [], ...entry } = errorCode ?? {};
    return {
      errorCode: errorCode === null ? null : readEntry(entry as EntryAnswer),
      similar: similar.map(({ key, message }) => ({ key, message: boundedText(message) })),
      nearestKeys: suggestions.flatMap(({ nearest }) => nearest),
    };
  },
});
