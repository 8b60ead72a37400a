import { render } from 'lit';
import { expect, test } from 'vitest';
import { finding } from '../../testing/samples';
import { marked } from './marked';

function marks(text: string, ...spans: [number, number][]): string[] {
  const target = document.createElement('div');
  const findings = spans.map(([begin, end]) => ({ question: 'kind' as const, finding: finding(begin, end) }));
  render(marked(text, findings), target);
  expect(target.textContent.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  return [...target.querySelectorAll('mark')].map((mark) => mark.textContent);
}

test('of overlapping findings the earlier one keeps the words', () => {
  expect(marks('calm down now', [0, 9], [5, 13])).toEqual(['calm down']);
});

test('a span beyond the text ends with it, and one outside is left out', () => {
  expect(marks('calm', [2, 99], [50, 60])).toEqual(['lm']);
});

test('an empty span marks nothing', () => {
  expect(marks('calm', [2, 2])).toEqual([]);
});
