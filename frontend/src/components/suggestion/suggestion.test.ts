import { expect, test, vi } from 'vitest';
import { drawn, fired, has, inside, mount, press, shownText } from '../../testing/mount';
import { suggestion } from '../../testing/samples';
import './suggestion';

const one = suggestion('a', 'You choose: today by card, or now as credit.');
const button = (element: HTMLElement, words: string) => {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((b) =>
    b.textContent.includes(words),
  );
  if (found === undefined) throw new Error(`There is no button "${words}".`);
  return found;
};

test('shows the words, what they do and why', async () => {
  const text = shownText(await mount('sameboat-suggestion', { suggestion: one, keys: 'Alt+2' }));
  expect(text).toContain('You choose: today by card, or now as credit.');
  expect(text).toContain('hand back control');
  expect(text).toContain('A real choice helps.');
  expect(text).toContain('Alt+2');
});

test('hands the suggestion over to be inserted', async () => {
  const element = await mount('sameboat-suggestion', { suggestion: one });
  const inserted = fired<{ suggestion: unknown }>(element, 'sameboat-insert');
  button(element, 'Insert').click();
  expect(await inserted).toEqual({ suggestion: one });
});

test('a dismissal asks for the reason first', async () => {
  const element = await mount('sameboat-suggestion', { suggestion: one });
  const dismissed = fired(element, 'sameboat-dismiss');
  button(element, 'Dismiss').click();
  await drawn(element);
  button(element, 'Misses the point').click();
  expect(await dismissed).toEqual({ suggestion: one, reason: 'wrong point' });
});

test('Escape takes the question back and goes no further', async () => {
  const element = await mount('sameboat-suggestion', { suggestion: one });
  button(element, 'Dismiss').click();
  await drawn(element);
  const outside = vi.fn();
  document.body.addEventListener('keydown', outside, { once: true });
  press(inside(element, '.reasons button'), 'Escape');
  await drawn(element);
  expect(has(element, '.reasons')).toBe(false);
  expect(outside).not.toHaveBeenCalled();
});

test('copying says so', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const element = await mount('sameboat-suggestion', { suggestion: one });
  const told = fired(element, 'sameboat-copied');
  button(element, 'Copy').click();
  await told;
  await drawn(element);
  expect(copied).toHaveBeenCalledWith(one.text);
  expect(inside(element, '[role=status]').textContent).toBe('Copied to the clipboard');
});

test('in a replay there is nothing to press', async () => {
  const element = await mount('sameboat-suggestion', { suggestion: one, readonly: true });
  expect(has(element, 'button')).toBe(false);
});
