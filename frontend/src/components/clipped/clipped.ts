import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../../theme/controls';
import { styles } from './clipped.styles';

/** More than this is not put on the page until somebody asks for it; longer texts are rarely read whole. */
const SHOWN_CHARACTERS = 600;
const SHOWN_LINES = 9;

/**
 * Text that a stranger wrote: always text, never markup, in its own direction, kept to its own box, and
 * short until "Show all" is pressed.
 *
 * @tag sameboat-clipped
 */
@customElement('sameboat-clipped')
export class Clipped extends LitElement {
  static override styles = [controls, styles];

  @property() text = '';
  @state() private whole = false;

  override render() {
    const short = this.whole ? this.text : beginningOf(this.text);
    const clipped = short.length < this.text.length;
    return html`<p class=${this.whole ? 'whole' : 'short'} dir="auto">${short}${clipped ? '…' : nothing}</p>
      ${
        clipped || this.whole
          ? html`<button class="plain small" aria-expanded=${this.whole} @click=${this.toggle}>
              ${this.whole ? 'Show less' : `Show all (${this.text.length.toLocaleString()} characters)`}
            </button>`
          : nothing
      }`;
  }

  private toggle(): void {
    this.whole = !this.whole;
  }
}

function beginningOf(text: string): string {
  const lines = text.split('\n', SHOWN_LINES + 1);
  const byLines = lines.length > SHOWN_LINES ? lines.slice(0, SHOWN_LINES).join('\n') : text;
  return byLines.length > SHOWN_CHARACTERS ? byLines.slice(0, SHOWN_CHARACTERS).trimEnd() : byLines;
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-clipped': Clipped;
  }
}
