// Asks for the mail password when a server wants one. It passes through and is never kept here; where there is a keyring, the
// clerk may have it kept there.
import { asFailure, call } from '../backend/backend';

/** What the password is wanted for. */
export type Purpose = 'send' | 'try';

/** A question that waits for its answer. */
interface Question {
  user: string;
  host: string;
  purpose: Purpose;
  answer: (password: string | null, remember: boolean) => void;
}

/** The one place where a password is asked for. */
export class PasswordQuestion {
  pending = $state.raw<Question | null>(null);
  /** Whether this computer can keep it. */
  keyring = $state(false);

  /** Runs something without a password and, if the server wants one, again with it; `null` when the person gave up. */
  async around<T>(run: (password: string | null, remember: boolean) => Promise<T>, purpose: Purpose = 'send'): Promise<T | null> {
    let password: string | null = null;
    let remember = false;
    for (;;) {
      try {
        return await run(password, remember);
      } catch (thrown) {
        const failure = asFailure(thrown);
        if (failure.code !== 'password-needed') throw thrown;
        [password, remember] = await this.#ask(failure.user, failure.host, purpose);
        if (password === null) return null;
      }
    }
  }

  /** The person's answer; `null` to give up. */
  reply(password: string | null, remember = false): void {
    const question = this.pending;
    this.pending = null;
    question?.answer(password, remember);
  }

  #ask(user: string, host: string, purpose: Purpose): Promise<[string | null, boolean]> {
    // The question does not wait for the keyring.
    void call('mail_account', {})
      .then((account) => (this.keyring = account.keyring))
      .catch(() => undefined);
    return new Promise((resolve) => {
      this.pending = { user, host, purpose, answer: (password, remember) => resolve([password, remember]) };
    });
  }
}
