import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Suggestion } from '../../api/schema';
import { controls } from '../../theme/controls';
import { moveWords } from '../../words/moves';
import { styles } from './suggestion.styles';

/** Why a suggestion was not wanted, as the server stores it and as the agent reads it. */
const REASONS = [
  ['not my words', 'Not how I would say it'],
  ['wrong point', 'Misses the point'],
  ['not true', 'Says something untrue'],
  ['too early', 'Too early for this'],
  ['other', 'Another reason'],
] as const;

/** Browsers lend the clipboard to pages of a secure origin only. */
const CLIPBOARD = 'clipboard' in navigator;

const COPIED_SHOWN_MS = 2_000;

/**
 * One suggested reply with its reason.
 *
 * @tag sameboat-suggestion
 * @fires sameboat-insert - put this text into the draft; `detail.suggestion`
 * @fires sameboat-copied - the text was copied; `detail.suggestion`
 * @fires sameboat-dismiss - not wanted; `detail.suggestion`, `detail.reason`
 */
@customElement('sameboat-suggestion')
export class SuggestionCard extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) suggestion: Suggestion | null = null;
  /** The keys that insert this card; null shows none. */
  @property({ attribute: false }) keys: string | null = null;
  /** In a replay there is nothing to insert into. */
  @property({ type: Boolean }) readonly = false;
  @property({ type: Boolean }) used = false;
  @state() private asking = false;
  @state() private copied = false;

  override render() {
    const suggestion = this.suggestion;
    if (suggestion === null) return nothing;
    return html`<article @keydown=${this.escape}>
      ${
        suggestion.moves.length === 0
          ? nothing
          : html`<ul class="moves small" aria-label="What this reply does">
              ${suggestion.moves.map((move) => html`<li>${moveWords(move)}</li>`)}
            </ul>`
      }
      <p class="text" dir="auto">${suggestion.text}</p>
      <p class="why small">${suggestion.because}</p>
      ${this.readonly ? nothing : this.asking ? this.reasons() : this.actions()}
    </article>`;
  }

  private actions() {
    return html`<div class="actions">
      <button class="primary" @click=${this.insert}>
        ${this.used ? 'Insert again' : 'Insert'}
        ${this.keys === null ? nothing : html`<kbd>${this.keys}</kbd>`}
      </button>
      ${
        CLIPBOARD
          ? html`<button class="plain" @click=${this.copy}>${this.copied ? 'Copied' : 'Copy'}</button>`
          : nothing
      }
      <button class="plain" @click=${this.ask} aria-haspopup="true">Dismiss</button>
      <span class="unseen" role="status">${this.copied ? 'Copied to the clipboard' : ''}</span>
    </div>`;
  }

  private reasons() {
    return html`<div class="reasons" role="group" aria-label="Why not this one?">
      <p class="small muted">Why not this one?</p>
      ${REASONS.map(
        ([reason, words]) =>
          html`<button
            class="small"
            @click=${() => {
              this.tell('sameboat-dismiss', { reason });
            }}
          >
            ${words}
          </button>`,
      )}
      <button class="plain small" @click=${this.keep}>Keep it</button>
    </div>`;
  }

  private insert(): void {
    this.tell('sameboat-insert', {});
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.suggestion?.text ?? '');
    this.copied = true;
    this.tell('sameboat-copied', {});
    setTimeout(() => {
      this.copied = false;
    }, COPIED_SHOWN_MS);
  }

  private async ask(): Promise<void> {
    this.asking = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('.reasons button')?.focus();
  }

  private async keep(): Promise<void> {
    this.asking = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('.actions button')?.focus();
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.asking) {
      event.stopPropagation();
      void this.keep();
    }
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(
      new CustomEvent(type, {
        detail: { suggestion: this.suggestion, ...detail },
        bubbles: true,
        composed: true,
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-suggestion': SuggestionCard;
  }
}
