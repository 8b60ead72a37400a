import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Level } from '../../api/schema';
import { levelWord } from '../../words/reading';
import { styles } from './level.styles';

/**
 * How strong a feeling is, as a word with a small meter beside it.
 *
 * @tag sameboat-level
 */
@customElement('sameboat-level')
export class LevelMeter extends LitElement {
  static override styles = styles;

  @property({ reflect: true }) feeling: 'anger' | 'frustration' = 'anger';
  @property({ type: Number }) level: Level = 0;

  override render() {
    return html`<span class="name">${this.feeling === 'anger' ? 'Anger' : 'Frustration'}</span>
      <span class="meter" aria-hidden="true">
        ${[1, 2, 3].map((step) => html`<span class=${step <= this.level ? 'on' : 'off'}></span>`)}
      </span>
      <span class="word">${levelWord(this.level)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-level': LevelMeter;
  }
}
