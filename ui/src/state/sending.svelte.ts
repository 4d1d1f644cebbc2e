// From the finished draft to the hand-off: what leaves, how it leaves, what keeps it.
import { asFailure, call } from '../backend/backend';
import type { Preview, RequestCard, Via } from '../backend/generated/wire';
import type { DraftEditor } from './editor.svelte';
import type { PasswordQuestion } from './password.svelte';

/** What became of an attempt to hand off. */
export type Handed = { kind: 'done'; request: RequestCard } | { kind: 'cancelled' } | { kind: 'blocked' };

/** Preview and hand-off of the draft in the editor. */
export class Sending {
  preview = $state.raw<Preview | null>(null);
  /** The way that is being gone right now. */
  busy = $state<Via | null>(null);
  readonly #editor: DraftEditor;
  readonly #password: PasswordQuestion;

  constructor(editor: DraftEditor, password: PasswordQuestion) {
    this.#editor = editor;
    this.#password = password;
  }

  /** Prepares exactly what would leave. */
  async prepare(): Promise<void> {
    await this.#editor.flush();
    await this.#editor.check();
    this.preview = await call('preview_letter', { draft: this.#editor.snapshot() });
  }

  /** Hands the request off. */
  async handOff(via: Via): Promise<Handed> {
    if (this.busy) return { kind: 'cancelled' };
    this.busy = via;
    try {
      await this.#editor.flush();
      const draft = this.#editor.snapshot();
      const request = await this.#password.around((password, remember) => call('hand_off', { draft, via, password, remember }));
      if (!request) return { kind: 'cancelled' };
      this.preview = null;
      return { kind: 'done', request };
    } catch (thrown) {
      if (asFailure(thrown).code !== 'blocked') throw thrown;
      await this.#editor.check();
      return { kind: 'blocked' };
    } finally {
      this.busy = null;
    }
  }
}
