// Numbers, sizes and dates as people write them; Fluent receives them as ready strings.
import { locale, t } from './i18n.svelte';

function number(value: number, digits: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** A size in the unit that reads best: decimal like mail servers count, rounded up as the letter has it. */
export function size(bytes: number): string {
  if (bytes < 1_000) return t('size-bytes', { count: bytes });
  if (bytes < 1_000_000) return `${number(Math.ceil(bytes / 1_000), 0)} kB`;
  return `${number(Math.ceil(bytes / 100_000) / 10, 1)} MB`;
}

/** A part of a size, as a bare number in the unit of the whole: the 3 of «3 di 25 MB». */
export function portion(part: number, whole: number): string {
  if (whole < 1_000_000) return number(Math.ceil(whole < 1_000 ? part : part / 1_000), 0);
  return number(Math.ceil(part / 100_000) / 10, whole < 10_000_000 ? 1 : 0);
}

/** What there is to say, in one line; what is empty leaves no trace. */
export function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Hour, such as «10:42». */
export function hour(rfc3339: string): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(rfc3339));
}

/** Whether a moment lies on the day that it is now. */
export function isToday(rfc3339: string): boolean {
  return new Date(rfc3339).toDateString() === new Date().toDateString();
}

/** Day and hour, such as «23 novembre 2026 alle ore 10:42». */
export function moment(rfc3339: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(rfc3339));
}

/** Day and hour, short enough for a list. */
export function shortMoment(rfc3339: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(rfc3339));
}

/** A day given as `YYYY-MM-DD`, such as «lunedì 30 novembre». */
export function dayOfWeek(date: string): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A day given as `YYYY-MM-DD`. */
export function day(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
