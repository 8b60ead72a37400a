import type { BrowserContextOptions, Page } from 'playwright-core';
import { newPage, serverAddress } from './browser';

/** A message that nobody would call calm. */
export const UPSET =
  'I have been waiting three weeks for my refund and nobody tells me anything. This is ridiculous!';

async function post(path: string, body: object, token?: string): Promise<Record<string, string>> {
  const response = await fetch(serverAddress() + path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

/** The token of the demo's agent. */
export async function agentToken(): Promise<string> {
  return (await post('/api/sessions', {}))['token'] ?? '';
}

/** Opens a conversation as the demo's agent does. */
export async function openConversation(
  facts: Record<string, string> = {},
  customer = 'Robin',
): Promise<Conversation> {
  const opened = await post('/api/conversations', { facts, customer }, await agentToken());
  return { id: opened['id'] ?? '', token: opened['customerToken'] ?? '' };
}

/** A transcript as a QA team might have it. */
export function transcript(): { name: string; mimeType: string; buffer: Buffer } {
  const lines = [
    'Customer: Hello, my washing machine was promised for Monday and it is Thursday now. Nobody has called me.',
    'Agent: As I already told you, you just have to be patient.',
    'Customer: Are you serious? I took a day off work for nothing. I want to know when it comes!',
    'Agent: You are right, and I am sorry that you lost a day over this. I am calling the depot now and will write here by 3 pm.',
    'Customer: Okay. Thank you, that helps.',
  ];
  return { name: 'washing-machine.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) };
}

export interface Conversation {
  readonly id: string;
  readonly token: string;
}

/** The customer's page of a conversation, connected. */
export async function customerPage(
  { id, token }: Conversation,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newPage(options);
  await page.goto(`${serverAddress()}/chat/${id}#token=${token}`);
  await page.getByText('Connected', { exact: true }).waitFor();
  return page;
}

/** The desk with the first of its stories playing. */
export async function playStory(): Promise<Page> {
  const page = await newPage();
  await page.goto(`${serverAddress()}/`);
  await page
    .getByRole('button', { name: /^Play: / })
    .first()
    .click();
  return page;
}

/** The desk with this conversation in front, connected. */
export async function agentPage(
  { id }: Conversation,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const page = await newPage(options);
  await prepare(page);
  await page.goto(`${serverAddress()}/#${id}`);
  await page.getByLabel('Your reply').waitFor();
  await page.locator('.right sameboat-connection[data-state=live]').waitFor({ state: 'attached' });
  return page;
}

/** Stretches the pause before an unkind reply, so that it cannot run out on a slow machine. */
export async function withLongPauses(page: Page): Promise<void> {
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((frame) => {
      const longer = String(frame).replace(/"seconds":\d+/, '"seconds":99999');
      socket.send(longer.replace(/^content-length:\d+\n/m, ''));
    });
  });
}

/** Writes as the customer and waits until the server has stored it. */
export async function say(customer: Page, text: string): Promise<void> {
  const before = await customer.locator('sameboat-thread li.mine:not(.waiting)').count();
  await customer.getByLabel('Your message').fill(text);
  await customer.getByRole('button', { name: 'Send' }).click();
  await customer.locator('sameboat-thread li.mine:not(.waiting)').nth(before).waitFor();
}
