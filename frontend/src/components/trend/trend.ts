import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Reading } from '../../api/schema';
import { controls } from '../../theme/controls';
import { levelWord } from '../../words/reading';
import { styles } from './trend.styles';

/** One customer message on the line. */
export interface TrendPoint {
  readonly seq: number;
  readonly text: string;
  readonly reading: Reading;
}

const WIDTH = 320;
const PAD = 6;
const TOLD_CHARACTERS = 140;

/**
 * Anger (solid) and frustration (dashed) over the customer's messages. Pointing at it, or moving along it
 * with the arrow keys, tells which message it was.
 *
 * @tag sameboat-trend
 * @fires sameboat-point - a message was chosen; `detail.seq`
 */
@customElement('sameboat-trend')
export class Trend extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) points: readonly TrendPoint[] = [];
  /** The message marked from outside, as a `seq`. */
  @property({ type: Number }) current: number | null = null;
  @property({ type: Number }) turnedAt: number | null = null;
  @property({ type: Number }) height = 56;
  @state() private pointed: number | null = null;

  override render() {
    if (this.points.length < 2) return nothing;
    const index = this.index;
    const point = this.points[index];
    if (point === undefined) return nothing;
    return html`<div
        class="chart"
        role="slider"
        tabindex="0"
        aria-label="Anger and frustration over the conversation"
        aria-valuemin="1"
        aria-valuemax=${this.points.length}
        aria-valuenow=${index + 1}
        aria-valuetext=${telling(point)}
        @keydown=${this.move}
        @pointermove=${this.point}
        @pointerleave=${this.leave}
        @click=${this.choose}
        @blur=${this.leave}
      >
        <svg
          height=${this.height}
          viewBox="0 0 ${WIDTH} ${this.height}"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          ${[1 / 3, 2 / 3].map(
            (p) => svg`<line class="rule" x1="0" x2=${WIDTH} y1=${this.y(p)} y2=${this.y(p)} />`,
          )}
          ${this.turn()}
          <polyline class="frustration" points=${this.line('frustration')} />
          <polyline class="anger" points=${this.line('anger')} />
          <line class="cursor" x1=${this.x(index)} x2=${this.x(index)} y1="0" y2=${this.height} />
        </svg>
      </div>
      <p class="key small muted">
        <span class="swatch anger" aria-hidden="true"></span>anger
        <span class="swatch frustration" aria-hidden="true"></span>frustration
      </p>
      ${
        this.pointed === null
          ? nothing
          : html`<p class="told small" dir="auto"><bdi>${telling(point)}</bdi></p>`
      }`;
  }

  private get index(): number {
    if (this.pointed !== null) return Math.min(this.pointed, this.points.length - 1);
    const marked = this.points.findLastIndex((point) => this.current === null || point.seq <= this.current);
    return marked < 0 ? 0 : marked;
  }

  private x(index: number): number {
    return PAD + (index * (WIDTH - 2 * PAD)) / Math.max(1, this.points.length - 1);
  }

  private y(p: number): number {
    return this.height - PAD - p * (this.height - 2 * PAD);
  }

  private line(feeling: 'anger' | 'frustration'): string {
    return this.points.map((point, i) => `${this.x(i)},${this.y(point.reading[feeling].p)}`).join(' ');
  }

  private turn() {
    const at = this.points.findIndex((point) => point.seq === this.turnedAt);
    if (at < 0) return nothing;
    return svg`<line class="turn" x1=${this.x(at)} x2=${this.x(at)} y1="0" y2=${this.height} />`;
  }

  private point(event: PointerEvent): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const part = box.width === 0 ? 0 : (event.clientX - box.left) / box.width;
    this.pointed = Math.max(0, Math.min(this.points.length - 1, Math.round(part * (this.points.length - 1))));
  }

  private leave(): void {
    this.pointed = null;
  }

  private move(event: KeyboardEvent): void {
    const last = this.points.length - 1;
    const to: Record<string, number> = {
      ArrowLeft: this.index - 1,
      ArrowDown: this.index - 1,
      ArrowRight: this.index + 1,
      ArrowUp: this.index + 1,
      Home: 0,
      End: last,
    };
    const target = to[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.pointed = Math.max(0, Math.min(last, target));
    this.choose();
  }

  private choose(): void {
    const point = this.points[this.index];
    if (point === undefined) return;
    this.dispatchEvent(
      new CustomEvent('sameboat-point', { detail: { seq: point.seq }, bubbles: true, composed: true }),
    );
  }
}

function telling(point: TrendPoint): string {
  const text = point.text.length > TOLD_CHARACTERS ? `${point.text.slice(0, TOLD_CHARACTERS)}…` : point.text;
  const { anger, frustration } = point.reading;
  return `Message ${point.seq}: anger ${levelWord(anger.level)}, frustration ${levelWord(frustration.level)}. “${text}”`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-trend': Trend;
  }
}
