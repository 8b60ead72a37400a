import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import type { Learned } from '../../api/schema';
import { controls } from '../../theme/controls';
import { page } from '../../theme/page';
import { tables } from '../../theme/tables';
import { moveWords } from '../../words/moves';

/**
 * What feedback has taught this desk about its suggestions, with a way to begin afresh.
 *
 * @tag sameboat-learned
 */
@customElement('sameboat-learned')
export class LearnedPage extends LitElement {
  static override styles = [controls, page, tables];

  @property() token = '';
  /** Only a supervisor may make the desk forget. */
  @property({ type: Boolean }) forgetful = false;
  @state() private moves: Learned | null = null;
  @state() private problem: string | null = null;
  @state() private asking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.fetch();
  }

  override render() {
    return html`<main>
      <h1>What this desk has learned</h1>
      <p class="muted">
        Suggestions that are used come up earlier, those that are dismissed come up later. Only the kind of
        reply counts here, not who chose it.
      </p>
      ${
        this.problem === null
          ? nothing
          : html`<p class="notice" role="alert">
              ${this.problem} <button @click=${this.fetch}>Try again</button>
            </p>`
      }
      ${this.table()}
    </main>`;
  }

  private table() {
    if (this.moves === null) return this.problem === null ? html`<p class="muted">Loading…</p>` : nothing;
    if (this.moves.length === 0) {
      return html`<p>Nothing yet. It begins with the first suggestion that is used or dismissed.</p>`;
    }
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Learned">
        <table>
          <thead>
            <tr>
              <th scope="col">Kind of reply</th>
              <th scope="col" class="number">Used</th>
              <th scope="col" class="number">Changed</th>
              <th scope="col" class="number">Dismissed</th>
              <th scope="col" class="number">Weight</th>
            </tr>
          </thead>
          <tbody>
            ${this.moves.map(
              (row) =>
                html`<tr>
                  <th scope="row">${moveWords(row.move)}</th>
                  <td class="number">${row.used}</td>
                  <td class="number">${row.edited}</td>
                  <td class="number">${row.dismissed}</td>
                  <td class="number">${row.weight.toFixed(2)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.forgetful ? this.beginAfresh() : nothing}`;
  }

  private beginAfresh() {
    if (!this.asking) return html`<p><button @click=${this.ask}>Begin afresh…</button></p>`;
    return html`<p class="notice">
      Forget all of this? The suggestions then come in their first order again.
      <button @click=${this.forget}>Forget it</button>
      <button @click=${this.keep}>Keep it</button>
    </p>`;
  }

  private ask(): void {
    this.asking = true;
  }

  private keep(): void {
    this.asking = false;
  }

  private async fetch(): Promise<void> {
    this.problem = null;
    try {
      this.moves = await new Rest('', this.token).learned();
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  private async forget(): Promise<void> {
    this.asking = false;
    try {
      await new Rest('', this.token).forgetLearned();
      await this.fetch();
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-learned': LearnedPage;
  }
}
