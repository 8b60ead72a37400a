import { expect, test } from 'vitest';
import { moveWords } from './moves';

test('a move is named by what it does', () => {
  expect(moveWords('reboot')).toBe('start afresh');
  expect(moveWords('hand-back-control')).toBe('hand back control');
});

test('a move that is new to this page is still named', () => {
  expect(moveWords('offer_a_call')).toBe('offer a call');
});
