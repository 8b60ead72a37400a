import * as v from 'valibot';
import { SignedInSchema, type SignedIn } from './schema';

const KEY = 'sameboat.account';

/** Who is signed in, for as long as this tab lives and the token is valid. */
export type Account = SignedIn;

/** The account this tab signed in with, or null if there is none or its time is up. */
export function rememberedAccount(now: number, storage: Storage = sessionStorage): Account | null {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), SignedInSchema), storage.getItem(KEY));
  if (!kept.success) return null;
  const account = kept.output;
  // A date that does not parse gives NaN, which is never in the past: the server then decides.
  if (Date.parse(account.expires) <= now) {
    storage.removeItem(KEY);
    return null;
  }
  return account;
}

export function rememberAccount(account: Account, storage: Storage = sessionStorage): void {
  storage.setItem(KEY, JSON.stringify(account));
}

export function forgetAccount(storage: Storage = sessionStorage): void {
  storage.removeItem(KEY);
}
