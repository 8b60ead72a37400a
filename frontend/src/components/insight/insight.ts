import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Coaching, Message } from '../../api/schema';
import { controls } from '../../theme/controls';
import { isCalm } from '../../words/reading';
import '../course/course';
import '../headline/headline';
import '../next/next';
import '../trend/trend';
import type { TrendPoint } from '../trend/trend';
import { styles } from './insight.styles';

/** So many customer messages show as a line in a narrow panel; older ones have had their say. */
const SHOWN_POINTS = 40;

/**
 * What is known about the conversation at one moment: live its newest message, in a replay any of them.
 *
 * @tag sameboat-insight
 * @slot - what to say about it; stands between the headline and where the conversation stands
 */
@customElement('sameboat-insight')
export class Insight extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) messages: readonly Message[] = [];
  @property({ attribute: false }) coaching: readonly Coaching[] = [];
  /** The newest customer message, as a `seq`; 0 while there is none. */
  @property({ type: Number }) newest = 0;

  override render() {
    if (this.newest === 0) {
      return html`<p class="muted">Quiet until the customer writes.</p>`;
    }
    const latest = this.coaching.findLast((coaching) => coaching.reading !== null) ?? null;
    if (latest?.reading === null || latest === null) {
      return html`<p class="muted">Reading the first message…</p>`;
    }
    const points = this.points();
    const neverUpset = points.every((point) => isCalm(point.reading));
    return html`<sameboat-headline .reading=${latest.reading} .wasUpset=${!neverUpset}></sameboat-headline>
      ${isCalm(latest.reading) && latest.course?.stalemate !== true ? nothing : html`<sameboat-next .course=${latest.course}></sameboat-next>`}
      <slot></slot>
      ${
        neverUpset
          ? nothing
          : html`<section aria-label="Where the conversation stands">
              <sameboat-course .course=${latest.course}></sameboat-course>
              <sameboat-trend
                .points=${points}
                .turnedAt=${latest.course?.trend?.turnedAt ?? null}
              ></sameboat-trend>
            </section>`
      }`;
  }

  private points(): readonly TrendPoint[] {
    const texts = new Map(this.messages.map((message) => [message.seq, message.text]));
    return this.coaching
      .flatMap(({ seq, reading }) => (reading === null ? [] : [{ seq, reading, text: texts.get(seq) ?? '' }]))
      .slice(-SHOWN_POINTS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-insight': Insight;
  }
}
