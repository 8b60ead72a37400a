import type { Finding, Review } from '../api/schema';

export const QUESTIONS = ['kind', 'necessary', 'true'] as const;
export type Question = (typeof QUESTIONS)[number];

const ASKED: Record<Question, string> = {
  kind: 'Is it kind?',
  necessary: 'Is it necessary?',
  true: 'Is it true?',
};

export function asked(question: Question): string {
  return ASKED[question];
}

/** The light's word: what the verdict asks of the writer. */
export function verdictWord(review: Review, question: Question): string {
  const { pass, findings } = review[question];
  if (!pass) return 'look again';
  return findings.length > 0 ? 'yes, with a hint' : 'yes';
}

/** A finding together with the question it belongs to. */
export interface Placed {
  readonly question: Question;
  readonly finding: Finding;
}

/** All findings in the order of the words they are about. */
export function placedFindings(review: Review): readonly Placed[] {
  return QUESTIONS.flatMap((question) =>
    review[question].findings.map((finding) => ({ question, finding })),
  ).sort((a, b) => a.finding.begin - b.finding.begin || a.finding.end - b.finding.end);
}

/** Whether there is a better wording to take; an empty one means to leave the words out. */
export function isFixable({ finding }: Placed): boolean {
  return finding.replacement !== null && finding.replacement !== undefined;
}
