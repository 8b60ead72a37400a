import { expect, test } from 'vitest';
import { finding, review } from '../testing/samples';
import { rebase } from './rebase';

const TEXT = 'Please calm down now';
const calmDown = finding(7, 16);

function spans(now: string): string[] {
  return rebase(review([calmDown]), TEXT, now).kind.findings.map((f) => now.slice(f.begin, f.end));
}

test('letters typed after the words leave the finding where it is', () => {
  expect(spans('Please calm down now, will you')).toEqual(['calm down']);
});

test('letters typed before the words move the finding along', () => {
  expect(spans('Could you Please calm down now')).toEqual(['calm down']);
});

test('words that were changed themselves lose their finding', () => {
  expect(spans('Please calm yourself down now')).toEqual([]);
});

test('words that were taken out lose their finding', () => {
  expect(spans('Please now')).toEqual([]);
});

test('a repeated letter at the edge of an edit does not shift the finding off its words', () => {
  const doubled = rebase(review([finding(0, 2)]), 'aa b', 'aaa b').kind.findings;
  expect(doubled.every((f) => f.end <= 'aaa b'.length && f.begin < f.end)).toBe(true);
});

test('the same text gives the same review', () => {
  const same = review([calmDown]);
  expect(rebase(same, TEXT, TEXT)).toBe(same);
});
