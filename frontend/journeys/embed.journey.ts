import { expect } from 'vitest';
import { journey, NARROW, newPage, serverAddress, useBrowser } from './browser';
import { agentToken, customerPage, openConversation, say, UPSET } from './desk';

useBrowser();

journey('a page of somebody else shows the panel with one script and one element', async () => {
  const conversation = await openConversation();
  const customer = await customerPage(conversation);
  const host = await newPage({ viewport: NARROW });
  const token = await agentToken();
  // A bare document of the server stands for the other page: none of our own pages' code is on it.
  await host.goto(`${serverAddress()}/api/status`);
  await host.evaluate(
    ({ id, token: bearer }) => {
      const panel = document.createElement('sameboat-panel');
      panel.setAttribute('conversation', id);
      panel.setAttribute('token', bearer);
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/sameboat-panel.js';
      document.body.replaceChildren(panel, script);
    },
    { id: conversation.id, token },
  );
  await host.getByText('Connected', { exact: true }).waitFor();
  await host.evaluate(() => {
    document.addEventListener('sameboat-coached', () => {
      document.title = 'coached';
    });
  });
  await say(customer, UPSET);
  await host.getByText('You could say').waitFor();
  expect(await host.title()).toBe('coached');

  await host.keyboard.press('Alt+2');
  const reply = await host.getByLabel('Your reply').inputValue();
  await host.keyboard.press('Control+Enter');
  await customer.locator('.bubble', { hasText: reply.slice(0, 60) }).waitFor();
  const width = await host.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  expect(width).toBeLessThanOrEqual(NARROW.width);
});
