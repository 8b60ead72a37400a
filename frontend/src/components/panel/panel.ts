import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Coaching, Suggestion } from '../../api/schema';
import { Changes } from '../../live/changes';
import { DraftReviews } from '../../live/draft-reviews';
import { Link } from '../../live/link';
import { LiveConversation, type Reply } from '../../live/live-conversation';
import { Questions } from '../../live/questions';
import { chordOf } from '../../settings/keys';
import { settings, type SettingsKeeper } from '../../settings/settings';
import { controls } from '../../theme/controls';
import { tokens } from '../../theme/tokens';
import '../ask/ask';
import '../connection/connection';
import '../draft/draft';
import type { DraftBox } from '../draft/draft';
import '../insight/insight';
import '../suggestions/suggestions';
import type { Suggestions } from '../suggestions/suggestions';
import { styles } from './panel.styles';

/** What inserts the cards, in their order. */
const INSERTING = ['insert1', 'insert2', 'insert3'] as const;

/**
 * The coaching panel beside a conversation: what the customer is upset about, three replies, the draft with
 * its review, and a question box. It connects by itself from its attributes, or uses the connection of the
 * page it is part of.
 *
 * @tag sameboat-panel
 * @attr server - origin of the Sameboat server; empty means the page's own
 * @attr conversation - id of the conversation
 * @attr token - the agent's bearer token
 * @attr drafting - `here` (default) shows a draft box; `elsewhere` leaves writing to the page around it
 * @attr theme - `light`, `dark`, or absent for the system's choice
 * @fires sameboat-insert - a suggestion was chosen; `detail.suggestion`
 * @fires sameboat-send - a reply is about to be sent; cancel it to send it by other means; `detail.text`
 * @fires sameboat-coached - advice for a new message has come; `detail` is the coaching
 */
@customElement('sameboat-panel')
export class SameboatPanel extends LitElement {
  static override styles = [tokens, controls, styles];

  @property() server = '';
  @property() conversation = '';
  @property() token = '';
  @property() drafting: 'here' | 'elsewhere' = 'here';
  @property({ reflect: true }) theme: 'light' | 'dark' | null = null;
  /** A conversation that the page around has already opened; takes the place of the attributes. */
  @property({ attribute: false }) live: LiveConversation | null = null;

  /** Whether keys insert a card; a page with several panels gives the keys to one of them. */
  @property({ type: Boolean }) keys = true;
  /** Kept here and nowhere else: that an agent wanted quiet is nobody's business. */
  @state() private muted: ReadonlySet<string> = new Set();
  @state() private dismissed: ReadonlySet<string> = new Set();
  @state() private used: ReadonlySet<string> = new Set();
  @query('sameboat-draft') private draftBox!: DraftBox | null;
  @query('sameboat-suggestions') private cards!: Suggestions | null;
  private own: { link: Link; conversation: LiveConversation } | null = null;
  private shown: LiveConversation | null = null;
  private reviews: DraftReviews | null = null;
  private questions: Questions | null = null;
  private readonly changes = new Changes<LiveConversation>(this);
  private readonly choices = new Changes<SettingsKeeper>(this);

  constructor() {
    super();
    this.choices.watch(settings);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.shortcut);
    this.requestUpdate('live');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.shortcut);
    this.leave();
  }

  /** Puts a text of the page around into the draft box, to have it reviewed. */
  insert(text: string, suggestionId: string | null = null): void {
    this.draftBox?.insert(text, suggestionId);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const attributes = ['server', 'conversation', 'token', 'live'] as const;
    if (attributes.some((name) => changed.has(name))) this.enter();
  }

  override render() {
    const conversation = this.shown;
    if (conversation === null) {
      return html`<p class="muted pad">Choose a conversation to see what it is about.</p>`;
    }
    const quiet = this.muted.has(conversation.id);
    return html`${
      this.own === null ? nothing : html`<sameboat-connection .link=${this.own.link}></sameboat-connection>`
    }
    ${quiet ? this.silence() : this.advice(conversation)}
    ${
      this.drafting === 'here'
        ? html`<sameboat-draft
            .reviews=${settings.now.reviewDrafts && !quiet ? this.reviews : null}
            @sameboat-send=${this.send}
          ></sameboat-draft>`
        : nothing
    }
    ${quiet ? nothing : html`<sameboat-ask .questions=${this.questions}></sameboat-ask>`}`;
  }

  private silence() {
    return html`<p class="muted">
      Coaching is off for this conversation. Nothing about that is recorded.
      <button @click=${this.toggleMute}>Turn it on</button>
    </p>`;
  }

  private advice(conversation: LiveConversation) {
    const newest = conversation.lastFromCustomer?.seq ?? 0;
    return html`<sameboat-insight
        .messages=${conversation.messages}
        .coaching=${conversation.coaching}
        .newest=${newest}
      >
        <sameboat-suggestions
          .coaching=${conversation.coachingOf(newest)}
          .newest=${newest}
          .dismissed=${this.dismissed}
          .used=${this.used}
          .keys=${INSERTING.map((action) => settings.keysFor(action))}
          @sameboat-insert=${this.inserted}
          @sameboat-copied=${this.copied}
          @sameboat-dismiss=${this.dismiss}
        ></sameboat-suggestions>
      </sameboat-insight>
      <p class="mute">
        <button class="plain small" @click=${this.toggleMute}>Turn coaching off for this conversation</button>
      </p>`;
  }

  private enter(): void {
    this.leave();
    if (!this.isConnected) return;
    if (this.live === null && this.conversation !== '' && this.token !== '') {
      const link = new Link(this.server.replace(/\/+$/, ''), this.token);
      this.own = { link, conversation: new LiveConversation(link, this.conversation, 'agent') };
      this.own.conversation.open();
      link.open();
    }
    this.shown = this.live ?? this.own?.conversation ?? null;
    this.changes.watch(this.shown);
    if (this.shown === null) return;
    this.shown.addEventListener('coached', this.coached);
    if (this.drafting === 'here') this.reviews = new DraftReviews(this.shown.link, this.shown.id);
    this.questions = new Questions(this.shown.link, this.shown.id);
  }

  private leave(): void {
    this.shown?.removeEventListener('coached', this.coached);
    this.reviews?.close();
    this.questions?.close();
    this.own?.conversation.close();
    void this.own?.link.close();
    this.own = null;
    this.shown = null;
    this.reviews = null;
    this.questions = null;
    this.dismissed = new Set();
    this.used = new Set();
  }

  private readonly coached = (event: Event): void => {
    const { detail } = event as CustomEvent<Coaching>;
    this.dispatchEvent(new CustomEvent('sameboat-coached', { detail, bubbles: true, composed: true }));
  };

  private readonly shortcut = (event: KeyboardEvent): void => {
    if (!this.keys) return;
    const chord = chordOf(event);
    const card = INSERTING.findIndex((action) => chord !== null && chord === settings.keysFor(action));
    const suggestion = this.cards?.offered[card];
    if (suggestion === undefined) return;
    event.preventDefault();
    this.cards?.dispatchEvent(
      new CustomEvent('sameboat-insert', { detail: { suggestion }, bubbles: true, composed: true }),
    );
  };

  private inserted(event: CustomEvent<{ suggestion: Suggestion }>): void {
    const { suggestion } = event.detail;
    this.used = new Set([...this.used, suggestion.id]);
    this.draftBox?.insert(suggestion.text, suggestion.id);
  }

  private copied(event: CustomEvent<{ suggestion: Suggestion }>): void {
    if (settings.now.shareOutcomes) this.shown?.feedback(event.detail.suggestion.id, 'used');
  }

  private dismiss(event: CustomEvent<{ suggestion: Suggestion; reason: string }>): void {
    const { suggestion, reason } = event.detail;
    this.dismissed = new Set([...this.dismissed, suggestion.id]);
    if (settings.now.shareOutcomes) this.shown?.feedback(suggestion.id, 'dismissed', reason);
  }

  private send(event: CustomEvent<Reply>): void {
    // The page around hears the same event after this handler; it has until then to cancel it.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.shown?.reply(event.detail, settings.now.shareOutcomes);
    });
  }

  private toggleMute(): void {
    if (this.shown === null) return;
    const muted = new Set(this.muted);
    if (!muted.delete(this.shown.id)) muted.add(this.shown.id);
    this.muted = muted;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-panel': SameboatPanel;
  }
}
