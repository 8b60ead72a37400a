import { expect, test, vi } from 'vitest';
import { drawn, fired, inside, mount } from '../../testing/mount';
import type { Chosen } from './replay-upload';
import './replay-upload';

const file = new File(['Customer: Hi'], 'a.txt', { type: 'text/plain' });

function drop(target: Element, files: File[]): void {
  target.dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } }));
}

test('dropped files are handed over with the names that were given', async () => {
  const element = await mount('sameboat-replay-upload');
  inside<HTMLInputElement>(element, '#agent').value = ' Ana ';
  const chosen = fired<Chosen>(element, 'sameboat-chosen');
  drop(inside(element, '.drop'), [file]);
  expect(await chosen).toEqual({ files: [file], names: { agent: 'Ana', customer: '' } });
});

test.each([
  ['nothing was dropped', false, []],
  ['files are still being sent', true, [file]],
])('nothing is handed over when %s', async (_, busy, files) => {
  const element = await mount('sameboat-replay-upload', { busy });
  const chosen = vi.fn();
  element.addEventListener('sameboat-chosen', chosen);
  drop(inside(element, '.drop'), files);
  await drawn(element);
  expect(chosen).not.toHaveBeenCalled();
});
