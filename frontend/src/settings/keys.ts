/** What an agent can do with a shortcut of their own choice. */
export const ACTIONS = {
  insert1: { words: 'Insert the first suggestion', usual: 'Alt+1' },
  insert2: { words: 'Insert the second suggestion', usual: 'Alt+2' },
  insert3: { words: 'Insert the third suggestion', usual: 'Alt+3' },
  fix: { words: 'Take the better wording', usual: 'Alt+F' },
  send: { words: 'Send the reply', usual: 'Ctrl+Enter' },
} as const;

export type Action = keyof typeof ACTIONS;
export type Keys = Readonly<Record<Action, string>>;

export const ACTION_NAMES = Object.keys(ACTIONS) as Action[];

export const USUAL_KEYS: Keys = {
  insert1: ACTIONS.insert1.usual,
  insert2: ACTIONS.insert2.usual,
  insert3: ACTIONS.insert3.usual,
  fix: ACTIONS.fix.usual,
  send: ACTIONS.send.usual,
};

const MODIFIERS = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'CapsLock', 'Dead']);
const FUNCTION_KEY = /^F\d+$/;

/** Browsers and fields of text keep these for themselves, with or without Shift. */
const TAKEN = new Set([
  ...['A', 'C', 'F', 'L', 'N', 'P', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z', 'Tab', '0'].map(
    (key) => `Ctrl+${key}`,
  ),
  ...['ArrowLeft', 'ArrowRight', 'F4', 'Tab', 'D'].map((key) => `Alt+${key}`),
  ...['F1', 'F5', 'F6', 'F11', 'F12'],
]);

/**
 * The keys that are held down, as they are shown and kept: `Alt+1`, `Ctrl+Shift+Enter`. Letters and digits
 * go by their place on the keyboard, because Alt writes other characters on some. The command key of a Mac
 * counts as Ctrl. Null while only modifiers are held.
 */
export function chordOf(event: KeyboardEvent): string | null {
  if (MODIFIERS.has(event.key)) return null;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    /^(?:Digit|Key)(.)$/.exec(event.code)?.[1] ?? (event.code === '' ? event.key : event.code),
  ].join('+');
}

/** Why these keys cannot do this, in a sentence, or null if they can. */
export function problemWith(chord: string, action: Action, keys: Keys): string | null {
  const other = ACTION_NAMES.find((name) => name !== action && keys[name] === chord);
  if (other !== undefined) return `${chord} is in use: ${ACTIONS[other].words.toLowerCase()}.`;
  if (TAKEN.has(chord.replace('Shift+', ''))) return `The browser keeps ${chord} for itself.`;
  if (chord.startsWith('Ctrl+Alt+')) return 'Ctrl with Alt writes characters on many keyboards.';
  if (!/^(?:Ctrl|Alt)\+/.test(chord) && !FUNCTION_KEY.test(chord)) {
    return `Hold Ctrl or Alt too, or you could no longer write with ${chord}.`;
  }
  return null;
}
