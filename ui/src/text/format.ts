// Numbers, sizes and dates as people write them; Fluent receives them as ready strings.
import { language } from './i18n.svelte';

const UNITS = ['byte', 'kB', 'MB', 'GB'];

function number(value: number, digits: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);
}

/** Which unit reads best for a size, decimal like mail servers count. */
function unitOf(bytes: number): number {
  return Math.min(Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)), UNITS.length - 1);
}

/** A size in the unit that reads best. */
export function size(bytes: number): string {
  const unit = unitOf(bytes);
  const value = bytes / 1000 ** unit;
  return `${number(value, unit === 0 || value >= 100 ? 0 : 1)} ${UNITS[unit]}`;
}

/** A part of a size, as a bare number in the unit of the whole: the 3 of «3 di 25 MB». */
export function portion(part: number, whole: number): string {
  const unit = 1000 ** unitOf(whole);
  return number(part / unit, whole / unit >= 10 ? 0 : 1);
}

/** Hour, such as «10:42». */
export function hour(rfc3339: string): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(rfc3339));
}

/** Whether a moment lies on the day that it is now. */
export function isToday(rfc3339: string): boolean {
  return new Date(rfc3339).toDateString() === new Date().toDateString();
}

/** Day and hour, such as «23 novembre 2026 alle ore 10:42». */
export function moment(rfc3339: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(rfc3339));
}

/** Day and hour, short enough for a list. */
export function shortMoment(rfc3339: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(rfc3339));
}

/** A day given as `YYYY-MM-DD`, such as «lunedì 30 novembre». */
export function dayOfWeek(date: string): string {
  return new Intl.DateTimeFormat(language(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A day given as `YYYY-MM-DD`. */
export function day(date: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
