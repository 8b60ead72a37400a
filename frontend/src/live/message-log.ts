import type { Message } from '../api/schema';

/**
 * The messages of one conversation in their one order. Adding the same message twice changes nothing;
 * a message that arrives before its predecessor waits in its place and is reported as a gap.
 */
export class MessageLog {
  private readonly bySeq = new Map<number, Message>();
  private ordered: readonly Message[] = [];
  private unbroken = 0;

  /** Oldest first. A new array after each change, so that views may compare by identity. */
  get messages(): readonly Message[] {
    return this.ordered;
  }

  /** The highest `seq` up to which nothing is missing; 0 before the first message. */
  get completeUpTo(): number {
    return this.unbroken;
  }

  get hasGap(): boolean {
    return this.bySeq.size > 0 && (this.ordered.at(-1)?.seq ?? 0) > this.unbroken;
  }

  /** @returns the messages that were new */
  add(messages: readonly Message[]): readonly Message[] {
    const fresh = messages.filter((message) => !this.bySeq.has(message.seq));
    if (fresh.length === 0) return fresh;
    for (const message of fresh) this.bySeq.set(message.seq, message);
    this.ordered = [...this.bySeq.values()].sort((a, b) => a.seq - b.seq);
    while (this.bySeq.has(this.unbroken + 1)) this.unbroken += 1;
    return fresh;
  }

  lastFrom(speaker: Message['speaker']): Message | null {
    return this.ordered.findLast((message) => message.speaker === speaker) ?? null;
  }
}
