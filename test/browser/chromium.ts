import { existsSync } from 'node:fs';
import axe from 'axe-core';
import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  chromium as playwrightChromium,
  type Route,
} from 'playwright-core';
import { beforeAll, describe } from 'vitest';
import { installPackage, isContinuousIntegration } from '../debian-package.ts';

/** Where Debian and Ubuntu put the browser of their packages `chromium` and `chromium-browser`. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Where Chromium is; null where it is not installed. */
function findChromium(): string | null {
  return PATHS.find(existsSync) ?? null;
}

const MISSING = `There is no Chromium at ${PATHS.join(' or ')}: apt-get install chromium`;

async function startChromium(): Promise<Browser> {
  if (findChromium() === null) installPackage('chromium');
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(MISSING);
  return playwrightChromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The browser of all test files of a worker, each of which opens contexts of its own; it ends with the worker. */
let started: Promise<Browser> | null = null;

/**
 * Describes tests that open pages in Chromium. Where it is missing, continuous integration installs it or fails; elsewhere
 * the tests are skipped, and their title says what is missing.
 */
export function describeInBrowser(name: string, declare: (browser: () => Browser) => void): void {
  if (findChromium() === null && !isContinuousIntegration) {
    describe.skip(`${name} — skipped: ${MISSING}`, () => declare(() => raise(MISSING)));
    return;
  }
  describe(name, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      started ??= startChromium();
      browser = await started;
    });
    declare(() => browser ?? raise('The browser has not started yet.'));
  });
}

function raise(message: string): never {
  throw new Error(message);
}

/** How long a page may take for one thing, in milliseconds: on a busy machine, too, only what hangs takes that long. */
const PATIENCE = 240_000;

/** A page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Uncaught errors, and errors of the console: those of a Content-Security-Policy, too. */
  readonly problems: string[];
  /** The addresses at other hosts that the page asked for. */
  readonly strangers: string[];
}

/**
 * Opens an address in a context of its own, in which every other host is out of reach, or what `answerStranger` makes of it;
 * close `page.context()`.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  answerStranger = (route: Route): Promise<void> => route.abort('internetdisconnected'),
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const problems: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const { host: own } = new URL(url);
  await context.route(
    ({ host, protocol }) => protocol.startsWith('http') && host !== own,
    (route) => {
      strangers.push(route.request().url());
      return answerStranger(route);
    },
  );
  // The event `load` waits for strangers, too.
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return { page, problems, strangers };
}

/** Both colors, and the widths of a desktop, a tablet and a small phone. */
const VIEWS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 768, 320].map((width) => ({ colorScheme, width })),
);

/**
 * What is wrong with the looks of a page as it is now, in both colors and at three widths, a line each: what axe finds, and
 * where the page is wider than the screen.
 */
export async function problemsInViews(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const { colorScheme, width } of VIEWS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const found = await accessibilityProblems(page);
    const over = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (over > 0) found.push(`${over} pixels wider than the screen`);
    problems.push(...found.map((problem) => `${colorScheme}, ${width}: ${problem}`));
  }
  return problems;
}

/** The rules of WCAG 2.2 AA (https://www.deque.com/axe/core-documentation/api-documentation/#axe-core-tags). */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it is now, a line each: the rule, the element, and what is wrong. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated by the debugger, to which the page's Content-Security-Policy does not apply.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await loaded.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary}`),
    );
  }, RULES);
}
