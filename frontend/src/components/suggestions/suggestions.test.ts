import { expect, test } from 'vitest';
import { drawn, mount, shownText } from '../../testing/mount';
import { coaching, suggestion } from '../../testing/samples';
import './suggestions';

const three = [suggestion('a'), suggestion('b'), suggestion('c')];

test('cards are withdrawn the moment the customer writes again', async () => {
  const element = await mount('sameboat-suggestions', {
    coaching: coaching(3, { suggestions: three }),
    newest: 3,
  });
  expect(element.offered.map((s) => s.id)).toEqual(['a', 'b', 'c']);
  element.newest = 4;
  await drawn(element);
  expect(element.offered).toEqual([]);
  expect(shownText(element)).toBe('Reading the new message…');
});

test('a dismissed card makes room and the others move up', async () => {
  const element = await mount('sameboat-suggestions', {
    coaching: coaching(3, { suggestions: three }),
    newest: 3,
    dismissed: new Set(['a']),
  });
  expect(element.offered.map((s) => s.id)).toEqual(['b', 'c']);
});

test('quiet is said with its reason', async () => {
  const quiet = coaching(1, { quiet: 'They are calm; answer in your own words.' });
  const element = await mount('sameboat-suggestions', { coaching: quiet, newest: 1 });
  expect(shownText(element)).toBe('They are calm; answer in your own words.');
});

test('advice that was skipped is not passed off as quiet', async () => {
  const skipped = coaching(1, { reading: null, skipped: 'There were too many messages.' });
  const element = await mount('sameboat-suggestions', { coaching: skipped, newest: 1 });
  expect(shownText(element)).toBe('No suggestions this time: There were too many messages.');
});

test('before the customer has written there is nothing', async () => {
  expect(shownText(await mount('sameboat-suggestions'))).toBe('');
});
