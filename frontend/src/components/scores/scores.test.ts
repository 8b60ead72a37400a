import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDesk, type TestDesk } from '../../testing/desk';
import { has, inside, mount, shownText } from '../../testing/mount';
import './scores';
import type { ScoresPage } from './scores';

let desk: TestDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.stop();
});

async function opened(reviewer: boolean): Promise<ScoresPage> {
  const page = await mount('sameboat-scores', { token: 'agent', reviewer });
  await vi.waitFor(() => {
    expect(has(page, 'table')).toBe(true);
  });
  return page;
}

test('says when the scores cannot be loaded, and tries again', async () => {
  desk.desk.failing = true;
  const page = await mount('sameboat-scores', { token: 'agent' });
  await vi.waitFor(() => {
    expect(shownText(page)).toContain('SB399');
  });
  desk.desk.failing = false;
  inside(page, '[role=alert] button').click();
  await vi.waitFor(() => {
    expect(shownText(page)).toContain('double-bill');
  });
});

test('an agent sees scores and no calibration, and opens one', async () => {
  const page = await opened(false);
  expect(shownText(page)).toMatch(/double-bill draft 62\.5/);
  expect(shownText(page)).not.toContain('How well reviewers agree');
  inside(page, 'th a').click();
  await page.updateComplete;
  expect(inside(page, 'sameboat-appraisal')).toMatchObject({ token: 'agent' });
  expect(location.search).toBe('?appraisal=a1');
  inside(page, 'a[href="/scores"]').click();
  await page.updateComplete;
  expect(has(page, 'sameboat-appraisal')).toBe(false);
});

test('a reviewer sees agreement with its interval and where raters are furthest apart', async () => {
  const page = await opened(true);
  await vi.waitFor(() => {
    expect(shownText(page)).toMatch(/kind 12 0\.70 0\.81 \(0\.60 to 0\.93\) –/);
  });
  expect(shownText(page)).toContain('double-bill, kind: quinn 0, sameboat 2, sue 4');
});
