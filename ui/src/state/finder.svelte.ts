// "Non so quale modulo": a few questions that lead to the modules that may be meant.
import { call } from '../backend/backend';
import type { FinderStep } from '../backend/generated/wire';
import type { Notices } from './notices.svelte';

/** The questions, one at a time. */
export class Finder {
  /** What is asked or proposed now; `null` when the questions are closed. */
  step = $state.raw<FinderStep | null>(null);
  /** None of the proposed modules was the right one. */
  lost = $state(false);
  #answers = $state.raw<string[]>([]);
  readonly #notices: Notices;
  #turn = 0;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Whether there is a question to go back to. */
  get deep(): boolean {
    return this.lost || this.#answers.length > 0;
  }

  /** Asks the first question. */
  begin(): Promise<void> {
    return this.#go([]);
  }

  /** Takes an answer. */
  answer(option: string): Promise<void> {
    return this.#go([...this.#answers, option]);
  }

  /** Back to what was asked before. */
  async back(): Promise<void> {
    if (this.lost) this.lost = false;
    else await this.#go(this.#answers.slice(0, -1));
  }

  /** Closes the questions. */
  close(): void {
    this.#turn += 1;
    this.step = null;
  }

  async #go(answers: string[]): Promise<void> {
    const turn = ++this.#turn;
    const step = await this.#notices.attempt(() => call('find_module', { answers }));
    if (turn !== this.#turn) return;
    this.#answers = answers;
    this.lost = false;
    this.step = step ?? null;
  }
}
