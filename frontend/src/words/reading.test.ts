import { describe, expect, test } from 'vitest';
import { calm, upset } from '../testing/samples';
import { headlineOf, isCalm, levelWord, needWords, summaryOf } from './reading';

const headline = (more: Partial<typeof upset>) => headlineOf({ ...upset, ...more });

describe('the headline', () => {
  test.each([
    ['thing', 'Not with you: about'],
    ['company', 'With the company, not you: about'],
    ['third', 'With someone else, not you: about'],
    ['agent', 'With you, or a colleague: about'],
    ['none', 'Not with anyone: about'],
  ] as const)('for aim %s says "%s"', (aim, lead) => {
    expect(headline({ aim })).toEqual({ lead, quote: 'my refund', tone: 'upset' });
  });

  test('does not point at words that were not found', () => {
    const { lead, quote } = headline({ about: null });
    expect(quote).toBeNull();
    expect(lead).toBe('With the company, not you: they have not said what about yet');
  });

  test('takes a blank quotation for none', () => {
    expect(headline({ about: { text: '  ', begin: 0, end: 2 } }).quote).toBeNull();
  });

  test('stays quiet while the customer is calm, even if a person is named', () => {
    expect(headlineOf({ ...calm, aim: 'agent' })).toEqual({ lead: 'Calm so far', quote: null, tone: 'calm' });
  });

  test('of a calm question still names what it is about', () => {
    expect(headlineOf({ ...calm, about: upset.about })).toEqual({
      lead: 'Calm, asking about',
      quote: 'my refund',
      tone: 'calm',
    });
  });
});

test('who was upset before is calm now, not calm so far', () => {
  expect(headlineOf(calm, true).lead).toBe('Calm now');
});

test('mild frustration alone is no calm', () => {
  expect(isCalm({ ...calm, frustration: { p: 0.3, level: 1 } })).toBe(false);
});

test('every level has a word of its own', () => {
  expect(([0, 1, 2, 3] as const).map(levelWord)).toEqual(['none', 'mild', 'clear', 'severe']);
});

test('no missing control is not worded', () => {
  expect(needWords('none')).toBeNull();
  expect(needWords('respect')).toBe('being heard');
});

test('the summary names only what is there', () => {
  expect(summaryOf({ ...upset, anger: { p: 0, level: 0 } })).toBe('Frustration severe');
  expect(summaryOf(calm)).toBe('Calm');
  expect(summaryOf(null)).toBe('Not read yet');
});
