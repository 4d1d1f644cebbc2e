// Looking for a request among those that left or wait.
import { call } from '../backend/backend';
import type { RequestCard } from '../backend/generated/wire';
import type { Notices } from './notices.svelte';

const SEARCH_AFTER = 250;

/** The words looked for, and what mentions them. */
export class History {
  query = $state('');
  #found = $state.raw<string[] | null>(null);
  readonly #notices: Notices;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Of all requests those that were found; `null` when nothing is looked for. */
  of(list: RequestCard[]): RequestCard[] | null {
    const found = this.#found;
    return found && list.filter((request) => found.includes(request.id));
  }

  /** Something else is looked for. */
  type(query: string): void {
    this.query = query;
    clearTimeout(this.#timer);
    if (query.trim() === '') return this.clear();
    this.#timer = setTimeout(() => void this.search(), SEARCH_AFTER);
  }

  /** Looks again, when something is looked for. */
  async search(): Promise<void> {
    const turn = ++this.#turn;
    if (this.query.trim() === '') return;
    const found = await this.#notices.attempt(() => call('search_requests', { query: this.query }));
    if (found && turn === this.#turn) this.#found = found.map((request) => request.id);
  }

  /** Shows everything again. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.query = '';
    this.#found = null;
  }
}
