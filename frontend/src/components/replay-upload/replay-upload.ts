import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../../theme/controls';
import { styles } from './replay-upload.styles';

/** The files to replay and, where a transcript has names instead of roles, who is who. */
export interface Chosen {
  readonly files: readonly File[];
  readonly names: { readonly agent: string; readonly customer: string };
  /** By which the conversations are scored; null for the one that comes with Sameboat. */
  readonly scorecard: File | null;
}

/**
 * Takes transcripts by dropping or by choosing.
 *
 * @tag sameboat-replay-upload
 * @fires sameboat-chosen - `detail` is a {@link Chosen}
 */
@customElement('sameboat-replay-upload')
export class ReplayUpload extends LitElement {
  static override styles = [controls, styles];

  @property({ type: Boolean }) busy = false;
  /** Whether this visitor scores conversations. */
  @property({ type: Boolean }) reviewer = false;
  /** What is wrong with the scorecard that was handed over last. */
  @property({ attribute: false }) complaint: string | null = null;
  @state() private over = false;
  @state() private scorecard: File | null = null;
  @query('#transcripts') private picker!: HTMLInputElement | null;
  @query('#agent') private agent!: HTMLInputElement | null;
  @query('#customer') private customer!: HTMLInputElement | null;

  override render() {
    return html`<div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${this.dragged}
        @dragleave=${this.left}
        @drop=${this.dropped}
      >
        <p>Drop transcripts here</p>
        <p class="small muted">
          Plain text, JSON, JSON Lines, CSV or subtitles, also zipped. They are read on this server and go
          nowhere else.
        </p>
        <p>
          <button class="primary" ?disabled=${this.busy} @click=${this.choose}>
            ${this.busy ? 'Sending…' : 'Choose files'}
          </button>
          <input
            id="transcripts"
            type="file"
            multiple
            hidden
            aria-label="Transcripts"
            @change=${this.picked}
          />
        </p>
      </div>
      <details>
        <summary>The transcripts have names instead of roles</summary>
        <div class="names">
          <p class="small muted">Several names are separated by commas.</p>
          <label for="agent">Agents are called</label>
          <input id="agent" type="text" autocomplete="off" />
          <label for="customer">Customers are called</label>
          <input id="customer" type="text" autocomplete="off" />
        </div>
      </details>
      ${this.reviewer ? this.judge() : nothing}`;
  }

  private judge() {
    return html`<section aria-labelledby="judge">
      <h2 id="judge">Scorecard</h2>
      <p class="card">
        <span>${this.scorecard?.name ?? 'The one that comes with Sameboat'}</span>
        <button @click=${this.chooseScorecard}>Choose another…</button>
        ${
          this.scorecard === null
            ? nothing
            : html`<button class="plain" @click=${this.standardScorecard}>Use the usual one</button>`
        }
        <input
          id="scorecard"
          type="file"
          accept=".yml,.yaml"
          hidden
          aria-label="Scorecard file"
          @change=${this.scorecardPicked}
        />
      </p>
      ${this.complaint === null ? nothing : html`<p class="notice" role="alert">${this.complaint}</p>`}
      <p class="small muted">
        Conversations that you open are scored by it. To write your own, change a copy of
        <a href="/api/scorecard.yaml" download="scorecard.yml">the usual one</a>; it explains its parts.
      </p>
    </section>`;
  }

  private chooseScorecard(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#scorecard')?.click();
  }

  /** Choosing the same file again, changed since, is a choice too. */
  private scorecardPicked(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.scorecard = input.files?.[0] ?? null;
    this.complaint = null;
    input.value = '';
  }

  private standardScorecard(): void {
    this.scorecard = null;
    this.complaint = null;
  }

  private choose(): void {
    this.picker?.click();
  }

  private picked(): void {
    this.hand([...(this.picker?.files ?? [])]);
    if (this.picker !== null) this.picker.value = '';
  }

  private dragged(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private left(): void {
    this.over = false;
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.hand([...(event.dataTransfer?.files ?? [])]);
  }

  private hand(files: readonly File[]): void {
    if (files.length === 0 || this.busy) return;
    const names = { agent: this.agent?.value.trim() ?? '', customer: this.customer?.value.trim() ?? '' };
    this.dispatchEvent(
      new CustomEvent<Chosen>('sameboat-chosen', { detail: { files, names, scorecard: this.scorecard } }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-replay-upload': ReplayUpload;
  }
}
