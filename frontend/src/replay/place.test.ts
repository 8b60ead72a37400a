import { expect, test } from 'vitest';
import { addressOf, placeAt } from './place';

test('an address names a moment and leads back to it', () => {
  const place = { run: 'r 1', conversation: 2, turn: 7 };
  expect(placeAt(new URL(addressOf(place), 'http://x').search)).toEqual(place);
});

test.each(['?conversation=-1', '?conversation=1e3', '?conversation=99999999999', '?turn=1.5'])(
  'a number that is none in %s is left out',
  (search) => {
    expect(placeAt(search)).toEqual({ run: null, conversation: null, turn: null });
  },
);

test('the beginning has a plain address', () => {
  expect(addressOf({ run: null, conversation: null, turn: null })).toBe('/replay');
});
