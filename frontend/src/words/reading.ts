import type { Aim, Level, Need, Reading } from '../api/schema';

/** The panel's first line: at whom, and the customer's own words for what it is about. */
export interface Headline {
  /** Ends in "about" when there is a quotation to follow. */
  readonly lead: string;
  readonly quote: string | null;
  readonly tone: 'calm' | 'upset';
}

const AT: Record<Aim, string> = {
  thing: 'Not with you',
  company: 'With the company, not you',
  third: 'With someone else, not you',
  agent: 'With you, or a colleague',
  none: 'Not with anyone',
};

/** From this level on a reading is worth an agent's attention. */
const WORTH_SHOWING: Level = 1;

export function isCalm(reading: Reading): boolean {
  return reading.anger.level < WORTH_SHOWING && reading.frustration.level < WORTH_SHOWING;
}

/** @param wasUpset whether an earlier message of this conversation was not calm */
export function headlineOf(reading: Reading, wasUpset = false): Headline {
  const quote = reading.about?.text.trim() ?? '';
  if (isCalm(reading)) {
    if (quote === '') return { lead: wasUpset ? 'Calm now' : 'Calm so far', quote: null, tone: 'calm' };
    return { lead: `Calm${wasUpset ? ' now' : ''}, asking about`, quote, tone: 'calm' };
  }
  const at = AT[reading.aim];
  if (quote === '') return { lead: `${at}: they have not said what about yet`, quote: null, tone: 'upset' };
  return { lead: `${at}: about`, quote, tone: 'upset' };
}

const LEVELS: Record<Level, string> = { 0: 'none', 1: 'mild', 2: 'clear', 3: 'severe' };

export function levelWord(level: Level): string {
  return LEVELS[level];
}

const NEEDS: Record<Need, string | null> = {
  info: 'being told what is going on',
  progress: 'seeing it move',
  fix: 'having it work',
  money: 'getting the money right',
  choice: 'having a choice',
  respect: 'being heard',
  none: null,
};

/** The control the customer has lost, as something they are missing; null if none was found. */
export function needWords(need: Need): string | null {
  return NEEDS[need];
}

/** One line for a list: what stands out in this reading. */
export function summaryOf(reading: Reading | null): string {
  if (reading === null) return 'Not read yet';
  if (isCalm(reading)) return 'Calm';
  const parts: string[] = [];
  if (reading.anger.level > 0) parts.push(`anger ${levelWord(reading.anger.level)}`);
  if (reading.frustration.level > 0) parts.push(`frustration ${levelWord(reading.frustration.level)}`);
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
