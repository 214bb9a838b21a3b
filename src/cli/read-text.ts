import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { Command } from 'commander';
import { decodeDocument } from '../documents/text/decode-document.ts';
import { nameOf, PROMPT, pathOf, REASONS, STANDARD_INPUT } from './document-file.ts';

/** How much of a text says in which encoding it is. */
const HEAD = 256 * 1024;

const LINE_FEED = 0x0a;

/**
 * How many bytes a file has; null for what does not say so before it ends, such as standard input. Ends the command where
 * there is no file.
 */
export async function sizeOfText(file: string, command: Command): Promise<number | null> {
  if (file === STANDARD_INPUT) return null;
  try {
    const found = await stat(pathOf(file));
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return found.isFile() ? found.size : null;
  } catch (error) {
    return refuseFile(file, error, command);
  }
}

/**
 * The text of a file of any size, or of standard input for `-`, in chunks; `onBytes` is called with the length of each chunk of
 * bytes. The encoding is that of the text's head: its byte order mark, UTF-8, or what makes most sense of it. Ends the command
 * for what cannot be read and what is no text.
 */
export async function* readText(
  file: string,
  command: Command,
  onBytes: (count: number) => void,
): AsyncGenerator<string> {
  if (file === STANDARD_INPUT && process.stdin.isTTY) process.stderr.write(PROMPT);
  const stream: AsyncIterable<Buffer> =
    file === STANDARD_INPUT ? process.stdin : createReadStream(pathOf(file));
  let head: Buffer[] | null = [];
  let length = 0;
  let decoder = new TextDecoder();
  try {
    for await (const chunk of stream) {
      onBytes(chunk.length);
      if (head === null) {
        yield decoder.decode(chunk, { stream: true });
        continue;
      }
      head.push(chunk);
      length += chunk.length;
      if (length < HEAD) continue;
      const bytes = Buffer.concat(head);
      head = null;
      decoder = decoderOf(bytes.subarray(0, endOfWholeLines(bytes)), file, command);
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    refuseFile(file, error, command);
  }
  // What ends within its head is decoded as the documents of vendors are.
  yield head === null ? decoder.decode() : textOf(Buffer.concat(head), file, command);
}

function textOf(bytes: Buffer, file: string, command: Command): string {
  const { text, encoding, findings } = decodeDocument(bytes);
  if (encoding === null) command.error(`Cannot read ${nameOf(file)}: ${findings[0]?.message}`);
  return text;
}

function decoderOf(head: Buffer, file: string, command: Command): TextDecoder {
  const { encoding, findings } = decodeDocument(head);
  return encoding === null
    ? command.error(`Cannot read ${nameOf(file)}: ${findings[0]?.message}`)
    : new TextDecoder(encoding);
}

/** Where the last whole line ends: no character goes on behind it, whether it has one byte or several, or two bytes each. */
function endOfWholeLines(bytes: Buffer): number {
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  if (end === 0) return bytes.length;
  return end % 2 === 1 && bytes[end] === 0 ? end + 1 : end;
}

function refuseFile(file: string, error: unknown, command: Command): never {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return command.error(`Cannot read ${nameOf(file)}: ${REASONS[code] ?? message}.`);
}
