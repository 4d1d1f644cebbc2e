// What the person must hear of: the last failure, and the words read aloud by a screen reader.
import { asFailure } from '../backend/backend';
import type { Failure } from '../backend/generated/wire';

/** Something that was done, with what can be done next. */
export interface Message {
  words: string;
  next?: { label: string; go: () => void };
}

/** One failure at a time, one announcement at a time. */
export class Notices {
  failure = $state.raw<Failure | null>(null);
  message = $state.raw<Message | null>(null);
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

  /** Takes failure and message off the screen. */
  dismiss(): void {
    this.failure = null;
    this.message = null;
  }

  /** Shows what was done, and has it read aloud. */
  tell(message: Message): void {
    this.dismiss();
    this.message = message;
    this.announce(message.words);
  }

  /** Has something read aloud. */
  announce(words: string): void {
    this.announcement = words;
  }
}
