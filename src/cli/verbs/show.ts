import { Command } from 'commander';
import { findEntry } from '../find-entry.ts';
import { printEntry, wholeEntryAsJson } from '../print/print-entry.ts';
import { printJson } from '../print/print-values.ts';
import { withStoreToRead } from '../with-store.ts';

/** `catalog show KEY`: prints one error code; exit code 1 where there is none. */
export const showCommand = new Command('show')
  .argument('<key>', 'its key, vendor/service/code, or its code where only one has it')
  .option('--json', 'as JSON, for programs')
  .addHelpText('after', '\nExit codes: 0 found; 1 nothing found; 2 wrong use, or the catalog cannot be read.')
  .action(async (key: string, { json }: { readonly json?: true }) =>
    withStoreToRead(async (store, path) => {
      const entry = await findEntry(store, path, key);
      const [[corrections], [rows]] = await Promise.all([
        store.corrections([entry.row]),
        store.documents.rowsOf([entry.row]),
      ]);
      if (json) printJson(wholeEntryAsJson(entry, corrections!, rows!));
      else process.stdout.write(printEntry(entry, corrections!, rows!));
    }),
  );
