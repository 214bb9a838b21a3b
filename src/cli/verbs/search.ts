import { Command, InvalidArgumentError } from 'commander';
import { listErrorCodes } from '../../catalog/error-code-list.ts';
import { isBadUserInput } from '../../errors/protocol-error.ts';
import { CommandFailed } from '../command-errors.ts';
import { textOf } from '../print/print-difference.ts';
import { entryAsJson } from '../print/print-entry.ts';
import { printJson } from '../print/print-json.ts';
import { cutText } from '../print/print-table.ts';
import { withStoreToRead } from '../with-store.ts';

interface SearchOptions {
  readonly vendor?: string;
  readonly service?: string;
  readonly first: number;
  readonly json?: true;
}

/** `catalog search WORDS…`: prints the error codes that have all words, best first; exit code 1 where none has. */
export const searchCommand = new Command('search')
  .argument('<words...>', 'a code, a part of one, or words of its texts')
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
      const { nodes, count } = await find({ search: text, filter, first });
      if (json) {
        printJson({ totalCount: count, errorCodes: nodes.map(entryAsJson) });
      } else if (nodes.length === 0) {
        process.stderr.write(`Nothing was found for ${JSON.stringify(text)} in ${path}.\n`);
      } else {
        const lines = nodes.map(({ key, message, description }) =>
          `${key}  ${cutText(textOf((message ?? description)?.plain ?? ''), 80)}`.trimEnd(),
        );
        if (count > nodes.length) lines.push(`(${nodes.length} of ${count}; --first gives more)`);
        process.stdout.write(`${lines.join('\n')}\n`);
      }
      if (nodes.length === 0) process.exitCode = 1;

      async function find(input: Parameters<typeof listErrorCodes>[1]) {
        try {
          const list = await listErrorCodes(store, input);
          return { nodes: await list.nodes(), count: await list.totalCount() };
        } catch (error) {
          if (!isBadUserInput(error)) throw error;
          throw new CommandFailed(error.message, 'USAGE');
        }
      }
    }),
  );

function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count < 1 || count > 100) {
    throw new InvalidArgumentError('Give a number from 1 to 100.');
  }
  return count;
}
