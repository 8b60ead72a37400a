import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './barriers';
import { journey, newPage, serverAddress, useBrowser } from './browser';

/** The server's own setting, which ends the demo. */
const ADMIN_PASSWORD = process.env['SAMEBOAT_ADMIN_PASSWORD'] ?? '';

useBrowser();

async function signIn(user: string, password: string, path = '/'): Promise<Page> {
  const page = await newPage();
  await page.goto(serverAddress() + path);
  await page.getByLabel('Name').fill(user);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  return page;
}

/** An account of its own for each journey, so that their order does not matter. */
async function addAccount(admin: Page, roles: readonly string[]): Promise<string> {
  const user = `ana-${Math.random().toString(36).slice(2, 10)}`;
  await admin.getByLabel('Name', { exact: true }).fill(user);
  await admin.getByLabel('Password, 8 characters or more').fill(`password of ${user}`);
  for (const role of ['Agent', 'Supervisor', 'QA', 'Admin']) {
    await admin.getByRole('checkbox', { name: role }).setChecked(roles.includes(role));
  }
  await admin.getByRole('button', { name: 'Add', exact: true }).click();
  await admin.getByText(`${user} can sign in now.`).waitFor();
  return user;
}

async function accountsPage(): Promise<Page> {
  const admin = await signIn('admin', ADMIN_PASSWORD, '/accounts');
  await admin.getByRole('heading', { name: 'Add an account' }).waitFor();
  return admin;
}

journey('nothing is shown before somebody has signed in', async () => {
  const page = await newPage();
  await page.goto(`${serverAddress()}/`);
  await page.getByRole('heading', { name: 'Sign in to Sameboat' }).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
});

journey('a wrong password is said in one sentence, and the next try may be right', async () => {
  const page = await signIn('admin', 'not the password');
  await page.getByText('The name or the password is wrong.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Password').fill(ADMIN_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Accounts' }).waitFor();
});

describe('an admin', () => {
  journey('adds an agent, who finds a desk and no accounts', async () => {
    const user = await addAccount(await accountsPage(), ['Agent']);
    const agent = await signIn(user, `password of ${user}`);
    await agent.getByRole('heading', { name: 'Choose a conversation' }).waitFor();
    expect(await agent.getByRole('link', { name: 'Accounts' }).count()).toBe(0);
    expect(await barriers(agent)).toEqual([]);
    await agent.goto(`${serverAddress()}/accounts`);
    await agent.getByText('This is not allowed.').waitFor();
    expect(await barriers(agent)).toEqual([]);
  });

  journey('sees what is wrong with a new account', async () => {
    const admin = await accountsPage();
    await admin.getByLabel('Name', { exact: true }).fill('not a name!');
    await admin.getByLabel('Password, 8 characters or more').fill('long enough');
    await admin.getByRole('button', { name: 'Add', exact: true }).click();
    await admin.getByText('SB408').waitFor();
    expect(await barriers(admin)).toEqual([]);
  });

  journey('changes roles, and a session with the old ones ends', async () => {
    const admin = await accountsPage();
    const user = await addAccount(admin, ['Agent']);
    const agent = await signIn(user, `password of ${user}`);
    await agent.getByText('Connected', { exact: true }).waitFor();
    await admin.getByRole('button', { name: `Roles of ${user}` }).click();
    await admin.getByRole('listitem').filter({ hasText: user }).getByRole('checkbox', { name: 'QA' }).check();
    await admin
      .getByRole('listitem')
      .filter({ hasText: user })
      .getByRole('checkbox', { name: 'Agent' })
      .uncheck();
    expect(await barriers(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.getByText(`${user} was changed.`).waitFor();

    await agent.getByRole('heading', { name: 'Sign in to Sameboat' }).waitFor();
    await agent.getByLabel('Name').fill(user);
    await agent.getByLabel('Password').fill(`password of ${user}`);
    await agent.keyboard.press('Enter');
    await agent.getByRole('heading', { name: 'Replay transcripts' }).waitFor();
    expect(await agent.getByRole('link', { name: 'Desk', exact: true }).count()).toBe(0);
  });

  journey('gives a new password, and the old one is worth nothing', async () => {
    const admin = await accountsPage();
    const user = await addAccount(admin, ['Agent']);
    await admin.getByRole('button', { name: `New password of ${user}` }).click();
    await admin.getByLabel('New password, 8 characters or more').fill('something quite new');
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.getByText(`${user} was changed.`).waitFor();
    const agent = await signIn(user, `password of ${user}`);
    await agent.getByText('The name or the password is wrong.').waitFor();
    await agent.getByLabel('Password').fill('something quite new');
    await agent.keyboard.press('Enter');
    await agent.getByRole('heading', { name: 'Choose a conversation' }).waitFor();
  });

  journey('removes an account, and whoever used it is signed out', async () => {
    const admin = await accountsPage();
    const user = await addAccount(admin, ['Agent']);
    const agent = await signIn(user, `password of ${user}`);
    await agent.getByText('Connected', { exact: true }).waitFor();
    await admin.getByRole('button', { name: `Remove ${user}` }).click();
    expect(await barriers(admin)).toEqual([]);
    await admin.getByRole('button', { name: 'Remove it' }).click();
    await admin.getByText(`${user} was removed.`).waitFor();
    await agent.getByRole('heading', { name: 'Sign in to Sameboat' }).waitFor();
    expect(await admin.getByRole('button', { name: `Remove ${user}` }).count()).toBe(0);
  });
});
