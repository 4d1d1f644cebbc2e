// Numbers, sizes and dates as people write them; Fluent receives them as ready strings.
import { language } from './i18n.svelte';

const UNITS = ['byte', 'kB', 'MB', 'GB'];

/** A size in the unit that reads best, decimal like mail servers count. */
export function size(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value)} ${UNITS[unit]}`;
}

/** Day and hour, such as «23 novembre 2026 alle ore 10:42». */
export function moment(rfc3339: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(rfc3339));
}

/** Day and hour, short enough for a list. */
export function shortMoment(rfc3339: string): string {
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(rfc3339));
}

/** A day given as `YYYY-MM-DD`. */
export function day(date: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
