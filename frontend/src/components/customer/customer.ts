import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Changes } from '../../live/changes';
import { Link } from '../../live/link';
import { LiveConversation } from '../../live/live-conversation';
import { controls } from '../../theme/controls';
import '../connection/connection';
import '../thread/thread';
import { styles } from './customer.styles';

/**
 * The customer's chat, as on a phone: messages and a field, and no sign of any coaching.
 *
 * @tag sameboat-customer
 * @attr conversation - id of the conversation
 * @attr token - the customer's token for exactly this conversation
 */
@customElement('sameboat-customer')
export class CustomerChat extends LitElement {
  static override styles = [controls, styles];

  @property() conversation = '';
  @property() token = '';
  /** A conversation that the page around has already opened as the customer. */
  @property({ attribute: false }) live: LiveConversation | null = null;
  @property() heading = 'Support chat';
  @state() private text = '';
  @query('textarea') private field!: HTMLTextAreaElement | null;
  private own: LiveConversation | null = null;
  private readonly changes = new Changes<Link>(this, ['state']);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.enter(changed);
    this.changes.watch((this.live ?? this.own)?.link ?? null);
  }

  private enter(changed: PropertyValues<this>): void {
    if (!changed.has('conversation') && !changed.has('token') && !changed.has('live')) return;
    this.leave();
    if (this.live !== null || this.conversation === '' || this.token === '') return;
    const link = new Link('', this.token);
    this.own = new LiveConversation(link, this.conversation, 'customer');
    this.own.open();
    link.open();
  }

  override render() {
    const conversation = this.live ?? this.own;
    if (conversation === null) return nothing;
    return html`<header>
        <h1>${this.heading}</h1>
        <sameboat-connection
          .link=${conversation.link}
          refusal="This chat link is no longer valid. Please ask for a new one."
        ></sameboat-connection>
      </header>
      ${conversation.link.state === 'refused' ? nothing : this.chat(conversation)}`;
  }

  private chat(conversation: LiveConversation) {
    return html`<sameboat-thread
        .conversation=${conversation}
        other="Support"
        @sameboat-take-back=${this.takeBack}
      ></sameboat-thread>
      <form @submit=${this.send}>
        <textarea
          rows="1"
          dir="auto"
          aria-label="Your message"
          placeholder="Write a message"
          .value=${this.text}
          @input=${this.typed}
          @keydown=${this.key}
        ></textarea>
        <button class="primary" type="submit" ?disabled=${this.text.trim() === ''}>Send</button>
      </form>`;
  }

  private leave(): void {
    if (this.own === null) return;
    this.own.close();
    void this.own.link.close();
    this.own = null;
  }

  private typed(): void {
    this.text = this.field?.value ?? '';
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.send(event);
  }

  private send(event: Event): void {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '') return;
    (this.live ?? this.own)?.send(text);
    this.text = '';
  }

  private takeBack(event: CustomEvent<{ text: string }>): void {
    this.text = event.detail.text;
    this.field?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-customer': CustomerChat;
  }
}
