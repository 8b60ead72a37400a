import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from '../../testing/desk';
import { eventually } from '../../testing/eventually';
import { has, inside, mount, shownText } from '../../testing/mount';
import './learned';

let desk: TestDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.stop();
});

test('shows what was learned', async () => {
  const page = await mount('sameboat-learned', { token: 'agent' });
  await eventually(() => {
    expect(shownText(page)).toMatch(/hand back control 7 2 1 1\.30/);
  });
  expect(has(page, 'p button')).toBe(false);
});

test('a supervisor is asked before the desk forgets', async () => {
  const page = await mount('sameboat-learned', { token: 'agent', forgetful: true });
  await eventually(() => {
    expect(has(page, 'table')).toBe(true);
  });
  inside(page, 'p button').click();
  await page.updateComplete;
  expect(shownText(page)).toContain('Forget all of this?');
  inside(page, '.notice button').click();
  await eventually(() => {
    expect(shownText(page)).toContain('Nothing yet.');
  });
});

test('says when it cannot be loaded, and tries again', async () => {
  desk.desk.failing = true;
  const page = await mount('sameboat-learned', { token: 'agent' });
  await eventually(() => {
    expect(shownText(page)).toContain('SB399');
  });
  desk.desk.failing = false;
  inside(page, '[role=alert] button').click();
  await eventually(() => {
    expect(shownText(page)).toContain('hand back control');
  });
});
