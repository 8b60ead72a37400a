import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, NARROW, newPage, serverAddress, WIDE } from './browser';
import { agentPage, customerPage, openConversation, say, transcript, UPSET } from './desk';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  );
  return (found as axe.Result[]).map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}

const looks = [
  { name: 'wide and light', viewport: WIDE, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: NARROW, colorScheme: 'dark' },
  { name: 'wide with more contrast', viewport: WIDE, colorScheme: 'dark', contrast: 'more' },
  { name: 'narrow and light', viewport: NARROW, colorScheme: 'light' },
] as const;

describe.each(looks)('$name, nothing keeps anybody out of', ({ viewport, colorScheme, ...more }) => {
  const options = { viewport, colorScheme, ...('contrast' in more && { contrast: more.contrast }) };

  test('the desk before a conversation is chosen', async () => {
    const page = await newPage(browser, options);
    await page.goto(`${serverAddress()}/`);
    await page
      .getByRole('button', { name: /^Play: / })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the desk with advice, a reviewed draft and a held reply', async () => {
    const conversation = await openConversation({ order: '4411' });
    const customer = await customerPage(browser, conversation);
    await say(customer, UPSET);
    const page = await agentPage(browser, conversation, options);
    if (viewport === NARROW) {
      await page.getByRole('button', { name: 'Coach', exact: true }).click();
      await page.getByText('You could say').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Chat', exact: true }).click();
    } else {
      await page.getByText('You could say').waitFor();
    }
    await page
      .getByLabel('Your reply')
      .fill('Calm down. It is your own fault that you did not read the terms.');
    await page.locator('sameboat-verdicts li.look').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /Send now/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the customer’s chat', async () => {
    const page = await customerPage(browser, await openConversation(), options);
    expect(await violations(page)).toEqual([]);
    await say(page, 'Where is my parcel?');
    expect(await violations(page)).toEqual([]);
  });

  test('a replay', async () => {
    const page = await newPage(browser, options);
    await page.goto(`${serverAddress()}/replay`);
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Transcripts').setInputFiles(transcript());
    await page.getByRole('columnheader', { name: 'Peak anger' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('rowheader').getByRole('button').first().click();
    await page.locator('sameboat-headline').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('Message 2 of').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('what was learned, and the settings', async () => {
    const page = await newPage(browser, options);
    await page.goto(`${serverAddress()}/learned`);
    await page.getByRole('heading', { name: 'What this desk has learned' }).waitFor();
    await page.getByText('Loading…').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'What is shared' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
