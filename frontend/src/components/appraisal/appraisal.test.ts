import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rest } from '../../api/rest';
import { openDesk, type TestDesk } from '../../testing/desk';
import { fired, has, inside, mount, shownText } from '../../testing/mount';
import './appraisal';
import type { AppraisalView } from './appraisal';

let desk: TestDesk;
let shown: AppraisalView;

beforeEach(async () => {
  desk = await openDesk();
  const appraisal = await new Rest(desk.url, 'agent').appraise('r1', 0);
  shown = await mount('sameboat-appraisal', { token: 'agent', appraisal });
});
afterEach(async () => {
  await desk.stop();
});

function submit(label: string, value: string): void {
  const field = inside<HTMLInputElement>(shown, `[aria-label="${label}"]`);
  field.value = value;
  field.form?.requestSubmit();
}

async function says(words: string): Promise<void> {
  await vi.waitFor(() => {
    expect(shownText(shown)).toContain(words);
  });
}

test('a step the server refuses is told, and nothing has changed', async () => {
  submit('The agent’s account', '');
  await says('Say whose conversation it is. (SB216)');
  expect(shownText(shown)).toContain('A draft');
});

test('an item shows its score with its evidence, and one that does not apply says so', async () => {
  expect(shownText(shown)).toMatch(/Kind 2 of 4 .*message 2 .*Please calm down/);
  expect(shownText(shown)).toContain('A warm close does not apply');
  expect(shown.shadowRoot?.querySelector('.evidence button')).toBeNull();
  shown.beside = true;
  await shown.updateComplete;
  const pointed = fired(shown, 'sameboat-point');
  inside(shown, '.evidence button').click();
  expect(await pointed).toEqual({ seq: 2 });
});

test('a reviewer scores an item with a note', async () => {
  inside<HTMLSelectElement>(shown, 'select').value = '3';
  submit('Why, for Kind', 'Only once.');
  await says('demo: 3 of 4, Only once.');
});

test('scores are shared, appealed and made final with an answer', async () => {
  expect(has(shown, 'textarea')).toBe(false);
  submit('The agent’s account', 'ana');
  await says('Shared with ana, who may appeal.');
  submit('You disagree? Say with what, and why.', 'I did greet.');
  await says('Appeal: I did greet.');
  submit('Answer the appeal.', 'So you did.');
  await says('Answer: So you did.');
  expect(has(shown, 'form')).toBe(false);
});
