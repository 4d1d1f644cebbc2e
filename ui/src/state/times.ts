// Hours and days as people type them, read generously; on the wire they are `HH:MM` and `YYYY-MM-DD`.
import type { CallWindow } from '../backend/generated/wire';

const two = (number: number): string => String(number).padStart(2, '0');

/** An hour: `9`, `9.30`, `9:30`, `930` and `09:30` are all understood. */
export function readTime(text: string): string | null {
  const match = /^\s*(\d{1,2})(?:\s*[:.,h]?\s*(\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

/** A day: `1/12/2026`, `1.12.26`, `1-12-2026`, or `2026-12-01`. */
export function readDate(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const own = /^\s*(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{2}|\d{4})\s*$/.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : null;
  if (!parts) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCFullYear() === full && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${full}-${two(month)}-${two(day)}` : null;
}

/** A day of each year: `31/8`, `31.8.`, `31-08`; on the wire `MM-DD`. */
export function readDayOfYear(text: string): string | null {
  const parts = /^\s*(\d{1,2})\s*[/.\s-]\s*(\d{1,2})\.?\s*$/.exec(text);
  // A leap year, so that 29 February is a day.
  const date = parts && readDate(`2024-${parts[2]}-${parts[1]}`);
  return date ? date.slice(5) : null;
}

/** A day of each year as people type it. */
export function showDayOfYear(day: string): string {
  const [month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}`;
}

/** A day of the wire as people type it. */
export function showDate(date: string | null): string {
  const parts = date?.split('-') ?? [];
  return parts.length === 3 ? `${parts[2]}/${parts[1]}/${parts[0]}` : '';
}

/** An hour of the wire, short: «9» for `09:00`, «10:45» for `10:45`. */
export function shortHour(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}:${minutes}`;
}

/** A window before and behind the lunch break; nothing when it does not reach over it. */
export function aroundLunch(entry: CallWindow, lunch: [string, string] | null): [CallWindow, CallWindow] | null {
  if (!lunch || !entry.from || !entry.to) return null;
  const [begins, ends] = lunch;
  if (entry.from >= begins || entry.to <= ends) return null;
  return [
    { ...entry, days: [...entry.days], to: begins },
    { ...entry, days: [...entry.days], from: ends },
  ];
}
