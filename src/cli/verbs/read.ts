import { Command, Option } from 'commander';
import { readBytes } from '../../documents/read-document.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../domain/document.ts';
import { nameOf, parseFormat, readFile } from '../document-file.ts';
import { printReading, readingAsJson } from '../print/print-document.ts';

interface ReadOptions {
  readonly format?: DocumentFormat;
  readonly json?: true;
}

/** `catalog read FILE`: prints what the reader makes of a document; exit code 1 where it finds no error code. */
export const readCommand = new Command('read')
  .argument('<file>', 'the document; - for standard input')
  .addOption(
    new Option(
      '-f, --format <format>',
      `one of ${DOCUMENT_FORMATS.join(', ')}; by default as the text looks`,
    ).argParser(parseFormat),
  )
  .option('--json', 'as JSON, for programs')
  .action(async (file: string, options: ReadOptions, command: Command) => {
    const bytes = await readFile(file, command);
    const reading = readBytes(bytes, options.format === undefined ? {} : { format: options.format });
    if (reading.rows.length > 0 || options.json) {
      process.stdout.write(options.json ? readingAsJson(reading) : printReading(reading));
    }
    if (reading.rows.length > 0) return;
    const reasons = reading.findings
      .filter(({ severity }) => severity === 'ERROR')
      .map(({ message }) => message);
    process.stderr.write(`No error code was found in ${nameOf(file)}. ${reasons.join(' ')}\n`);
    process.exitCode = 1;
  });
