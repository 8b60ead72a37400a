import { expect, test } from 'vitest';
import { advisedMode, customerMode, plain, stageWords, trendWords } from './course';

test('an identifier nobody knows is still readable', () => {
  expect(stageWords('send_flowers')).toBe('send flowers');
  expect(advisedMode('joint-venture')).toBe('joint venture');
  expect(customerMode('Puzzled')).toBe('puzzled');
});

test('identifiers of every style become words', () => {
  expect(plain('handBackControl')).toBe('hand back control');
  expect(plain('hand_back_control')).toBe('hand back control');
});

test('a trend says since which message it has turned', () => {
  expect(trendWords({ direction: 'falling', turnedAt: 6 })).toBe('Easing since message 6');
  expect(trendWords({ direction: 'rising', turnedAt: null })).toBe('Rising');
  expect(trendWords(null)).toBeNull();
});

test('a steady feeling has not turned', () => {
  expect(trendWords({ direction: 'steady', turnedAt: 3 })).toBe('Steady');
});
