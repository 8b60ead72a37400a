import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../testing/eventually';
import { openDesk, type TestDesk } from '../../testing/desk';
import { inside, mount, shownText } from '../../testing/mount';
import './shared';
import type { Shared } from './shared';

let desk: TestDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.stop();
});

async function opened(token: string): Promise<Shared> {
  const shared = await mount('sameboat-shared', { token });
  await shared.load();
  await shared.updateComplete;
  return shared;
}

test('without a policy that shares it, it says that only the agent sees it, and what is kept', async () => {
  const shared = await opened('agent');
  expect(shownText(shared)).toContain('Only you see this');
  expect(shownText(shared)).toContain('Of 3 drafts it is kept');
});

test('a desk that shares it says with whom', async () => {
  desk.desk.practice = { ...desk.desk.practice, sharedWith: ['supervisor', 'qa'] };
  expect(shownText(await opened('agent'))).toContain('shares this with supervisors and QA');
});

test('an agent can have it forgotten', async () => {
  const shared = await opened('agent');
  inside(shared, '.forget').click();
  await eventually(() => {
    expect(shownText(shared)).toContain('Nothing is kept of you so far.');
  });
});

test('what the server refuses is said in its place', async () => {
  desk.desk.failing = true;
  expect(shownText(await opened('agent'))).toContain('SB399');
});
