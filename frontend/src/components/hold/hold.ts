import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Review } from '../../api/schema';
import { controls } from '../../theme/controls';
import { styles } from './hold.styles';

const SECOND_MS = 1_000;

/**
 * A short pause before a reply leaves: it says why, counts down and then sends. One key sends now, another
 * goes back to the words.
 *
 * @tag sameboat-hold
 * @fires sameboat-hold-over - the pause has ended or was skipped
 * @fires sameboat-hold-stopped - back to the draft
 */
@customElement('sameboat-hold')
export class Hold extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) hold: NonNullable<Review['hold']> = { seconds: 10, because: '' };
  @state() private left = 0;
  private ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.left = Math.ceil(this.hold.seconds);
    this.ticking = setInterval(() => {
      this.tick();
    }, SECOND_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.notice')?.focus();
  }

  override render() {
    return html`<div
      class="notice"
      role="group"
      tabindex="-1"
      aria-label="A short pause before this is sent"
      @keydown=${this.key}
    >
      <p dir="auto">${this.hold.because}</p>
      <p class="muted" role="timer">Sends in ${this.left} ${this.left === 1 ? 'second' : 'seconds'}.</p>
      <progress max=${this.hold.seconds} value=${this.hold.seconds - this.left} aria-hidden="true"></progress>
      <div class="actions">
        <button class="back" @click=${this.stop}>Back to my words <kbd>Esc</kbd></button>
        <button class="now" @click=${this.over}>Send now <kbd>Enter</kbd></button>
      </div>
    </div>`;
  }

  /** A key still held down from sending must not skip the pause it has just begun. */
  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.repeat && event.target === event.currentTarget) this.over();
  }

  private tick(): void {
    this.left -= 1;
    if (this.left <= 0) this.over();
  }

  private over(): void {
    clearInterval(this.ticking);
    this.dispatchEvent(new Event('sameboat-hold-over'));
  }

  private stop(): void {
    clearInterval(this.ticking);
    this.dispatchEvent(new Event('sameboat-hold-stopped'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-hold': Hold;
  }
}
