import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StaffAccount } from '../../api/schema';
import { controls } from '../../theme/controls';
import { roleWords } from '../../words/roles';
import { chosenRoles, roleChoices } from './role-choices';
import { styles } from './account.styles';

/** The account that makes the others; the server keeps it. */
const FIRST = 'admin';

/**
 * One account and what an admin can do with it. The page around puts it through and redraws.
 *
 * @tag sameboat-account
 * @fires sameboat-save-account - `detail` has the `roles` and, where it is to be changed, the `password`
 * @fires sameboat-remove-account - the account is to be removed
 */
@customElement('sameboat-account')
export class AccountRow extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) account: StaffAccount = { user: '', roles: [] };
  @state() private open: 'roles' | 'password' | 'remove' | null = null;

  override render() {
    const { user, roles } = this.account;
    return html`<article @keydown=${this.escape}>
      <p class="who"><strong dir="auto">${user}</strong> <span class="muted">${roleWords(roles)}</span></p>
      ${this.open === null ? this.actions(user) : this.question(this.open, user)}
    </article>`;
  }

  private actions(user: string) {
    const action = (open: 'roles' | 'password' | 'remove', words: string) =>
      html`<button class="plain" aria-label="${words} of ${user}" @click=${() => this.ask(open)}>
        ${words}
      </button>`;
    return html`<div class="actions">
      ${action('roles', 'Roles')} ${action('password', 'New password')}
      ${
        user === FIRST
          ? nothing
          : html`<button class="plain" aria-label="Remove ${user}" @click=${() => this.ask('remove')}>
              Remove
            </button>`
      }
    </div>`;
  }

  private question(open: 'roles' | 'password' | 'remove', user: string) {
    if (open === 'remove') {
      return html`<form class="notice" @submit=${this.giveUp}>
        <p>Remove ${user}? Who is signed in with it is signed out at once. Conversations stay.</p>
        <div class="actions"><button>Remove it</button> ${this.back()}</div>
      </form>`;
    }
    return html`<form @submit=${this.save}>
      ${
        open === 'roles'
          ? roleChoices(this.account.roles)
          : html`<label for="password">New password, 8 characters or more</label>
              <input id="password" type="password" autocomplete="new-password" minlength="8" required />`
      }
      <p class="small muted">Who is signed in with this account must sign in again.</p>
      <div class="actions"><button class="primary">Save</button> ${this.back()}</div>
    </form>`;
  }

  private back() {
    return html`<button type="button" class="plain" @click=${this.close}>Leave it as it is</button>`;
  }

  private async ask(open: 'roles' | 'password' | 'remove'): Promise<void> {
    this.open = open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form input, form button')?.focus();
  }

  private async close(): Promise<void> {
    this.open = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.actions button')?.focus();
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.open !== null) void this.close();
  }

  private save(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const password = form.querySelector<HTMLInputElement>('#password')?.value;
    const roles = this.open === 'roles' ? chosenRoles(form) : this.account.roles;
    void this.close();
    this.dispatchEvent(
      new CustomEvent('sameboat-save-account', {
        detail: { user: this.account.user, roles, ...(password !== undefined && { password }) },
      }),
    );
  }

  private giveUp(event: SubmitEvent): void {
    event.preventDefault();
    void this.close();
    this.dispatchEvent(new CustomEvent('sameboat-remove-account', { detail: { user: this.account.user } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-account': AccountRow;
  }
}
