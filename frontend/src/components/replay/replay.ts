import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem, sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import type { Replay } from '../../api/schema';
import { addressOf, placeAt, type Place } from '../../replay/place';
import { controls } from '../../theme/controls';
import { page } from '../../theme/page';
import '../replay-conversation/replay-conversation';
import '../replay-report/replay-report';
import '../replay-upload/replay-upload';
import type { Chosen } from '../replay-upload/replay-upload';

/** How often a running replay is asked how far it is. */
const ASK_EVERY_MS = 400;

const BAD_SCORECARD = 'SB212';

/**
 * Transcripts replayed through the live engine: choose files, watch the progress, step through a
 * conversation. The address always names the moment in view.
 *
 * @tag sameboat-replay
 */
@customElement('sameboat-replay')
export class ReplayPage extends LitElement {
  static override styles = [controls, page];

  @property() token = '';
  /** Whether this visitor scores conversations. */
  @property({ type: Boolean }) reviewer = false;
  @state() private place: Place = placeAt(location.search);
  @state() private replay: Replay | null = null;
  @state() private problem: string | null = null;
  @state() private uploading = false;
  /** What is wrong with the scorecard. */
  @state() private complaint: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.returned);
    void this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.returned);
    clearTimeout(this.timer);
  }

  override render() {
    const { run, conversation, turn } = this.place;
    if (run !== null && conversation !== null) {
      return html`<sameboat-replay-conversation
        .token=${this.token}
        .run=${run}
        .index=${conversation}
        .turn=${turn}
        ?reviewer=${this.reviewer}
        @sameboat-turn=${this.turned}
        @sameboat-back=${this.back}
      ></sameboat-replay-conversation>`;
    }
    return html`<main>
      ${this.problem === null ? nothing : html`<p class="notice" role="alert">${this.problem}</p>`}
      ${run === null ? this.choice() : this.report()}
    </main>`;
  }

  private choice() {
    return html`<h1>Replay transcripts</h1>
      <p class="muted">
        Each message goes through the same engine as a live one, in order and without hindsight. You see where
        it turned, and what the panel would have said.
      </p>
      <sameboat-replay-upload
        ?busy=${this.uploading}
        ?reviewer=${this.reviewer}
        .complaint=${this.complaint}
        @sameboat-chosen=${this.upload}
      ></sameboat-replay-upload>`;
  }

  private report() {
    if (this.replay === null) {
      return html`<h1>Replay</h1>
        ${
          this.problem === null
            ? html`<p class="muted">Loading the replay…</p>`
            : html`<p><a href="/replay">Choose other transcripts</a></p>`
        }`;
    }
    return html`<sameboat-replay-report
        .replay=${this.replay}
        @sameboat-open=${this.opened}
      ></sameboat-replay-report>
      <p><a href="/replay">Replay other transcripts</a></p>`;
  }

  private async upload(event: CustomEvent<Chosen>): Promise<void> {
    this.uploading = true;
    this.problem = null;
    this.complaint = null;
    try {
      const { files, names, scorecard } = event.detail;
      this.go({ run: await this.rest.startReplay(files, names, scorecard), conversation: null, turn: null });
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.code === BAD_SCORECARD) this.complaint = sentenceFor(thrown);
      else this.problem = sentenceFor(thrown);
    } finally {
      this.uploading = false;
    }
  }

  private async follow(): Promise<void> {
    clearTimeout(this.timer);
    const { run } = this.place;
    if (run === null) {
      this.replay = null;
      return;
    }
    try {
      this.replay = await this.rest.replay(run);
      this.problem = null;
      if (this.replay.state !== 'running') return;
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
      // What the server refused stays refused; what it could not be asked is asked again.
      if (thrown instanceof Problem && thrown.status !== null) return;
    }
    this.timer = setTimeout(() => void this.follow(), ASK_EVERY_MS);
  }

  private get rest(): Rest {
    return new Rest('', this.token);
  }

  private opened(event: CustomEvent<{ index: number; turn: number | null }>): void {
    this.go({ ...this.place, conversation: event.detail.index, turn: event.detail.turn });
  }

  private back(): void {
    this.go({ ...this.place, conversation: null, turn: null });
  }

  /** Steps do not pile up in the browser's history; conversations do. */
  private turned(event: CustomEvent<{ turn: number }>): void {
    this.place = { ...this.place, turn: event.detail.turn };
    history.replaceState(null, '', addressOf(this.place));
  }

  private go(place: Place): void {
    this.place = place;
    history.pushState(null, '', addressOf(place));
    void this.follow();
  }

  private readonly returned = (): void => {
    this.place = placeAt(location.search);
    void this.follow();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-replay': ReplayPage;
  }
}
