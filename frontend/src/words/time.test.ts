import { expect, test } from 'vitest';
import { momentWords } from './time';

const now = new Date(2026, 2, 4, 12, 0);

test('a moment that is not known gives no words', () => {
  expect(momentWords(null, now)).toBe('');
  expect(momentWords('yesterday-ish', now)).toBe('');
});

test('another day is named, today is not', () => {
  const earlierToday = new Date(2026, 2, 4, 9, 30).toISOString();
  const lastWeek = new Date(2026, 1, 25, 9, 30).toISOString();
  expect(momentWords(earlierToday, now)).not.toMatch(/Mar/);
  expect(momentWords(lastWeek, now)).toMatch(/25/);
});
