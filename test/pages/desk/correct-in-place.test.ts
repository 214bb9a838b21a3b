import { expect, test } from 'vitest';
import { describeInBrowser } from '../../browser/chromium.ts';
import { hear, openDesk, openDeskCatalog } from './open-desk.ts';

const KEY = 'open-telekom-cloud/tms/TMS.0014';
const ENTRY = `query ($key: String!) { errorCode(by: { key: $key }) {
  id version lifecycle solution description categoryBasis category { slug } httpStatuses
  corrections { field value stale author { name } reason } revisions { nodes { kind reason author { name } } } } }`;

describeInBrowser('a maintainer at the desk', (browser) => {
  test('corrects, drops, withdraws, reinstates and puts an earlier version back', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    const read = async () => (await catalog.ask(ENTRY, { key: KEY })).errorCode;
    await desk.go(`#/entries/${KEY}`);

    await desk.field('What to do').getByRole('textbox').fill('Send at least one value in **Values**.');
    await desk.field('Category').getByRole('combobox').selectOption('invalid-parameter');
    // The preview is what readers will see.
    expect(await desk.field('What to do').locator('.preview strong').innerText()).toBe('Values');
    const review = page.getByRole('form', { name: 'What is about to be sent' });
    await review.locator('del').first().waitFor();
    await review.getByLabel('Reason').fill("The page's solution repeats the message");
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await hear(page, 'TMS.0014 is corrected.');
    expect(await read()).toMatchObject({
      version: 2,
      solution: 'Send at least one value in Values.',
      category: { slug: 'invalid-parameter' },
      categoryBasis: 'MAINTAINER',
      corrections: [
        { field: 'SOLUTION', author: { name: 'Ada' }, reason: "The page's solution repeats the message" },
        { field: 'CATEGORY' },
      ],
    });

    await desk.doWithReason('Drop the correction of “What to do”', 'Vendor was right');
    await hear(page, /is dropped/);
    expect(await read()).toMatchObject({ version: 3, solution: 'Enter a valid Values value.' });

    await desk.doWithReason('Withdraw', 'No longer returned');
    await hear(page, /is withdrawn/);
    expect(await read()).toMatchObject({ version: 4, lifecycle: 'WITHDRAWN' });

    await desk.doWithReason('Reinstate', 'It is returned again');
    await hear(page, /in lists again/);
    expect(await read()).toMatchObject({ version: 5, lifecycle: 'CURRENT' });

    await desk.doWithReason('Put version 1 back', 'Undo');
    await hear(page, /as it was in version 1/);
    expect(await read()).toMatchObject({
      version: 6,
      lifecycle: 'CURRENT',
      category: { slug: 'missing-parameter' },
      corrections: [],
      revisions: {
        nodes: [{ kind: 'REVERTED', reason: 'Undo', author: { name: 'Ada' } }, {}, {}, {}, {}, {}],
      },
    });
    await desk.close();
  });

  test('adds an entry', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await desk.go('#/new');
    await page.getByLabel('Service').selectOption('tencent-cloud/kms');
    await page.getByLabel('Code', { exact: true }).fill('10700');
    await page.getByLabel('Common code').fill('4000');
    await page.getByLabel('Message').fill('key is pending deletion');
    await page.getByLabel('Meaning').fill('The CMK is scheduled for deletion.');
    await page.getByLabel('What to do').fill('Cancel the deletion first.');
    await page.getByLabel('Category').selectOption('failed-precondition');
    await page.getByLabel('Reason').fill('Seen in production');
    await page.getByRole('button', { name: 'Add the entry' }).click();
    await hear(page, 'tencent-cloud/kms/10700 is in the catalog.');
    await page.getByRole('heading', { name: '10700' }).waitFor();
    expect((await catalog.ask(ENTRY, { key: 'tencent-cloud/kms/10700' })).errorCode).toMatchObject({
      version: 1,
      lifecycle: 'CURRENT',
      solution: 'Cancel the deletion first.',
      category: { slug: 'failed-precondition' },
    });
    await desk.close();
  });

  test('is told what is wrong with what they typed, and loses none of it', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await desk.go(`#/entries/${KEY}`);
    await desk.field('HTTP status').getByRole('textbox').fill('409, 4o4');
    const review = page.getByRole('form', { name: 'What is about to be sent' });
    await review.getByLabel('Reason').fill('Seen');
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await review.getByText('“4o4” is no HTTP status').waitFor();
    await desk.field('HTTP status').getByRole('textbox').fill('409, 404');
    await desk.field('What to do').getByRole('textbox').fill('See [the page](javascript:alert(1)).');
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await review.getByText('Links lead to http, https or mailto').waitFor();
    await page.reload();
    expect(await desk.field('What to do').getByRole('textbox').inputValue()).toContain('javascript:');
    expect(await desk.field('HTTP status').getByRole('textbox').inputValue()).toBe('409, 404');
    await page.getByRole('button', { name: 'Discard what I typed' }).click();
    expect(await desk.field('HTTP status').getByRole('textbox').inputValue()).toBe('409');
    expect((await catalog.ask(ENTRY, { key: KEY })).errorCode.version).toBe(1);
    await desk.close();
  });

  test('sends a correction again whose answer was lost, and it is made once', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page, problems } = desk;
    await desk.go(`#/entries/${KEY}`);
    await desk.field('Module').getByRole('textbox').fill('tags');
    const review = page.getByRole('form', { name: 'What is about to be sent' });
    await review.getByLabel('Reason').fill('Seen');
    await page.route(
      `${catalog.url}/graphql`,
      async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await review.getByText('The catalog cannot be reached now').waitFor();
    expect(problems.splice(0)).toEqual([expect.stringContaining('ERR_CONNECTION_RESET')]);
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await hear(page, 'TMS.0014 is corrected.');
    expect((await catalog.ask(ENTRY, { key: KEY })).errorCode.version).toBe(2);
    await desk.close();
  });

  test('corrects several entries at once, all or none, or each that can be', async () => {
    const catalog = await openDeskCatalog();
    const desk = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const { page } = desk;
    await desk.go('#/entries?service=open-telekom-cloud%2Ftms');
    await page.getByLabel('Choose open-telekom-cloud/tms/TMS.0007').check();
    await page.getByLabel('Choose open-telekom-cloud/tms/TMS.0008').check();
    const form = page.getByRole('form', { name: 'Correct what is chosen' });
    await form.getByLabel('A field to set on all of them').selectOption('solution');
    await form.getByLabel('What to do').fill('Ask the operator.');
    await form.getByLabel('Reason').fill('House rule');
    // Somebody else is quicker with one of them.
    const { errorCode } = await catalog.ask(ENTRY, { key: 'open-telekom-cloud/tms/TMS.0008' });
    await catalog.ask(
      'mutation ($id: ID!) { correctErrorCode(input: { id: $id, expectedVersion: 1, patch: { module: "tags" }, reason: "Quicker" }) { userErrors { message } } }',
      { id: errorCode.id },
    );
    await form.getByRole('button', { name: 'Send 2 corrections' }).click();
    await form.getByText('could not be corrected').waitFor();
    const solutionOf = async (code: string) =>
      (await catalog.ask(ENTRY, { key: `open-telekom-cloud/tms/${code}` })).errorCode.solution;
    expect(await solutionOf('TMS.0007')).toBe('Enter a valid Limit value.');

    await form.getByLabel('All or none').uncheck();
    await form.getByRole('button', { name: 'Send 2 corrections' }).click();
    await hear(page, '1 entry is corrected, 1 could not be.');
    expect(await solutionOf('TMS.0007')).toBe('Ask the operator.');
    expect(await solutionOf('TMS.0008')).toBe('Enter a valid Marker value.');
    await desk.close();
  });
});

describeInBrowser('two desks that correct one entry', (browser) => {
  test('show both versions to the slower one, who loses no word', async () => {
    const catalog = await openDeskCatalog();
    const ada = await openDesk(browser(), catalog, await catalog.tokenFor('Ada'));
    const alan = await openDesk(browser(), catalog, await catalog.tokenFor('Alan'));
    for (const desk of [ada, alan]) await desk.go(`#/entries/${KEY}`);

    await alan.field('What to do').getByRole('textbox').fill('Alan’s long and careful words.');
    await alan.field('Meaning').getByRole('textbox').fill('Alan’s meaning.');
    await ada.field('What to do').getByRole('textbox').fill('Ada’s words.');
    for (const [desk, reason] of [
      [ada, 'Ada was first'],
      [alan, 'Alan was second'],
    ] as const) {
      const review = desk.page.getByRole('form', { name: 'What is about to be sent' });
      await review.getByLabel('Reason').fill(reason);
      await review.getByRole('button', { name: 'Send the correction' }).click();
      if (desk === ada) await hear(ada.page, 'TMS.0014 is corrected.');
    }

    const conflict = alan.page.getByRole('region', { name: 'Changed meanwhile' });
    await conflict.getByText('Ada was first').waitFor();
    const solution = conflict.getByRole('group', { name: 'What to do' });
    expect(await solution.innerText()).toContain('Ada’s words.');
    expect(await solution.getByRole('textbox').inputValue()).toBe('Alan’s long and careful words.');
    expect(await conflict.getByRole('group', { name: 'Meaning' }).getByRole('textbox').inputValue()).toBe(
      'Alan’s meaning.',
    );
    // Nothing was sent over Ada's words, and a reload keeps Alan's.
    expect((await catalog.ask(ENTRY, { key: KEY })).errorCode).toMatchObject({
      version: 2,
      solution: 'Ada’s words.',
    });
    await alan.page.reload();
    expect(await solution.getByRole('textbox').inputValue()).toBe('Alan’s long and careful words.');

    await solution.getByLabel('Take what is there now').check();
    await alan.page.getByRole('button', { name: 'Go on with version 2' }).click();
    const review = alan.page.getByRole('form', { name: 'What is about to be sent' });
    expect(await review.getByLabel('Reason').inputValue()).toBe('Alan was second');
    await review.getByRole('button', { name: 'Send the correction' }).click();
    await hear(alan.page, 'TMS.0014 is corrected.');
    expect((await catalog.ask(ENTRY, { key: KEY })).errorCode).toMatchObject({
      version: 3,
      solution: 'Ada’s words.',
      description: 'Alan’s meaning.',
    });
    for (const desk of [ada, alan]) await desk.close();
  });
});
