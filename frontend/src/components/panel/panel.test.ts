import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings } from '../../settings/settings';
import { openDesk, type TestDesk } from '../../testing/desk';
import { eventually } from '../../testing/eventually';
import { drawn, fired, has, inside, mount, press, shownText } from '../../testing/mount';
import type { DraftBox } from '../draft/draft';
import type { SameboatPanel } from './panel';
import './panel';

let desk: TestDesk;
let panel: SameboatPanel;

beforeEach(async () => {
  desk = await openDesk();
  panel = await mount('sameboat-panel', {
    server: desk.url,
    conversation: desk.conversation,
    token: 'agent',
  });
});
afterEach(async () => {
  settings.change({ shortcuts: true, shareOutcomes: true, reviewDrafts: true });
  await desk.stop();
});

const say = (text: string) => {
  desk.desk.store(desk.conversation, 'customer', crypto.randomUUID(), text);
};

const advised = () =>
  eventually(() => {
    expect(shownText(panel)).toContain('You could say');
  });

test('connects by itself and is quiet until the customer writes', async () => {
  await eventually(() => {
    expect(shownText(panel)).toContain('Connected');
  });
  expect(shownText(panel)).toContain('Quiet until the customer writes.');
});

test('without a conversation it asks for one', async () => {
  const empty = await mount('sameboat-panel');
  expect(shownText(empty)).toContain('Choose a conversation');
});

test('shows what it is about and tells the page around', async () => {
  const coached = fired<{ seq: number }>(panel, 'sameboat-coached');
  await eventually(() => {
    expect(shownText(panel)).toContain('Connected');
  });
  say('My refund is late again!');
  await advised();
  expect(shownText(panel)).toContain('With the company, not you: about My refund is late again');
  expect((await coached).seq).toBe(1);
});

test('Alt and a digit insert a suggestion, and what became of it is told', async () => {
  say('My refund is late again!');
  await advised();
  press(window, '2', { altKey: true, code: 'Digit2' });
  const box = inside<DraftBox>(panel, 'sameboat-draft');
  expect(box.draft).toContain('You decide how we go on');
  await drawn(box);
  inside(box, '.send').click();
  await eventually(() => {
    expect(desk.desk.feedback).toEqual([{ suggestionId: '1-b', outcome: 'used' }]);
  });
});

test('keys that are switched off do nothing', async () => {
  say('My refund is late again!');
  await advised();
  settings.change({ shortcuts: false });
  press(window, '1', { altKey: true, code: 'Digit1' });
  expect(inside<DraftBox>(panel, 'sameboat-draft').draft).toBe('');
});

test('what an agent does not share is not sent', async () => {
  settings.change({ shareOutcomes: false });
  say('My refund is late again!');
  await advised();
  press(window, '1', { altKey: true, code: 'Digit1' });
  await drawn(inside(panel, 'sameboat-draft'));
  inside(inside(panel, 'sameboat-draft'), '.send').click();
  await eventually(() => {
    expect(desk.desk.texts(desk.conversation)).toHaveLength(2);
  });
  expect(desk.desk.feedback).toEqual([]);
});

test('coaching can be turned off and on again', async () => {
  say('My refund is late again!');
  await advised();
  inside(panel, '.mute button').click();
  await panel.updateComplete;
  expect(has(panel, 'sameboat-insight')).toBe(false);
  expect(shownText(panel)).toContain('Nothing about that is recorded');
  inside(panel, 'p button').click();
  await panel.updateComplete;
  expect(has(panel, 'sameboat-insight')).toBe(true);
});

test('a page that sends by other means can cancel ours', async () => {
  await eventually(() => {
    expect(shownText(panel)).toContain('Connected');
  });
  panel.addEventListener('sameboat-send', (event) => {
    event.preventDefault();
  });
  panel.insert('I am on it.');
  await panel.updateComplete;
  const sent = fired<{ text: string }>(panel, 'sameboat-send');
  inside(inside(panel, 'sameboat-draft'), '.send').click();
  expect((await sent).text).toBe('I am on it.');
  say('Hello?');
  await eventually(() => {
    expect(desk.desk.texts(desk.conversation)).toEqual(['Hello?']);
  });
});

test('leaves its connection when it is taken off the page', async () => {
  await eventually(() => {
    expect(shownText(panel)).toContain('Connected');
  });
  panel.remove();
  await eventually(() => {
    expect(desk.desk.connections).toBe(0);
  });
});
