import { Command } from 'commander';
import { restoreFile } from '../../store/maintenance/restore.ts';
import { pathOf } from '../document-file.ts';
import { printJson } from '../print/print-values.ts';
import { createProgressBar } from '../print/progress-bar.ts';
import { databasePath } from '../with-store.ts';
import { printVerified } from './verify.ts';

/** `catalog restore FILE`: puts a backup in the place of the catalog; exit code 1 where it is not in order. */
export const restoreCommand = new Command('restore')
  .argument('<file>', 'the backup')
  .option('--json', 'as JSON, for programs')
  .action(async (file: string, { json }: { readonly json?: true }) => {
    const path = databasePath();
    const [copying, checking] = [createProgressBar('Copying'), createProgressBar('Checking')];
    const progress = {
      copy: copying.show,
      verify(done: number, total: number) {
        copying.clear();
        checking.show(done, total);
      },
    };
    const { verified, kept } = await restoreFile(pathOf(file), path, Date.now(), progress).finally(
      checking.clear,
    );
    const isRestored = verified.problems.length === 0;
    if (json) printJson({ catalog: path, restored: isRestored, kept, ...verified, path: pathOf(file) });
    else if (isRestored) process.stdout.write(restored(path, pathOf(file), kept));
    else process.stdout.write(`${printVerified(verified)}Nothing was restored.\n`);
    if (!isRestored) process.exitCode = 1;
  });

function restored(path: string, backup: string, kept: string | null): string {
  const before = kept === null ? '' : ` What was there is kept in ${kept}.`;
  return `${path} is what ${backup} holds now.${before}\n`;
}
