// What was written and what left: open drafts, requests with their state, and the desk's mailbox of the trial.
import { call } from '../backend/backend';
import type { Draft, DraftCard, Preview, RequestCard, TrialMail } from '../backend/generated/wire';
import type { PasswordQuestion } from './password.svelte';

/** The requests, and the one in view. */
export class Requests {
  list = $state.raw<RequestCard[]>([]);
  drafts = $state.raw<DraftCard[]>([]);
  /** Newest first. */
  mails = $state.raw<TrialMail[]>([]);
  loaded = $state(false);
  /** What left with the request in view. */
  letter = $state.raw<Preview | null>(null);
  busy = $state(false);
  #selected = $state<string | null>(null);
  /** The request in view as last answered, until the list is read again. */
  #card = $state.raw<RequestCard | null>(null);
  readonly #password: PasswordQuestion;

  constructor(password: PasswordQuestion) {
    this.#password = password;
  }

  /** The request in view. */
  get selected(): RequestCard | null {
    return this.#card?.id === this.#selected ? this.#card : null;
  }

  /** Reads everything again. */
  async refresh(trial: boolean): Promise<void> {
    const [list, drafts, mails] = await Promise.all([
      call('list_requests', {}),
      call('list_drafts', {}),
      trial ? call('list_trial_mail', {}) : Promise.resolve([]),
    ]);
    this.list = list;
    this.drafts = drafts.drafts;
    this.mails = mails.reverse();
    this.loaded = true;
    const again = list.find((request) => request.id === this.#selected);
    if (again) this.#card = again;
  }

  /** Puts a request in view, without what left. */
  view(request: RequestCard | null): void {
    this.#selected = request?.id ?? null;
    this.#card = request;
    this.letter = null;
  }

  /** Puts a request in view, with what left. */
  async open(request: RequestCard): Promise<void> {
    this.view(request);
    const letter = await call('read_request', { request: request.id });
    if (this.#selected === request.id) this.letter = letter;
  }

  /** Says whether it was sent. */
  confirm(request: string, sent: boolean): Promise<void> {
    return this.#settle(() => call('confirm_request', { request, sent }));
  }

  /** Sends again what was refused, or what certainly did not arrive. */
  retry(request: string): Promise<void> {
    return this.#settle(() => this.#password.around((password) => call('retry_request', { request, password })));
  }

  /** Sends again what was in doubt: the clerk says that it did not arrive. */
  async resend(request: string): Promise<void> {
    await this.confirm(request, false);
    await this.retry(request);
  }

  /** Keeps the ticket number. */
  setNumber(request: string, number: string): Promise<void> {
    return this.#settle(() => call('set_number', { request, number }));
  }

  /** Puts a request aside as concluded. */
  closeRequest(request: string): Promise<void> {
    return this.#settle(() => call('close_request', { request }));
  }

  /** Makes a draft of it again. */
  async takeBack(request: string): Promise<Draft> {
    const draft = await call('take_back_request', { request });
    if (this.#selected === request) this.view(null);
    return draft;
  }

  /** Throws a draft away. */
  async discard(draft: string): Promise<void> {
    await call('delete_draft', { draft });
    this.drafts = this.drafts.filter((card) => card.id !== draft);
  }

  async #settle(run: () => Promise<RequestCard | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const card = await run();
      if (!card) return;
      if (card.id === this.#selected) this.#card = card;
      this.list = this.list.map((request) => (request.id === card.id ? card : request));
    } finally {
      this.busy = false;
    }
  }
}
