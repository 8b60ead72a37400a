import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawn, inside, mount, press, shownText } from '../../testing/mount';
import './hold';

const hold = { seconds: 3, because: 'They are upset, and these words answer the tone.' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function holding() {
  const element = await mount('sameboat-hold', { hold });
  const [over, stopped] = [vi.fn(), vi.fn()];
  element.addEventListener('sameboat-hold-over', over);
  element.addEventListener('sameboat-hold-stopped', stopped);
  return { element, over, stopped };
}

test('says why, counts down and then lets go once', async () => {
  const { element, over } = await holding();
  expect(shownText(element)).toContain(hold.because);
  vi.advanceTimersByTime(2_000);
  await drawn(element);
  expect(shownText(element)).toContain('Sends in 1 second.');
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(over).toHaveBeenCalledOnce();
});

test('one key skips it', async () => {
  const { element, over } = await holding();
  press(inside(element, '.notice'), 'Enter');
  vi.advanceTimersByTime(10_000);
  expect(over).toHaveBeenCalledOnce();
});

test('a key that is still held down from sending does not skip it', async () => {
  const { element, over } = await holding();
  press(inside(element, '.notice'), 'Enter', { repeat: true });
  expect(over).not.toHaveBeenCalled();
});

test('going back stops the clock', async () => {
  const { element, over, stopped } = await holding();
  inside(element, '.back').click();
  vi.advanceTimersByTime(10_000);
  expect(stopped).toHaveBeenCalledOnce();
  expect(over).not.toHaveBeenCalled();
});

test('taken off the page it never sends', async () => {
  const { element, over } = await holding();
  element.remove();
  vi.advanceTimersByTime(10_000);
  expect(over).not.toHaveBeenCalled();
});
