import { InvalidArgumentError, Option } from 'commander';
import { CATALOG_AUTHOR } from '../domain/viewer.ts';
import { checkName } from '../mutations/check-input.ts';

/** `--author NAME`: who is named as the author of what a command changes. */
export function authorOption(): Option {
  return new Option(
    '--author <name>',
    'who changes it; the name stands beside every change, where everybody reads it',
  )
    .default('command line')
    .argParser(readAuthor);
}

function readAuthor(name: string): string {
  const problem = checkName(name, ['author']);
  if (problem !== null) throw new InvalidArgumentError(problem.message);
  if (name.trim() === CATALOG_AUTHOR)
    throw new InvalidArgumentError('That is the name of the catalog itself.');
  return name.trim();
}
