import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe } from 'vitest';
import { journey, NARROW, newPage, serverAddress, useBrowser, WIDE } from './browser';
import { openConversation, transcript } from './desk';

const folder = process.env['SCREENSHOTS'] ?? '../target/screenshots';
const looks = [
  { name: 'wide-light', viewport: WIDE, colorScheme: 'light' },
  { name: 'wide-dark', viewport: WIDE, colorScheme: 'dark' },
  { name: 'narrow-light', viewport: NARROW, colorScheme: 'light' },
  { name: 'narrow-dark', viewport: NARROW, colorScheme: 'dark' },
] as const;

useBrowser();
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});

describe.each(looks)('$name', ({ name, viewport, colorScheme }) => {
  const take = (page: Page, what: string) => page.screenshot({ path: `${folder}/${what}-${name}.png` });

  journey('the desk, from the choice of a story to the end of it', async () => {
    const page = await newPage({ viewport, colorScheme });
    await page.goto(`${serverAddress()}/`);
    await page.getByRole('button', { name: /^Play/ }).first().waitFor();
    await take(page, 'desk-welcome');

    await page.getByRole('button', { name: /^Play/ }).first().click();
    await page.getByRole('button', { name: 'Pause' }).click();
    const narrow = viewport === NARROW;
    for (let said = 2; said <= 5; said += 1) {
      await page.getByRole('button', { name: 'Next message' }).click();
      await page.locator(`main li[data-seq="${said}"]`).waitFor({ state: 'attached' });
    }
    if (narrow) await page.getByRole('button', { name: 'Coach', exact: true }).click();
    await page.getByText('You could say').waitFor();
    await take(page, 'desk-upset');
    if (narrow) await page.getByRole('button', { name: 'Chat', exact: true }).click();

    await page
      .getByLabel('Your reply')
      .fill('Please calm down. As I already told you, it will be there tomorrow.');
    await page.getByText('look again').first().waitFor();
    await take(page, 'desk-draft-reviewed');
    await page.getByRole('button', { name: /^Send/ }).last().click();
    await take(page, 'desk-draft-sent');
  });

  journey('the customer, the settings and what was learned', async () => {
    const page = await newPage({ viewport, colorScheme });
    await page.goto(`${serverAddress()}/learned`);
    await page.getByRole('heading', { name: 'What this desk has learned' }).waitFor();
    await take(page, 'learned');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'What is shared' }).waitFor();
    await take(page, 'settings');

    const { id, token } = await openConversation();
    await page.goto(`${serverAddress()}/chat/${id}#token=${token}`);
    await page
      .getByLabel('Your message')
      .fill('My parcel was left in the rain and everything in it is ruined.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('left in the rain').waitFor();
    await take(page, 'chat');
  });

  journey('a replay, from the choice of a file to a moment in it', async () => {
    const page = await newPage({ viewport, colorScheme });
    await page.goto(`${serverAddress()}/replay`);
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await take(page, 'replay-choose');
    await page.getByLabel('Transcripts').setInputFiles(transcript());
    await page.getByRole('columnheader', { name: 'Peak anger' }).waitFor();
    await take(page, 'replay-report');
    await page.getByRole('rowheader').getByRole('button').first().click();
    const next = page.getByRole('button', { name: 'Next', exact: true });
    await next.waitFor();
    await next.click();
    await next.click();
    await page.getByText('Message 3 of').waitFor();
    await take(page, 'replay-moment');
  });
});
