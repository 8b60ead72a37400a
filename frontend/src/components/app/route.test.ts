import { render } from 'lit';
import { expect, test } from 'vitest';
import { shownText } from '../../testing/mount';
import { pageAt, placesFor } from './route';

function shown(address: string): HTMLElement {
  const target = document.createElement('div');
  render(pageAt(new URL(address, 'http://desk.example')).render(null), target);
  return target;
}

test.each([
  ['/', 'desk'],
  ['/replay', 'replay'],
  ['/replay?run=1', 'replay'],
  ['/scores?appraisal=1', 'scores'],
  ['/learned', 'learned'],
  ['/accounts', 'accounts'],
  ['/chat/abc#token=t', 'chat'],
  ['/chat', 'missing'],
  ['/nowhere/at/all', 'missing'],
])('%s leads to the %s', (address, name) => {
  expect(pageAt(new URL(address, 'http://desk.example')).name).toBe(name);
});

test('the customer’s link carries conversation and token', () => {
  const chat = shown('/chat/a%20b#token=t%2F1').querySelector('sameboat-customer');
  expect(chat).toMatchObject({ conversation: 'a b', token: 't/1' });
});

test('a link that lost its token says so', () => {
  expect(shownText(shown('/chat/abc'))).toContain('This link is not complete.');
});

test.each([
  [['agent'], ['desk', 'replay', 'scores', 'learned']],
  [['qa'], ['replay', 'scores', 'learned']],
  [['admin'], ['accounts']],
  [
    ['admin', 'supervisor'],
    ['desk', 'replay', 'scores', 'learned', 'accounts'],
  ],
  [[], []],
])('with the roles %j one can go to %j', (roles, names) => {
  expect(placesFor(roles).map(({ name }) => name)).toEqual(names);
});
