import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Changes } from '../../live/changes';
import { ACTION_NAMES, ACTIONS, chordOf, problemWith, USUAL_KEYS, type Action } from '../../settings/keys';
import { settings, type SettingsKeeper } from '../../settings/settings';
import { controls } from '../../theme/controls';
import { styles } from './keys.styles';

/**
 * The agent's shortcuts: each is changed by pressing its button and then the new keys.
 *
 * @tag sameboat-keys
 */
@customElement('sameboat-keys')
export class KeysChooser extends LitElement {
  static override styles = [controls, styles];

  @state() private waiting: Action | null = null;
  @state() private problem: string | null = null;
  private readonly changes = new Changes<SettingsKeeper>(this);

  constructor() {
    super();
    this.changes.watch(settings);
  }

  override render() {
    const { keys } = settings.now;
    return html`<dl>
        ${ACTION_NAMES.map(
          (action) =>
            html`<dt id=${action}>${ACTIONS[action].words}</dt>
              <dd>
                <button
                  type="button"
                  aria-describedby=${action}
                  @click=${() => {
                    this.ask(action);
                  }}
                  @keydown=${this.pressed}
                  @blur=${this.stop}
                >
                  ${this.waiting === action ? 'Press the new keys' : html`<kbd>${keys[action]}</kbd>`}
                </button>
              </dd>`,
        )}
      </dl>
      <p class="small" role="status">
        ${this.problem ?? (this.waiting === null ? nothing : 'Esc leaves them as they are.')}
      </p>
      ${
        ACTION_NAMES.every((action) => keys[action] === USUAL_KEYS[action])
          ? nothing
          : html`<button type="button" class="plain small" @click=${this.reset}>
              Back to the usual keys
            </button>`
      }`;
  }

  private ask(action: Action): void {
    this.waiting = action;
    this.problem = null;
  }

  private stop(): void {
    this.waiting = null;
  }

  private pressed(event: KeyboardEvent): void {
    if (this.waiting === null || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.stop();
      this.problem = null;
      return;
    }
    const chord = chordOf(event);
    if (chord === null) return;
    this.problem = problemWith(chord, this.waiting, settings.now.keys);
    if (this.problem !== null) return;
    settings.change({ keys: { ...settings.now.keys, [this.waiting]: chord } });
    this.stop();
  }

  private reset(): void {
    settings.change({ keys: USUAL_KEYS });
    this.problem = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-keys': KeysChooser;
  }
}
