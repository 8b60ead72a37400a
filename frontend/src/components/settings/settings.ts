import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Changes } from '../../live/changes';
import { settings, type Settings, type SettingsKeeper } from '../../settings/settings';
import { controls } from '../../theme/controls';
import '../keys/keys';
import '../shared/shared';
import type { Shared } from '../shared/shared';
import { styles } from './settings.styles';

type Choice = 'theme' | 'motion' | 'textSize';
type Switch = 'shortcuts' | 'reviewDrafts' | 'shareOutcomes';

/**
 * The agent's own settings, in a dialog. They stay in this browser.
 *
 * @tag sameboat-settings
 */
@customElement('sameboat-settings')
export class SettingsDialog extends LitElement {
  static override styles = [controls, styles];

  @property() token = '';
  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('sameboat-shared') private shared!: Shared | null;
  private readonly changes = new Changes<SettingsKeeper>(this);

  constructor() {
    super();
    this.changes.watch(settings);
  }

  show(): void {
    this.dialog?.showModal();
    void this.shared?.load();
  }

  override render() {
    return html`<dialog aria-labelledby="title">
      <form method="dialog">
        <h1 id="title">Settings</h1>
        <p class="small muted">What you choose here stays in this browser.</p>
        <h2>Look</h2>
        ${this.choice('theme', 'Colours', [
          ['system', 'As the system'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ])}
        ${this.choice('textSize', 'Text size', [
          [90, 'Small'],
          [100, 'Normal'],
          [115, 'Large'],
          [130, 'Very large'],
        ])}
        ${this.choice('motion', 'Motion', [
          ['system', 'As the system'],
          ['off', 'Off'],
        ])}
        <h2>Keys</h2>
        ${this.toggle(
          'shortcuts',
          'Use shortcuts',
          html`A reply can be sent by keys, and <kbd>Esc</kbd> closes, in any case.`,
        )}
        <sameboat-keys></sameboat-keys>
        <h2>What is shared</h2>
        <sameboat-shared .token=${this.token}></sameboat-shared>
        ${this.toggle(
          'reviewDrafts',
          'Check my reply while I write it',
          html`Your unsent words go to your company’s Sameboat server and are not kept there. Without this,
          nothing of your drafts is.`,
        )}
        ${this.toggle(
          'shareOutcomes',
          'Let the desk learn from what I use',
          html`Which suggestions were used, changed or dismissed is counted for the whole desk, by kind of
          reply; nobody sees whose choice it was. How you type is never looked at.`,
        )}
        <button class="primary" value="close">Done</button>
      </form>
    </dialog>`;
  }

  private choice<C extends Choice>(
    name: C,
    label: string,
    options: readonly (readonly [Settings[C], string])[],
  ) {
    return html`<div class="row">
      <label for=${name}>${label}</label>
      <select
        id=${name}
        @change=${(event: Event) => {
          const chosen = options[(event.target as HTMLSelectElement).selectedIndex];
          if (chosen !== undefined) settings.change({ [name]: chosen[0] });
        }}
      >
        ${options.map(
          ([value, words]) =>
            html`<option value=${value} ?selected=${settings.now[name] === value}>${words}</option>`,
        )}
      </select>
    </div>`;
  }

  private toggle(name: Switch, label: string, explanation: unknown) {
    return html`<div class="toggle">
      <input
        type="checkbox"
        id=${name}
        aria-describedby="${name}-about"
        .checked=${settings.now[name]}
        @change=${(event: Event) => {
          settings.change({ [name]: (event.target as HTMLInputElement).checked });
        }}
      />
      <label for=${name}>${label}</label>
      <p id="${name}-about" class="small muted">${explanation}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-settings': SettingsDialog;
  }
}
