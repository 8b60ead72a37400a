const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const DAY_AND_CLOCK = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Clock time for today, day and clock time for any other day; empty if the moment is not known. */
export function momentWords(iso: string | null, now: Date): string {
  const moment = new Date(iso ?? Number.NaN);
  if (Number.isNaN(moment.getTime())) return '';
  return moment.toDateString() === now.toDateString() ? CLOCK.format(moment) : DAY_AND_CLOCK.format(moment);
}

const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A day of the calendar, given as 2026-03-04. */
export function dayWords(iso: string): string {
  const day = new Date(iso);
  return Number.isNaN(day.getTime()) ? '' : DAY.format(day);
}
