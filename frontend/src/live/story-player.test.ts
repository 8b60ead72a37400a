import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Story } from '../api/schema';
import { Link } from './link';
import { LiveConversation } from './live-conversation';
import { StoryPlayer } from './story-player';

const story: Story = {
  id: 's',
  title: 'A story',
  customer: 'Dana',
  facts: {},
  turns: [
    { speaker: 'customer', text: 'Where is it?' },
    { speaker: 'agent', text: 'I am looking.' },
    { speaker: 'customer', text: 'Thank you.' },
  ],
};

/** Two sides whose messages count as stored as soon as they are sent, unless `storing` is off. */
function player() {
  const said: string[] = [];
  const side = (name: 'agent' | 'customer') =>
    new LiveConversation(new Link('http://127.0.0.1:1', 't'), 'c', name);
  const [customer, agent] = [side('customer'), side('agent')];
  const stage = { storing: true, said, customer, agent, playing: new StoryPlayer(story, customer, agent) };
  for (const each of [customer, agent]) {
    each.addEventListener('change', () => {
      const [message] = each.outgoing;
      if (message === undefined || !stage.storing) return;
      said.push(`${each.side}: ${message.text}`);
      each.takeBack(message.clientId);
    });
  }
  return stage;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('each turn is sent by its own side, one after the other', () => {
  const { said, playing } = player();
  playing.play();
  expect(said).toEqual(['customer: Where is it?']);
  vi.runAllTimers();
  expect(said).toEqual(['customer: Where is it?', 'agent: I am looking.', 'customer: Thank you.']);
  expect(playing.finished).toBe(true);
  expect(playing.playing).toBe(false);
});

test('no turn overtakes one that is not stored yet', () => {
  const stage = player();
  stage.storing = false;
  stage.playing.play();
  vi.runAllTimers();
  stage.playing.step();
  expect(stage.agent.outgoing).toEqual([]);
  expect(stage.playing.played).toBe(1);
  stage.storing = true;
  stage.customer.dispatchEvent(new Event('change'));
  expect(stage.said).toEqual(['customer: Where is it?', 'agent: I am looking.']);
});

test('nothing more is sent after a pause', () => {
  const { said, playing } = player();
  playing.play();
  playing.pause();
  vi.runAllTimers();
  expect(said).toHaveLength(1);
  expect(playing.played).toBe(1);
});

test('one turn can be sent by hand', () => {
  const { said, playing } = player();
  playing.step();
  vi.runAllTimers();
  expect(said).toHaveLength(1);
});

test('a story that has ended sends nothing again', () => {
  const { said, playing } = player();
  playing.play();
  vi.runAllTimers();
  playing.play();
  playing.step();
  expect(said).toHaveLength(3);
});

test('a faster pace shortens the wait', () => {
  const { said, playing } = player();
  playing.pace = 4;
  playing.play();
  vi.advanceTimersByTime(500);
  expect(said).toHaveLength(2);
});
