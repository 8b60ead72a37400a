import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Changes } from '../../live/changes';
import type { Link, LinkState } from '../../live/link';
import { controls } from '../../theme/controls';
import { styles } from './connection.styles';

const WORDS: Record<Exclude<LinkState, 'refused'>, string> = {
  connecting: 'Connecting…',
  live: 'Connected',
  reconnecting: 'Connection lost. Trying again; nothing is lost.',
  closed: 'Not connected',
};

/**
 * The state of the connection in words.
 *
 * @tag sameboat-connection
 */
@customElement('sameboat-connection')
export class Connection extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) link: Link | null = null;
  /** What to say when the server turns this visitor away for good. */
  @property() refusal = 'The server does not accept this sign-in. Please sign in again.';
  private readonly changes = new Changes<Link>(this, ['state']);

  override willUpdate(): void {
    this.changes.watch(this.link);
    this.dataset['state'] = this.link?.state ?? 'closed';
  }

  override render() {
    const state = this.link?.state ?? 'closed';
    return html`<p class="small ${state}" role="status">
      <span class="dot" aria-hidden="true"></span>${state === 'refused' ? this.refusal : WORDS[state]}
      ${
        state === 'reconnecting'
          ? html`<button class="plain small" @click=${this.retry}>Try now</button>`
          : nothing
      }
    </p>`;
  }

  private retry(): void {
    void this.link?.retry();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-connection': Connection;
  }
}
