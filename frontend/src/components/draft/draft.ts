import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Review } from '../../api/schema';
import { Changes } from '../../live/changes';
import type { DraftReviews } from '../../live/draft-reviews';
import type { Reply } from '../../live/live-conversation';
import { chordOf } from '../../settings/keys';
import { settings, type SettingsKeeper } from '../../settings/settings';
import { controls } from '../../theme/controls';
import { isFixable, placedFindings, type Placed } from '../../words/gate';
import '../hold/hold';
import '../verdicts/verdicts';
import { styles } from './draft.styles';
import { marked } from './marked';

/**
 * Where the agent writes: the words in question are underlined, the three questions stand below as three
 * lights with text, and a reply that is not kind to an upset customer is kept back for a moment.
 *
 * @tag sameboat-draft
 * @fires sameboat-send - the agent has decided to send; `detail` is a {@link Reply}. Cancel it to send elsewhere.
 */
@customElement('sameboat-draft')
export class DraftBox extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) reviews: DraftReviews | null = null;
  @property() label = 'Your reply';
  @state() private text = '';
  @state() private pointed: Placed | null = null;
  @state() private held: NonNullable<Review['hold']> | null = null;
  @state() private checking = false;
  @query('textarea') private field!: HTMLTextAreaElement | null;
  private source: { id: string; text: string } | null = null;
  private readonly changes = new Changes<DraftReviews>(this);
  private readonly choices = new Changes<SettingsKeeper>(this);

  constructor() {
    super();
    this.choices.watch(settings);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.changes.watch(this.reviews);
    if (changed.has('reviews')) this.reviews?.type(this.text);
  }

  /** Puts a text into the box, ready to be changed or sent. */
  insert(text: string, suggestionId: string | null = null): void {
    this.source = suggestionId === null ? null : { id: suggestionId, text };
    this.write(text);
    void this.updateComplete.then(() => {
      this.field?.focus();
      this.field?.setSelectionRange(text.length, text.length);
    });
  }

  get draft(): string {
    return this.text;
  }

  override render() {
    const review = this.reviews?.review ?? null;
    const findings = review === null ? [] : placedFindings(review);
    return html`<div class="box" @keydown=${this.keys}>
      <div class="field">
        <div class="mirror" aria-hidden="true" dir="auto">${marked(this.text, findings)}</div>
        <textarea
          rows="2"
          dir="auto"
          aria-label=${this.label}
          aria-describedby="verdicts"
          placeholder="Write a reply"
          .value=${this.text}
          @input=${this.typed}
          @scroll=${this.scrolled}
          @pointermove=${this.pointAt}
          @pointerleave=${this.unpoint}
          @keyup=${this.caret}
          @click=${this.caret}
        ></textarea>
      </div>
      ${
        this.held === null
          ? html`<div class="under">
              <sameboat-verdicts
                id="verdicts"
                .review=${review}
                .findings=${findings}
                .pointed=${this.pointed}
                .fixKeys=${settings.keysFor('fix')}
                @sameboat-fix=${this.fixed}
                @sameboat-show=${this.shown}
              ></sameboat-verdicts>
              ${
                this.reviews?.problem
                  ? html`<p class="notice small" role="status">
                      This is not checked: ${this.reviews.problem}
                    </p>`
                  : nothing
              }
              <button
                class="primary send"
                ?disabled=${this.text.trim() === '' || this.checking}
                @click=${this.submit}
              >
                Send${settings.now.shortcuts ? html` <kbd>${settings.keysFor('send')}</kbd>` : nothing}
              </button>
            </div>`
          : html`<sameboat-hold
              .hold=${this.held}
              @sameboat-hold-over=${this.leave}
              @sameboat-hold-stopped=${this.stopHold}
            ></sameboat-hold>`
      }
    </div>`;
  }

  private write(text: string): void {
    this.text = text;
    this.pointed = null;
    this.held = null;
    this.reviews?.type(text);
  }

  private typed(): void {
    this.write(this.field?.value ?? '');
  }

  private async submit(): Promise<void> {
    if (this.text.trim() === '' || this.checking) return;
    this.checking = true;
    const review = await (this.reviews?.settled() ?? Promise.resolve(null));
    this.checking = false;
    if (review?.hold) this.held = review.hold;
    else this.leave();
  }

  private leave(): void {
    const text = this.text.trim();
    const outcome = this.source === null ? null : this.source.text.trim() === text ? 'used' : 'edited';
    const detail: Reply = { text, suggestionId: this.source?.id ?? null, outcome };
    this.source = null;
    this.write('');
    this.dispatchEvent(
      new CustomEvent<Reply>('sameboat-send', { detail, bubbles: true, composed: true, cancelable: true }),
    );
    void this.updateComplete.then(() => {
      this.field?.focus();
    });
  }

  private stopHold(): void {
    this.held = null;
    void this.updateComplete.then(() => {
      this.field?.focus();
    });
  }

  private keys(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (this.held !== null) this.stopHold();
      else this.pointed = null;
      event.stopPropagation();
      return;
    }
    const chord = chordOf(event);
    if (chord === null) return;
    if (chord === settings.keysFor('send') && this.held === null) {
      event.preventDefault();
      void this.submit();
    } else if (chord === settings.keysFor('fix')) {
      event.preventDefault();
      this.fixFirst();
    }
  }

  private fixFirst(): void {
    const review = this.reviews?.review ?? null;
    const fixable = review === null ? [] : placedFindings(review).filter(isFixable);
    const target = this.pointed !== null && isFixable(this.pointed) ? this.pointed : fixable[0];
    if (target !== undefined) this.fix(target);
  }

  private fixed(event: CustomEvent<Placed>): void {
    this.fix(event.detail);
  }

  private fix({ finding }: Placed): void {
    const replacement = finding.replacement;
    if (replacement === null || replacement === undefined) return;
    this.write(this.text.slice(0, finding.begin) + replacement + this.text.slice(finding.end));
    const caret = finding.begin + replacement.length;
    void this.updateComplete.then(() => {
      this.field?.focus();
      this.field?.setSelectionRange(caret, caret);
    });
  }

  private shown(event: CustomEvent<Placed>): void {
    this.pointed = event.detail;
  }

  private scrolled(): void {
    const mirror = this.renderRoot.querySelector('.mirror');
    if (mirror !== null && this.field !== null) mirror.scrollTop = this.field.scrollTop;
  }

  /** The underlined words lie behind the field, so the pointer is matched against their boxes. */
  private pointAt(event: PointerEvent): void {
    const under = [...this.renderRoot.querySelectorAll<HTMLElement>('.mirror mark')].find((mark) =>
      [...mark.getClientRects()].some(
        (box) =>
          event.clientX >= box.left &&
          event.clientX <= box.right &&
          event.clientY >= box.top &&
          event.clientY <= box.bottom,
      ),
    );
    if (under !== undefined) this.pointed = this.findingAt(Number(under.dataset['begin']));
  }

  private unpoint(): void {
    this.pointed = null;
  }

  private caret(): void {
    this.pointed = this.findingAt(this.field?.selectionStart ?? -1);
  }

  private findingAt(offset: number): Placed | null {
    const review = this.reviews?.review ?? null;
    if (review === null) return null;
    return (
      placedFindings(review).find(({ finding }) => finding.begin <= offset && offset < finding.end) ?? null
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-draft': DraftBox;
  }
}
