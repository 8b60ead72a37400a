import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftReviews } from '../../live/draft-reviews';
import type { LiveConversation, Reply } from '../../live/live-conversation';
import { openDesk, type TestDesk } from '../../testing/desk';
import { eventually } from '../../testing/eventually';
import { drawn, fired, has, inside, mount, press, shownText } from '../../testing/mount';
import type { DraftBox } from './draft';
import './draft';

let desk: TestDesk;
let agent: LiveConversation;
let box: DraftBox;

beforeEach(async () => {
  desk = await openDesk();
  agent = await desk.join('agent');
  box = await mount('sameboat-draft', { reviews: new DraftReviews(agent.link, agent.id) });
});
afterEach(async () => {
  await desk.stop();
});

async function write(text: string): Promise<void> {
  const field = inside<HTMLTextAreaElement>(box, 'textarea');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await drawn(box);
}

const underlined = () =>
  [...(box.shadowRoot?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent.trim());

test('words in question are underlined and the reason stands below', async () => {
  await write('Please calm down.');
  await eventually(() => {
    expect(underlined()).toEqual(['calm down']);
  });
  expect(shownText(box)).toContain('tells them that they are wrong to be upset');
});

test('one key takes the better wording', async () => {
  await write('Please calm down.');
  await eventually(() => {
    expect(underlined()).toHaveLength(1);
  });
  press(inside(box, 'textarea'), 'f', { altKey: true, code: 'KeyF' });
  expect(box.draft).toBe('Please I see why this is upsetting.');
});

test('a kind reply is sent at once', async () => {
  await write('I see why this is upsetting.');
  const sent = fired<Reply>(box, 'sameboat-send');
  press(inside(box, 'textarea'), 'Enter', { ctrlKey: true });
  expect(await sent).toEqual({ text: 'I see why this is upsetting.', suggestionId: null, outcome: null });
  expect(box.draft).toBe('');
});

test('an unkind reply to an upset customer is held, and Escape leads back to the words', async () => {
  await write('Calm down.');
  const sent = vi.fn();
  box.addEventListener('sameboat-send', sent);
  press(inside(box, 'textarea'), 'Enter', { ctrlKey: true });
  await eventually(() => {
    expect(has(box, 'sameboat-hold')).toBe(true);
  });
  press(inside(box, 'sameboat-hold'), 'Escape');
  await drawn(box);
  expect(has(box, 'sameboat-hold')).toBe(false);
  expect(box.draft).toBe('Calm down.');
  expect(sent).not.toHaveBeenCalled();
});

test('a held reply can be sent now', async () => {
  await write('Calm down.');
  press(inside(box, 'textarea'), 'Enter', { ctrlKey: true });
  await eventually(() => {
    expect(has(box, 'sameboat-hold')).toBe(true);
  });
  const sent = fired<Reply>(box, 'sameboat-send');
  inside(inside(box, 'sameboat-hold'), '.now').click();
  expect((await sent).text).toBe('Calm down.');
});

test('without a connection a reply is not kept back', async () => {
  desk.desk.dropAll();
  await eventually(() => {
    expect(agent.link.state).toBe('reconnecting');
  });
  await write('Calm down.');
  const sent = fired<Reply>(box, 'sameboat-send');
  press(inside(box, 'textarea'), 'Enter', { ctrlKey: true });
  expect((await sent).text).toBe('Calm down.');
});

test('an empty draft cannot be sent', async () => {
  await write('   ');
  const sent = vi.fn();
  box.addEventListener('sameboat-send', sent);
  press(inside(box, 'textarea'), 'Enter', { ctrlKey: true });
  expect(inside<HTMLButtonElement>(box, '.send').disabled).toBe(true);
  expect(sent).not.toHaveBeenCalled();
});

test.each([
  ['I will call you.', 'used'],
  ['I will call you at five.', 'edited'],
])('what became of a suggestion is told: "%s" is %s', async (text, outcome) => {
  box.insert('I will call you.', 's1');
  await write(text);
  const sent = fired<Reply>(box, 'sameboat-send');
  inside(box, '.send').click();
  expect(await sent).toEqual({ text, suggestionId: 's1', outcome });
});

test('markup in a draft stays text in the underlining too', async () => {
  await write('<b>calm down</b>');
  await eventually(() => {
    expect(underlined()).toEqual(['calm down']);
  });
  expect(has(box, '.mirror b')).toBe(false);
});
