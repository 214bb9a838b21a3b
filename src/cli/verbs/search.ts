import { Command, InvalidArgumentError } from 'commander';
import { listErrorCodes } from '../../catalog/error-code-list.ts';
import { suggestSearches } from '../../catalog/search.ts';
import { isBadUserInput } from '../../errors/protocol-error.ts';
import type { ErrorCodeEdge } from '../../graphql/connection.ts';
import { CommandFailed } from '../command-errors.ts';
import { entryAsJson } from '../print/print-entry.ts';
import { cutText } from '../print/print-table.ts';
import { lineOf, printJson } from '../print/print-values.ts';
import { withStoreToRead } from '../with-store.ts';

interface SearchOptions {
  readonly vendor?: string;
  readonly service?: string;
  readonly first: number;
  readonly json?: true;
}

/**
 * `catalog search WORDS…`: prints the error codes that have all words, best first, and after few of them those with most;
 * exit code 1 where there are none.
 */
export const searchCommand = new Command('search')
  .argument('<words...>', 'words, a code or a part of one, a status, a vendor or service')
  .option('--vendor <slug>', 'only of this vendor')
  .option('--service <key>', 'only of this service: vendor/service')
  .option('-n, --first <count>', 'how many, up to 100', readCount, 20)
  .option('--json', 'as JSON, for programs')
  .addHelpText('after', '\nExit codes: 0 found; 1 nothing found; 2 wrong use, or the catalog cannot be read.')
  .action(async (words: readonly string[], options: SearchOptions) =>
    withStoreToRead(async (store, path) => {
      const { vendor, service, first, json } = options;
      const filter = {
        ...(vendor === undefined ? {} : { vendor: [vendor] }),
        ...(service === undefined ? {} : { service: [service] }),
      };
      const text = words.join(' ');
      const { edges, count, match, suggestions } = await find({ search: text, filter, first });
      if (json) {
        printJson({
          totalCount: count,
          match,
          suggestions,
          errorCodes: edges.map(({ node, hit }) => ({
            ...entryAsJson(node),
            match: hit!.match,
            without: hit!.without,
          })),
        });
      } else if (edges.length === 0) {
        const near = suggestions.map(({ search }) => ` Try: ${search}`).join('');
        process.stderr.write(`Nothing was found for ${JSON.stringify(text)} in ${path}.${near}\n`);
      } else {
        const lines = edges.map(printHit);
        for (const { kind, search } of suggestions) {
          if (kind === 'SPELLING') lines.unshift(`(searched for: ${search})`);
        }
        if (match === 'MOST') lines.unshift('(nothing has all words; these have most)');
        const listed = edges.filter(({ hit }) => hit!.match === match).length;
        if (count > listed) lines.push(`(${listed} of ${count}; --first gives more)`);
        process.stdout.write(`${lines.join('\n')}\n`);
      }
      if (edges.length === 0) process.exitCode = 1;

      async function find(input: Parameters<typeof listErrorCodes>[1]) {
        try {
          const list = await listErrorCodes(store, input);
          const facts = await list.searchFacts();
          return {
            edges: await list.edges(),
            count: await list.totalCount(),
            match: facts!.match,
            suggestions: suggestSearches(list.selection, facts),
          };
        } catch (error) {
          if (!isBadUserInput(error)) throw error;
          throw new CommandFailed(error.message, 'USAGE');
        }
      }
    }),
  );

/** An entry on one line, with the words that it lacks. */
function printHit({ node: { key, message, description }, hit }: ErrorCodeEdge): string {
  const text = cutText(lineOf((message ?? description)?.plain ?? ''), 80);
  const without = hit!.without.length === 0 ? '' : `  (without: ${hit!.without.join(', ')})`;
  return `${key}  ${text}${without}`.trimEnd();
}

function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count < 1 || count > 100) {
    throw new InvalidArgumentError('Give a number from 1 to 100.');
  }
  return count;
}
