import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, newPage, serverAddress, useBrowser } from './browser';
import { transcript } from './desk';

useBrowser();

async function replayed(): Promise<Page> {
  const page = await newPage();
  await page.goto(`${serverAddress()}/replay`);
  await page.getByLabel('Transcripts').setInputFiles(transcript());
  await page.getByRole('columnheader', { name: 'Peak anger' }).waitFor();
  return page;
}

journey('a transcript is read, stepped through, and a moment in it can be passed on', async () => {
  const page = await replayed();
  await page.getByRole('rowheader').getByRole('button').first().click();
  await page.getByText('Message 1 of').waitFor();
  await page.locator('sameboat-headline').waitFor();
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.click();
  await page.getByText('Message 2 of').waitFor();
  await page.locator('li.here sameboat-verdicts').waitFor();

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText('Message 2 of').waitFor();
});

journey('the curve is walked with the arrow keys', async () => {
  const page = await replayed();
  await page.getByRole('rowheader').getByRole('button').first().click();
  const curve = page.getByRole('slider').first();
  await curve.focus();
  await page.keyboard.press('End');
  await page.locator('li.customer.here').waitFor();
  expect(await curve.getAttribute('aria-valuetext')).toContain('Message 5');
});

const OWN = 'name: Ours\nitems: [{id: polite, title: Polite to the end, measure: passes, question: kind}]';

journey('a lead’s own scorecard is refused with its reason, mended, and used', async () => {
  const page = await newPage();
  await page.goto(`${serverAddress()}/replay`);
  const card = (text: string) => ({ name: 'ours.yml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
  await page.getByLabel('Scorecard file').setInputFiles(card(OWN.replace('passes', 'guesses')));
  await page.getByLabel('Transcripts').setInputFiles(transcript());
  await page.getByRole('alert').filter({ hasText: 'there is no measure guesses' }).waitFor();

  await page.getByLabel('Scorecard file').setInputFiles(card(OWN));
  await page.getByLabel('Transcripts').setInputFiles(transcript());
  await page.getByRole('columnheader', { name: 'Peak anger' }).waitFor();
  await page.getByRole('rowheader').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Scores', exact: true }).click();
  await page.getByText('Polite to the end').waitFor();
});

journey('a replay that does not exist is said not to, with a way out', async () => {
  const page = await newPage();
  await page.goto(`${serverAddress()}/replay?run=no-such-run`);
  await page.getByRole('alert').waitFor();
  await page.getByRole('link', { name: 'Choose other transcripts' }).click();
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
});
