import * as v from 'valibot';
import { sentenceFor } from '../api/problem';
import { Rest } from '../api/rest';
import { CoachingSchema, MessageSchema, type Coaching, type Message, type ServerError } from '../api/schema';
import type { Link } from './link';
import { MessageLog } from './message-log';
import { Outbox, type Outgoing } from './outbox';

/** The server gives at most this many messages or coachings a call. */
const PAGE = 500;

/** A reply and the suggestion it began as, if any; `edited` when its words were changed before sending. */
export interface Reply {
  readonly text: string;
  readonly suggestionId: string | null;
  readonly outcome: 'used' | 'edited' | null;
}

export type Side = 'agent' | 'customer';

/**
 * One conversation as one side sees it, kept complete: live frames, and by REST whatever a dropped
 * connection or an overtaking frame left out.
 *
 * @fires change - messages, coaching, the outbox or the problem have changed
 * @fires coached - there is advice that was not known before; `detail` is the newest {@link Coaching} of it
 */
export class LiveConversation extends EventTarget {
  private readonly log = new MessageLog();
  private readonly outbox = new Outbox();
  private readonly coachings = new Map<number, Coaching>();
  private readonly rest: Rest;
  private readonly undo: (() => void)[] = [];
  private fetching = false;
  private behind = false;
  private trouble: string | null = null;
  private complete = false;

  constructor(
    readonly link: Link,
    readonly id: string,
    readonly side: Side,
    private readonly newId: () => string = () => crypto.randomUUID(),
  ) {
    super();
    this.rest = new Rest(link.server, link.token);
  }

  get messages(): readonly Message[] {
    return this.log.messages;
  }

  get outgoing(): readonly Outgoing[] {
    return this.outbox.messages;
  }

  /** Whether the history has been fetched at least once. */
  get loaded(): boolean {
    return this.complete;
  }

  get problem(): string | null {
    return this.trouble;
  }

  /** Coaching by message, oldest first. */
  get coaching(): readonly Coaching[] {
    return [...this.coachings.values()].sort((a, b) => a.seq - b.seq);
  }

  coachingOf(seq: number): Coaching | null {
    return this.coachings.get(seq) ?? null;
  }

  get lastFromCustomer(): Message | null {
    return this.log.lastFrom('customer');
  }

  open(): void {
    const topic = `/topic/conversations/${this.id}`;
    this.undo.push(this.link.subscribe(topic, this.heard, this.catchUp));
    if (this.side === 'agent') {
      this.undo.push(this.link.subscribe(`${topic}/coaching`, this.advised, this.catchUp));
    }
    this.link.addEventListener('refusal', this.refused);
    this.catchUp();
  }

  close(): void {
    for (const undo of this.undo.splice(0)) undo();
    this.link.removeEventListener('refusal', this.refused);
  }

  /** Keeps the text until the server has stored it; without a connection it leaves with the next one. */
  send(text: string): void {
    this.publish(this.outbox.put(this.newId(), text));
    this.changed();
  }

  /** Sends a reply and, if the agent shares that, tells what became of the suggestion it began as. */
  reply(sending: Reply, share: boolean): void {
    this.send(sending.text);
    if (share && sending.suggestionId !== null && sending.outcome !== null) {
      this.feedback(sending.suggestionId, sending.outcome);
    }
  }

  sendAgain(clientId: string): void {
    const outgoing = this.outbox.again(clientId);
    if (outgoing !== null) this.publish(outgoing);
    this.changed();
  }

  /** Gives up a message that the server refused, so that its writer can change it. */
  takeBack(clientId: string): string | null {
    const text = this.outbox.messages.find((message) => message.clientId === clientId)?.text ?? null;
    this.outbox.stored(clientId);
    this.changed();
    return text;
  }

  feedback(suggestionId: string, outcome: 'used' | 'edited' | 'dismissed', reason?: string): void {
    this.link.send(`/app/conversations/${this.id}/feedback`, {
      suggestionId,
      outcome,
      ...(reason !== undefined && { reason }),
    });
  }

  private readonly heard = (body: unknown): void => {
    const message = v.safeParse(MessageSchema, body);
    if (!message.success) return;
    this.take([message.output]);
    if (this.log.hasGap) this.catchUp();
  };

  private readonly advised = (body: unknown): void => {
    const coaching = v.safeParse(CoachingSchema, body);
    if (coaching.success) this.learn([coaching.output]);
  };

  private readonly refused = (event: Event): void => {
    const error = (event as CustomEvent<ServerError>).detail;
    const sentence = error.code === '' ? error.message : `${error.message} (${error.code})`;
    if (this.outbox.refused(error.clientId, sentence)) this.changed();
  };

  /** Fetches what is missing, one fetch at a time; a reason that comes up meanwhile is worth another. */
  readonly catchUp = (): void => {
    this.behind = true;
    if (!this.fetching) void this.fetchWhileBehind();
  };

  private async fetchWhileBehind(): Promise<void> {
    this.fetching = true;
    while (this.behind) {
      this.behind = false;
      await this.fetchMissing();
    }
    this.fetching = false;
  }

  private async fetchMissing(): Promise<void> {
    try {
      await this.fetchMessages();
      if (this.side === 'agent') await this.fetchCoaching();
      this.complete = true;
      this.trouble = null;
      for (const outgoing of this.outbox.unanswered) this.publish(outgoing);
    } catch (thrown) {
      this.trouble = sentenceFor(thrown);
    }
    this.changed();
  }

  private async fetchMessages(): Promise<void> {
    let page: readonly Message[];
    let after = this.log.completeUpTo;
    do {
      page = await this.rest.messages(this.id, after);
      this.take(page);
      after = page.at(-1)?.seq ?? after;
    } while (page.length >= PAGE);
  }

  private async fetchCoaching(): Promise<void> {
    let page: readonly Coaching[];
    let after = this.coachedUpTo();
    do {
      page = await this.rest.coaching(this.id, after);
      this.learn(page);
      after = page.at(-1)?.seq ?? after;
    } while (page.length >= PAGE);
  }

  /** Coaching may be skipped or overtaken, so it is fetched again from the first customer message without any. */
  private coachedUpTo(): number {
    const open = this.messages.find((m) => m.speaker === 'customer' && !this.coachings.has(m.seq));
    return open === undefined ? this.log.completeUpTo : open.seq - 1;
  }

  /** Advice may come live and be fetched too; it is new only once. */
  private learn(coachings: readonly Coaching[]): void {
    const fresh = coachings.filter((coaching) => !this.coachings.has(coaching.seq));
    for (const coaching of fresh) this.coachings.set(coaching.seq, coaching);
    const newest = fresh.at(-1);
    if (newest === undefined) return;
    this.changed();
    this.dispatchEvent(new CustomEvent<Coaching>('coached', { detail: newest }));
  }

  private take(messages: readonly Message[]): void {
    for (const message of messages) this.outbox.stored(message.clientId);
    if (this.log.add(messages).length > 0) this.changed();
  }

  private publish(outgoing: Outgoing): void {
    this.link.send(`/app/conversations/${this.id}/messages`, {
      clientId: outgoing.clientId,
      text: outgoing.text,
    });
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
