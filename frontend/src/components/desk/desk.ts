import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import type { StoryTeaser } from '../../api/schema';
import { Changes } from '../../live/changes';
import { DeskList } from '../../live/desk-list';
import type { Link } from '../../live/link';
import { OpenedConversations, type Opened } from '../../live/opened';
import { controls } from '../../theme/controls';
import '../conversation/conversation';
import '../customer/customer';
import '../list/list';
import '../stories/stories';
import { styles } from './desk.styles';

/**
 * The agent's desk: conversations on the left, the one in front with its panel, and in a demo the customer's
 * side too.
 *
 * @tag sameboat-desk
 */
@customElement('sameboat-desk')
export class Desk extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) link: Link | null = null;
  @property({ type: Boolean }) demo = false;
  @state() private selected: string | null = null;
  @state() private stories: readonly StoryTeaser[] = [];
  @state() private problem: string | null = null;
  @state() private busy: string | null = null;
  @state() private customerShown = true;
  @state() private customerLink: string | null = null;
  private list: DeskList | null = null;
  private opened: OpenedConversations | null = null;
  private readonly changes = new Changes<OpenedConversations>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.addressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.addressed);
    this.list?.close();
    this.opened?.close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('link') || this.link === null) return;
    this.list = new DeskList(this.link);
    this.list.open();
    this.opened = new OpenedConversations(this.link);
    this.changes.watch(this.opened);
    if (this.demo) void this.fetchStories();
    this.addressed();
  }

  override render() {
    const front = this.opened?.find(this.selected) ?? null;
    const customer = this.demo && this.customerShown ? (front?.customer ?? null) : null;
    return html`<div
      class="desk ${front === null ? 'choosing' : 'working'} ${customer === null ? '' : 'both'}"
    >
      ${
        customer === null
          ? nothing
          : html`<aside class="customer" aria-label="The customer's side">
              <sameboat-customer .live=${customer} heading="What the customer sees"></sameboat-customer>
            </aside>`
      }
      <nav class="list" aria-label="Conversations">
        <div class="tools">
          <button @click=${this.choose} ?disabled=${front === null}>New</button>
        </div>
        <sameboat-list
          .desk=${this.list}
          .selected=${this.selected}
          @sameboat-open=${this.chosen}
        ></sameboat-list>
      </nav>
      <main>
        ${
          front === null
            ? this.welcome()
            : html`<h1 class="unseen">Conversation with ${front.customerName}</h1>
                ${this.tools(front)}`
        }
        ${repeat(
          this.opened?.all ?? [],
          (opened) => opened.id,
          (opened) =>
            html`<sameboat-conversation
              ?hidden=${opened.id !== this.selected}
              ?front=${opened.id === this.selected}
              .live=${opened.agent}
              .player=${opened.player}
              .facts=${opened.facts}
              .customer=${opened.customerName}
            ></sameboat-conversation>`,
        )}
      </main>
    </div>`;
  }

  private welcome() {
    return html`<div class="welcome">
      ${this.problem === null ? nothing : html`<p class="notice" role="alert">${this.problem}</p>`}
      ${
        this.demo
          ? html`<h1>Watch a difficult conversation</h1>
              <p class="muted">
                One click plays it: the customer writes on one side, and beside the agent the coach says what
                it is about and what would help.
              </p>
              <sameboat-stories
                .stories=${this.stories}
                .busy=${this.busy}
                @sameboat-play=${this.play}
              ></sameboat-stories>
              <h2>Or write both sides yourself</h2>`
          : html`<h1>Choose a conversation</h1>
              <p class="muted">Or open a new one and send its link to the customer.</p>`
      }
      <p><button @click=${this.start} ?disabled=${this.busy !== null}>Start an empty conversation</button></p>
    </div>`;
  }

  private tools(front: Opened) {
    return html`<div class="tools front">
      <button class="narrow" @click=${this.choose}>Conversations</button>
      <button @click=${() => this.showLink(front.id)}>Link for the customer</button>
      ${
        this.demo
          ? html`<button aria-pressed=${this.customerShown} class="wide" @click=${this.toggleCustomer}>
              Customer's side
            </button>`
          : nothing
      }
      ${this.problem === null ? nothing : html`<span class="small" role="alert">${this.problem}</span>`}
      ${this.customerLink === null ? nothing : this.invitation(this.customerLink)}
    </div>`;
  }

  private invitation(link: string) {
    return html`<div class="link" @keydown=${this.escape}>
      <label for="link">Copy this link for the customer. It opens only this conversation.</label>
      <input id="link" type="text" readonly .value=${link} />
      <button @click=${this.hideLink}>Done</button>
    </div>`;
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.hideLink();
  }

  private get rest(): Rest | null {
    return this.link === null ? null : new Rest(this.link.server, this.link.token);
  }

  private readonly addressed = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === '') this.selected = null;
    else if (id !== this.selected) void this.show(id);
  };

  private async fetchStories(): Promise<void> {
    await this.attempt(async (rest) => {
      this.stories = await rest.stories();
    });
  }

  private async play(event: CustomEvent<{ id: string }>): Promise<void> {
    this.busy = event.detail.id;
    await this.attempt(async (rest) => {
      const opened = await this.opened?.play(await rest.story(event.detail.id));
      if (opened !== undefined) this.select(opened.id);
    });
    this.busy = null;
  }

  private async start(): Promise<void> {
    this.busy = '';
    await this.attempt(async (rest) => {
      await this.show((await rest.openConversation({}, null)).id);
    });
    this.busy = null;
  }

  private chosen(event: CustomEvent<{ id: string }>): void {
    void this.show(event.detail.id);
  }

  private async show(id: string): Promise<void> {
    await this.attempt(async () => {
      await this.opened?.open(id, this.demo);
      this.select(id);
    });
  }

  /** Shows the link, which also works where a page may not write to the clipboard. */
  private async showLink(id: string): Promise<void> {
    await this.attempt(async (rest) => {
      const token = await rest.customerToken(id);
      this.customerLink = `${location.origin}/chat/${encodeURIComponent(id)}#token=${token}`;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>('.link input')?.select();
    });
  }

  private hideLink(): void {
    this.customerLink = null;
  }

  private async attempt(action: (rest: Rest) => Promise<void>): Promise<void> {
    if (this.rest === null) return;
    this.problem = null;
    try {
      await action(this.rest);
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  private select(id: string): void {
    this.hideLink();
    this.selected = id;
    history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  }

  private choose(): void {
    this.selected = null;
    history.replaceState(null, '', location.pathname);
  }

  private toggleCustomer(): void {
    this.customerShown = !this.customerShown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-desk': Desk;
  }
}
