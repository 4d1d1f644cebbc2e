// The guide: the rules in force, what is looked for in them, and the place that a finding has led to.
import { call } from '../backend/backend';
import type { RulePage } from '../backend/generated/wire';

/** Reading the guide. */
export class Guide {
  pages = $state.raw<RulePage[]>([]);
  query = $state('');
  /** The rule that somebody came for; its entry is unfolded. */
  wanted = $state<string | null>(null);
  /** Whether somebody came from the form and will want to go back. */
  fromForm = $state(false);

  /** Reads the rules; IT's may have changed since. */
  async load(): Promise<void> {
    this.pages = await call('read_guide', {});
  }

  /** Opens it anew, at a rule if one is named. */
  open(rule: string | null, fromForm: boolean): void {
    this.query = '';
    this.wanted = rule;
    this.fromForm = fromForm;
  }
}

/** Words as they are compared: small, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a text has every word of a query, in any order. */
export function mentions(query: string, ...texts: string[]): boolean {
  const words = plain(query).split(/[\s,;]+/).filter(Boolean);
  const text = plain(texts.join(' '));
  return words.every((word) => text.includes(word));
}
