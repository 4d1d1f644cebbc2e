// Of which fields something may be said: of one that is still empty only when the clerk had written in it, or has asked for the preview.
import { SvelteSet } from 'svelte/reactivity';
import type { Draft, Field } from '../backend/generated/wire';
import { isEmpty } from './fields';

/** The fields that the clerk has been at. */
export class Touched {
  /** Set once the clerk asked for the preview: from then on nothing is held back. */
  revealed = $state(false);
  readonly #left = new SvelteSet<Field>();
  /** Something was written there, though it may be gone. */
  readonly #written = new SvelteSet<Field>();

  /** Something is being written. */
  write(field: Field): void {
    this.#written.add(field);
  }

  /** The clerk has left a field; whoever only passes by is told nothing. */
  leave(field: Field, draft: Draft): void {
    if (this.#written.has(field) || !isEmpty(draft, field)) this.#left.add(field);
  }

  /** Another draft came. */
  forget(): void {
    this.revealed = false;
    this.#left.clear();
    this.#written.clear();
  }

  /** Whether nothing is to be said of a field yet. */
  waits(field: Field, draft: Draft): boolean {
    return !this.revealed && !this.#left.has(field) && isEmpty(draft, field);
  }
}
