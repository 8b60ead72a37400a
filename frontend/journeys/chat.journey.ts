import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { journey, NARROW, newPage, serverAddress, useBrowser } from './browser';
import { agentPage, customerPage, openConversation, playStory, say, UPSET, withLongPauses } from './desk';

useBrowser();

async function bothSides(): Promise<{ agent: Page; customer: Page }> {
  const conversation = await openConversation();
  const customer = await customerPage(conversation, { viewport: NARROW });
  const agent = await agentPage(conversation);
  return { agent, customer };
}

describe('two people in two browsers', () => {
  journey('the agent sees what it is about, and answers with the keyboard alone', async () => {
    const { agent, customer } = await bothSides();
    await say(customer, UPSET);
    await agent.getByText('You could say').waitFor();
    const headline = await agent.locator('sameboat-headline h2').innerText();
    expect(headline).toContain('refund');
    expect(headline).toMatch(/not (with )?you/i);

    await agent.keyboard.press('Alt+1');
    const reply = await agent.getByLabel('Your reply').inputValue();
    expect(reply.length).toBeGreaterThan(20);
    await agent.keyboard.press('Control+Enter');
    await customer.locator('.bubble', { hasText: reply.slice(0, 60) }).waitFor();
    await expect.poll(() => agent.getByLabel('Your reply').inputValue()).toBe('');
  });

  journey('the customer sees nothing of the coaching', async () => {
    const { agent, customer } = await bothSides();
    await say(customer, UPSET);
    await agent.getByText('You could say').waitFor();
    const seen = await customer.locator('body').innerText();
    expect(seen).not.toMatch(/anger|frustration|you could say|coach/i);
  });

  journey('cards for an older message go when the customer writes again', async () => {
    const { agent, customer } = await bothSides();
    await say(customer, UPSET);
    await agent.getByText('You could say').waitFor();
    const first = await agent.locator('sameboat-suggestion .text').first().innerText();
    await say(customer, 'Oh, it has just arrived. Thank you so much for your help, all is well now.');
    await agent.locator('sameboat-suggestion .text', { hasText: first }).waitFor({ state: 'detached' });
  });

  journey('an unkind draft is pointed out, held, and can be taken back', async () => {
    const conversation = await openConversation();
    const customer = await customerPage(conversation, { viewport: NARROW });
    const agent = await agentPage(conversation, {}, withLongPauses);
    await say(customer, UPSET);
    await agent.getByText('You could say').waitFor();
    await agent
      .getByLabel('Your reply')
      .fill('Calm down. It is your own fault that you did not read the terms.');
    await agent.locator('sameboat-verdicts li.look').first().waitFor();
    await agent.keyboard.press('Control+Enter');
    await agent.getByRole('button', { name: /Send now/ }).waitFor();
    await agent.keyboard.press('Escape');
    await agent.getByRole('button', { name: /Send now/ }).waitFor({ state: 'detached' });
    expect(await agent.getByLabel('Your reply').inputValue()).toContain('Calm down');
    expect(await customer.locator('body').innerText()).not.toContain('Calm down');
  });

  journey('the coach answers a question', async () => {
    const { agent, customer } = await bothSides();
    await say(customer, UPSET);
    await agent.getByText('You could say').waitFor();
    await agent.getByRole('textbox', { name: 'Ask the coach' }).fill('why is she so angry?');
    await agent.keyboard.press('Enter');
    await agent.getByText('Thinking about this conversation').waitFor({ state: 'detached' });
    await agent.locator('sameboat-ask .entry p').nth(1).waitFor();
  });

  journey('coaching that was turned off stays off for this conversation until it is turned on', async () => {
    const { agent, customer } = await bothSides();
    await say(customer, UPSET);
    await agent.getByRole('button', { name: 'Turn coaching off' }).click();
    await agent.getByText('Coaching is off for this conversation.').waitFor();
    await say(customer, 'Hello? Is anybody there?');
    await agent.locator('main .bubble', { hasText: 'Is anybody there' }).waitFor();
    expect(await agent.getByText('You could say').count()).toBe(0);
    await agent.getByRole('button', { name: 'Turn it on' }).click();
    await agent.locator('sameboat-headline').waitFor();
  });
});

journey('a story is played with one click, on both sides of the page', async () => {
  const page = await playStory();
  await page.locator('sameboat-headline').waitFor();
  await page.locator('aside sameboat-customer .bubble').first().waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Next message' }).click();
  await expect.poll(() => page.locator('main sameboat-thread .bubble').count()).toBeGreaterThan(1);
});

journey('after a reload the conversation is still there', async () => {
  const conversation = await openConversation();
  const customer = await customerPage(conversation);
  await say(customer, UPSET);
  await customer.reload();
  await customer.locator('.bubble', { hasText: 'three weeks' }).waitFor();
  expect(await customer.locator('.bubble').count()).toBe(1);
});

journey('a chat link without its token says so', async () => {
  const page = await newPage();
  await page.goto(`${serverAddress()}/chat/anything`);
  await page.getByText('This link is not complete.').waitFor();
});

journey('a chat link that is no longer valid says so', async () => {
  const page = await newPage();
  await page.goto(`${serverAddress()}/chat/anything#token=nobody`);
  await page.getByText('This chat link is no longer valid.').waitFor();
  expect(await page.getByLabel('Your message').count()).toBe(0);
  expect(await page.locator('body').innerText()).not.toMatch(/SB\d|token/);
});
