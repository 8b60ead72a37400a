import { LitElement, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Message, Reading } from '../../api/schema';
import { Changes } from '../../live/changes';
import type { LiveConversation } from '../../live/live-conversation';
import type { Outgoing } from '../../live/outbox';
import { controls } from '../../theme/controls';
import { isCalm, summaryOf } from '../../words/reading';
import { momentWords } from '../../words/time';
import '../clipped/clipped';
import { styles } from './thread.styles';

/** Nearer to the end than this, the view follows new messages. */
const NEAR_END_PX = 80;

/**
 * The messages of a conversation, newest at the bottom; follows along unless the reader has scrolled up.
 *
 * @tag sameboat-thread
 * @fires sameboat-take-back - a refused message goes back to the draft; `detail.text`
 */
@customElement('sameboat-thread')
export class Thread extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) conversation: LiveConversation | null = null;
  /** What the other side is called. */
  @property() other = 'Customer';
  @query('.scroll') private scroller!: HTMLElement | null;
  private readonly changes = new Changes<LiveConversation>(this);
  private following = true;
  private lastTop = 0;
  /**
   * Messages get their height after they were drawn, those out of view only once they come near, and the
   * draft below takes room from the view.
   */
  private readonly growth = new ResizeObserver(() => {
    this.follow();
  });

  override willUpdate(): void {
    this.changes.watch(this.conversation);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.growth.disconnect();
  }

  override updated(): void {
    const list = this.renderRoot.querySelector('ol');
    if (list !== null) this.growth.observe(list);
    if (this.scroller !== null) this.growth.observe(this.scroller);
    this.follow();
    // A new message is measured in the frame after it was laid out, too late for the observer of this one.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.follow();
      }),
    );
  }

  private follow(): void {
    if (this.following && this.scroller !== null) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  override render() {
    const conversation = this.conversation;
    if (conversation === null) return nothing;
    const now = new Date();
    return html`<div class="scroll" tabindex="0" role="log" aria-label="Messages" @scroll=${this.scrolled}>
      ${
        conversation.problem === null
          ? nothing
          : html`<p class="notice">
              ${conversation.problem} <button @click=${conversation.catchUp}>Try again</button>
            </p>`
      }
      ${
        !conversation.loaded && conversation.problem === null
          ? html`<p class="muted">Loading the conversation…</p>`
          : nothing
      }
      ${
        conversation.loaded && conversation.messages.length + conversation.outgoing.length === 0
          ? html`<p class="muted empty">No messages yet.</p>`
          : nothing
      }
      <ol>
        ${repeat(
          conversation.messages,
          (message) => `s${message.seq}`,
          (message) => this.message(message, now),
        )}
        ${repeat(
          conversation.outgoing,
          (outgoing) => outgoing.clientId,
          (outgoing) => this.outgoing(outgoing),
        )}
      </ol>
    </div>`;
  }

  private message(message: Message, now: Date) {
    const mine = message.speaker === this.conversation?.side;
    const reading = this.conversation?.coachingOf(message.seq)?.reading ?? null;
    return html`<li class="${mine ? 'mine' : message.speaker}" data-seq=${message.seq}>
      <p class="small muted who">${this.name(message)} ${momentWords(message.at, now)}</p>
      <div class="bubble"><sameboat-clipped .text=${message.text}></sameboat-clipped></div>
      ${reading === null || isCalm(reading) ? nothing : this.read(reading)}
    </li>`;
  }

  private read(reading: Reading) {
    return html`<p class="small muted read">${summaryOf(reading)}</p>`;
  }

  private outgoing(outgoing: Outgoing) {
    return html`<li class="mine waiting">
      <p class="small muted who">${outgoing.problem === null ? 'Sending…' : 'Not sent'}</p>
      <div class="bubble"><sameboat-clipped .text=${outgoing.text}></sameboat-clipped></div>
      ${
        outgoing.problem === null
          ? nothing
          : html`<p class="notice small" role="alert">
              ${outgoing.problem}
              <button
                class="small"
                @click=${() => {
                  this.conversation?.sendAgain(outgoing.clientId);
                }}
              >
                Send again
              </button>
              <button
                class="small"
                @click=${() => {
                  this.takeBack(outgoing.clientId);
                }}
              >
                Change it
              </button>
            </p>`
      }
    </li>`;
  }

  private name({ speaker }: Message): string {
    if (speaker === this.conversation?.side) return 'You';
    return speaker === 'customer' || speaker === 'agent' ? this.other : speaker === 'bot' ? 'Bot' : 'Note';
  }

  private takeBack(clientId: string): void {
    const text = this.conversation?.takeBack(clientId);
    this.dispatchEvent(
      new CustomEvent('sameboat-take-back', { detail: { text }, bubbles: true, composed: true }),
    );
  }

  /** Only going up ends the following: a list that grew also leaves the end further away. */
  private scrolled(): void {
    const view = this.scroller;
    if (view === null) return;
    if (view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_END_PX) this.following = true;
    else if (view.scrollTop < this.lastTop) this.following = false;
    this.lastTop = view.scrollTop;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-thread': Thread;
  }
}
