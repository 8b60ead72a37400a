import { expect, test } from 'vitest';
import type { ReplayedTurn } from '../api/schema';
import { calm, suggestion, upset } from '../testing/samples';
import { momentAt } from './moment';

function turn(seq: number, speaker: ReplayedTurn['speaker'], more: Partial<ReplayedTurn> = {}): ReplayedTurn {
  const text = `text ${seq}`;
  return {
    seq,
    speaker,
    text,
    at: null,
    reading: null,
    course: null,
    review: null,
    suggestions: [],
    quiet: null,
    ...more,
  };
}

const turns = [
  turn(1, 'customer', { reading: upset, suggestions: [suggestion('a')] }),
  turn(2, 'agent'),
  turn(3, 'customer', { reading: calm }),
];

test('a moment knows nothing of what came later', () => {
  const moment = momentAt(turns, 2);
  expect(moment.messages.map((m) => m.seq)).toEqual([1, 2]);
  expect(moment.coaching.map((c) => c.seq)).toEqual([1]);
  expect(moment.newest).toBe(1);
});

test('at its own turn a message has been read', () => {
  const moment = momentAt(turns, 3);
  expect(moment.newest).toBe(3);
  expect(moment.coaching.at(-1)?.reading).toEqual(calm);
});

test('before the customer has written there is nothing to advise', () => {
  expect(momentAt([turn(1, 'bot'), ...turns.slice(1)], 1)).toMatchObject({ newest: 0, coaching: [] });
});
