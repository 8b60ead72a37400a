import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Problem, sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import type { StaffAccount } from '../../api/schema';
import { controls } from '../../theme/controls';
import { chosenRoles, roleChoices } from '../account/role-choices';
import '../account/account';
import { styles } from './accounts.styles';

interface Change {
  readonly user: string;
  readonly roles: readonly string[];
  readonly password?: string;
}

/**
 * Who may sign in, and what each sees of conversations and their coaching.
 *
 * @tag sameboat-accounts
 * @fires sameboat-signed-out - the account of this page itself was changed and must sign in again
 */
@customElement('sameboat-accounts')
export class AccountsPage extends LitElement {
  static override styles = [controls, styles];

  @property() token = '';
  /** Who looks at this page. */
  @property() user = '';
  @property({ type: Boolean }) demo = false;
  @state() private accounts: readonly StaffAccount[] | null = null;
  @state() private problem: string | null = null;
  @state() private done: string | null = null;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.demo) void this.fetch();
  }

  override render() {
    return html`<main>
      <h1>Accounts</h1>
      ${this.demo ? html`<p>A demo has no accounts. Set SAMEBOAT_ADMIN_PASSWORD to end it.</p>` : this.content()}
    </main>`;
  }

  private content() {
    return html`<p class="muted">
        Customers have no account: each has a link that opens one conversation, and never sees any coaching.
      </p>
      <div class="told">
        ${
          this.problem === null
            ? nothing
            : html`<p class="notice" role="alert">
                ${this.problem}
                ${this.accounts === null ? html`<button @click=${this.fetch}>Try again</button>` : nothing}
              </p>`
        }
        <p class="small" role="status">${this.done}</p>
      </div>
      ${this.list()}`;
  }

  private list() {
    if (this.accounts === null) return this.problem === null ? html`<p class="muted">Loading…</p>` : nothing;
    return html`<ul aria-label="Accounts">
        ${repeat(
          this.accounts,
          ({ user }) => user,
          (account) =>
            html`<li>
              <sameboat-account
                .account=${account}
                @sameboat-save-account=${this.changed}
                @sameboat-remove-account=${this.removed}
              ></sameboat-account>
            </li>`,
        )}
      </ul>
      ${this.accounts.length === 0 ? html`<p>Nobody has an account yet.</p>` : nothing}
      <h2>Add an account</h2>
      <form @submit=${this.add}>
        <label for="user">Name</label>
        <input id="user" type="text" autocomplete="off" maxlength="64" required />
        <label for="password">Password, 8 characters or more</label>
        <input id="password" type="password" autocomplete="new-password" minlength="8" required />
        ${roleChoices(['agent'])}
        <div><button class="primary" ?disabled=${this.busy}>Add</button></div>
      </form>`;
  }

  private get rest(): Rest {
    return new Rest('', this.token);
  }

  private async fetch(): Promise<void> {
    await this.attempt(async () => {
      this.accounts = await this.rest.accounts();
    });
  }

  private async add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const value = (id: string) => form.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
    const user = value('user').trim();
    if (this.accounts?.some((account) => account.user === user)) {
      this.problem = `There is an account ${user} already. Change that one above.`;
      return;
    }
    const roles = chosenRoles(form);
    await this.attempt(async () => {
      await this.rest.saveAccount(user, roles, value('password'));
      form.reset();
      await this.told(`${user} can sign in now.`);
    });
  }

  private async changed(event: CustomEvent<Change>): Promise<void> {
    const { user, roles, password } = event.detail;
    await this.attempt(async () => {
      await this.rest.saveAccount(user, roles, password);
      if (user === this.user) {
        this.dispatchEvent(new Event('sameboat-signed-out', { bubbles: true, composed: true }));
      } else {
        await this.told(`${user} was changed.`);
      }
    });
  }

  private async removed(event: CustomEvent<{ user: string }>): Promise<void> {
    const { user } = event.detail;
    await this.attempt(async () => {
      await this.rest.removeAccount(user);
      await this.told(`${user} was removed.`);
    });
  }

  private async told(done: string): Promise<void> {
    this.accounts = await this.rest.accounts();
    this.done = done;
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    this.problem = null;
    this.done = null;
    this.busy = true;
    try {
      await action();
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
      if (thrown instanceof Problem && thrown.unauthenticated) {
        this.dispatchEvent(new Event('sameboat-signed-out', { bubbles: true, composed: true }));
      }
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-accounts': AccountsPage;
  }
}
