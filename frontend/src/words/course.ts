import type { Course } from '../api/schema';

export const STATES = ['reactive', 'heard', 'problem_solving', 'resolved'] as const;
export type State = (typeof STATES)[number];

const STATE_WORDS: Record<State, string> = {
  reactive: 'Upset',
  heard: 'Heard',
  problem_solving: 'Solving',
  resolved: 'Resolved',
};

export function stateWord(state: State): string {
  return STATE_WORDS[state];
}

const STAGES: Record<string, string> = {
  listen: 'listen',
  reflect: 'say back what you heard',
  acknowledge: 'acknowledge what it did to them',
  apologise: 'apologise for that effect',
  own: 'take it on as yours',
  options: 'give them real options',
  step: 'name a step, who does it and by when',
  confirm: 'confirm that it works for them',
  thank: 'thank them',
  follow_up: 'agree a follow-up',
};

/** A step of the repair as something to do, in the imperative. */
export function stageWords(stage: string): string {
  return STAGES[stage] ?? plain(stage);
}

const CUSTOMER_MODES: Record<string, string> = {
  competing: 'is pushing for their way',
  collaborating: 'is looking for a solution with you',
  compromising: 'would meet you halfway',
  avoiding: 'is pulling back',
  accommodating: 'is giving way',
};

const ADVISED_MODES: Record<string, string> = {
  competing: 'Hold your line',
  collaborating: 'Work it out together',
  compromising: 'Meet halfway',
  avoiding: 'Leave it for now',
  accommodating: 'Give way on this',
};

export function customerMode(mode: string): string {
  return CUSTOMER_MODES[mode] ?? plain(mode);
}

export function advisedMode(mode: string): string {
  return ADVISED_MODES[mode] ?? plain(mode);
}

/** How the feeling has moved, or null if too little is known. */
export function trendWords(trend: Course['trend']): string | null {
  if (trend === null) return null;
  const turned = trend.turnedAt === null ? '' : ` since message ${trend.turnedAt}`;
  const words = { rising: `Rising${turned}`, falling: `Easing${turned}`, steady: 'Steady' };
  return words[trend.direction];
}

/** `follow_up` and `followUp` are for programs; people read "follow up". */
export function plain(identifier: string): string {
  return identifier
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim();
}
