import * as v from 'valibot';
import { sentenceFor } from '../api/problem';
import { Rest } from '../api/rest';
import { ListedConversationSchema, type ListedConversation } from '../api/schema';
import type { Link } from './link';

/**
 * The conversations of this desk, who needs help first on top.
 *
 * @fires change - {@link conversations} or {@link problem} have changed
 */
export class DeskList extends EventTarget {
  private readonly byId = new Map<string, ListedConversation>();
  private readonly rest: Rest;
  private stopListening: (() => void) | null = null;
  private trouble: string | null = null;
  private complete = false;

  constructor(private readonly link: Link) {
    super();
    this.rest = new Rest(link.server, link.token);
  }

  get conversations(): readonly ListedConversation[] {
    return [...this.byId.values()].sort(
      (a, b) => b.priority - a.priority || b.lastAt.localeCompare(a.lastAt) || a.id.localeCompare(b.id),
    );
  }

  get loaded(): boolean {
    return this.complete;
  }

  get problem(): string | null {
    return this.trouble;
  }

  open(): void {
    this.stopListening = this.link.subscribe('/topic/desk', this.heard, this.refresh);
    this.refresh();
  }

  close(): void {
    this.stopListening?.();
  }

  readonly refresh = (): void => {
    void this.fetch();
  };

  private async fetch(): Promise<void> {
    try {
      for (const conversation of await this.rest.conversations())
        this.byId.set(conversation.id, conversation);
      this.trouble = null;
      this.complete = true;
    } catch (thrown) {
      this.trouble = sentenceFor(thrown);
    }
    this.dispatchEvent(new Event('change'));
  }

  private readonly heard = (body: unknown): void => {
    const conversation = v.safeParse(ListedConversationSchema, body);
    if (!conversation.success) return;
    this.byId.set(conversation.output.id, conversation.output);
    this.dispatchEvent(new Event('change'));
  };
}
