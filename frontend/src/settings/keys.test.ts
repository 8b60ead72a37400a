import { expect, test } from 'vitest';
import { chordOf, problemWith, USUAL_KEYS } from './keys';

const pressed = (code: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { code, key: code, ...more });

test.each([
  [pressed('Digit1', { altKey: true, key: '¡' }), 'Alt+1'],
  [pressed('KeyF', { altKey: true, key: 'ƒ' }), 'Alt+F'],
  [pressed('Enter', { metaKey: true }), 'Ctrl+Enter'],
  [pressed('KeyG', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+G'],
  [new KeyboardEvent('keydown', { key: 'F8' }), 'F8'],
])('keys are named by their place and what is held with them', (event, chord) => {
  expect(chordOf(event)).toBe(chord);
});

test.each(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'])('%s alone is not yet a shortcut', (key) => {
  expect(chordOf(new KeyboardEvent('keydown', { key, code: `${key}Left` }))).toBeNull();
});

test.each([
  ['Alt+2', 'insert the second suggestion'],
  ['Ctrl+W', 'browser'],
  ['Ctrl+Shift+T', 'browser'],
  ['F5', 'browser'],
  ['Ctrl+Alt+E', 'many keyboards'],
  ['G', 'no longer write'],
  ['Shift+G', 'no longer write'],
])('%s is refused with its reason', (chord, reason) => {
  expect(problemWith(chord, 'insert1', USUAL_KEYS)).toContain(reason);
});

test.each(['Alt+1', 'Alt+G', 'Ctrl+Shift+Enter', 'F8'])('%s may insert the first suggestion', (chord) => {
  expect(problemWith(chord, 'insert1', USUAL_KEYS)).toBeNull();
});
