// The first start: a few questions, one after the other, each of which can be left for later.
import { call } from '../backend/backend';
import type { FirstStep, Session } from '../backend/generated/wire';

/** The questions that are still to be asked. */
export class FirstStart {
  /** All that are asked this time. */
  steps = $state.raw<FirstStep[]>([]);
  #at = $state(0);

  /** The one that is asked now; nothing when none is. */
  get step(): FirstStep | null {
    return this.steps[this.#at] ?? null;
  }

  /** Its place, from 1. */
  get place(): number {
    return this.#at + 1;
  }

  /** Whether it is the last. */
  get last(): boolean {
    return this.#at === this.steps.length - 1;
  }

  /** Begins, or asks nothing: what is to be asked is decided once, so that an answer does not take the next question away. */
  begin(session: Session): void {
    this.steps = session.first_start;
    this.#at = 0;
  }

  /** On to the next question; the session that results when there is none. */
  async next(): Promise<Session | null> {
    if (!this.last) {
      this.#at += 1;
      return null;
    }
    return this.end();
  }

  /** One question back. */
  back(): void {
    this.#at = Math.max(0, this.#at - 1);
  }

  /** Asks nothing more, now and at any later start. */
  async end(): Promise<Session> {
    const session = await call('end_first_start', {});
    this.steps = [];
    return session;
  }
}
