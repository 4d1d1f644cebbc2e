// What the person must hear of: the last failure, and the words read aloud by a screen reader.
import { asFailure } from '../backend/backend';
import type { Failure } from '../backend/generated/wire';

/** One failure at a time, one announcement at a time. */
export class Notices {
  failure = $state.raw<Failure | null>(null);
  announcement = $state('');

  /** Runs something; a failure is kept to be shown, and the answer is `undefined`. */
  async attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await run();
      return answer;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return undefined;
    }
  }

  /** Takes the failure off the screen. */
  dismiss(): void {
    this.failure = null;
  }

  /** Has something read aloud. */
  announce(words: string): void {
    this.announcement = words;
  }
}
