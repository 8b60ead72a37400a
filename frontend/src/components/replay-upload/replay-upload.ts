import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../../theme/controls';
import { styles } from './replay-upload.styles';

/** The files to replay and, where a transcript has names instead of roles, who is who. */
export interface Chosen {
  readonly files: readonly File[];
  readonly names: { readonly agent: string; readonly customer: string };
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
  @state() private over = false;
  @query('input[type=file]') private picker!: HTMLInputElement | null;
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
          <input type="file" multiple hidden aria-label="Transcripts" @change=${this.picked} />
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
      </details>`;
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
    this.dispatchEvent(new CustomEvent<Chosen>('sameboat-chosen', { detail: { files, names } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-replay-upload': ReplayUpload;
  }
}
