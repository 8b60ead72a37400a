/** A moment in a replay, as it stands in the page's address so that it can be passed on. */
export interface Place {
  readonly run: string | null;
  /** Position in the run's list of conversations, from 0. */
  readonly conversation: number | null;
  readonly turn: number | null;
}

export function placeAt(search: string): Place {
  const parameters = new URLSearchParams(search);
  return {
    run: parameters.get('run'),
    conversation: wholeNumber(parameters.get('conversation')),
    turn: wholeNumber(parameters.get('turn')),
  };
}

export function addressOf({ run, conversation, turn }: Place): string {
  const parameters = new URLSearchParams();
  if (run !== null) parameters.set('run', run);
  if (conversation !== null) parameters.set('conversation', String(conversation));
  if (turn !== null) parameters.set('turn', String(turn));
  const search = parameters.toString();
  return search === '' ? '/replay' : `/replay?${search}`;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
