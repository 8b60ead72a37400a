import { afterEach, expect, test, vi } from 'vitest';
import { SettingsKeeper } from './settings';

afterEach(() => {
  localStorage.clear();
});

test.each(['', 'not json', '"text"', 'null', '[1]', '{"theme":"plaid","textSize":1000,"shortcuts":"yes"}'])(
  'what was kept as %s counts as not set',
  (kept) => {
    localStorage.setItem('sameboat.settings', kept);
    expect(new SettingsKeeper(localStorage).now).toEqual({
      theme: 'system',
      textSize: 100,
      motion: 'system',
      shortcuts: true,
      reviewDrafts: true,
      shareOutcomes: true,
    });
  },
);

test('a change is told and outlives the page', () => {
  const keeper = new SettingsKeeper(localStorage);
  const told = vi.fn();
  keeper.addEventListener('change', told);
  keeper.change({ theme: 'dark' });
  expect(told).toHaveBeenCalledOnce();
  expect(new SettingsKeeper(localStorage).now).toMatchObject({ theme: 'dark', shortcuts: true });
});
