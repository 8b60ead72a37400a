import { expect, test } from 'vitest';
import { Outbox } from './outbox';

test('a message stays until the server has stored it', () => {
  const outbox = new Outbox();
  outbox.put('a', 'hello');
  expect(outbox.unanswered.map((m) => m.text)).toEqual(['hello']);
  outbox.stored('a');
  expect(outbox.messages).toEqual([]);
});

test('a refusal is taken for the message that it names', () => {
  const outbox = new Outbox();
  outbox.put('a', 'first');
  outbox.put('b', 'second');
  expect(outbox.refused('b', 'Too long.')).toBe(true);
  expect(outbox.messages.map((m) => m.problem)).toEqual([null, 'Too long.']);
});

test('a refusal that names no message belongs to something else', () => {
  const outbox = new Outbox();
  outbox.put('a', 'first');
  expect(outbox.refused(null, 'Too long.')).toBe(false);
  expect(outbox.messages[0]?.problem).toBeNull();
});

test('a refusal for a message that is not here is not taken for another one', () => {
  const outbox = new Outbox();
  outbox.put('a', 'first');
  expect(outbox.refused('elsewhere', 'Too long.')).toBe(false);
  expect(outbox.messages[0]?.problem).toBeNull();
});

test('a refused message can be sent again under the same id', () => {
  const outbox = new Outbox();
  outbox.put('a', 'first');
  outbox.refused('a', 'Too fast.');
  expect(outbox.again('a')).toEqual({ clientId: 'a', text: 'first', problem: null });
  expect(outbox.again('b')).toBeNull();
});

test('a refused message that was stored after all disappears', () => {
  const outbox = new Outbox();
  outbox.put('a', 'first');
  outbox.refused('a', 'Too fast.');
  outbox.stored('a');
  expect(outbox.messages).toEqual([]);
});
