import { afterEach, beforeEach, expect, test } from 'vitest';
import { USUAL_KEYS } from '../../settings/keys';
import { settings } from '../../settings/settings';
import { has, inside, mount, press, shownText } from '../../testing/mount';
import type { KeysChooser } from './keys';
import './keys';

let keys: KeysChooser;

beforeEach(async () => {
  keys = await mount('sameboat-keys');
});
afterEach(() => {
  settings.change({ keys: USUAL_KEYS });
});

async function choose(key: string, more: KeyboardEventInit): Promise<void> {
  const first = inside(keys, 'dd button');
  first.click();
  press(first, key, more);
  await keys.updateComplete;
}

test('keys that are in use are refused with what they do', async () => {
  await choose('2', { altKey: true, code: 'Digit2' });
  expect(shownText(keys)).toContain('Alt+2 is in use: insert the second suggestion.');
  expect(settings.now.keys).toEqual(USUAL_KEYS);
  expect(shownText(inside(keys, 'dd button'))).toBe('Press the new keys');
});

test('Escape leaves the keys as they were', async () => {
  await choose('Escape', {});
  expect(settings.now.keys).toEqual(USUAL_KEYS);
  expect(shownText(inside(keys, 'dd button'))).toBe('Alt+1');
});

test('new keys take the place of the old, and the usual ones come back', async () => {
  await choose('g', { altKey: true, code: 'KeyG' });
  expect(settings.now.keys.insert1).toBe('Alt+G');
  expect(shownText(inside(keys, 'dd button'))).toBe('Alt+G');
  inside(keys, '.plain').click();
  await keys.updateComplete;
  expect(settings.now.keys).toEqual(USUAL_KEYS);
  expect(has(keys, '.plain')).toBe(false);
});
