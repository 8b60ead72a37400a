import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Changes } from '../../live/changes';
import type { Pace, StoryPlayer } from '../../live/story-player';
import { controls } from '../../theme/controls';
import { styles } from './player.styles';

const PACES: readonly Pace[] = [1, 2, 4];

/**
 * Controls of a story being played.
 *
 * @tag sameboat-player
 */
@customElement('sameboat-player')
export class PlayerBar extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) player: StoryPlayer | null = null;
  private readonly changes = new Changes<StoryPlayer>(this);

  override willUpdate(): void {
    this.changes.watch(this.player);
  }

  override render() {
    const player = this.player;
    if (player === null) return nothing;
    const total = player.story.turns.length;
    return html`<div class="bar" role="group" aria-label="Story">
      <span class="title" title=${player.story.title}>${player.story.title}</span>
      <span class="muted">${player.finished ? 'ended' : `${player.played} of ${total}`}</span>
      ${
        player.finished
          ? nothing
          : html`<button @click=${this.toggle}>${player.playing ? 'Pause' : 'Play'}</button>
              <button @click=${this.step}>Next message</button>
              <label>
                Speed
                <select @change=${this.paced}>
                  ${PACES.map(
                    (pace) => html`<option value=${pace} ?selected=${pace === player.pace}>${pace}×</option>`,
                  )}
                </select>
              </label>`
      }
    </div>`;
  }

  private toggle(): void {
    if (this.player?.playing) this.player.pause();
    else this.player?.play();
  }

  private step(): void {
    this.player?.step();
  }

  private paced(event: Event): void {
    const pace = PACES.find((known) => String(known) === (event.target as HTMLSelectElement).value);
    if (pace !== undefined && this.player !== null) this.player.pace = pace;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-player': PlayerBar;
  }
}
