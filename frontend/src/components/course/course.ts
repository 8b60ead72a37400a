import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course } from '../../api/schema';
import { controls } from '../../theme/controls';
import { STATES, advisedMode, customerMode, stateWord, trendWords } from '../../words/course';
import { momentWords } from '../../words/time';
import { styles } from './course.styles';

/**
 * Where the conversation stands: how far the repair has come, what the customer wants, the advised approach
 * and why, whether it is stuck, and what was promised.
 *
 * @tag sameboat-course
 */
@customElement('sameboat-course')
export class CourseView extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) course: Course | null = null;
  @property({ attribute: false }) clock: () => Date = () => new Date();

  override render() {
    const course = this.course;
    if (course === null) return nothing;
    return html`${this.steps(course)}
      <dl>${this.goal(course)} ${this.approach(course)} ${this.direction(course)}</dl>
      ${this.promises(course)} ${this.power(course)}`;
  }

  private steps({ state }: Course) {
    if (state === null || state === undefined) return nothing;
    const reached = STATES.indexOf(state);
    return html`<ol class="steps" aria-label="How far the conversation has come">
      ${STATES.map(
        (step, i) =>
          html`<li class=${i <= reached ? 'reached' : ''} aria-current=${i === reached ? 'step' : 'false'}>
            ${stateWord(step)}
          </li>`,
      )}
    </ol>`;
  }

  private goal({ goal }: Course) {
    return goal === null
      ? nothing
      : html`<dt>They want</dt>
          <dd class="goal" dir="auto">${goal.text}</dd>`;
  }

  private approach({ mode }: Course) {
    if (mode?.advised === null || mode?.advised === undefined) return nothing;
    return html`<dt>Approach</dt>
      <dd>
        ${advisedMode(mode.advised)}
        ${mode.because === '' ? nothing : html`<div class="small muted" dir="auto">${mode.because}</div>`}
        ${
          mode.customer === null || mode.customer === undefined
            ? nothing
            : html`<div class="small muted">The customer ${customerMode(mode.customer)}.</div>`
        }
      </dd>`;
  }

  private direction({ trend }: Course) {
    const words = trendWords(trend);
    return words === null
      ? nothing
      : html`<dt>Feeling</dt>
          <dd>${words}</dd>`;
  }

  private promises({ promises }: Course) {
    if (promises.length === 0) return nothing;
    const now = this.clock();
    return html`<section>
      <h3>Promised</h3>
      <ul class="promises">
        ${promises.map((promise) => {
          const due = promise.dueText ?? momentWords(promise.due ?? null, now);
          return html`<li>
            <span dir="auto">${promise.text}</span>
            <span class="small muted">${promise.kept ? 'kept' : due === '' ? 'open' : `due ${due}`}</span>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private power({ power }: Course) {
    const rows = [
      ['You may grant', power?.grants ?? []],
      ['They could', power?.exits ?? []],
      ['At stake', power?.stakes ?? []],
    ] as const;
    const known = rows.filter(([, entries]) => entries.length > 0);
    if (known.length === 0) return nothing;
    return html`<details>
      <summary>Room on both sides</summary>
      <dl>
        ${known.map(
          ([name, entries]) =>
            html`<dt>${name}</dt>
              <dd dir="auto">${entries.join('; ')}</dd>`,
        )}
      </dl>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-course': CourseView;
  }
}
