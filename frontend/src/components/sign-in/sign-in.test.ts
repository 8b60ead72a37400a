import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDesk, type TestDesk } from '../../testing/desk';
import { eventually } from '../../testing/eventually';
import { fired, inside, mount, shownText } from '../../testing/mount';
import './sign-in';

let desk: TestDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.stop();
});

test('hands over the account', async () => {
  const form = await mount('sameboat-sign-in');
  const account = fired<{ user: string; token: string }>(form, 'sameboat-signed-in');
  inside(form, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
  expect(await account).toMatchObject({ user: 'demo', token: 'agent' });
});

test('a wrong password is said in one sentence and can be tried again', async () => {
  desk.desk.failing = true;
  const form = await mount('sameboat-sign-in');
  inside(form, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
  await eventually(() => {
    expect(shownText(form)).toContain('SB399');
  });
  expect(inside<HTMLButtonElement>(form, 'button').disabled).toBe(false);
});
