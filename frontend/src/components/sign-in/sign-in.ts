import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import { controls } from '../../theme/controls';
import { styles } from './sign-in.styles';

/**
 * Asks for name and password where the server is no demo.
 *
 * @tag sameboat-sign-in
 * @fires sameboat-signed-in - `detail` is the account
 */
@customElement('sameboat-sign-in')
export class SignIn extends LitElement {
  static override styles = [controls, styles];

  @state() private problem: string | null = null;
  @state() private busy = false;
  @query('#user') private user!: HTMLInputElement | null;
  @query('#password') private password!: HTMLInputElement | null;

  override render() {
    return html`<form @submit=${this.submit}>
      <h1>Sign in to Sameboat</h1>
      <div>
        <label for="user">Name</label>
        <input id="user" type="text" autocomplete="username" required />
      </div>
      <div>
        <label for="password">Password</label>
        <input id="password" type="password" autocomplete="current-password" required />
      </div>
      ${this.problem === null ? nothing : html`<p class="notice" role="alert">${this.problem}</p>`}
      <button class="primary" type="submit" ?disabled=${this.busy}>
        ${this.busy ? 'Signing in…' : 'Sign in'}
      </button>
    </form>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    this.problem = null;
    try {
      const account = await new Rest('', null).signIn(this.user?.value ?? '', this.password?.value ?? '');
      this.dispatchEvent(new CustomEvent('sameboat-signed-in', { detail: account }));
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-sign-in': SignIn;
  }
}
