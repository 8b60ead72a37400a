import { html, type TemplateResult } from 'lit';
import type { Account } from '../../api/account';
import type { Status } from '../../api/schema';
import type { Link } from '../../live/link';

/** A page of the application: what it needs loaded and how it is drawn once somebody is signed in. */
export interface Page {
  readonly name: 'desk' | 'chat' | 'replay' | 'scores' | 'learned' | 'accounts' | 'missing';
  load(): Promise<unknown>;
  render(visit: Visit | null): TemplateResult;
}

/** Where one can go, and with which role. */
const PLACES = [
  { name: 'desk', path: '/', words: 'Desk', roles: ['agent', 'supervisor'] },
  { name: 'replay', path: '/replay', words: 'Replay', roles: ['agent', 'supervisor', 'qa'] },
  { name: 'scores', path: '/scores', words: 'Scores', roles: ['agent', 'supervisor', 'qa'] },
  { name: 'learned', path: '/learned', words: 'Learned', roles: ['agent', 'supervisor', 'qa'] },
  { name: 'accounts', path: '/accounts', words: 'Accounts', roles: ['admin'] },
] as const;

/** The pages that somebody with these roles can use, the one to begin with first. */
export function placesFor(roles: readonly string[]) {
  return PLACES.filter((place) => place.roles.some((role) => roles.includes(role)));
}

/** Who is here, on which server. */
export interface Visit {
  readonly link: Link | null;
  readonly status: Status;
  readonly account: Account;
}

/** The page that an address asks for. */
export function pageAt(url: URL): Page {
  const [first, second] = url.pathname.split('/').filter((part) => part !== '');
  if (first === 'chat' && second !== undefined) return chat(decodeURIComponent(second), url.hash);
  if (first === 'replay') {
    return {
      name: 'replay',
      load: () => import('../replay/replay'),
      render: (visit) =>
        html`<sameboat-replay
          .token=${visit?.account.token ?? ''}
          ?reviewer=${reviews(visit)}
        ></sameboat-replay>`,
    };
  }
  if (first === 'scores') {
    return {
      name: 'scores',
      load: () => import('../scores/scores'),
      render: (visit) =>
        html`<sameboat-scores
          .token=${visit?.account.token ?? ''}
          ?reviewer=${reviews(visit)}
        ></sameboat-scores>`,
    };
  }
  if (first === 'learned') {
    return {
      name: 'learned',
      load: () => import('../learned/learned'),
      render: (visit) =>
        html`<sameboat-learned
          .token=${visit?.account.token ?? ''}
          ?forgetful=${visit?.account.roles.includes('supervisor') ?? false}
        ></sameboat-learned>`,
    };
  }
  if (first === 'accounts') {
    return {
      name: 'accounts',
      load: () => import('../accounts/accounts'),
      render: (visit) =>
        html`<sameboat-accounts
          .token=${visit?.account.token ?? ''}
          .user=${visit?.account.user ?? ''}
          ?demo=${visit?.status.demo ?? false}
        ></sameboat-accounts>`,
    };
  }
  if (first !== undefined) return MISSING;
  return {
    name: 'desk',
    load: () => import('../desk/desk'),
    render: (visit) =>
      html`<sameboat-desk .link=${visit?.link ?? null} ?demo=${visit?.status.demo ?? false}></sameboat-desk>`,
  };
}

const MISSING: Page = {
  name: 'missing',
  load: () => Promise.resolve(),
  render: () =>
    html`<main class="centre">
      <div>
        <h1>There is no page here</h1>
        <p>The address may be misspelt, or the page has moved. <a href="/">Go to the first page</a></p>
      </div>
    </main>`,
};

function reviews(visit: Visit | null): boolean {
  return visit?.account.roles.some((role) => role === 'qa' || role === 'supervisor') ?? false;
}

function chat(conversation: string, hash: string): Page {
  const token = new URLSearchParams(hash.slice(1)).get('token');
  return {
    name: 'chat',
    load: () => import('../customer/customer'),
    render: () =>
      token === null
        ? html`<main class="centre">
            <p>This link is not complete. Please open the whole link that you were sent.</p>
          </main>`
        : html`<main>
            <sameboat-customer .conversation=${conversation} .token=${token}></sameboat-customer>
          </main>`,
  };
}
