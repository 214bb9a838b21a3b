import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { MOST_BYTES } from '../documents/text/decode-document.ts';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../domain/document.ts';

/** The name by which standard input is given. */
export const STANDARD_INPUT = '-';

/** What a terminal shows while the command waits for standard input. */
export const PROMPT = `Type or paste the text, then press Enter and ${process.platform === 'win32' ? 'Ctrl+Z' : 'Ctrl+D'}.\n`;

/** Why a file cannot be read, by the code of the error. */
export const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

/** Under `npm run`, the working directory is the package's; INIT_CWD is where the user stands. */
const startingFolder = process.env.INIT_CWD ?? process.cwd();

/**
 * The bytes of a document, or of standard input for `-`; ends the command where they cannot be read. It stops one byte beyond
 * the limit of a document, so that a file of any size costs no more than that.
 */
export async function readFile(file: string, command: Command): Promise<Uint8Array> {
  if (file === STANDARD_INPUT && process.stdin.isTTY) process.stderr.write(PROMPT);
  const stream =
    file === STANDARD_INPUT ? process.stdin : createReadStream(pathOf(file), { end: MOST_BYTES });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_BYTES) break;
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    command.error(`Cannot read ${file}: ${REASONS[code] ?? message}.`);
  }
  return Buffer.concat(chunks);
}

/** Where a file is that is named in the shell. */
export function pathOf(file: string): string {
  return resolve(startingFolder, file);
}

/** What to call a file in a message. */
export function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'standard input' : file;
}

/** A format by its name in any case, with `-` for `_`. */
export function parseFormat(name: string): DocumentFormat {
  const format = DOCUMENT_FORMATS.find((known) => known === name.toUpperCase().replaceAll('-', '_'));
  if (format === undefined) throw new InvalidArgumentError(`The formats are ${DOCUMENT_FORMATS.join(', ')}.`);
  return format;
}
