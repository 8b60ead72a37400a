/** A message that was written here and that the server has not yet shown to be stored. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  /** Why the server did not take it; null while it is on its way. */
  readonly problem: string | null;
}

/** Messages on their way, in the order written. They stay until the server echoes them, across reconnects. */
export class Outbox {
  private waiting: readonly Outgoing[] = [];

  get messages(): readonly Outgoing[] {
    return this.waiting;
  }

  get unanswered(): readonly Outgoing[] {
    return this.waiting.filter((message) => message.problem === null);
  }

  put(clientId: string, text: string): Outgoing {
    const outgoing = { clientId, text, problem: null };
    this.waiting = [...this.waiting, outgoing];
    return outgoing;
  }

  stored(clientId: string): void {
    this.waiting = this.waiting.filter((message) => message.clientId !== clientId);
  }

  /** Tells whether the refusal is about one of these. */
  refused(clientId: string | null | undefined, problem: string): boolean {
    if (!this.waiting.some((message) => message.clientId === clientId)) return false;
    this.waiting = this.waiting.map((message) =>
      message.clientId === clientId ? { ...message, problem } : message,
    );
    return true;
  }

  again(clientId: string): Outgoing | null {
    this.waiting = this.waiting.map((message) =>
      message.clientId === clientId ? { ...message, problem: null } : message,
    );
    return this.waiting.find((message) => message.clientId === clientId) ?? null;
  }
}
