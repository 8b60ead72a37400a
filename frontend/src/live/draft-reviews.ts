import * as v from 'valibot';
import { DraftAnswerSchema, type Review, type ServerError } from '../api/schema';
import type { Link } from './link';
import { rebase } from './rebase';

/** Long enough to leave out most letters of a word, short enough to feel immediate. */
const PAUSE_MS = 150;

/** How long a message may be kept back for its review; the coach never holds up the chat. */
const PATIENCE_MS = 1_000;

interface Version {
  readonly text: string;
  readonly review: Review;
}

/**
 * Asks for reviews of a draft while it is typed. A draft keeps its id until it is sent or emptied; one
 * version of it is under review at a time, and after the answer the newest version follows.
 *
 * @fires change - {@link review} has changed
 */
export class DraftReviews extends EventTarget {
  private readonly stopListening: () => void;
  private id: string = crypto.randomUUID();
  private draft = '';
  private asked: string | null = null;
  private answered: Version | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private trouble: string | null = null;

  constructor(
    private readonly link: Link,
    private readonly conversation: string,
  ) {
    super();
    this.stopListening = link.subscribe('/user/queue/reviews', this.take);
    link.addEventListener('live', this.startOver);
    link.addEventListener('refusal', this.refused);
  }

  close(): void {
    clearTimeout(this.pause);
    this.stopListening();
    this.link.removeEventListener('live', this.startOver);
    this.link.removeEventListener('refusal', this.refused);
  }

  /** What is known about the draft as it stands, or null while nothing is. */
  get review(): Review | null {
    return this.answered === null || this.draft.trim() === ''
      ? null
      : rebase(this.answered.review, this.answered.text, this.draft);
  }

  /** Why the draft is not reviewed, as the server says it. */
  get problem(): string | null {
    return this.trouble;
  }

  /** Whether the review belongs to exactly the words that stand there now. */
  get current(): boolean {
    return this.answered?.text === this.draft;
  }

  type(text: string): void {
    this.draft = text;
    clearTimeout(this.pause);
    if (text.trim() === '') this.forget();
    else if (!this.current) this.pause = setTimeout(this.ask, PAUSE_MS);
    this.dispatchEvent(new Event('change'));
  }

  /** The review of the draft as it stands, or null if none comes in time or nobody can be asked. */
  async settled(): Promise<Review | null> {
    if (this.current) return this.review;
    clearTimeout(this.pause);
    this.ask();
    if (this.asked === null) return null;
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(patience);
        this.removeEventListener('change', arrived);
        resolve(this.current ? this.review : null);
      };
      const arrived = () => {
        if (this.current || this.trouble !== null) done();
      };
      const patience = setTimeout(done, PATIENCE_MS);
      this.addEventListener('change', arrived);
    });
  }

  private readonly ask = (): void => {
    if (this.asked !== null || this.draft.trim() === '' || this.current) return;
    const { id: draftId, draft: text } = this;
    if (this.link.send(`/app/conversations/${this.conversation}/draft`, { draftId, text })) this.asked = text;
  };

  private readonly take = (body: unknown): void => {
    const answer = v.safeParse(DraftAnswerSchema, body);
    if (!answer.success || answer.output.draftId !== this.id || this.asked === null) return;
    this.answered = { text: this.asked, review: answer.output };
    this.asked = null;
    this.trouble = null;
    this.dispatchEvent(new Event('change'));
    this.ask();
  };

  private readonly startOver = (): void => {
    this.giveUp();
    this.ask();
  };

  /** Where the server says when, it is asked again; else the next change of the draft asks again. */
  private readonly refused = (event: Event): void => {
    const { draftId, message, retryAfterSeconds } = (event as CustomEvent<ServerError>).detail;
    if (draftId !== this.id || this.asked === null) return;
    this.giveUp();
    this.trouble = message;
    clearTimeout(this.pause);
    if (typeof retryAfterSeconds === 'number') this.pause = setTimeout(this.ask, retryAfterSeconds * 1_000);
    this.dispatchEvent(new Event('change'));
  };

  /** A new id keeps an answer that was only late from being taken for the answer to newer words. */
  private giveUp(): void {
    this.asked = null;
    this.id = crypto.randomUUID();
  }

  private forget(): void {
    this.giveUp();
    this.answered = null;
    this.trouble = null;
  }
}
