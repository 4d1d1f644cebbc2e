// Going to a place within a screen: before the eyes, and with the focus.
import { idOf } from '../text/words';

/** Brings an element before the eyes and puts the focus on it. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView?.({ block: 'start' });
  place?.focus({ preventScroll: true });
}

/** Of some places in the order of the screen, the one that is being read: the last whose beginning has come to the upper third. */
export function placeInView(ids: readonly string[]): string | undefined {
  const { clientHeight, scrollHeight, scrollTop } = document.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1) return ids.at(-1);
  return ids.findLast((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < clientHeight / 3) ?? ids[0];
}

/** Id of a rule's entry in the guide. */
export function entryOf(rule: string): string {
  return `guide-rule-${idOf(rule)}`;
}

/** Goes to a rule's entry in the guide. */
export function showEntry(rule: string): void {
  const entry = document.getElementById(entryOf(rule));
  entry?.scrollIntoView?.({ block: 'start' });
  entry?.querySelector('summary')?.focus({ preventScroll: true });
}
