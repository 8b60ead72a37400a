import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './barriers';
import { journey, NARROW, newPage, serverAddress, useBrowser } from './browser';
import {
  agentPage,
  customerPage,
  openConversation,
  playStory,
  say,
  transcript,
  UPSET,
  withLongPauses,
} from './desk';

useBrowser();

/** Sends a reply, also one that is held. */
async function answer(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your reply').fill(text);
  await page.keyboard.press('Control+Enter');
  const anyway = page.getByRole('button', { name: /Send now/ });
  const said = page.locator('main li.mine:not(.waiting) .bubble', { hasText: text });
  await anyway.or(said).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await said.waitFor();
}

describe('nothing keeps anybody out of', () => {
  journey('the desk before a conversation is chosen', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/`);
    await page
      .getByRole('button', { name: /^Play: / })
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('a story that is played', async () => {
    const page = await playStory();
    await page.getByRole('button', { name: 'Pause' }).click();
    for (let said = 2; said <= 5; said += 1) {
      await page.getByRole('button', { name: 'Next message' }).click();
      await page.locator(`main li[data-seq="${said}"]`).waitFor({ state: 'attached' });
    }
    await page.getByText('You could say').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page
      .getByLabel('Your reply')
      .fill('Please calm down. As I already told you, it will be there tomorrow.');
    await page.getByText('look again').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('a calm enquiry, then a stalemate', async () => {
    const conversation = await openConversation({ parcel: 'KR-5820', status: 'at the depot' });
    const customer = await customerPage(conversation);
    const page = await agentPage(conversation);
    await say(customer, 'Hello, when will my parcel come?');
    await page.locator('main .bubble', { hasText: 'when will' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    for (const [asked, answered] of [
      ['I want the parcel today, not next week!', 'I am sorry, it cannot come before next week.'],
      [
        'You promised it for today. I want the parcel today!',
        'It cannot come before next week, I am afraid.',
      ],
      ['No. I was promised the parcel for today!', 'I understand, but it cannot come before next week.'],
    ] as const) {
      await say(customer, asked);
      await page.locator('main .bubble', { hasText: asked }).waitFor();
      await answer(page, answered);
    }
    await say(customer, 'Today! I was promised it for today!');
    await page.getByText('This is going in circles').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('the desk with advice, a reviewed draft and a held reply', async () => {
    const conversation = await openConversation({ order: '4411' });
    const customer = await customerPage(conversation);
    await say(customer, UPSET);
    const page = await agentPage(conversation, {}, withLongPauses);
    await page.getByText('You could say').waitFor();
    expect(await barriers(page)).toEqual([]);

    await page
      .getByLabel('Your reply')
      .fill('Calm down. It is your own fault that you did not read the terms.');
    await page.locator('sameboat-verdicts li.look').first().waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /Send now/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('the coach’s side on a narrow screen, a question and a dismissal', async () => {
    const conversation = await openConversation();
    await say(await customerPage(conversation), UPSET);
    const page = await agentPage(conversation, { viewport: NARROW });
    await page.getByRole('button', { name: 'Coach', exact: true }).click();
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await page.getByRole('group', { name: 'Why not this one?' }).waitFor();
    await page.getByRole('textbox', { name: 'Ask the coach' }).fill('why is she so angry?');
    await page.keyboard.press('Enter');
    await page.locator('sameboat-ask .entry p').nth(1).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('a desk without a connection, and coaching that is off', async () => {
    const conversation = await openConversation();
    await say(await customerPage(conversation), UPSET);
    const page = await newPage();
    await page.routeWebSocket(/\/ws$/, (socket) => socket.close());
    await page.goto(`${serverAddress()}/#${conversation.id}`);
    await page.getByText('Connection lost').first().waitFor();
    await page.getByRole('button', { name: 'Turn coaching off' }).click();
    await page.getByText('Coaching is off for this conversation.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('the customer’s chat', async () => {
    const page = await customerPage(await openConversation());
    expect(await barriers(page)).toEqual([]);
    await say(page, 'Where is my parcel?');
    expect(await barriers(page)).toEqual([]);
  });

  journey('a chat link that is no longer valid', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/chat/anything#token=nobody`);
    await page.getByText('This chat link is no longer valid.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('a replay', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/replay`);
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Transcripts').setInputFiles(transcript());
    await page.getByRole('columnheader', { name: 'Peak anger' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('rowheader').getByRole('button').first().click();
    await page.locator('sameboat-headline').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('Message 2 of').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('a file that cannot be read', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/replay`);
    await page.getByLabel('Transcripts').setInputFiles({
      name: 'holiday.png',
      mimeType: 'image/png',
      buffer: Buffer.from([137, 80, 78, 71, 0]),
    });
    await page.getByText('holiday.png').first().waitFor();
    await page
      .getByText(/SB\d{3}/)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('an address where nothing is', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/nowhere`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('a replay that does not exist', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/replay?run=no-such-run`);
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('what was learned, and the settings', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/learned`);
    await page.getByRole('heading', { name: 'What this desk has learned' }).waitFor();
    await page.getByText('Loading…').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'What is shared' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('the scores', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/scores`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Loading…').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
  });

  journey('scores that are given, shared and appealed', async () => {
    const page = await newPage();
    await page.goto(`${serverAddress()}/replay`);
    await page.getByLabel('Transcripts').setInputFiles(transcript());
    await page.getByRole('columnheader', { name: 'Peak anger' }).waitFor();
    await page.getByRole('rowheader').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Scores', exact: true }).click();
    await page.getByLabel('Your score for Kind').waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.goto(`${serverAddress()}/scores`);
    await page.getByRole('rowheader').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByLabel('Your score for Kind').waitFor();
    await page.getByLabel('Why, for Kind', { exact: true }).fill('The second message orders a feeling.');
    await page.keyboard.press('Enter');
    await page.getByText('orders a feeling').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  journey('text of twice the size', async () => {
    const conversation = await openConversation();
    await say(await customerPage(conversation), UPSET);
    // What a browser does at 200 %: half as many pixels of the page, each twice as large.
    const large = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
    const page = await agentPage(conversation, large);
    for (const path of [`/#${conversation.id}`, '/replay', '/scores', '/learned']) {
      await page.goto(serverAddress() + path);
      await page.getByRole('navigation').waitFor();
      const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      expect(width, path).toBeLessThanOrEqual(large.viewport.width);
    }
  });
});
