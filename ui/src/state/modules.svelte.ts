// Finding a module of the suite by name, area or synonym: the behaviour of a combobox with a list of options.
import { call } from '../backend/backend';
import type { ModuleCard } from '../backend/generated/wire';
import { t } from '../text/i18n.svelte';
import type { Notices } from './notices.svelte';

/** Modules used lately that are shown at most. */
const MOST_RECENT = 5;

/** The search for a module. */
export class ModuleSearch {
  /** What stands in the box while searching; `null` when the chosen name stands there. */
  query = $state<string | null>(null);
  open = $state(false);
  options = $state.raw<ModuleCard[]>([]);
  active = $state(-1);
  /** Every module of the list, to know a chosen one by its id. */
  all = $state.raw<ModuleCard[]>([]);
  /** How many options at the head are modules used lately, shown again. */
  recent = $state(0);
  /** Whether what stands in the box leads to no module. */
  none = $state(false);
  #used = $state.raw<string[]>([]);
  readonly #notices: Notices;
  #turn = 0;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Reads the list anew. Why there may be none is told by the session, not here. */
  async load(): Promise<void> {
    const [all] = await Promise.all([call('search_modules', { query: '' }).catch(() => []), this.remember()]);
    this.all = all;
  }

  /** Reads anew which modules were used lately. It is a convenience: without it every module still is there. */
  async remember(): Promise<void> {
    this.#used = await call('recent_modules', {}).catch(() => []);
  }

  /** The module with this id. */
  known(id: string | null): ModuleCard | null {
    return this.all.find((module) => module.id === id) ?? null;
  }

  /** The option that Enter would take. */
  get marked(): ModuleCard | null {
    return this.options[this.active] ?? null;
  }

  /** Searches for what was typed. */
  async search(query: string): Promise<void> {
    this.query = query;
    const turn = ++this.#turn;
    const found = await this.#notices.attempt(() => call('search_modules', { query }));
    if (!found || turn !== this.#turn) return;
    if (query.trim() === '') return this.browse();
    this.options = found;
    if (found.length === 0 && !this.none) this.#notices.announce(t('compose-module-none'));
    this.none = found.length === 0;
    this.recent = 0;
    this.active = found.length > 0 ? 0 : -1;
    this.open = true;
  }

  /** Shows every module, those used lately first; what stands in the box stays. */
  browse(): void {
    const used = this.#used.map((id) => this.known(id)).filter((module) => module !== null).slice(0, MOST_RECENT);
    this.options = [...used, ...this.all];
    this.recent = used.length;
    this.none = false;
    this.active = -1;
    this.open = true;
  }

  /** Shows again what belongs to the words in the box: every module when there are none. */
  reopen(): void {
    if (this.query?.trim()) void this.search(this.query);
    else this.browse();
  }

  /** Closes the options and forgets what was typed. */
  close(): void {
    this.leave();
    this.query = null;
    this.none = false;
  }

  /** Closes the options; what was typed stays. */
  leave(): void {
    this.#turn += 1;
    this.open = false;
    this.active = -1;
  }

  /** The module meant by what was typed, when there can be no doubt. */
  get meant(): ModuleCard | null {
    const typed = this.query?.trim().toLowerCase();
    if (!typed) return null;
    const exact = this.options.find((module) => module.name.toLowerCase() === typed);
    return exact ?? (this.options.length === 1 ? (this.options[0] ?? null) : null);
  }

  /** What a key does; answers the module it takes, `true` when the key was used, `false` when it is none of ours. */
  key(name: string): ModuleCard | boolean {
    const last = this.options.length - 1;
    if (!this.open) {
      if (name !== 'ArrowDown' && name !== 'ArrowUp') return false;
      this.reopen();
      return true;
    }
    switch (name) {
      case 'ArrowDown':
        this.active = this.active >= last ? 0 : this.active + 1;
        return true;
      case 'ArrowUp':
        this.active = this.active <= 0 ? last : this.active - 1;
        return true;
      case 'Home':
        this.active = last >= 0 ? 0 : -1;
        return true;
      case 'End':
        this.active = last;
        return true;
      case 'Enter':
        return this.marked ?? true;
      case 'Escape':
        this.close();
        return true;
      default:
        return false;
    }
  }
}
