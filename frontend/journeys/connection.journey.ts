import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { WebSocketRoute } from 'playwright-core';
import { describe, expect } from 'vitest';
import { journey, newPage, serverAddress, useBrowser } from './browser';
import { agentPage, customerPage, openConversation, say } from './desk';

/** A program that restarts the server under test and returns when it answers again. */
const restart = process.env['SAMEBOAT_RESTART'];

useBrowser();

journey(
  'what was missed while the connection was down comes once, and what was written then is sent',
  async () => {
    const conversation = await openConversation();
    const customer = await newPage();
    let blocked = false;
    let open: WebSocketRoute | undefined;
    await customer.routeWebSocket(/\/ws$/, (socket) => {
      if (blocked) {
        void socket.close();
        return;
      }
      open = socket;
      socket.connectToServer();
    });
    await customer.goto(`${serverAddress()}/chat/${conversation.id}#token=${conversation.token}`);
    await customer.getByText('Connected', { exact: true }).waitFor();
    await say(customer, 'First, before the break');
    const agent = await agentPage(conversation);
    await agent.locator('main .bubble', { hasText: 'First' }).waitFor();

    blocked = true;
    await open?.close();
    await customer.getByText('Connection lost').waitFor();
    await agent.getByLabel('Your reply').fill('Second, while you were away.');
    await agent.keyboard.press('Control+Enter');
    await agent.locator('main li.mine:not(.waiting) .bubble', { hasText: 'Second' }).waitFor();
    await customer.getByLabel('Your message').fill('Third, written without a connection');
    await customer.getByRole('button', { name: 'Send' }).click();
    await customer.getByText('Sending…').waitFor();

    blocked = false;
    await customer.getByText('Connected', { exact: true }).waitFor();
    await customer.locator('li:not(.waiting) .bubble', { hasText: 'Third' }).waitFor();
    const shown = await customer.locator('.bubble p').allInnerTexts();
    expect(shown.map((text) => text.split(',')[0])).toEqual(['First', 'Second', 'Third']);
    await agent.locator('main .bubble', { hasText: 'Third' }).waitFor();
  },
);

describe.skipIf(restart === undefined)('when the server is restarted', () => {
  journey('both sides go on', async () => {
    const conversation = await openConversation();
    const customer = await customerPage(conversation);
    const agent = await agentPage(conversation);
    await say(customer, 'Before the restart');
    await agent.locator('main .bubble', { hasText: 'Before' }).waitFor();
    // Not the blocking call: the browser and the test runner must be answered meanwhile.
    await promisify(execFile)(restart ?? '');
    await say(customer, 'After the restart');
    await agent.locator('main .bubble', { hasText: 'After' }).waitFor();
    expect(await agent.locator('main .bubble').count()).toBe(2);
  });
});
