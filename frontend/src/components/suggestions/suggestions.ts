import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Coaching, Suggestion } from '../../api/schema';
import { controls } from '../../theme/controls';
import '../suggestion/suggestion';
import { styles } from './suggestions.styles';

/**
 * The replies offered for the customer's newest message, or the reason why there are none. Cards for an
 * older message are withdrawn at once: advice that answers yesterday's words does harm.
 *
 * @tag sameboat-suggestions
 */
@customElement('sameboat-suggestions')
export class Suggestions extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) coaching: Coaching | null = null;
  /** The newest customer message; 0 while there is none. */
  @property({ type: Number }) newest = 0;
  @property({ attribute: false }) dismissed: ReadonlySet<string> = new Set();
  @property({ attribute: false }) used: ReadonlySet<string> = new Set();
  /** The keys that insert the cards, in their order. */
  @property({ attribute: false }) keys: readonly (string | null)[] = [];
  @property({ type: Boolean }) readonly = false;

  override render() {
    if (this.newest === 0) return nothing;
    return html`<section aria-label="Suggested replies" aria-busy=${this.waiting}>
      ${this.content()}
    </section>`;
  }

  /** What can be inserted right now, best first. */
  get offered(): readonly Suggestion[] {
    if (this.coaching === null || this.waiting) return [];
    return this.coaching.suggestions.filter((suggestion) => !this.dismissed.has(suggestion.id));
  }

  private get waiting(): boolean {
    return this.coaching?.seq !== this.newest;
  }

  private content() {
    if (this.waiting || this.coaching === null) {
      return html`<p class="muted">Reading the new message…</p>`;
    }
    if (this.coaching.skipped) {
      return html`<p class="muted">No suggestions this time: ${this.coaching.skipped}</p>`;
    }
    const offered = this.offered;
    if (offered.length === 0) {
      return html`<p class="muted">${this.coaching.quiet ?? 'No suggestion is needed here.'}</p>`;
    }
    return html`<h3>You could say</h3>
      <ol>
        ${repeat(
          offered,
          (suggestion) => suggestion.id,
          (suggestion, i) =>
            html`<li>
              <sameboat-suggestion
                .suggestion=${suggestion}
                .keys=${this.keys[i] ?? null}
                .used=${this.used.has(suggestion.id)}
                ?readonly=${this.readonly}
              ></sameboat-suggestion>
            </li>`,
        )}
      </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-suggestions': Suggestions;
  }
}
