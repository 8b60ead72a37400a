import { LitElement, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Changes } from '../../live/changes';
import type { Asked, Questions } from '../../live/questions';
import { controls } from '../../theme/controls';
import '../suggestion/suggestion';
import { styles } from './ask.styles';

/** A question in plain words is short; the server refuses more. */
const LONGEST = 1_000;

/** Shown as ready questions until the agent has asked one. */
const STARTERS = ['Why are they upset?', 'What did I promise so far?', 'How do I say no kindly?'];

/**
 * A question to the coach in plain words, with its answers. Wordings in an answer are inserted like any
 * suggestion.
 *
 * @tag sameboat-ask
 */
@customElement('sameboat-ask')
export class AskBox extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) questions: Questions | null = null;
  @query('input') private field!: HTMLInputElement | null;
  private readonly changes = new Changes<Questions>(this);

  override willUpdate(): void {
    this.changes.watch(this.questions);
  }

  override render() {
    const asked = this.questions?.asked ?? [];
    return html`<section aria-label="Ask the coach">
      <form @submit=${this.submit}>
        <label for="question">Ask the coach</label>
        <div class="row">
          <input
            id="question"
            type="text"
            maxlength=${LONGEST}
            autocomplete="off"
            placeholder="For instance: she wants the manager"
          />
          <button type="submit">Ask</button>
        </div>
      </form>
      ${asked.length === 0 ? this.starters() : nothing}
      <div class="answers" role="log" aria-label="Answers">
        ${repeat(
          asked.toReversed(),
          (entry) => entry.askId,
          (entry) => this.entry(entry),
        )}
      </div>
    </section>`;
  }

  private starters() {
    return html`<p class="starters">
      ${STARTERS.map(
        (starter) =>
          html`<button
            class="plain small"
            @click=${() => {
              this.questions?.ask(starter);
            }}
          >
            ${starter}
          </button>`,
      )}
    </p>`;
  }

  private entry(asked: Asked) {
    return html`<div class="entry">
      <p class="small muted" dir="auto">${asked.question}</p>
      ${this.answer(asked)}
    </div>`;
  }

  private answer({ askId, answer, problem }: Asked) {
    if (problem !== null) {
      return html`<p class="notice small" role="alert">
        ${problem} <button class="small" @click=${() => this.questions?.again(askId)}>Ask again</button>
      </p>`;
    }
    if (answer === null) return html`<p class="muted">Thinking about this conversation…</p>`;
    return html`<p dir="auto">${answer.text}</p>
      ${answer.because.map((reason) => html`<p class="small muted" dir="auto">${reason}</p>`)}
      ${answer.suggestions.map(
        (suggestion) => html`<sameboat-suggestion .suggestion=${suggestion}></sameboat-suggestion>`,
      )}`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const question = this.field?.value.trim() ?? '';
    if (question === '' || this.field === null) return;
    this.questions?.ask(question);
    this.field.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-ask': AskBox;
  }
}
