import { expect, test } from 'vitest';
import { finding, review } from '../testing/samples';
import { placedFindings, verdictWord } from './gate';

test('a verdict that passes with a finding is a yes with a hint', () => {
  const hinted = review([finding(0, 3)], { kind: { pass: true, findings: [finding(0, 3)] } });
  expect(verdictWord(hinted, 'kind')).toBe('yes, with a hint');
  expect(verdictWord(hinted, 'true')).toBe('yes');
});

test('a verdict that fails asks to look again, also without a finding', () => {
  expect(verdictWord(review([], { true: { pass: false, findings: [] } }), 'true')).toBe('look again');
});

test('findings of all questions stand in the order of their words', () => {
  const mixed = review([finding(9, 12)], { true: { pass: false, findings: [finding(0, 4)] } });
  expect(placedFindings(mixed).map((p) => [p.question, p.finding.begin])).toEqual([
    ['true', 0],
    ['kind', 9],
  ]);
});
