// The guide: the rules in force, what is looked for in them, and the place that a finding has led to.
import { call } from '../backend/backend';
import type { RulePage } from '../backend/generated/wire';
import { showEntry } from './going';
import type { Program } from './program.svelte';

/** Reading the guide. */
export class Guide {
  pages = $state.raw<RulePage[]>([]);
  query = $state('');
  /** The rule that somebody came for; its entry is unfolded. */
  wanted = $state<string | null>(null);
  /** Whether somebody came from the form and will want to go back. */
  fromForm = $state(false);

  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Opens it anew, at a rule if one is named. IT's rules may have changed since it was last read. */
  async open(rule: string | null = null): Promise<void> {
    const { notices, screen } = this.#program;
    this.query = '';
    this.wanted = rule;
    this.fromForm = screen === 'compose';
    this.pages = (await notices.attempt(() => call('read_guide', {}))) ?? this.pages;
    await this.#program.go('guide');
    if (rule !== null) showEntry(rule);
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
