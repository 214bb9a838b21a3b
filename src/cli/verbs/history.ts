import { Command } from 'commander';
import { ERROR_CODE_FIELDS, shownValue } from '../../domain/error-code.ts';
import { differences } from '../../domain/overlay.ts';
import type { RevisionRecord } from '../../store/read/history.ts';
import { findEntry } from '../find-entry.ts';
import { instantText, lineOf, printDifference, printJson } from '../print/print-values.ts';
import { withStoreToRead } from '../with-store.ts';

/** `catalog history KEY`: prints the revisions of an error code, newest first; exit code 1 where there is none. */
export const historyCommand = new Command('history')
  .argument('<key>', 'its key, vendor/service/code, or its code where only one has it')
  .option('--json', 'as JSON, for programs')
  .addHelpText('after', '\nExit codes: 0 found; 1 nothing found; 2 wrong use, or the catalog cannot be read.')
  .action(async (key: string, { json }: { readonly json?: true }) =>
    withStoreToRead(async (store, path) => {
      const entry = await findEntry(store, path, key);
      const selection = { errorCode: entry.row };
      const revisions = await store.history.revisions(selection, null, entry.version, true);
      if (json) printJson({ key: entry.key, revisions: revisions.map(revisionAsJson) });
      else process.stdout.write(`${entry.key}\n\n${revisions.map(printRevision).join('\n\n')}\n`);
    }),
  );

/** A revision as JSON has it, with the names of the schema. */
export function revisionAsJson(revision: RevisionRecord) {
  const { id, version, kind, author, reason, createdAt } = revision;
  const changes = shownChanges(revision);
  return { id, version, kind, author, reason, createdAt: instantText(createdAt), changes };
}

/** A revision as text for a terminal, with its changes word by word. */
export function printRevision(revision: RevisionRecord): string {
  const { version, kind, author, reason, createdAt } = revision;
  const title = `version ${version}  ${instantText(createdAt)}  ${kind} by ${lineOf(author)}: ${lineOf(reason)}`;
  const changes = shownChanges(revision).map(
    ({ field, before, after }) =>
      `    ${ERROR_CODE_FIELDS[field].padEnd(12)}  ${printDifference(before, after)}`,
  );
  return [title, ...changes].join('\n');
}

function shownChanges({ before, after }: RevisionRecord) {
  return differences(before, after).map((change) => ({
    field: change.field,
    before: shownValue(change.before),
    after: shownValue(change.after),
  }));
}
