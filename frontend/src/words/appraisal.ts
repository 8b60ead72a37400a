import type { Appraisal, Estimate } from '../api/appraisal-schema';

/** Where an appraisal stands, in a sentence. */
export function stateWords({ state, agent }: Pick<Appraisal, 'state' | 'agent'>): string {
  switch (state) {
    case 'draft':
      return 'A draft: the agent does not see it, and reviewers do not see each other’s scores.';
    case 'shared':
      return `Shared with ${agent ?? 'the agent'}, who may appeal.`;
    case 'appealed':
      return `${agent ?? 'The agent'} disagrees and waits for an answer.`;
    case 'final':
      return 'Final.';
  }
}

/** A coefficient with its interval, or a dash where nothing can be said. */
export function estimateWords(estimate: Estimate | null | undefined): string {
  if (estimate === null || estimate === undefined) return '–';
  return `${estimate.value.toFixed(2)} (${estimate.low.toFixed(2)} to ${estimate.high.toFixed(2)})`;
}
