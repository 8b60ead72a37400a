import { afterEach, expect, test, vi } from 'vitest';
import { USUAL_KEYS } from './keys';
import { SettingsKeeper } from './settings';

afterEach(() => {
  localStorage.clear();
});

test.each([
  '',
  'not json',
  '"text"',
  'null',
  '[1]',
  '{"theme":"plaid","textSize":1000,"shortcuts":"yes","keys":{"fix":1}}',
])('what was kept as %s counts as not set', (kept) => {
  localStorage.setItem('sameboat.settings', kept);
  expect(new SettingsKeeper(localStorage).now).toEqual({
    theme: 'system',
    textSize: 100,
    motion: 'system',
    shortcuts: true,
    keys: USUAL_KEYS,
    reviewDrafts: true,
    shareOutcomes: true,
  });
});

test('a change is told and outlives the page', () => {
  const keeper = new SettingsKeeper(localStorage);
  const told = vi.fn();
  keeper.addEventListener('change', told);
  keeper.change({ theme: 'dark' });
  expect(told).toHaveBeenCalledOnce();
  expect(new SettingsKeeper(localStorage).now).toMatchObject({ theme: 'dark', shortcuts: true });
});

test('keys that were chosen are kept, and switched off but for sending', () => {
  const keeper = new SettingsKeeper(localStorage);
  keeper.change({ keys: { ...USUAL_KEYS, fix: 'Alt+G' } });
  expect(new SettingsKeeper(localStorage).keysFor('fix')).toBe('Alt+G');
  keeper.change({ shortcuts: false });
  expect(keeper.keysFor('fix')).toBeNull();
  expect(keeper.keysFor('send')).toBe('Ctrl+Enter');
});
