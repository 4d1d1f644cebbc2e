// The list of addresses in words: where it comes from, how old it is, what a new one changes.
import type { Difference, ListCard, ListOrigin } from '../backend/generated/wire';
import { day, joined } from '../text/format';
import { t } from '../text/i18n.svelte';

/** Where a list comes from. */
export const originWords: Record<ListOrigin, string> = {
  policy: 'form-fixed', settings: 'list-origin-settings', confirmed: 'list-origin-confirmed', example: 'list-origin-example',
};

/** Why it cannot be changed here. */
export const lockedWords: Record<Exclude<ListOrigin, 'confirmed'>, string> = {
  policy: 'list-locked-policy', settings: 'list-locked-settings', example: 'list-locked-example',
};

/** When a list was taken and how long ago; empty when that is not known. */
export function taken({ updated, age_days: days }: ListCard): string {
  if (updated === null) return '';
  if (days === null) return day(updated);
  return days === 0 ? t('list-taken-today', { date: day(updated) }) : t('list-taken-on', { date: day(updated), days });
}

/** Whether everything stays as it is. */
export function changesNothing({ added, removed, changed, renamed }: Difference): boolean {
  return added.length + removed.length + changed.length + renamed.length === 0;
}

/** What changes, in one line. */
export function changes({ added, removed, changed, renamed, same }: Difference): string {
  const parts = [];
  if (added.length > 0) parts.push(t('list-count-added', { count: added.length }));
  if (removed.length > 0) parts.push(t('list-count-removed', { count: removed.length }));
  if (changed.length > 0) parts.push(t('list-count-changed', { count: changed.length }));
  if (renamed.length > 0) parts.push(t('list-count-renamed', { count: renamed.length }));
  if (same > 0) parts.push(t('list-count-same', { count: same }));
  return joined(...parts);
}

/** The moment that an earlier list's id names, as RFC 3339 in local time. */
export function replacedAt(id: string): string {
  return id.replace(/T(\d\d)-(\d\d)-(\d\d).*$/, 'T$1:$2:$3');
}
