import { expect, test } from 'vitest';
import type { Replay } from '../../api/schema';
import { fired, has, inside, mount, shownText } from '../../testing/mount';
import './replay-report';

const conversation = { file: 'week.zip', turns: 4, peakFrustration: 0.2, turnedAt: null };
const done: Replay = {
  id: 'r',
  state: 'done',
  progress: { turns: 8, conversations: 2, bytesRead: 10, bytesTotal: 10 },
  conversations: [
    { ...conversation, id: 'mild', peakAnger: 0.1 },
    { ...conversation, id: 'hot', peakAnger: 0.9, turnedAt: 3 },
  ],
  problems: [],
};

test('the hottest conversation comes first and opens by its place in the run', async () => {
  const element = await mount('sameboat-replay-report', { replay: done });
  const rows = [...(element.shadowRoot?.querySelectorAll('tbody th button') ?? [])];
  expect(rows.map((row) => row.textContent.trim())).toEqual(['hot', 'mild']);
  const opened = fired(element, 'sameboat-open');
  (rows[0] as HTMLButtonElement).click();
  expect(await opened).toEqual({ index: 1, turn: null });
});

test('a turning point leads to its moment', async () => {
  const element = await mount('sameboat-replay-report', { replay: done });
  const opened = fired(element, 'sameboat-open');
  inside(element, 'td button').click();
  expect(await opened).toEqual({ index: 1, turn: 3 });
});

test('a running replay says how far it is', async () => {
  const progress = { turns: 1200, conversations: 100, bytesRead: 5, bytesTotal: 10 };
  const element = await mount('sameboat-replay-report', {
    replay: { ...done, state: 'running', conversations: [], progress },
  });
  expect(inside<HTMLProgressElement>(element, 'progress').value).toBe(5);
  expect(shownText(element)).toContain('100 conversations');
  expect(has(element, 'table')).toBe(false);
});

test('files without a conversation are said to have none', async () => {
  const element = await mount('sameboat-replay-report', { replay: { ...done, conversations: [] } });
  expect(shownText(element)).toContain('No conversation was found in these files.');
});

test('what could not be read is listed with its place', async () => {
  const problems = [{ code: 'SB210', message: 'No speaker.', file: 'a.txt', line: 9 }];
  const element = await mount('sameboat-replay-report', { replay: { ...done, state: 'failed', problems } });
  const text = shownText(element);
  expect(text).toContain('The replay stopped early.');
  expect(text).toContain('One thing could not be read');
  expect(text).toContain('No speaker. a.txt, line 9 SB210');
});
