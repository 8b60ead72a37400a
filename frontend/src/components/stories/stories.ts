import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoryTeaser } from '../../api/schema';
import { controls } from '../../theme/controls';
import { styles } from './stories.styles';

/**
 * Ready-made difficult conversations, each played with one click.
 *
 * @tag sameboat-stories
 * @fires sameboat-play - `detail.id` is the story's id
 */
@customElement('sameboat-stories')
export class Stories extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) stories: readonly StoryTeaser[] = [];
  @property() problem: string | null = null;
  /** The story being fetched, whose button waits. */
  @property() busy: string | null = null;

  override render() {
    return html`${this.problem === null ? nothing : html`<p class="notice" role="alert">${this.problem}</p>`}
      <ul>
        ${this.stories.map(
          (story) =>
            html`<li>
              <h2>${story.title}</h2>
              <p class="small muted">${story.summary}</p>
              <button
                ?disabled=${this.busy !== null}
                aria-label="Play: ${story.title}"
                @click=${() => {
                  this.play(story.id);
                }}
              >
                ${this.busy === story.id ? 'Starting…' : 'Play'}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  private play(id: string): void {
    this.dispatchEvent(new CustomEvent('sameboat-play', { detail: { id }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-stories': Stories;
  }
}
