import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Reading } from '../../api/schema';
import { controls } from '../../theme/controls';
import { headlineOf, needWords } from '../../words/reading';
import '../level/level';
import { styles } from './headline.styles';

/**
 * The first thing an agent sees: at whom it is aimed, what it is about in the customer's words, how strong,
 * and what control is missing.
 *
 * @tag sameboat-headline
 */
@customElement('sameboat-headline')
export class HeadlineView extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) reading: Reading | null = null;
  /** Whether an earlier message of the conversation was not calm. */
  @property({ type: Boolean }) wasUpset = false;

  override render() {
    if (this.reading === null) return nothing;
    const { lead, quote, tone } = headlineOf(this.reading, this.wasUpset);
    const need = needWords(this.reading.need);
    return html`<h2 class=${tone}>
        ${lead}${quote === null ? nothing : html` <q dir="auto" title=${quote}>${quote}</q>`}
      </h2>
      <p class="levels">
        <sameboat-level feeling="anger" .level=${this.reading.anger.level}></sameboat-level>
        <sameboat-level feeling="frustration" .level=${this.reading.frustration.level}></sameboat-level>
      </p>
      ${
        need === null
          ? nothing
          : html`<p><span class="muted">What they are missing:</span> <strong>${need}</strong></p>`
      }
      ${
        this.reading.language === 'unknown'
          ? html`<p class="muted small">This message is in a language the coach does not read.</p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-headline': HeadlineView;
  }
}
