import { expect, test } from 'vitest';
import { drawn, has, inside, mount } from '../../testing/mount';
import './clipped';

test.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '&lt;b&gt; {{constructor}} ${1+1}',
  '\u202Eright to left\u202C',
  'Z\u0351\u036B\u0343\u0364a\u0334\u0335\u0321l\u0336g\u0337o\u0338',
])('a stranger’s text stays text: %j', async (text) => {
  const element = await mount('sameboat-clipped', { text });
  expect(inside(element, 'p').textContent).toBe(text);
  expect(inside(element, 'p').children).toHaveLength(0);
  expect(inside(element, 'p').dir).toBe('auto');
});

test('of a huge text only the beginning is on the page until it is asked for', async () => {
  const text = 'word '.repeat(20_000);
  const element = await mount('sameboat-clipped', { text });
  expect(inside(element, 'p').textContent.length).toBeLessThan(700);
  inside(element, 'button').click();
  await drawn(element);
  expect(inside(element, 'p').textContent).toBe(text);
  inside(element, 'button').click();
  await drawn(element);
  expect(inside(element, 'p').textContent.length).toBeLessThan(700);
});

test('many short lines are shortened too', async () => {
  const element = await mount('sameboat-clipped', { text: 'a\n'.repeat(50) });
  expect(inside(element, 'p').textContent.split('\n').length).toBeLessThan(12);
  expect(inside(element, 'button').textContent).toContain('Show all');
});

test('a short text offers nothing to press', async () => {
  const element = await mount('sameboat-clipped', { text: 'Where is my parcel?' });
  expect(has(element, 'button')).toBe(false);
});
