import type { Page } from 'playwright-core';
import { journey, newPage, serverAddress, useBrowser } from './browser';
import { agentPage, customerPage, openConversation, say } from './desk';

const MESSAGES = 12;
const LONG = 500;

useBrowser();

function summary(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(0);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms (${sorted.length} values)`;
}

/** Notes in the agent's page when a message with this number, and then its coaching, is on the screen. */
function watch(page: Page, seq: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    interface Shown extends HTMLElement {
      newest: number;
      coaching: { seq: number } | null;
    }
    const everywhere = (root: ParentNode, selector: string): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches(selector) ? [element] : []),
        ...(element.shadowRoot ? everywhere(element.shadowRoot, selector) : []),
      ]);
    let message = 0;
    for (;;) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (message === 0 && everywhere(document, `li[data-seq="${wanted}"]`).length > 0) message = now;
      const cards = everywhere(document, 'sameboat-suggestions')[0] as Shown | undefined;
      if (message > 0 && cards?.coaching?.seq === wanted && cards.newest === wanted) return now - message;
    }
  }, seq);
}

journey('how long after a message its coaching stands beside it', async () => {
  const conversation = await openConversation();
  const customer = await customerPage(conversation);
  const agent = await agentPage(conversation);
  const waits: number[] = [];
  for (let seq = 1; seq <= MESSAGES; seq += 1) {
    const seen = watch(agent, seq);
    await say(customer, `My refund is late again, this is message ${seq} about it.`);
    waits.push(await seen);
  }
  console.log(`Coaching after its message: ${summary(waits)}`);
});

journey('how smoothly a conversation of 500 messages scrolls', async () => {
  const conversation = await openConversation();
  const agent = await newPage();
  const messages = Array.from({ length: LONG }, (_, i) => ({
    seq: i + 1,
    id: `m${i + 1}`,
    clientId: `c${i + 1}`,
    speaker: i % 2 === 0 ? 'customer' : 'agent',
    text: `Message ${i + 1}. ${'Where is my order, please? '.repeat(1 + (i % 7))}`,
    at: '2026-03-04T12:00:00Z',
  }));
  // What is measured is the page, so the messages need not travel through the server first.
  await agent.route(/\/messages\?after=0$/, (route) => route.fulfill({ json: messages }));
  await agent.goto(`${serverAddress()}/#${conversation.id}`);
  await agent.locator(`main li[data-seq="${LONG}"]`).waitFor();
  await agent.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const note = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(window, { frames });
  });
  await agent.locator('main sameboat-thread .scroll').hover();
  for (let turn = 0; turn < 150; turn += 1) await agent.mouse.wheel(0, turn < 75 ? -600 : 600);
  const frames = await agent.evaluate('frames');
  console.log(`Frames while scrolling: ${summary(frames as number[])}`);
});
