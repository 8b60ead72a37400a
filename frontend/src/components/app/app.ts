import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { forgetAccount, rememberAccount, rememberedAccount, type Account } from '../../api/account';
import { Problem, sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import type { Status } from '../../api/schema';
import { Changes } from '../../live/changes';
import { Link } from '../../live/link';
import { settings, type SettingsKeeper } from '../../settings/settings';
import { controls } from '../../theme/controls';
import { tokens } from '../../theme/tokens';
import '../connection/connection';
import '../settings/settings';
import type { SettingsDialog } from '../settings/settings';
import '../sign-in/sign-in';
import { styles } from './app.styles';
import { pageAt, placesFor } from './route';

/** Normal text at 100 percent, in pixels. */
const TEXT_PX = 15;

/**
 * The frame around every page: who is signed in, where one can go, how the connection is.
 *
 * @tag sameboat-app
 */
@customElement('sameboat-app')
export class App extends LitElement {
  static override styles = [tokens, controls, styles];

  @state() private status: Status | null = null;
  @state() private account: Account | null = null;
  /** Whether the page's elements are known: one that is shown before would not have its token when it begins. */
  @state() private loaded = false;
  @state() private problem: string | null = null;
  @query('sameboat-settings') private dialog!: SettingsDialog | null;
  private link: Link | null = null;
  private readonly page = pageAt(new URL(location.href));
  private readonly choices = new Changes<SettingsKeeper>(this);

  constructor() {
    super();
    this.choices.watch(settings);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.link?.close();
  }

  override willUpdate(): void {
    const { theme, motion, textSize } = settings.now;
    this.toggleAttribute('theme', theme !== 'system');
    if (theme !== 'system') this.setAttribute('theme', theme);
    this.setAttribute('motion', motion);
    this.style.setProperty('--sameboat-text-size', `${(TEXT_PX * textSize) / 100}px`);
  }

  override render() {
    if (this.page.name === 'chat') return this.content();
    return html`<header>
        <a class="brand" href="/" aria-label="Sameboat, to the desk"
          ><img src="/favicon.svg" alt="" width="24" height="24" /><span>Sameboat</span></a
        >
        ${this.account === null ? nothing : this.navigation()}
      </header>
      ${
        this.status?.demo
          ? html`<aside class="demo small" aria-label="About this demo">
              Demo on this computer only. You are signed in as a demo agent; nothing leaves it.
            </aside>`
          : nothing
      }
      <div class="page" @sameboat-signed-out=${this.leave}>${this.content()}</div>
      <sameboat-settings .token=${this.account?.token ?? ''}></sameboat-settings>`;
  }

  private navigation() {
    return html`<nav aria-label="Pages">
        ${placesFor(this.account?.roles ?? []).map(
          ({ name, path, words }) =>
            html`<a href=${path} aria-current=${name === this.page.name ? 'page' : 'false'}>${words}</a>`,
        )}
      </nav>
      <span class="right">
        ${
          this.link === null || this.page.name !== 'desk'
            ? nothing
            : html`<sameboat-connection .link=${this.link}></sameboat-connection>`
        }
        <button class="plain" @click=${this.openSettings}>Settings</button>
        ${this.status?.demo ? nothing : html`<button class="plain" @click=${this.signOut}>Sign out</button>`}
      </span>`;
  }

  private content() {
    if (this.problem !== null) {
      return html`<main class="centre">
        <p class="notice" role="alert">${this.problem} <button @click=${this.begin}>Try again</button></p>
      </main>`;
    }
    if (!this.loaded) return html`<main class="centre"><p class="muted">Opening…</p></main>`;
    if (this.page.name === 'chat' || this.status === null) return this.page.render(null);
    if (this.account === null) {
      return html`<main>
        <sameboat-sign-in @sameboat-signed-in=${this.signedIn}></sameboat-sign-in>
      </main>`;
    }
    return this.page.render({ link: this.link, status: this.status, account: this.account });
  }

  private async begin(): Promise<void> {
    this.problem = null;
    try {
      await Promise.all([this.page.load(), this.page.name === 'chat' ? null : this.comeIn()]);
      this.loaded = true;
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  private async comeIn(): Promise<void> {
    const status = await new Rest('', null).status();
    const remembered = rememberedAccount(Date.now());
    if (remembered !== null && (await stillValid(remembered))) this.enter(remembered);
    else if (status.demo) this.enter(await new Rest('', null).signIn());
    this.status = status;
  }

  private signedIn(event: CustomEvent<Account>): void {
    this.enter(event.detail);
  }

  private enter(account: Account): void {
    rememberAccount(account);
    const places = placesFor(account.roles);
    if (this.page.name === 'desk' && !places.some(({ name }) => name === 'desk')) {
      location.replace(places[0]?.path ?? '/learned');
      return;
    }
    this.link = new Link('', account.token);
    this.link.addEventListener('state', this.watched);
    if (this.page.name === 'desk') this.link.open();
    this.account = account;
  }

  private readonly watched = (): void => {
    if (this.link?.state === 'refused') void this.leaveIfOver();
  };

  /** A connection that was turned down mostly means that the token is no longer worth anything. */
  private async leaveIfOver(): Promise<void> {
    try {
      if (this.account === null || !(await stillValid(this.account))) await this.leave();
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  private async leave(): Promise<void> {
    forgetAccount();
    this.link?.removeEventListener('state', this.watched);
    await this.link?.close();
    this.link = null;
    this.account = null;
    if (this.status?.demo) await this.begin();
  }

  private async signOut(): Promise<void> {
    try {
      await new Rest('', this.account?.token ?? null).signOut();
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.unauthenticated)) {
        this.problem = sentenceFor(thrown);
        return;
      }
    }
    await this.leave();
  }

  private openSettings(): void {
    this.dialog?.show();
  }
}

/** A server that was set up anew no longer knows tokens that have not run out. */
async function stillValid(account: Account): Promise<boolean> {
  try {
    await new Rest('', account.token).conversations();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.status === null) throw thrown;
    return !thrown.unauthenticated;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-app': App;
  }
}
