import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { MOST_BYTES } from '../documents/decode-document.ts';
import { readBytes } from '../documents/read-bytes.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../nouns/document-format.ts';
import { printReading } from './print-reading.ts';
import { readingAsJson } from './reading-as-json.ts';

interface ReadOptions {
  readonly format?: DocumentFormat;
  readonly json?: true;
}

/** `catalog read FILE`: prints what the reader makes of a document; exit code 1 where it finds no error code. */
export const readCommand = new Command('read')
  .description('print the error codes that a document holds, and what could not be read; nothing is stored')
  .argument('<file>', 'the document; - for standard input')
  .addOption(
    new Option(
      '-f, --format <format>',
      `one of ${DOCUMENT_FORMATS.join(', ')}; by default as the text looks`,
    ).argParser(parseFormat),
  )
  .option('--json', 'as JSON, for programs')
  .action(async (file: string, options: ReadOptions, command: Command) => {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) =>
      command.error(`Cannot read ${file}: ${REASONS[error.code ?? ''] ?? error.message}.`),
    );
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

const STANDARD_INPUT = '-';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'standard input' : file;
}

function parseFormat(name: string): DocumentFormat {
  const format = DOCUMENT_FORMATS.find((known) => known === name.toUpperCase().replaceAll('-', '_'));
  if (format === undefined) throw new InvalidArgumentError(`The formats are ${DOCUMENT_FORMATS.join(', ')}.`);
  return format;
}

/** Under `npm run`, the working directory is the package's; INIT_CWD is where the user stands. */
const startingFolder = process.env.INIT_CWD ?? process.cwd();

/** Stops one byte beyond the limit, so that a file of any size costs no more than that. */
async function readFile(file: string): Promise<Uint8Array> {
  const stream =
    file === STANDARD_INPUT
      ? process.stdin
      : createReadStream(resolve(startingFolder, file), { end: MOST_BYTES });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}
