import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveConversation } from '../../live/live-conversation';
import { openDesk, type TestDesk } from '../../testing/desk';
import { eventually } from '../../testing/eventually';
import { fired, inside, mount, shownText } from '../../testing/mount';
import './thread';

let desk: TestDesk;
let customer: LiveConversation;

beforeEach(async () => {
  desk = await openDesk();
  customer = await desk.join('customer');
});
afterEach(async () => {
  await desk.stop();
});

test('says that there are no messages yet', async () => {
  expect(shownText(await mount('sameboat-thread', { conversation: customer }))).toContain('No messages yet.');
});

test('shows each message once, with who wrote it', async () => {
  const thread = await mount('sameboat-thread', { conversation: customer, other: 'Support' });
  customer.send('Where is my parcel?');
  desk.desk.store(desk.conversation, 'agent', 'a1', 'I am looking.');
  await eventually(() => {
    expect(customer.messages).toHaveLength(2);
    expect(customer.outgoing).toHaveLength(0);
    expect(shownText(thread).match(/Where is my parcel\?/g)).toHaveLength(1);
    expect(shownText(thread)).toContain('I am looking.');
  });
  expect(shownText(thread)).toContain('Support');
  expect(shownText(thread)).toContain('You');
});

test('an agent sees how a message was read, a customer does not', async () => {
  const agent = await desk.join('agent');
  desk.desk.store(desk.conversation, 'customer', 'c1', 'My refund is late again!');
  const thread = await mount('sameboat-thread', { conversation: agent, other: 'Dana' });
  await eventually(() => {
    expect(shownText(thread)).toContain('frustration severe');
  });
  const seen = await mount('sameboat-thread', { conversation: customer, other: 'Support' });
  await eventually(() => {
    expect(shownText(seen)).toContain('My refund is late again!');
  });
  expect(shownText(seen)).not.toContain('frustration');
});

test('a refused message says why and can go back to be changed', async () => {
  const thread = await mount('sameboat-thread', { conversation: customer });
  desk.desk.refuseNext('SB302', 'This is too long.');
  customer.send('much too long');
  await eventually(() => {
    expect(shownText(thread)).toContain('This is too long. (SB302)');
  });
  const back = fired<{ text: string }>(thread, 'sameboat-take-back');
  inside(thread, '[role=alert] button:last-of-type').click();
  expect((await back).text).toBe('much too long');
  expect(customer.outgoing).toEqual([]);
});
