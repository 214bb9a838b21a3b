import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createAuthenticate } from '../../../src/access/authenticate.ts';
import { createIssuerCheck } from '../../../src/access/issuer/check-issuer-token.ts';
import { readConfig } from '../../../src/config.ts';
import type { TokenRole } from '../../../src/domain/viewer.ts';
import { createContext } from '../../../src/graphql/context.ts';
import { createExecutableSchema } from '../../../src/server/apollo/executable-schema.ts';
import { createServer } from '../../../src/server/create-server.ts';
import { createLog } from '../../../src/server/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { issue } from '../../access/issue.ts';
import { type OpenPage, openPage } from '../../browser/chromium.ts';
import { seededPath, send, whenFinished } from '../../harness.ts';

const executableSchema = createExecutableSchema();

/** A seeded catalog that listens, with its tokens: what maintainers have before them. */
export interface DeskCatalog {
  readonly url: string;
  /** Issues a token. */
  tokenFor(name: string, role?: TokenRole): Promise<string>;
  /** Sends an operation past the desk, as another maintainer; it must be answered without errors. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
}

/** Opens the catalog; it is closed when the test or suite has finished. */
export async function openDeskCatalog(settings: Readonly<Record<string, string>> = {}): Promise<DeskCatalog> {
  const store = await openStore(seededPath());
  const config = readConfig({ CATALOG_LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0', ...settings });
  const log = createLog('silent');
  const authenticate = createAuthenticate({
    tokens: store.tokens,
    checkIssuerToken: createIssuerCheck(config),
    log,
    rejectionCache: 100_000,
  });
  const server = await createServer({
    schema: executableSchema,
    config,
    log,
    createContext: async (facts) => createContext(store, facts.requestId, await authenticate(facts)),
    version: () => store.version(),
    health: { ready: async () => ({ ready: true }) },
  });
  const { url } = await server.listen();
  whenFinished(async () => {
    await server.close();
    await store.close();
  });
  const tokenFor = async (name: string, role: TokenRole = 'MAINTAINER') =>
    (await issue(store, { name, role })).token;
  let others: Promise<string> | null = null;
  return {
    url,
    tokenFor,
    async ask(query, variables) {
      others ??= tokenFor('Grace');
      const { data, errors } = await send(url, query, variables, await others);
      expect(errors).toEqual([]);
      return data;
    },
  };
}

/** The desk in a tab of its own, in which nothing may go wrong and no other host be asked. */
export interface OpenDesk extends OpenPage {
  /** Goes to a place: `#/entries/open-telekom-cloud/tms/TMS.0014`. */
  go(hash: string): Promise<void>;
  /** The part of the page about a field of an entry. */
  field(label: string): Locator;
  /** Presses a button that asks for a reason, gives it, and presses the button of the same name. */
  doWithReason(label: string, reason: string, before?: (dialog: Locator) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Signs somebody in at the desk by their token, in a new tab. */
export async function openDesk(
  browser: Browser,
  { url }: Pick<DeskCatalog, 'url'>,
  token: string,
  options: BrowserContextOptions = {},
): Promise<OpenDesk> {
  const opened = await openPage(browser, `${url}/desk`, options);
  const { page, problems, strangers } = opened;
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'What is waiting' }).waitFor();
  return {
    ...opened,
    async go(hash) {
      await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    },
    field: (label) => page.getByRole('region', { name: label }).first(),
    async doWithReason(label, reason, before = async () => {}) {
      await page.getByRole('button', { name: `${label}…` }).click();
      const dialog = page.getByRole('dialog', { name: label });
      await before(dialog);
      await dialog.getByLabel('Reason').fill(reason);
      await dialog.getByRole('button', { name: label }).click();
    },
    async close() {
      expect(strangers).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  };
}

/** Waits until the desk says a sentence. */
export async function hear(page: Page, sentence: string | RegExp): Promise<void> {
  await page.locator('.said').getByText(sentence).waitFor();
}

/** Whether an element can be seen now. */
export async function isShown(locator: Locator): Promise<boolean> {
  return (await locator.count()) > 0 && (await locator.first().isVisible());
}
