import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import type { Practice } from '../../api/schema';
import { controls } from '../../theme/controls';
import { tables } from '../../theme/tables';
import { dayWords } from '../../words/time';
import { styles } from './shared.styles';

/** Weeks that are shown; more would be a diary. */
const WEEKS = 4;

/**
 * What the coach saw of this agent's drafts, who else may see that by the desk's policy, and how to have it forgotten.
 *
 * @tag sameboat-shared
 */
@customElement('sameboat-shared')
export class Shared extends LitElement {
  static override styles = [controls, tables, styles];

  @property() token = '';
  @state() private practice: Practice | null = null;
  @state() private problem: string | null = null;

  /** Asks the server; what it said before is out of date. */
  async load(): Promise<void> {
    this.problem = null;
    try {
      this.practice = await new Rest('', this.token).practice();
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  override render() {
    if (this.problem !== null) {
      return html`<p class="notice small" role="alert">
        ${this.problem} <button class="small" @click=${this.load}>Try again</button>
      </p>`;
    }
    if (this.practice === null) return html`<p class="small muted">Asking the desk…</p>`;
    return html`${this.policy(this.practice)}${this.kept(this.practice)}`;
  }

  private policy({ sharedWith }: Practice) {
    const shared = sharedWith.length > 0;
    return html`<div class="policy">
      <span aria-hidden="true">${shared ? '△' : '✓'}</span>
      <strong>${shared ? 'Your desk shares this with supervisors and QA' : 'Only you see this'}</strong>
      <p class="small muted">
        ${
          shared
            ? html`They can see how your checked drafts fared, by week and by rule, as below. Your unsent
              words are not kept, so nobody can see those.`
            : html`Your desk’s policy: what the coach sees of your drafts stays with you. No supervisor, no
              colleague and no report gets it.`
        }
      </p>
    </div>`;
  }

  private kept({ drafts, weeks, keptDays }: Practice) {
    if (drafts === 0) return html`<p class="small muted">Nothing is kept of you so far.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="How your drafts fared">
        <table>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col" class="number">Drafts</th>
              <th scope="col" class="number">Not kind</th>
              <th scope="col" class="number">Not needed</th>
              <th scope="col" class="number">Not true</th>
            </tr>
          </thead>
          <tbody>
            ${weeks.slice(0, WEEKS).map(
              (week) =>
                html`<tr>
                  <th scope="row">${dayWords(week.monday)}</th>
                  <td class="number">${week.drafts}</td>
                  <td class="number">${week.kind}</td>
                  <td class="number">${week.necessary}</td>
                  <td class="number">${week.true}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="small muted">
        Of ${drafts === 1 ? 'one draft' : `${drafts} drafts`} it is kept which rules spoke
        up${keptDays > 0 ? `, for ${keptDays} days after the conversation` : nothing}. Your words are not
        kept.
      </p>
      <button class="small forget" type="button" @click=${this.forget}>Forget all of it</button>`;
  }

  private async forget(): Promise<void> {
    try {
      await new Rest('', this.token).forgetPractice();
      await this.load();
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-shared': Shared;
  }
}
