import { CommanderError } from 'commander';

/** Ends a command with a message and exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly code: string;

  constructor(message: string, code = 'FAILED') {
    super(message);
    this.code = code;
  }
}

/** What is printed of an error that ends a command. */
interface ReportedError {
  readonly code: string;
  readonly message: string;
  readonly exitCode: number;
}

/** An error that no command reports: a fault of the catalog's. */
export const UNKNOWN_FAULT = null;

/** The errors of other rooms that say in their message what to do, by name: to load their classes takes longer than to run. */
const CODES: Readonly<Record<string, string>> = {
  ConfigError: 'SETTINGS',
  FileExists: 'FILE_EXISTS',
  FileInUse: 'FILE_IN_USE',
  LogDamaged: 'DAMAGED',
  LogUnavailable: 'LOG',
  CannotFollow: 'LOG',
  StoreBusy: 'BUSY',
  StoreFull: 'FULL',
  StoreReadOnly: 'READ_ONLY',
};

/** What to print of an error that ends a command; UNKNOWN_FAULT where it should never have been thrown. */
export function commandErrors(error: unknown): ReportedError | typeof UNKNOWN_FAULT {
  if (!(error instanceof Error)) return UNKNOWN_FAULT;
  const { name } = error;
  const message = error.message.replace(/^error: /, '');
  if (error instanceof CommanderError) {
    // `command.error` of our own has no code of commander's.
    return { code: error.code === 'commander.error' ? 'FAILED' : 'USAGE', message, exitCode: error.exitCode };
  }
  if (error instanceof CommandFailed) return { code: error.code, message, exitCode: 1 };
  if (name === 'FileRefused')
    return { code: String((error as { reason?: unknown }).reason), message, exitCode: 1 };
  if (!(name in CODES)) return UNKNOWN_FAULT;
  const shown = name === 'ConfigError' ? `The settings are not right:\n${message}` : message;
  return { code: CODES[name]!, message: shown, exitCode: 1 };
}
