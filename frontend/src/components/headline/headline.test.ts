import { expect, test } from 'vitest';
import { mount, shownText } from '../../testing/mount';
import { upset } from '../../testing/samples';
import './headline';

test('says at whom, about what, how strong and what is missing, in words', async () => {
  const element = await mount('sameboat-headline', { reading: upset });
  const text = shownText(element);
  expect(text).toContain('With the company, not you: about my refund');
  expect(text).toContain('Anger mild');
  expect(text).toContain('Frustration severe');
  expect(text).toContain('What they are missing: seeing it move');
});

test('quoted words stay words', async () => {
  const about = { text: '<b>my order</b>', begin: 0, end: 15 };
  const element = await mount('sameboat-headline', { reading: { ...upset, about } });
  expect(element.shadowRoot?.querySelector('q')?.textContent).toBe('<b>my order</b>');
});

test('says honestly that a language is not read', async () => {
  const element = await mount('sameboat-headline', { reading: { ...upset, language: 'unknown' } });
  expect(shownText(element)).toContain('a language the coach does not read');
});

test('shows nothing before anything was read', async () => {
  expect(shownText(await mount('sameboat-headline'))).toBe('');
});
