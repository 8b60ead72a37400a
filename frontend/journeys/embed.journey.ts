import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect } from 'vitest';
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

/** Set on the server: whose pages may embed the panel. */
const allowed = process.env['SAMEBOAT_LIVE_ALLOWED_ORIGINS'];

describe.skipIf(allowed !== 'http://127.0.0.1:[*]')('on the site of a help desk', () => {
  let site: Server;
  let port: number;
  beforeAll(async () => {
    const script = await (await fetch(`${serverAddress()}/sameboat-panel.js`)).text();
    site = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site.example');
      const own = pathname === '/copied-panel.js';
      response.setHeader('Content-Type', own ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(own ? script : hostPage(searchParams));
    });
    await new Promise<void>((resolve) => site.listen(0, resolve));
    port = (site.address() as AddressInfo).port;
  });
  afterAll(() => {
    site.close();
  });

  function hostPage(parameters: URLSearchParams): string {
    const value = (name: string) => parameters.get(name) ?? '';
    return `<!doctype html><html lang="en"><title>Help desk</title>
      <script type="module" src="${value('script')}"></script>
      <sameboat-panel server="${serverAddress()}" conversation="${value('id')}" token="${value('token')}">
      </sameboat-panel></html>`;
  }

  async function address(origin: string, id: string, script: string): Promise<string> {
    return `${origin}/?${new URLSearchParams({ id, script, token: await agentToken() }).toString()}`;
  }

  journey('the panel coaches and sends across origins', async () => {
    const conversation = await openConversation();
    const customer = await customerPage(conversation);
    const host = await newPage({ viewport: NARROW });
    const script = `${serverAddress()}/sameboat-panel.js`;
    await host.goto(await address(`http://127.0.0.1:${port}`, conversation.id, script));
    await host.getByText('Connected', { exact: true }).waitFor();
    await say(customer, UPSET);
    await host.getByText('You could say').waitFor();
    await host.keyboard.press('Alt+1');
    const reply = await host.getByLabel('Your reply').inputValue();
    await host.keyboard.press('Control+Enter');
    await customer.locator('.bubble', { hasText: reply.slice(0, 60) }).waitFor();
  });

  journey('a site that is not allowed does not get the script', async () => {
    const { id } = await openConversation();
    const host = await newPage();
    const script = `${serverAddress()}/sameboat-panel.js`;
    const refused = host.waitForEvent('requestfailed', (request) => request.url() === script);
    await host.goto(await address(`http://localhost:${port}`, id, script));
    await refused;
    expect(await host.evaluate('customElements.get("sameboat-panel")')).toBeUndefined();
  });

  journey('a site that is not allowed learns nothing with a copy of the script either', async () => {
    const conversation = await openConversation();
    await say(await customerPage(conversation), UPSET);
    const host = await newPage();
    await host.goto(await address(`http://localhost:${port}`, conversation.id, '/copied-panel.js'));
    await host.getByText('Connection lost').waitFor();
    expect(await host.locator('body').innerText()).not.toContain('refund');
  });
});
