import { expect, test, vi } from 'vitest';
import { drawn, fired, inside, mount, shownText } from '../../testing/mount';
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
  expect(await chosen).toEqual({ files: [file], names: { agent: 'Ana', customer: '' }, scorecard: null });
});

test('only who scores conversations chooses a scorecard, and what is wrong with it is said beside it', async () => {
  const agent = await mount('sameboat-replay-upload');
  expect(agent.shadowRoot?.querySelector('#scorecard')).toBeNull();
  const lead = await mount('sameboat-replay-upload', { reviewer: true, complaint: 'it has no items' });
  const card = new File(['items: []'], 'ours.yml');
  const input = inside<HTMLInputElement>(lead, '#scorecard');
  Object.defineProperty(input, 'files', { value: [card] });
  expect(shownText(lead)).toContain('it has no items');
  input.dispatchEvent(new Event('change'));
  await drawn(lead);
  expect(shownText(lead)).toContain('ours.yml');
  expect(shownText(lead)).not.toContain('it has no items');
  const chosen = fired<Chosen>(lead, 'sameboat-chosen');
  drop(inside(lead, '.drop'), [file]);
  expect((await chosen).scorecard).toBe(card);
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
