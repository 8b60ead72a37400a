import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Replay, ReplayedConversation } from '../../api/schema';
import { controls } from '../../theme/controls';
import { tables } from '../../theme/tables';
import { styles } from './replay-report.styles';

/**
 * How far a replay is, what was found in it, and what could not be read.
 *
 * @tag sameboat-replay-report
 * @fires sameboat-open - step through a conversation; `detail.index`, `detail.turn`
 */
@customElement('sameboat-replay-report')
export class ReplayReport extends LitElement {
  static override styles = [controls, tables, styles];

  @property({ attribute: false }) replay: Replay | null = null;

  override render() {
    if (this.replay === null) return nothing;
    return html`${this.progress(this.replay)} ${this.conversations(this.replay)} ${this.problems(this.replay)}`;
  }

  private progress({ state, progress }: Replay) {
    const { turns, conversations, bytesRead, bytesTotal } = progress;
    const counted = `${conversations.toLocaleString()} ${conversations === 1 ? 'conversation' : 'conversations'}, ${turns.toLocaleString()} messages`;
    if (state === 'failed') {
      return html`<p class="notice" role="alert">
        The replay stopped early. What was read until then is listed below.
      </p>`;
    }
    if (state === 'done') return html`<h1>${counted}</h1>`;
    return html`<div role="status">
      <h1>Reading…</h1>
      <progress
        aria-label="How much has been read"
        max=${Math.max(1, bytesTotal)}
        value=${bytesRead}
      ></progress>
      <p class="muted">${counted} so far</p>
    </div>`;
  }

  private conversations({ conversations, state }: Replay) {
    if (conversations.length === 0) {
      return state === 'running' ? nothing : html`<p>No conversation was found in these files.</p>`;
    }
    const byNeed = conversations
      .map((conversation, index) => ({ conversation, index }))
      .sort((a, b) => peak(b.conversation) - peak(a.conversation) || a.index - b.index);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Conversations">
      <table>
        <thead>
          <tr>
            <th scope="col">Conversation</th>
            <th scope="col" class="number">Messages</th>
            <th scope="col">Peak anger</th>
            <th scope="col">Peak frustration</th>
            <th scope="col">Turned at</th>
          </tr>
        </thead>
        <tbody>
          ${byNeed.map(({ conversation, index }) => this.row(conversation, index))}
        </tbody>
      </table>
    </div>`;
  }

  private row(
    { id, file, turns, peakAnger, peakFrustration, turnedAt }: ReplayedConversation,
    index: number,
  ) {
    return html`<tr>
      <th scope="row">
        <button
          class="plain"
          @click=${() => {
            this.open(index, null);
          }}
        >
          ${id}
        </button>
        ${file === id ? nothing : html`<span class="small muted file">${file}</span>`}
      </th>
      <td class="number">${turns}</td>
      <td>${bar('anger', peakAnger)}</td>
      <td>${bar('frustration', peakFrustration)}</td>
      <td>
        ${
          turnedAt === null
            ? html`<span class="muted">–</span>`
            : html`<button
                class="plain"
                @click=${() => {
                  this.open(index, turnedAt);
                }}
              >
                message ${turnedAt}
              </button>`
        }
      </td>
    </tr>`;
  }

  private problems({ problems }: Replay) {
    if (problems.length === 0) return nothing;
    return html`<section>
      <h2>${problems.length === 1 ? 'One thing' : `${problems.length} things`} could not be read</h2>
      <ul class="problems">
        ${problems.map(
          (problem) =>
            html`<li>
              <span dir="auto">${problem.message}</span>
              <span class="small muted">
                ${problem.file}${
                  problem.line === null || problem.line === undefined ? nothing : `, line ${problem.line}`
                }
                ${problem.code}
              </span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private open(index: number, turn: number | null): void {
    this.dispatchEvent(new CustomEvent('sameboat-open', { detail: { index, turn } }));
  }
}

function peak({ peakAnger, peakFrustration }: ReplayedConversation): number {
  return Math.max(peakAnger, peakFrustration);
}

function bar(feeling: string, p: number) {
  return html`<span class="bar ${feeling}" aria-hidden="true"
      ><span style="inline-size: ${Math.round(p * 100)}%"></span></span
    ><span class="number">${Math.round(p * 100)} %</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-replay-report': ReplayReport;
  }
}
