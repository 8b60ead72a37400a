import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Appraisal, AppraisedItem } from '../../api/appraisal-schema';
import { sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import { controls } from '../../theme/controls';
import { stateWords } from '../../words/appraisal';
import { styles } from './appraisal.styles';

/**
 * The scores of one conversation: what the engine found and why, what reviewers scored, and the next step
 * of this visitor: score, share, appeal or decide.
 *
 * @tag sameboat-appraisal
 * @fires sameboat-point - a turn that a score rests on was chosen; `detail.seq`
 * @fires sameboat-appraised - it changed; `detail` is the appraisal
 */
@customElement('sameboat-appraisal')
export class AppraisalView extends LitElement {
  static override styles = [controls, styles];

  @property() token = '';
  @property({ attribute: false }) appraisal: Appraisal | null = null;
  /** Whether the conversation stands beside it, so that evidence can point at its message. */
  @property({ type: Boolean }) beside = false;
  @state() private problem: string | null = null;
  @state() private busy = false;

  override render() {
    const { appraisal } = this;
    if (appraisal === null) return nothing;
    return html`<div class="line">
        <strong dir="auto">${appraisal.conversation}</strong>
        <span>${percentWords(appraisal.percent)}</span>
      </div>
      <p class="muted">${stateWords(appraisal)}</p>
      ${this.problem === null ? nothing : html`<p class="notice" role="alert">${this.problem}</p>`}
      ${appraisal.appeal ? html`<p class="notice" dir="auto">Appeal: ${appraisal.appeal}</p>` : nothing}
      ${appraisal.answer ? html`<p class="notice" dir="auto">Answer: ${appraisal.answer}</p>` : nothing}
      ${this.steps(appraisal)}
      <ul class="items">
        ${appraisal.items.map((item) => this.item(appraisal, item))}
      </ul>`;
  }

  private steps({ may, state: at, agent }: Appraisal) {
    return html`${
      may.includes('appeal')
        ? this.form('appeal', 'You disagree? Say with what, and why.', 'Appeal', 'textarea')
        : nothing
    }
    ${may.includes('share') ? this.form('share', 'The agent’s account', agent ? 'Share with another' : 'Share', 'text') : nothing}
    ${
      may.includes('decide')
        ? at === 'appealed'
          ? this.form('decide', 'Answer the appeal.', 'Answer, and make final', 'textarea')
          : html`<p>
              <button ?disabled=${this.busy} @click=${() => this.take('decide', '')}>Make final</button>
            </p>`
        : nothing
    }`;
  }

  private form(step: Step, label: string, action: string, kind: 'text' | 'textarea') {
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.take(step, valueOf(event, 'words'));
      }}
    >
      ${
        kind === 'text'
          ? html`<input name="words" type="text" maxlength="100" placeholder=${label} aria-label=${label} />`
          : html`<textarea name="words" maxlength="2000" placeholder=${label} aria-label=${label}></textarea>`
      }
      <button class="primary" ?disabled=${this.busy}>${action}</button>
    </form>`;
  }

  private item({ may }: Appraisal, item: AppraisedItem) {
    return html`<li>
      <div class="line">
        <strong>${item.title}</strong>
        <span
          >${
            item.score === null || item.score === undefined
              ? html`<span class="muted">does not apply</span>`
              : `${item.score} of ${item.max}`
          }</span
        >
      </div>
      <p class="small muted">${item.because}</p>
      ${item.evidence.length === 0 ? nothing : this.evidence(item)}
      ${item.given.map(
        ({ reviewer, score, note }) =>
          html`<p class="small" dir="auto">
            ${reviewer}: <strong>${score} of ${item.max}</strong>${note ? html`, ${note}` : nothing}
          </p>`,
      )}
      ${may.includes('score') ? this.scoring(item) : nothing}
    </li>`;
  }

  private evidence({ evidence }: AppraisedItem) {
    return html`<ul class="evidence small">
      ${evidence.map(
        ({ seq, words, good }) =>
          html`<li class=${good ? 'for' : 'against'}>
            ${
              this.beside
                ? html`<button
                    class="plain"
                    @click=${() => {
                      this.dispatchEvent(new CustomEvent('sameboat-point', { detail: { seq } }));
                    }}
                  >
                    message ${seq}
                  </button>`
                : `message ${seq}`
            }
            <q dir="auto">${words}</q>
          </li>`,
      )}
    </ul>`;
  }

  private scoring({ id, title, min, max }: AppraisedItem) {
    const choices = Array.from({ length: max - min + 1 }, (_, step) => min + step);
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.give(id, Number(valueOf(event, 'score')), valueOf(event, 'note'));
      }}
    >
      <select name="score" aria-label="Your score for ${title}">
        ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === max}>${choice}</option>`)}
      </select>
      <input name="note" type="text" maxlength="2000" placeholder="Why" aria-label="Why, for ${title}" />
      <button ?disabled=${this.busy}>Score</button>
    </form>`;
  }

  private take(step: Step, words: string): Promise<void> {
    return this.change((rest, id) => rest[step](id, words));
  }

  private give(item: string, score: number, note: string): Promise<void> {
    return this.change((rest, id) => rest.score(id, item, score, note === '' ? null : note));
  }

  private async change(step: (rest: Rest, id: string) => Promise<Appraisal>): Promise<void> {
    if (this.appraisal === null || this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      this.appraisal = await step(new Rest('', this.token), this.appraisal.id);
      this.dispatchEvent(new CustomEvent('sameboat-appraised', { detail: this.appraisal }));
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    } finally {
      this.busy = false;
    }
  }
}

type Step = 'share' | 'appeal' | 'decide';

function valueOf(event: SubmitEvent, name: string): string {
  const field = (event.target as HTMLFormElement).elements.namedItem(name);
  return (field as HTMLInputElement).value.trim();
}

function percentWords(percent: number | null | undefined): string {
  return percent === null || percent === undefined ? '–' : `${percent.toFixed(1)} of 100`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-appraisal': AppraisalView;
  }
}
