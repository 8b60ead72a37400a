import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Finding, Review } from '../../api/schema';
import { controls } from '../../theme/controls';
import { QUESTIONS, asked, isFixable, verdictWord, type Placed } from '../../words/gate';
import { styles } from './verdicts.styles';

/**
 * Is it kind, is it necessary, is it true: three lights with text, and under them what was found.
 *
 * @tag sameboat-verdicts
 * @fires sameboat-fix - replace the words of a finding by its better wording; `detail` is the finding
 * @fires sameboat-show - a finding has the focus or the pointer; `detail` is the finding
 */
@customElement('sameboat-verdicts')
export class Verdicts extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) review: Review | null = null;
  @property({ attribute: false }) findings: readonly Placed[] = [];
  @property({ attribute: false }) pointed: Placed | null = null;
  /** The keys that take the better wording; null shows none. */
  @property({ attribute: false }) fixKeys: string | null = null;
  @property({ type: Boolean }) readonly = false;

  override render() {
    const review = this.review;
    return html`<ul class="lights" aria-label="Before it is sent" aria-live="polite">
        ${QUESTIONS.map((question) => {
          const verdict = review === null ? 'unknown' : review[question].pass ? 'pass' : 'look';
          return html`<li class=${verdict}>
            ${sign(verdict)}
            <span>${asked(question)}</span>
            <strong>${review === null ? '' : verdictWord(review, question)}</strong>
          </li>`;
        })}
      </ul>
      ${
        this.findings.length === 0
          ? nothing
          : html`<ul class="findings">
              ${this.findings.map((placed) => this.finding(placed))}
            </ul>`
      }`;
  }

  /** What the key would change: the finding in view, else the first that has a better wording. */
  private get nextFix(): Finding | undefined {
    const fixable = this.findings.filter(isFixable);
    return (fixable.find(({ finding }) => finding === this.pointed?.finding) ?? fixable[0])?.finding;
  }

  private finding(placed: Placed) {
    const { finding, question } = placed;
    const here = this.pointed?.finding === finding;
    return html`<li class="${finding.severity} ${here ? 'here' : ''}" data-question=${question}>
      <p
        tabindex=${this.readonly ? nothing : '0'}
        @focus=${() => {
          this.tell('sameboat-show', placed);
        }}
      >
        ${finding.message}
      </p>
      ${finding.evidence.map(
        (evidence) =>
          html`<p class="small muted" dir="auto">
            ${evidence.seq === null ? 'Known' : `Message ${evidence.seq}`}: “${evidence.text}”
          </p>`,
      )}
      ${finding.replacement === null || finding.replacement === undefined ? nothing : this.better(placed)}
    </li>`;
  }

  private better(placed: Placed) {
    const wording = placed.finding.replacement ?? '';
    const words = wording === '' ? 'Leave these words out' : wording;
    if (this.readonly) return html`<p class="small">Better: <bdi>${words}</bdi></p>`;
    return html`<button
      class="small fix"
      @click=${() => {
        this.tell('sameboat-fix', placed);
      }}
    >
      ${wording === '' ? nothing : 'Use: '}<bdi>${words}</bdi>
      ${this.fixKeys !== null && placed.finding === this.nextFix ? html`<kbd>${this.fixKeys}</kbd>` : nothing}
    </button>`;
  }

  private tell(type: string, detail: Placed): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

const SIGNS = { unknown: '○', pass: '✓', look: '△' };

function sign(verdict: keyof typeof SIGNS) {
  return html`<span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-verdicts': Verdicts;
  }
}
