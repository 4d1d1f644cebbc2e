// Asks for the mail password when a server wants one. It passes through and is never kept.
import { asFailure } from '../backend/backend';

/** A question that waits for its answer. */
interface Question {
  user: string;
  host: string;
  answer: (password: string | null) => void;
}

/** The one place where a password is asked for. */
export class PasswordQuestion {
  pending = $state.raw<Question | null>(null);

  /** Runs something without a password and, if the server wants one, again with it; `null` when the person gave up. */
  async around<T>(run: (password: string | null) => Promise<T>): Promise<T | null> {
    let password: string | null = null;
    for (;;) {
      try {
        return await run(password);
      } catch (thrown) {
        const failure = asFailure(thrown);
        if (failure.code !== 'password-needed') throw thrown;
        password = await this.#ask(failure.user, failure.host);
        if (password === null) return null;
      }
    }
  }

  /** The person's answer; `null` to give up. */
  reply(password: string | null): void {
    const question = this.pending;
    this.pending = null;
    question?.answer(password);
  }

  #ask(user: string, host: string): Promise<string | null> {
    return new Promise((answer) => {
      this.pending = { user, host, answer };
    });
  }
}
