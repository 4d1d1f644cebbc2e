// The mail program of this computer: which way requests take into it, and an example that takes it.
import { asFailure, call } from '../backend/backend';
import type { Failure, Handed, MailProgramCard } from '../backend/generated/wire';

/** The mail program as found, and what became of trying it. */
export class MailProgram {
  found = $state.raw<MailProgramCard | null>(null);
  tried = $state.raw<Handed | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);

  /** Looks which way requests would take. */
  async look(): Promise<void> {
    this.found = await call('mail_program', {});
  }

  /** Keeps the settings and opens the example. */
  async try(save: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.tried = null;
    this.failure = null;
    try {
      await save();
      this.tried = await call('try_mail_program', {});
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = false;
    }
  }
}
