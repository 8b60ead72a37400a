import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Suggestion } from '../../api/schema';
import { Changes } from '../../live/changes';
import { DraftReviews } from '../../live/draft-reviews';
import type { LiveConversation, Reply } from '../../live/live-conversation';
import type { StoryPlayer } from '../../live/story-player';
import { settings, type SettingsKeeper } from '../../settings/settings';
import { controls } from '../../theme/controls';
import '../draft/draft';
import type { DraftBox } from '../draft/draft';
import '../panel/panel';
import '../player/player';
import '../thread/thread';
import { styles } from './conversation.styles';

/**
 * One conversation on the agent's desk: the chat with the draft box, and the panel beside it. On a narrow
 * screen the two share one place.
 *
 * @tag sameboat-conversation
 */
@customElement('sameboat-conversation')
export class ConversationView extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) live: LiveConversation | null = null;
  @property({ attribute: false }) player: StoryPlayer | null = null;
  @property({ attribute: false }) facts: Readonly<Record<string, string>> = {};
  @property() customer = 'The customer';
  /** Whether this is the conversation in front; only that one answers to shortcuts. */
  @property({ type: Boolean }) front = false;
  @state() private side: 'chat' | 'coach' = 'chat';
  @query('sameboat-draft') private draftBox!: DraftBox | null;
  private reviews: DraftReviews | null = null;
  private readonly choices = new Changes<SettingsKeeper>(this);

  constructor() {
    super();
    this.choices.watch(settings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reviews?.close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('live')) return;
    this.reviews?.close();
    this.reviews = this.live === null ? null : new DraftReviews(this.live.link, this.live.id);
  }

  override render() {
    if (this.live === null) return nothing;
    return html`<div class="view">
      <nav class="sides" aria-label="Parts of this conversation">
        ${this.sideButton('chat', 'Chat')} ${this.sideButton('coach', 'Coach')}
      </nav>
      <section class="chat ${this.side === 'chat' ? '' : 'behind'}" aria-label="Chat">
        <header>
          <h2 dir="auto">${this.customer}</h2>
          ${this.known()}
        </header>
        ${this.player === null ? nothing : html`<sameboat-player .player=${this.player}></sameboat-player>`}
        <sameboat-thread
          .conversation=${this.live}
          .other=${this.customer}
          @sameboat-take-back=${this.takeBack}
        ></sameboat-thread>
        <div class="write">
          <sameboat-draft
            .reviews=${settings.now.reviewDrafts ? this.reviews : null}
            @sameboat-send=${this.send}
          ></sameboat-draft>
        </div>
      </section>
      <section class="coach ${this.side === 'coach' ? '' : 'behind'}" aria-label="Coach">
        <sameboat-panel
          drafting="elsewhere"
          .live=${this.live}
          .keys=${this.front}
          @sameboat-insert=${this.insert}
        ></sameboat-panel>
      </section>
    </div>`;
  }

  private sideButton(side: 'chat' | 'coach', words: string) {
    return html`<button
      aria-pressed=${this.side === side}
      @click=${() => {
        this.side = side;
      }}
    >
      ${words}
    </button>`;
  }

  private known() {
    const facts = Object.entries(this.facts);
    if (facts.length === 0) return nothing;
    return html`<details class="small">
      <summary>What is known (${facts.length})</summary>
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd dir="auto">${value}</dd>`,
        )}
      </dl>
    </details>`;
  }

  private insert(event: CustomEvent<{ suggestion: Suggestion }>): void {
    this.side = 'chat';
    this.draftBox?.insert(event.detail.suggestion.text, event.detail.suggestion.id);
  }

  private send(event: CustomEvent<Reply>): void {
    this.live?.reply(event.detail, settings.now.shareOutcomes);
  }

  private takeBack(event: CustomEvent<{ text: string }>): void {
    this.draftBox?.insert(event.detail.text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-conversation': ConversationView;
  }
}
