import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Course } from '../../api/schema';
import { controls } from '../../theme/controls';
import { stageWords } from '../../words/course';
import { styles } from './next.styles';

/**
 * What to do next, before any wording: the open steps of the repair, and a warning when both sides repeat
 * themselves.
 *
 * @tag sameboat-next
 */
@customElement('sameboat-next')
export class NextStep extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) course: Course | null = null;

  override render() {
    if (this.course === null) return nothing;
    return html`${this.stalemate(this.course)} ${this.next(this.course)}`;
  }

  private stalemate({ stalemate, stalemateProof: [theirs, ours] }: Course) {
    if (!stalemate) return nothing;
    return html`<div class="notice">
      <h3>This is going in circles</h3>
      <p>Start afresh: say where you both stand, name what blocks it, and offer one new way.</p>
      ${
        theirs === undefined
          ? nothing
          : html`<p class="small muted">They come back to “<bdi>${theirs}</bdi>”.</p>`
      }
      ${ours === undefined ? nothing : html`<p class="small muted">You come back to “<bdi>${ours}</bdi>”.</p>`}
    </div>`;
  }

  private next({ missing: [now, then] }: Course) {
    if (now === undefined) return nothing;
    return html`<p>
      <span class="muted">Next:</span> <strong>${stageWords(now)}</strong>${
        then === undefined ? nothing : html`<span class="muted">, then ${stageWords(then)}</span>`
      }
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-next': NextStep;
  }
}
