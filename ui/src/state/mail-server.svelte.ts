// The mail server beyond what is kept of it: trying it, and who is known to it. Everything here may wait for a server or a
// person; nothing else of the window waits with it, and each wait can be called off.
import { asFailure, call } from '../backend/backend';
import type { DeviceCode, Failure, MailAccount, MailReport } from '../backend/generated/wire';
import type { PasswordQuestion } from './password.svelte';

/** What is waited for. */
export type Waiting = 'test' | 'browser' | 'code' | 'account';

/** The mail server of the settings. */
export class MailServer {
  /** Who is known to it; `null` until it has been asked. */
  account = $state.raw<MailAccount | null>(null);
  waiting = $state<Waiting | null>(null);
  /** What the last trial came to. */
  report = $state.raw<MailReport | null>(null);
  /** What to type on another screen. */
  code = $state.raw<DeviceCode | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** What was called off last. */
  calledOff = $state<'test' | 'sign-in' | null>(null);
  readonly #password: PasswordQuestion;
  readonly #save: () => Promise<void>;

  /** `save` keeps the settings as they stand in the form: what is tried is what is kept. */
  constructor(password: PasswordQuestion, save: () => Promise<void>) {
    this.#password = password;
    this.#save = save;
  }

  /** Asks who is known. The system may ask for the keyring's password meanwhile. */
  async look(): Promise<void> {
    this.account = await call('mail_account', {});
  }

  /** Keeps the settings and tries the server. Sends nothing. */
  test(): Promise<void> {
    return this.#wait('test', async () => {
      const report = await this.#password.around((password, remember) => call('test_mail', { password, remember }), 'try');
      if (!report || report.trouble?.code === 'stopped') this.calledOff = 'test';
      else this.report = report;
      await this.look();
    });
  }

  /** Ends the trial. */
  async stopTest(): Promise<void> {
    await call('stop_mail_test', {});
  }

  /** Keeps the settings and signs in with the browser. */
  signIn(): Promise<void> {
    return this.#wait('browser', async () => {
      this.account = await call('sign_in', {});
    });
  }

  /** Keeps the settings and signs in with a code typed on another screen. */
  signInByCode(): Promise<void> {
    return this.#wait('code', async () => {
      this.code = await call('begin_device_sign_in', {});
      this.account = await call('finish_device_sign_in', {});
    });
  }

  /** Opens the page on which the code is typed. */
  async openCodePage(): Promise<void> {
    await this.#failing(() => call('open_device_page', {}));
  }

  /** Calls off a sign-in that waits. */
  async cancelSignIn(): Promise<void> {
    this.calledOff = 'sign-in';
    await call('cancel_sign_in', {});
  }

  /** Signs out. */
  signOut(): Promise<void> {
    return this.#wait('account', async () => {
      this.account = await call('sign_out', {});
    }, false);
  }

  /** Forgets the password. */
  forgetPassword(): Promise<void> {
    return this.#wait('account', async () => {
      this.account = await call('forget_password', {});
    }, false);
  }

  /** The settings have changed: what was found out belongs to others. */
  forgetReport(): void {
    this.report = null;
    this.failure = null;
    this.calledOff = null;
  }

  async #wait(what: Waiting, run: () => Promise<void>, save = true): Promise<void> {
    if (this.waiting) return;
    this.waiting = what;
    this.forgetReport();
    try {
      await this.#failing(async () => {
        if (save) await this.#save();
        await run();
      });
    } finally {
      this.waiting = null;
      this.code = null;
      if (save && what !== 'test') await this.look().catch(() => undefined);
    }
  }

  async #failing(run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
    } catch (thrown) {
      // Whoever calls a sign-in off knows why it did not succeed.
      if (this.calledOff !== 'sign-in') this.failure = asFailure(thrown);
    }
  }
}
