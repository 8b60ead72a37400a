import { afterEach, expect, test } from 'vitest';
import { forgetAccount, rememberAccount, rememberedAccount } from './account';

const account = { token: 't', roles: ['agent'], user: 'ana', expires: '2026-03-04T12:00:00Z' };
const noon = Date.parse(account.expires);

afterEach(() => {
  sessionStorage.clear();
});

test('nobody is signed in at first', () => {
  expect(rememberedAccount(noon)).toBeNull();
});

test('what is no account counts as nobody', () => {
  sessionStorage.setItem('sameboat.account', '{"token":');
  expect(rememberedAccount(noon)).toBeNull();
});

test('an account is remembered until its time is up', () => {
  rememberAccount(account);
  expect(rememberedAccount(noon - 1)).toEqual(account);
  expect(rememberedAccount(noon)).toBeNull();
});

test('an end that is not a date is left to the server', () => {
  rememberAccount({ ...account, expires: 'whenever' });
  expect(rememberedAccount(noon)?.user).toBe('ana');
});

test('after signing out nothing is left', () => {
  rememberAccount(account);
  forgetAccount();
  expect(sessionStorage.length).toBe(0);
});
