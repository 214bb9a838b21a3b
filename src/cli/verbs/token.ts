import { Command, InvalidArgumentError, Option } from 'commander';
import { issueToken, revokeToken } from '../../access/change-tokens.ts';
import { TOKEN_ROLES, type TokenRole } from '../../domain/viewer.ts';
import type { TokenRecord } from '../../store/tokens.ts';
import { parseExpiry } from '../parse-expiry.ts';
import { printTable } from '../print/print-table.ts';
import { dayOf, instantText, printJson } from '../print/print-values.ts';
import { withStore, withStoreToRead } from '../with-store.ts';

/** Who issues and revokes tokens from a shell. */
const REQUESTER = { author: 'command line', request: null };

interface JsonOption {
  readonly json?: true;
}

interface IssueOptions extends JsonOption {
  readonly role: TokenRole;
  readonly expires?: number;
}

const issueCommand = new Command('issue')
  .description('make a token, and print it this one time')
  .argument('<name>', 'the name that is to stand beside the changes')
  .addOption(new Option('--role <role>', 'what the token may').choices(TOKEN_ROLES).makeOptionMandatory())
  .addOption(
    new Option(
      '--expires <when>',
      'when it ends: 12h, 90d, 52w, 2027-01-31 or 2027-01-31T12:00:00Z; by default when it is revoked',
    ).argParser(readExpiry),
  )
  .option('--json', 'as JSON, for programs')
  .action(async (name: string, options: IssueOptions, command: Command) =>
    withStore(options, async ({ tokens }) => {
      const { role, expires, json } = options;
      const requested = { name, role, expiresAt: expires ?? null };
      const { token, accessToken, userErrors } = await issueToken(tokens, REQUESTER, requested);
      if (token === null || accessToken === null) {
        command.error(userErrors.map(({ field, message }) => `${field}: ${message}`).join('\n'));
      }
      if (json) {
        printJson({ token, ...printedToken(accessToken) });
        return;
      }
      process.stdout.write(`${token}\n`);
      process.stderr.write(
        'This token is shown only now, and kept nowhere. Send it in the header Authorization: Bearer …\n',
      );
    }),
  );

const listCommand = new Command('list')
  .description('print all tokens, newest first')
  .option('--json', 'as JSON, for programs')
  .action(async ({ json }: JsonOption) =>
    withStoreToRead(async ({ tokens }, path) => {
      const all = await tokens.all();
      if (json) {
        printJson({ tokens: all.map(printedToken) });
        return;
      }
      const rows = all.map(cellsOf);
      const headings = ['PREFIX', 'ROLE', 'NAME', 'ISSUED', 'LAST USED', 'STATE'];
      process.stdout.write(
        rows.length === 0 ? `There are no tokens in ${path}.\n` : `${printTable(headings, rows)}\n`,
      );
    }),
  );

const revokeCommand = new Command('revoke')
  .description('end a token, from the next request on')
  .argument('<prefix>', 'how it starts, as `list` prints it')
  .option('--json', 'as JSON, for programs')
  .action(async (prefix: string, options: JsonOption, command: Command) =>
    withStore(options, async ({ tokens }, path) => {
      const { accessToken } = await revokeToken(tokens, REQUESTER, prefix);
      if (accessToken === null) {
        command.error(
          `There is no token with the prefix ${JSON.stringify(prefix)} in ${path}; see \`token list\`.`,
        );
      }
      if (options.json) {
        printJson(printedToken(accessToken));
        return;
      }
      process.stdout.write(`${accessToken.prefix} of ${accessToken.name} is revoked.\n`);
    }),
  );

/** `catalog token`: issues, lists and revokes tokens in the file of CATALOG_DB, while a server serves it or not. */
export const tokenCommand = new Command('token')
  .addCommand(issueCommand)
  .addCommand(listCommand)
  .addCommand(revokeCommand);

function readExpiry(text: string): number {
  const instant = parseExpiry(text, Date.now());
  if (instant === null) {
    throw new InvalidArgumentError('Give a time from now, as 90d, or a date, as 2027-01-31.');
  }
  return instant;
}

function cellsOf({ prefix, role, name, createdAt, lastUsedAt, revokedAt, expiresAt }: TokenRecord): string[] {
  return [prefix, role, name, dayOf(createdAt), lastUsedAt === null ? 'never' : dayOf(lastUsedAt), state()];

  function state(): string {
    if (revokedAt !== null) return `revoked ${dayOf(revokedAt)}`;
    if (expiresAt === null) return 'valid';
    return `${expiresAt <= Date.now() ? 'expired' : 'valid until'} ${dayOf(expiresAt)}`;
  }
}

/** A token as JSON shows it: what its row says, without what it is made of. */
function printedToken(token: TokenRecord) {
  const { prefix, role, name, createdBy, createdAt, lastUsedAt, revokedAt, expiresAt } = token;
  return {
    prefix,
    role,
    name,
    createdBy,
    createdAt: instantText(createdAt),
    lastUsedAt: instantText(lastUsedAt),
    revokedAt: instantText(revokedAt),
    expiresAt: instantText(expiresAt),
  };
}
