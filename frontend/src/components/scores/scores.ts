import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Appraisal, Calibration } from '../../api/appraisal-schema';
import { sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import { controls } from '../../theme/controls';
import { page } from '../../theme/page';
import { tables } from '../../theme/tables';
import { estimateWords } from '../../words/appraisal';
import '../appraisal/appraisal';

/**
 * Scores of past conversations. An agent sees the own ones and may appeal; who looks after quality sees
 * all of them, and how well reviewers agree.
 *
 * @tag sameboat-scores
 */
@customElement('sameboat-scores')
export class ScoresPage extends LitElement {
  static override styles = [controls, page, tables];

  @property() token = '';
  @property({ type: Boolean }) reviewer = false;
  @state() private appraisals: readonly Appraisal[] | null = null;
  @state() private calibration: Calibration | null = null;
  @state() private open = new URLSearchParams(location.search).get('appraisal');
  @state() private problem: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.returned);
    void this.fetch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.returned);
  }

  override render() {
    const opened = this.appraisals?.find(({ id }) => id === this.open) ?? null;
    return html`<main>
      <h1>Scores</h1>
      ${
        this.problem === null
          ? nothing
          : html`<p class="notice" role="alert">
              ${this.problem} <button @click=${this.fetch}>Try again</button>
            </p>`
      }
      ${opened === null ? this.lists() : this.one(opened)}
    </main>`;
  }

  private one(appraisal: Appraisal) {
    return html`<p><a href="/scores" @click=${this.close}>All scores</a></p>
      <sameboat-appraisal
        .token=${this.token}
        .appraisal=${appraisal}
        @sameboat-appraised=${this.fetch}
      ></sameboat-appraisal>`;
  }

  private lists() {
    if (this.appraisals === null)
      return this.problem === null ? html`<p class="muted">Loading…</p>` : nothing;
    return html`${this.table(this.appraisals)}
    ${this.calibration === null ? nothing : this.agreement(this.calibration)}`;
  }

  private table(appraisals: readonly Appraisal[]) {
    if (appraisals.length === 0) {
      return html`<p>
        ${
          this.reviewer
            ? html`Nothing yet. <a href="/replay">Replay a transcript</a>, open a conversation and press
                Scores.`
            : 'Nothing was shared with you.'
        }
      </p>`;
    }
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Scored conversations">
      <table>
        <thead>
          <tr>
            <th scope="col">Conversation</th>
            <th scope="col">State</th>
            ${this.reviewer ? html`<th scope="col">Agent</th>` : nothing}
            <th scope="col" class="number">Score</th>
          </tr>
        </thead>
        <tbody>
          ${appraisals.map(
            (one) =>
              html`<tr>
                <th scope="row">${this.link(one.id, one.conversation)}</th>
                <td>${one.state}</td>
                ${this.reviewer ? html`<td>${one.agent ?? '–'}</td>` : nothing}
                <td class="number">${one.percent?.toFixed(1) ?? '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private agreement({ items, disagreements }: Calibration) {
    if (items.length === 0) return nothing;
    return html`<h2>How well reviewers agree</h2>
      <p class="muted">
        Cohen’s κ where there are two reviewers; Krippendorff’s ordinal α with its 95 % interval, among
        reviewers and with the engine as one more. 1 is full agreement, 0 is chance.
        <button class="plain" @click=${this.download}>Scores as CSV</button>
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Agreement">
        <table>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col" class="number">Conversations</th>
              <th scope="col" class="number">κ</th>
              <th scope="col" class="number">α, reviewers</th>
              <th scope="col" class="number">α, with the engine</th>
            </tr>
          </thead>
          <tbody>
            ${items.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row.item}</th>
                  <td class="number">${row.conversations}</td>
                  <td class="number">${row.kappa?.toFixed(2) ?? '–'}</td>
                  <td class="number">${estimateWords(row.reviewers)}</td>
                  <td class="number">${estimateWords(row.withEngine)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${disagreements.length === 0 ? nothing : this.apart(disagreements)}`;
  }

  private apart(disagreements: Calibration['disagreements']) {
    return html`<h2>Where raters are furthest apart</h2>
      <ul>
        ${disagreements.map(
          ({ appraisal, conversation, item, scores }) =>
            html`<li>
              ${this.link(appraisal, conversation)}, ${item}:
              ${Object.entries(scores)
                .map(([rater, score]) => `${rater} ${score}`)
                .join(', ')}
            </li>`,
        )}
      </ul>`;
  }

  private link(id: string, words: string) {
    const address = `/scores?appraisal=${encodeURIComponent(id)}`;
    return html`<a
      dir="auto"
      href=${address}
      @click=${(event: Event) => {
        event.preventDefault();
        this.go(id, address);
      }}
      >${words}</a
    >`;
  }

  private close(event: Event): void {
    event.preventDefault();
    this.go(null, '/scores');
  }

  private go(id: string | null, address: string): void {
    this.open = id;
    history.pushState(null, '', address);
  }

  private readonly returned = (): void => {
    this.open = new URLSearchParams(location.search).get('appraisal');
  };

  private async download(): Promise<void> {
    try {
      const csv = await new Rest('', this.token).calibrationCsv();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
      link.download = 'scores.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  private async fetch(): Promise<void> {
    this.problem = null;
    const rest = new Rest('', this.token);
    try {
      this.appraisals = await rest.appraisals();
      if (this.reviewer) this.calibration = await rest.calibration();
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-scores': ScoresPage;
  }
}
