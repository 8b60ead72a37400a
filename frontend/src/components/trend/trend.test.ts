import { expect, test } from 'vitest';
import { drawn, fired, has, inside, mount, press } from '../../testing/mount';
import { calm, upset } from '../../testing/samples';
import './trend';

const points = [
  { seq: 1, text: 'Where is it?', reading: upset },
  { seq: 3, text: 'Still nothing!', reading: upset },
  { seq: 5, text: 'Thank you.', reading: calm },
];

test('one message is no trend', async () => {
  const element = await mount('sameboat-trend', { points: points.slice(0, 1) });
  expect(has(element, 'svg')).toBe(false);
});

test('tells the newest message in words', async () => {
  const chart = inside(await mount('sameboat-trend', { points }), '.chart');
  expect(chart.getAttribute('aria-valuetext')).toBe('Message 5: anger none, frustration none. “Thank you.”');
});

test('arrow keys move from message to message and stop at both ends', async () => {
  const element = await mount('sameboat-trend', { points });
  const chart = inside(element, '.chart');
  const chosen = fired<{ seq: number }>(element, 'sameboat-point');
  press(chart, 'ArrowLeft');
  expect(await chosen).toEqual({ seq: 3 });
  press(chart, 'Home');
  press(chart, 'ArrowLeft');
  await drawn(element);
  expect(chart.getAttribute('aria-valuenow')).toBe('1');
  press(chart, 'End');
  press(chart, 'ArrowRight');
  await drawn(element);
  expect(chart.getAttribute('aria-valuenow')).toBe('3');
});

test('other keys are left to the page', async () => {
  const chart = inside(await mount('sameboat-trend', { points }), '.chart');
  const event = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
  chart.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('in a replay the mark stands at the last customer message so far', async () => {
  const chart = inside(await mount('sameboat-trend', { points, current: 4 }), '.chart');
  expect(chart.getAttribute('aria-valuenow')).toBe('2');
});

test('the turning point is drawn where it was', async () => {
  expect(has(await mount('sameboat-trend', { points, turnedAt: 5 }), '.turn')).toBe(true);
  expect(has(await mount('sameboat-trend', { points, turnedAt: 4 }), '.turn')).toBe(false);
});
