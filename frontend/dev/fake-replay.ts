import { STORY, coachingOf, readingOf, reviewOf } from './scripted.ts';

/** One replay that is done, with one conversation in it. */
export function replayed() {
  return {
    id: 'r1',
    state: 'done',
    progress: { turns: 5, conversations: 1, bytesRead: 900, bytesTotal: 900 },
    conversations: [
      { id: 'c1', file: 'refund.txt', turns: 5, peakAnger: 0.72, peakFrustration: 0.9, turnedAt: 5 },
    ],
    problems: [
      { code: 'SB210', message: 'This line has no speaker and was left out.', file: 'refund.txt', line: 9 },
    ],
  };
}

export function replayedDetail() {
  return {
    id: 'c1',
    file: 'refund.txt',
    turns: STORY.turns.map((turn, i) => {
      const customer = turn.speaker === 'customer';
      const coaching = coachingOf(
        i + 1,
        turn.text,
        STORY.turns.slice(0, i).map((_, at) => ({ seq: at })),
      );
      return {
        seq: i + 1,
        speaker: turn.speaker,
        text: turn.text,
        reading: customer ? readingOf(turn.text) : null,
        course: coaching.course,
        review: customer ? null : reviewOf(`${turn.text} Please calm down.`),
        ...(customer && { suggestions: coaching.suggestions }),
      };
    }),
  };
}
