import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sentenceFor } from '../../api/problem';
import { Rest } from '../../api/rest';
import type { Appraisal } from '../../api/appraisal-schema';
import type { ReplayedDetail, ReplayedTurn } from '../../api/schema';
import { momentAt, type Moment } from '../../replay/moment';
import { addressOf } from '../../replay/place';
import { controls } from '../../theme/controls';
import { placedFindings } from '../../words/gate';
import { isCalm, summaryOf } from '../../words/reading';
import '../appraisal/appraisal';
import '../clipped/clipped';
import '../insight/insight';
import '../suggestions/suggestions';
import '../trend/trend';
import type { TrendPoint } from '../trend/trend';
import '../verdicts/verdicts';
import { styles } from './replay-conversation.styles';

const SPEAKERS = { customer: 'Customer', agent: 'Agent', bot: 'Bot', system: 'Note' };

/**
 * One replayed conversation, turn by turn: the curve with its turning point, the words, what was found in
 * the agent's replies, and the panel as it would have been at that moment.
 *
 * @tag sameboat-replay-conversation
 * @fires sameboat-turn - another turn is in view; `detail.turn`
 * @fires sameboat-back - back to the list
 */
@customElement('sameboat-replay-conversation')
export class ReplayConversation extends LitElement {
  static override styles = [controls, styles];

  @property() token = '';
  @property() run = '';
  @property({ type: Number }) index = 0;
  /** The turn in view, as a `seq`; null means the first. */
  @property({ type: Number }) turn: number | null = null;
  /** Whether this visitor scores conversations. */
  @property({ type: Boolean }) reviewer = false;
  @state() private appraisal: Appraisal | null = null;
  @state() private detail: ReplayedDetail | null = null;
  @state() private problem: string | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('run') || changed.has('index')) void this.fetch();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('turn') || changed.has('detail')) {
      this.renderRoot.querySelector('li.here')?.scrollIntoView({ block: 'nearest' });
    }
  }

  override render() {
    const turns = this.detail?.turns ?? [];
    const here = turns.find((turn) => turn.seq === this.turn) ?? turns[0];
    return html`<main>
      <header>
        <button @click=${this.back}>All conversations</button>
        <h1 dir="auto">${this.detail?.id ?? ''}</h1>
        ${this.reviewer && this.detail !== null ? this.scoring() : nothing}
        <span class="steps">
          <button
            @click=${() => {
              this.step(turns, here, -1);
            }}
            ?disabled=${here === turns[0]}
          >
            Previous
          </button>
          <span class="muted">${here === undefined ? '' : `Message ${here.seq} of ${turns.length}`}</span>
          <button
            @click=${() => {
              this.step(turns, here, 1);
            }}
            ?disabled=${here === turns.at(-1)}
          >
            Next
          </button>
        </span>
      </header>
      ${this.problem === null ? nothing : html`<p class="notice" role="alert">${this.problem}</p>`}
      ${here === undefined ? this.nothingYet() : this.view(turns, here)}
    </main>`;
  }

  private nothingYet() {
    if (this.problem !== null) return nothing;
    return html`<p class="muted pad">
      ${this.detail === null ? 'Loading…' : 'This conversation has no messages.'}
    </p>`;
  }

  private view(turns: readonly ReplayedTurn[], here: ReplayedTurn) {
    const moment = momentAt(turns, here.seq);
    const turnedAt = turns.findLast((turn) => turn.course?.trend?.turnedAt)?.course?.trend?.turnedAt ?? null;
    return html`<div class="curve">
        <sameboat-trend
          .points=${pointsOf(turns)}
          .current=${here.seq}
          .turnedAt=${turnedAt}
          .height=${90}
          @sameboat-point=${this.pointed}
        ></sameboat-trend>
        ${turnedAt === null ? nothing : html`<p class="small muted">It turned at message ${turnedAt}.</p>`}
      </div>
      <div class="both">
        <ol aria-label="Messages">
          ${repeat(
            turns,
            (turn) => turn.seq,
            (turn) => this.said(turn, turn === here),
          )}
        </ol>
        ${this.appraisal === null ? this.panel(moment) : this.scores(this.appraisal)}
      </div>`;
  }

  private panel(moment: Moment) {
    return html`<section class="then" tabindex="0" aria-label="The panel at this moment">
      <sameboat-insight .messages=${moment.messages} .coaching=${moment.coaching} .newest=${moment.newest}>
        <sameboat-suggestions
          readonly
          .coaching=${moment.coaching.at(-1) ?? null}
          .newest=${moment.newest}
        ></sameboat-suggestions>
      </sameboat-insight>
    </section>`;
  }

  private scores(appraisal: Appraisal) {
    return html`<section class="then" tabindex="0" aria-label="Scores">
      <sameboat-appraisal
        beside
        .token=${this.token}
        .appraisal=${appraisal}
        @sameboat-point=${this.pointed}
      ></sameboat-appraisal>
    </section>`;
  }

  private scoring() {
    const shown = this.appraisal !== null;
    return html`<button aria-pressed=${shown ? 'true' : 'false'} @click=${shown ? this.putAway : this.score}>
      Scores
    </button>`;
  }

  private said(turn: ReplayedTurn, here: boolean) {
    const address = addressOf({ run: this.run, conversation: this.index, turn: turn.seq });
    return html`<li class="${turn.speaker} ${here ? 'here' : ''}">
      <p class="small muted">
        <a
          href=${address}
          aria-current=${here ? 'true' : 'false'}
          @click=${(e: Event) => {
            this.choose(e, turn);
          }}
        >
          ${SPEAKERS[turn.speaker]}, message ${turn.seq}
        </a>
        ${turn.reading === null || isCalm(turn.reading) ? nothing : html`<strong>${summaryOf(turn.reading)}</strong>`}
      </p>
      <div class="bubble"><sameboat-clipped .text=${turn.text}></sameboat-clipped></div>
      ${
        turn.review === null
          ? nothing
          : html`<sameboat-verdicts
              readonly
              .review=${turn.review}
              .findings=${placedFindings(turn.review)}
            ></sameboat-verdicts>`
      }
    </li>`;
  }

  private async fetch(): Promise<void> {
    this.detail = null;
    this.appraisal = null;
    this.problem = null;
    try {
      this.detail = await new Rest('', this.token).replayedConversation(this.run, this.index);
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  private async score(): Promise<void> {
    try {
      this.appraisal = await new Rest('', this.token).appraise(this.run, this.index);
    } catch (thrown) {
      this.problem = sentenceFor(thrown);
    }
  }

  private putAway(): void {
    this.appraisal = null;
  }

  private choose(event: Event, turn: ReplayedTurn): void {
    event.preventDefault();
    this.show(turn.seq);
  }

  private step(turns: readonly ReplayedTurn[], here: ReplayedTurn | undefined, by: 1 | -1): void {
    const target = here === undefined ? undefined : turns[turns.indexOf(here) + by];
    if (target !== undefined) this.show(target.seq);
  }

  private pointed(event: CustomEvent<{ seq: number }>): void {
    this.show(event.detail.seq);
  }

  private show(turn: number): void {
    this.dispatchEvent(new CustomEvent('sameboat-turn', { detail: { turn } }));
  }

  private back(): void {
    this.dispatchEvent(new Event('sameboat-back'));
  }
}

function pointsOf(turns: readonly ReplayedTurn[]): readonly TrendPoint[] {
  return turns.flatMap(({ seq, text, reading }) => (reading === null ? [] : [{ seq, text, reading }]));
}

declare global {
  interface HTMLElementTagNameMap {
    'sameboat-replay-conversation': ReplayConversation;
  }
}
