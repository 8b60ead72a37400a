import * as v from 'valibot';
import { AnswerSchema, type Answer, type ServerError } from '../api/schema';
import type { Link } from './link';

/** A question put to the coach and, once it has come, the answer. */
export interface Asked {
  readonly askId: string;
  readonly question: string;
  readonly answer: Answer | null;
  /** Why the server did not take the question. */
  readonly problem: string | null;
}

/**
 * Questions to the coach about one conversation, newest last.
 *
 * @fires change - {@link asked} has changed
 */
export class Questions extends EventTarget {
  private readonly stopListening: () => void;
  private list: readonly Asked[] = [];

  constructor(
    private readonly link: Link,
    private readonly conversation: string,
  ) {
    super();
    this.stopListening = link.subscribe('/user/queue/answers', this.answered);
    link.addEventListener('live', this.askAgain);
    link.addEventListener('refusal', this.refused);
  }

  get asked(): readonly Asked[] {
    return this.list;
  }

  close(): void {
    this.stopListening();
    this.link.removeEventListener('live', this.askAgain);
    this.link.removeEventListener('refusal', this.refused);
  }

  /** Puts a question that was refused once more. */
  again(askId: string): void {
    this.list = this.list.map((asked) => (asked.askId === askId ? { ...asked, problem: null } : asked));
    const asked = this.list.find((one) => one.askId === askId);
    if (asked !== undefined) this.publish(asked);
    this.dispatchEvent(new Event('change'));
  }

  /** Without a connection the question waits for the next one. */
  ask(question: string): void {
    const asked = { askId: crypto.randomUUID(), question, answer: null, problem: null };
    this.list = [...this.list, asked];
    this.publish(asked);
    this.dispatchEvent(new Event('change'));
  }

  private readonly askAgain = (): void => {
    for (const asked of this.list) if (isOpen(asked)) this.publish(asked);
  };

  private readonly refused = (event: Event): void => {
    const { askId, message } = (event as CustomEvent<ServerError>).detail;
    if (!this.list.some((asked) => asked.askId === askId)) return;
    this.list = this.list.map((asked) => (asked.askId === askId ? { ...asked, problem: message } : asked));
    this.dispatchEvent(new Event('change'));
  };

  private publish(asked: Asked): void {
    this.link.send(`/app/conversations/${this.conversation}/ask`, {
      askId: asked.askId,
      text: asked.question,
    });
  }

  private readonly answered = (body: unknown): void => {
    const answer = v.safeParse(AnswerSchema, body);
    if (!answer.success) return;
    this.list = this.list.map((asked) =>
      asked.askId === answer.output.askId ? { ...asked, answer: answer.output, problem: null } : asked,
    );
    this.dispatchEvent(new Event('change'));
  };
}

function isOpen(asked: Asked): boolean {
  return asked.answer === null && asked.problem === null;
}
