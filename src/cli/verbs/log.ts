import { Command } from 'commander';
import { readConfig } from '../../config.ts';
import {
  initLog,
  type LogReport,
  leaveLog,
  reportLog,
  takeSnapshot,
  verifyLog,
} from '../../store/log/maintain-log.ts';
import type { LogAddress } from '../../store/open-store.ts';
import { inspectFile } from '../../store/schema/inspect-file.ts';
import { CommandFailed } from '../command-errors.ts';
import { pathOf } from '../document-file.ts';
import { instantText, printJson } from '../print/print-values.ts';
import { createProgressBar } from '../print/progress-bar.ts';
import { databasePath, noCatalog } from '../with-store.ts';

interface JsonOption {
  readonly json?: true;
}

const initCommand = new Command('init')
  .description('make the catalog of CATALOG_DB, with its whole history, the beginning of a new log')
  .option('--json', 'as JSON, for programs')
  .action(async ({ json }: JsonOption) => {
    const address = logAddress();
    const { log } = await initLog(address);
    if (json) printJson({ log, catalog: address.path });
    else
      process.stdout.write(
        `The log ${log} begins with ${address.path}, which is its first node from now on.\n`,
      );
  });

const snapshotCommand = new Command('snapshot')
  .description('keep the file of this node in the log, so that a new node starts from it')
  .option('--json', 'as JSON, for programs')
  .action(async ({ json }: JsonOption) => {
    const { position, size } = await takeSnapshot(presentNode());
    if (json) printJson({ position, bytes: size });
    else
      process.stdout.write(
        `The log has a snapshot of position ${position} (${size.toLocaleString('en-US')} bytes).\n`,
      );
  });

const statusCommand = new Command('status')
  .description('print where the log ends, which snapshots it has, and how far this node is')
  .option('--json', 'as JSON, for programs')
  .action(async ({ json }: JsonOption) => {
    const address = logAddress();
    const report = await reportLog(address, inspectFile(address.path) === 'CATALOG');
    if (json) printJson(jsonOf(report));
    else process.stdout.write(printedReport(report, address.path));
  });

const verifyCommand = new Command('verify')
  .description('replay the log from its beginning, and compare this node with what comes of it')
  .option('--json', 'as JSON, for programs')
  .action(async ({ json }: JsonOption) => {
    const address = presentNode();
    const bar = createProgressBar('Replaying');
    const { position, different } = await verifyLog(address, bar.show).finally(bar.clear);
    if (json) printJson({ position, different });
    else if (different.length === 0)
      process.stdout.write(`${address.path} is what the log makes of positions 1 to ${position}.\n`);
    else
      process.stdout.write(
        `At position ${position}, ${address.path} differs from what the log makes: ${different.join(', ')}.\n`,
      );
    if (different.length > 0) process.exitCode = 1;
  });

const leaveCommand = new Command('leave')
  .description('copy this node into a new file that is a catalog of its own')
  .argument('<file>', 'the new catalog; a file that is there is never overwritten')
  .option('--json', 'as JSON, for programs')
  .action(async (file: string, { json }: JsonOption) => {
    const [path, target] = [databasePath(), pathOf(file)];
    if (inspectFile(path) === 'MISSING') throw noCatalog(path);
    await leaveLog(path, target);
    if (json) printJson({ catalog: target });
    else process.stdout.write(`${target} is a catalog of its own, which follows no log.\n`);
  });

/** `catalog log`: begins, shows and checks the log of CATALOG_LOG_URL. */
export const logCommand = new Command('log')
  .addCommand(initCommand)
  .addCommand(snapshotCommand)
  .addCommand(statusCommand)
  .addCommand(verifyCommand)
  .addCommand(leaveCommand);

/** The log of the settings, with the absolute path of the node's file. */
function logAddress(): LogAddress {
  const { logUrl, logSeconds } = readConfig(process.env);
  if (logUrl === null)
    throw new CommandFailed('CATALOG_LOG_URL names no log. Give it the URL of the PostgreSQL.', 'NO_LOG');
  return { path: databasePath(), log: logUrl, seconds: logSeconds };
}

/** The same, where there is a file. */
function presentNode(): LogAddress {
  const address = logAddress();
  if (inspectFile(address.path) === 'MISSING') throw noCatalog(address.path);
  return address;
}

function jsonOf({ address, head, snapshots, node }: LogReport) {
  return {
    address,
    ...head,
    snapshots: snapshots.map(({ position, size, takenAt }) => ({
      position,
      bytes: size,
      takenAt: instantText(takenAt),
    })),
    node: node === null ? null : { log: node.log, position: node.position },
  };
}

function printedReport({ address, head, snapshots, node }: LogReport, path: string): string {
  return [
    `${address}: log ${head.log}, at position ${head.position}`,
    ...snapshots.map(
      ({ position, size, takenAt }) =>
        `  snapshot of position ${position}, ${size.toLocaleString('en-US')} bytes, taken ${instantText(takenAt)}`,
    ),
    `${path}: ${nodeState()}`,
    '',
  ].join('\n');

  function nodeState(): string {
    if (node === null) return 'no node of a log';
    if (node.log !== head.log) return `a node of another log, ${node.log}`;
    if (node.position > head.position) return `at position ${node.position}, which the log does not have`;
    return `at position ${node.position}, ${head.position - node.position} behind`;
  }
}
