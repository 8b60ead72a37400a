import { plain } from './course';

const MOVES: Record<string, string> = {
  ask: 'ask one thing',
  answer: 'answer it',
  boundary: 'set a kind limit',
  close: 'close warmly',
  own: 'own it',
  'ask-reference': 'ask for the reference',
  greet: 'greet back',
  thank: 'say thanks',
  reboot: 'start afresh',
  reflect: 'say it back',
  safety: 'safety first',
  'tell-what-is-known': 'tell what is known',
};

/** What a part of a reply does, in a word or two; a kind nobody knows here is shown by its own name. */
export function moveWords(move: string): string {
  return MOVES[move] ?? plain(move);
}
