import type { Story } from '../api/schema';
import type { LiveConversation } from './live-conversation';

/** A person reads about this fast; it paces a story so that its coaching can be followed. */
const MS_A_CHARACTER = 28;
const SHORTEST_MS = 1_800;
const LONGEST_MS = 7_000;

export type Pace = 1 | 2 | 4;

/**
 * Plays a ready-made story into a conversation: each turn is sent by its own side over that side's own
 * connection, as if two people typed it.
 *
 * @fires change - {@link played}, {@link playing} or {@link pace} have changed
 */
export class StoryPlayer extends EventTarget {
  private next = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private speed: Pace = 1;
  /** What to do once the turn before it is stored; the two sides have a connection each. */
  private then: (() => void) | null = null;

  constructor(
    readonly story: Story,
    private readonly customer: LiveConversation,
    private readonly agent: LiveConversation,
  ) {
    super();
    for (const side of [customer, agent]) side.addEventListener('change', this.goOn);
  }

  get played(): number {
    return this.next;
  }

  get playing(): boolean {
    return this.running;
  }

  get finished(): boolean {
    return this.next >= this.story.turns.length;
  }

  get pace(): Pace {
    return this.speed;
  }

  set pace(pace: Pace) {
    this.speed = pace;
    this.changed();
  }

  play(): void {
    if (this.running || this.finished) return;
    this.running = true;
    this.changed();
    this.onceStored(this.turn);
  }

  /** Sends the next turn at once and stays paused. */
  step(): void {
    this.pause();
    this.onceStored(() => {
      this.sendNext();
      this.changed();
    });
  }

  pause(): void {
    clearTimeout(this.timer);
    this.then = null;
    this.running = false;
    this.changed();
  }

  private onceStored(action: () => void): void {
    this.then = action;
    this.goOn();
  }

  private readonly goOn = (): void => {
    const onTheWay = [...this.customer.outgoing, ...this.agent.outgoing].some((m) => m.problem === null);
    if (onTheWay || this.then === null) return;
    const action = this.then;
    this.then = null;
    action();
  };

  private readonly turn = (): void => {
    const text = this.sendNext();
    this.running = !this.finished;
    if (this.running) {
      const reading = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, text.length * MS_A_CHARACTER));
      this.timer = setTimeout(() => {
        this.onceStored(this.turn);
      }, reading / this.speed);
    }
    this.changed();
  };

  private sendNext(): string {
    const turn = this.story.turns[this.next];
    if (turn === undefined) return '';
    this.next += 1;
    (turn.speaker === 'customer' ? this.customer : this.agent).send(turn.text);
    return turn.text;
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
