import { statSync } from 'node:fs';
import { Command } from 'commander';
import { backUp } from '../../store/maintenance/backup.ts';
import { inspectFile } from '../../store/schema/inspect-file.ts';
import { pathOf } from '../document-file.ts';
import { printJson } from '../print/print-values.ts';
import { createProgressBar } from '../print/progress-bar.ts';
import { databasePath, noCatalog } from '../with-store.ts';

/** `catalog backup FILE`: copies the catalog as of one commit into a new file; exit code 1 where that is there already. */
export const backupCommand = new Command('backup')
  .argument('<file>', 'the backup; a file that is there is never overwritten')
  .option('--json', 'as JSON, for programs')
  .action(async (file: string, { json }: { readonly json?: true }) => {
    const [path, target] = [databasePath(), pathOf(file)];
    if (inspectFile(path) === 'MISSING') throw noCatalog(path);
    const bar = createProgressBar('Copying');
    await backUp(path, target, bar.show).finally(bar.clear);
    const bytes = statSync(target).size;
    if (json) printJson({ catalog: path, backup: target, bytes });
    else
      process.stdout.write(`${path} is backed up in ${target} (${bytes.toLocaleString('en-US')} bytes).\n`);
  });
