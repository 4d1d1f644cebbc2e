// What stands in the guide and in which order: places with words of their own (`guide-⟨id⟩` with `.text`), and under each
// the rules in force of the same paragraph. A rule that fits nowhere stands under «Altri controlli».
import type { RulePage } from '../backend/generated/wire';
import { mentions } from '../state/guide.svelte';
import { attr, t, type Args } from '../text/i18n.svelte';
import { exampleWords, findingWords } from '../text/words';

/** A place of the guide. */
export interface Place {
  id: string;
  /** Paragraphs of the vendor's guide; none for what is ours. */
  paragraphs: string[];
}

/** The places in the order in which they are read. */
export const PLACES: Place[] = [
  { id: 'needed', paragraphs: ['2.3'] },
  { id: 'examples', paragraphs: ['2.5'] },
  { id: 'kinds', paragraphs: ['2.2'] },
  { id: 'channel', paragraphs: ['1.1'] },
  { id: 'address', paragraphs: ['1.2', '2.1'] },
  { id: 'person', paragraphs: ['2.4.1'] },
  { id: 'known', paragraphs: ['2.4.2'] },
  { id: 'mailbox', paragraphs: ['2.4.3'] },
  { id: 'topic', paragraphs: ['2.4.4'] },
  { id: 'entity', paragraphs: ['2.4.5'] },
  { id: 'hours', paragraphs: ['2.4.6'] },
  { id: 'insistence', paragraphs: ['2.6'] },
  { id: 'privacy', paragraphs: [] },
  { id: 'others', paragraphs: [] },
  { id: 'number', paragraphs: ['2.1'] },
  { id: 'after', paragraphs: [] },
  { id: 'keys', paragraphs: [] },
  { id: 'help', paragraphs: [] },
];

/** The place of a rule. */
export function placeOf(rule: Pick<RulePage, 'id' | 'paragraph'>): string {
  if (rule.id.startsWith('privacy.')) return 'privacy';
  return PLACES.find((place) => rule.paragraph !== '' && place.paragraphs.includes(rule.paragraph))?.id ?? 'others';
}

/** Words of a rule by itself. */
export function ruleWords(rule: RulePage): { title: string; why: string; todo: string } {
  return findingWords({ rule: rule.id, args: {}, words: rule.words });
}

/** A place with what of it is to be shown. */
export interface Shown {
  place: Place;
  title: string;
  text: string;
  rules: RulePage[];
}

/**
 * The places that have the words looked for: whole where the place itself has them (`more` is what it shows besides), else
 * with those rules that do.
 */
export function search(query: string, pages: RulePage[], args: Args, more: (place: string) => string[]): Shown[] {
  return PLACES.flatMap((place): Shown[] => {
    const [title, text] = [t(`guide-${place.id}`, args), attr(`guide-${place.id}`, 'text', args)];
    const rules = pages.filter((rule) => placeOf(rule) === place.id);
    if (mentions(query, title, text, ...more(place.id))) return [{ place, title, text, rules }];
    const fitting = rules.filter((rule) => {
      const { title: what, why, todo } = ruleWords(rule);
      return mentions(query, title, what, why, todo, ...[...rule.hits, ...rule.misses].map(exampleWords));
    });
    return fitting.length > 0 ? [{ place, title, text, rules: fitting }] : [];
  });
}
