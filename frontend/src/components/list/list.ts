import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ListedConversation } from '../../api/schema';
import { Changes } from '../../live/changes';
import type { DeskList } from '../../live/desk-list';
import { controls } from '../../theme/controls';
import { isCalm, summaryOf } from '../../words/reading';
import { momentWords } from '../../words/time';
import { styles } from './list.styles';

/** A preview is one or two lines; the rest of a message is not put on the page here. */
const PREVIEW_CHARACTERS = 160;

/**
 * The desk's conversations, who needs help first on top.
 *
 * @tag sameboat-list
 * @fires sameboat-open - a conversation was chosen; `detail.id`
 */
@customElement('sameboat-list')
export class ConversationList extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) desk: DeskList | null = null;
  @property() selected: string | null = null;
  private readonly changes = new Changes<DeskList>(this);

  override willUpdate(): void {
    this.changes.watch(this.desk);
  }

  override render() {
    const desk = this.desk;
    if (desk === null) return nothing;
    if (desk.problem !== null) {
      return html`<p class="notice small" role="alert">
        ${desk.problem} <button @click=${desk.refresh}>Try again</button>
      </p>`;
    }
    if (!desk.loaded) return html`<p class="muted pad">Loading…</p>`;
    if (desk.conversations.length === 0) {
      return html`<p class="muted pad">No conversations yet. They appear here as customers write.</p>`;
    }
    const now = new Date();
    return html`<ul aria-label="Conversations, who needs help first on top">
      ${repeat(
        desk.conversations,
        (conversation) => conversation.id,
        (conversation) => this.line(conversation, now),
      )}
    </ul>`;
  }

  private line(conversation: ListedConversation, now: Date) {
    const { id, customer, last, lastAt, reading } = conversation;
    const chosen = id === this.selected;
    return html`<li>
      <button
        class=${chosen ? 'chosen' : ''}
        aria-current=${chosen ? 'true' : 'false'}
        @click=${() => {
          this.open(id);
        }}
      >
        <span class="top">
          <strong dir="auto">${customer ?? 'A customer'}</strong>
          <span class="small muted">${momentWords(lastAt, now)}</span>
        </span>
        <span class="preview small muted" dir="auto">${last?.text.slice(0, PREVIEW_CHARACTERS) ?? ''}</span>
        <span class="small ${reading === null || isCalm(reading) ? 'muted' : 'upset'}">
          ${summaryOf(reading)}${conversation.course?.stalemate ? ', going in circles' : ''}
        </span>
      </button>
    </li>`;
  }

  private open(id: string): void {
    this.dispatchEvent(new CustomEvent('sameboat-open', { detail: { id }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-list': ConversationList;
  }
}
