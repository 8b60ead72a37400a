import { Rest } from '../api/rest';
import type { Story } from '../api/schema';
import { Link } from './link';
import { LiveConversation } from './live-conversation';
import { StoryPlayer } from './story-player';

/** A conversation in front of the agent, with the customer's side where this page shows it too. */
export interface Opened {
  readonly id: string;
  readonly customerName: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly agent: LiveConversation;
  readonly customer: LiveConversation | null;
  readonly player: StoryPlayer | null;
}

/** So many stay open in the background; an agent who works on more opens them again from the list. */
const KEPT_OPEN = 8;

/**
 * The conversations an agent has opened, most recent last. They stay connected in the background so that
 * going back to one loses neither its draft nor its place.
 *
 * @fires change - the opened conversations have changed
 */
export class OpenedConversations extends EventTarget {
  private list: readonly Opened[] = [];
  private readonly rest: Rest;

  constructor(private readonly link: Link) {
    super();
    this.rest = new Rest(link.server, link.token);
  }

  get all(): readonly Opened[] {
    return this.list;
  }

  find(id: string | null): Opened | null {
    return this.list.find((opened) => opened.id === id) ?? null;
  }

  /** @param bothSides whether to open the customer's side as well, as a demo does */
  async open(id: string, bothSides: boolean): Promise<Opened> {
    const known = this.find(id);
    if (known !== null) return known;
    const { customer, facts } = await this.rest.conversation(id);
    const token = bothSides ? await this.rest.customerToken(id) : null;
    return this.find(id) ?? this.add(id, customer ?? null, facts, token, null);
  }

  /** Opens a fresh conversation and plays the story into it. */
  async play(story: Story): Promise<Opened> {
    const { id, customerToken } = await this.rest.openConversation(story.facts, story.customer ?? null);
    const opened = this.add(id, story.customer ?? null, story.facts, customerToken, story);
    opened.player?.play();
    return opened;
  }

  close(): void {
    for (const opened of this.list) shut(opened);
    this.list = [];
  }

  private add(
    id: string,
    customerName: string | null,
    facts: Readonly<Record<string, string>>,
    customerToken: string | null,
    story: Story | null,
  ): Opened {
    const agent = new LiveConversation(this.link, id, 'agent');
    agent.open();
    const customer = customerToken === null ? null : this.customerSide(id, customerToken);
    const opened: Opened = {
      id,
      customerName: customerName ?? 'A customer',
      facts,
      agent,
      customer,
      player: story === null || customer === null ? null : new StoryPlayer(story, customer, agent),
    };
    for (const old of this.list.slice(0, -KEPT_OPEN + 1)) shut(old);
    this.list = [...this.list.slice(-KEPT_OPEN + 1), opened];
    this.dispatchEvent(new Event('change'));
    return opened;
  }

  private customerSide(id: string, token: string): LiveConversation {
    const link = new Link(this.link.server, token);
    const conversation = new LiveConversation(link, id, 'customer');
    conversation.open();
    link.open();
    return conversation;
  }
}

function shut(opened: Opened): void {
  opened.player?.pause();
  opened.agent.close();
  opened.customer?.close();
  void opened.customer?.link.close();
}
