import type { Coaching, Message, ReplayedTurn } from '../api/schema';

/** What the panel would have known right after one turn, and nothing that came later. */
export interface Moment {
  readonly messages: readonly Message[];
  readonly coaching: readonly Coaching[];
  /** The newest customer message, as a `seq`; 0 while there is none. */
  readonly newest: number;
}

export function momentAt(turns: readonly ReplayedTurn[], seq: number): Moment {
  const past = turns.filter((turn) => turn.seq <= seq);
  return {
    messages: past.map(({ seq: at, speaker, text, at: time }) => ({
      seq: at,
      id: String(at),
      clientId: '',
      speaker,
      text,
      at: time ?? '',
    })),
    coaching: past.flatMap((turn) => (turn.speaker === 'customer' ? [coachingOf(turn)] : [])),
    newest: past.findLast((turn) => turn.speaker === 'customer')?.seq ?? 0,
  };
}

function coachingOf({ seq, reading, course, suggestions, quiet }: ReplayedTurn): Coaching {
  return { seq, reading, course, suggestions, quiet, skipped: null };
}
