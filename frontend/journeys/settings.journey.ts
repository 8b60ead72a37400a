import type { Route } from 'playwright-core';
import { expect } from 'vitest';
import { journey, newPage, serverAddress, useBrowser } from './browser';
import { agentPage, customerPage, openConversation, say, UPSET } from './desk';

useBrowser();

journey('an agent gives a suggestion other keys and uses them', async () => {
  const conversation = await openConversation();
  await say(await customerPage(conversation), UPSET);
  const agent = await agentPage(conversation);
  await agent.getByText('You could say').waitFor();

  await agent.getByRole('button', { name: 'Settings' }).click();
  await agent.getByRole('button', { name: 'Alt+1', exact: true }).click();
  await agent.keyboard.press('Alt+Q');
  await agent.getByRole('button', { name: 'Alt+Q', exact: true }).waitFor();
  await agent.getByRole('button', { name: 'Done' }).click();

  const reply = agent.getByLabel('Your reply');
  await agent.keyboard.press('Alt+1');
  expect(await reply.inputValue()).toBe('');
  await agent.keyboard.press('Alt+Q');
  await expect.poll(() => reply.inputValue()).not.toBe('');

  await agent.reload();
  await agent.getByText('You could say').waitFor();
  await agent.keyboard.press('Alt+Q');
  await expect.poll(() => agent.getByLabel('Your reply').inputValue()).not.toBe('');
});

journey('an agent sees who gets what the coach saw of a draft, and has it forgotten', async () => {
  const conversation = await openConversation();
  await say(await customerPage(conversation), UPSET);
  const agent = await agentPage(conversation);
  await agent.getByLabel('Your reply').fill('Calm down.');
  await agent.locator('sameboat-verdicts li.look').first().waitFor();
  await agent.getByRole('button', { name: 'Settings' }).click();
  await agent.getByText('Only you see this').waitFor();
  await agent.getByRole('region', { name: 'How your drafts fared' }).waitFor();
  await agent.getByRole('button', { name: 'Forget all of it' }).click();
  await agent.getByText('Nothing is kept of you so far.').waitFor();
});

journey('an address where nothing is says so and leads back', async () => {
  const page = await newPage();
  await page.goto(`${serverAddress()}/no/such/page`);
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  await page.getByRole('link', { name: 'Go to the first page' }).click();
  await page
    .getByRole('button', { name: /^Play: / })
    .first()
    .waitFor();
});

journey(
  'a page whose script comes late opens all the same, and one whose script never comes says so',
  async () => {
    const page = await newPage();
    const heldBack: Route[] = [];
    await page.route(/assets\/scores-/, (route) => void heldBack.push(route));
    await page.goto(`${serverAddress()}/scores`);
    await page.getByText('You are signed in as a demo agent').waitFor();
    await expect.poll(() => heldBack.length).toBe(1);
    await heldBack[0]?.continue();
    await page.getByRole('heading', { name: 'Scores' }).waitFor();
    await page.getByText('Loading…').waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);

    await page.route(/assets\/learned-/, (route) => route.abort());
    await page.goto(`${serverAddress()}/learned`);
    await page.getByText('Please reload it.').waitFor();
  },
);
