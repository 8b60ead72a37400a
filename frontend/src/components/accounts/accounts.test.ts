import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDesk, type TestDesk } from '../../testing/desk';
import { eventually } from '../../testing/eventually';
import { has, inside, mount, press, shownText } from '../../testing/mount';
import type { AccountsPage } from './accounts';
import './accounts';

let desk: TestDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.stop();
});

async function opened(): Promise<AccountsPage> {
  const page = await mount('sameboat-accounts', { token: 'agent', user: 'admin' });
  await eventually(() => {
    expect(has(page, 'sameboat-account')).toBe(true);
  });
  return page;
}

const rows = (page: AccountsPage) => [...(page.shadowRoot?.querySelectorAll('sameboat-account') ?? [])];

function row(page: AccountsPage, user: string) {
  const found = rows(page).find(({ account }) => account.user === user);
  if (found === undefined) throw new Error(`There is no account ${user}.`);
  return found;
}

function submit(element: HTMLElement): void {
  inside(element, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
}

function fill(element: HTMLElement, selector: string, value: string): void {
  inside<HTMLInputElement>(element, selector).value = value;
}

test('a demo has none, and says how to end it', async () => {
  const page = await mount('sameboat-accounts', { demo: true });
  expect(shownText(page)).toContain('SAMEBOAT_ADMIN_PASSWORD');
  expect(has(page, 'form')).toBe(false);
});

test('what cannot be loaded says so and is tried again', async () => {
  desk.desk.failing = true;
  const page = await mount('sameboat-accounts', { token: 'agent', user: 'admin' });
  await eventually(() => {
    expect(shownText(page)).toContain('SB399');
  });
  desk.desk.failing = false;
  inside(page, '[role=alert] button').click();
  await eventually(() => {
    expect(rows(page)).toHaveLength(1);
  });
});

test('a name that is in use is not silently given a new password', async () => {
  const page = await opened();
  fill(page, '#user', 'admin');
  fill(page, '#password', 'something else');
  submit(page);
  await eventually(() => {
    expect(shownText(page)).toContain('There is an account admin already.');
  });
});

test('the first account cannot be removed', async () => {
  const page = await opened();
  expect(shownText(row(page, 'admin'))).not.toContain('Remove');
});

test('an account is added, given other roles and removed', async () => {
  const page = await opened();
  fill(page, '#user', 'ana');
  fill(page, '#password', 'a long password');
  submit(page);
  await eventually(() => {
    expect(shownText(row(page, 'ana'))).toContain('ana Agent');
  });

  inside(row(page, 'ana'), '[aria-label="Roles of ana"]').click();
  await row(page, 'ana').updateComplete;
  inside(row(page, 'ana'), 'input[value=qa]').click();
  submit(row(page, 'ana'));
  await eventually(() => {
    expect(shownText(row(page, 'ana'))).toContain('ana Agent, QA');
  });

  inside(row(page, 'ana'), '[aria-label="Remove ana"]').click();
  await row(page, 'ana').updateComplete;
  submit(row(page, 'ana'));
  await eventually(() => {
    expect(rows(page)).toHaveLength(1);
  });
  expect(shownText(page)).toContain('ana was removed.');
});

test('Escape changes nothing', async () => {
  const page = await opened();
  inside(row(page, 'admin'), '[aria-label="New password of admin"]').click();
  await row(page, 'admin').updateComplete;
  press(inside(row(page, 'admin'), 'form'), 'Escape');
  await row(page, 'admin').updateComplete;
  expect(has(row(page, 'admin'), 'form')).toBe(false);
});

test('who changes the own account must sign in again', async () => {
  const page = await opened();
  const signedOut = vi.fn();
  page.addEventListener('sameboat-signed-out', signedOut);
  inside(row(page, 'admin'), '[aria-label="New password of admin"]').click();
  await row(page, 'admin').updateComplete;
  fill(row(page, 'admin'), '#password', 'another password');
  submit(row(page, 'admin'));
  await eventually(() => {
    expect(signedOut).toHaveBeenCalledOnce();
  });
});
