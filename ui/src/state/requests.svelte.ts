// What was written and what left: open drafts, requests with their state, and the desk's mailbox of the trial.
import { call } from '../backend/backend';
import type { Draft, DraftCard, Preview, RequestCard, TrialMail } from '../backend/generated/wire';
import { Departures } from './departures.svelte';
import type { PasswordQuestion } from './password.svelte';

/** The requests, and the one in view. */
export class Requests {
  list = $state.raw<RequestCard[]>([]);
  drafts = $state.raw<DraftCard[]>([]);
  /** Drafts that can be brought back. */
  deleted = $state.raw<DraftCard[]>([]);
  /** Newest first. */
  mails = $state.raw<TrialMail[]>([]);
  loaded = $state(false);
  /** What left with the request in view. */
  letter = $state.raw<Preview | null>(null);
  busy = $state(false);
  /** Those that leave now or in some seconds. */
  readonly departures = new Departures();
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

  /** Reads the requests; `over` when one that was on its way may have arrived. */
  async load(over = false): Promise<void> {
    const list = await call('list_requests', {});
    this.#take(list, list, over);
  }

  /** Reads everything again. */
  async refresh(trial: boolean, over = false): Promise<void> {
    const [list, drafts, mails] = await Promise.all([
      call('list_requests', {}),
      call('list_drafts', {}),
      trial ? call('list_trial_mail', {}) : Promise.resolve([]),
    ]);
    this.#take(list, list, over);
    this.drafts = drafts.drafts;
    this.deleted = drafts.deleted;
    this.mails = mails.reverse();
    this.loaded = true;
    // The one just sent is in view already; among the others it is seen with what left.
    const { selected } = this;
    if (selected && !this.letter) await this.open(selected);
  }

  /** A request that was just handed off, in view. */
  add(request: RequestCard): void {
    const rest = this.list.filter((other) => other.id !== request.id);
    this.departures.forget(request.id);
    this.#take([request, ...rest], [request]);
    this.view(request);
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
    return this.#settle(() => this.#password.around((password, remember) => call('retry_request', { request, password, remember })));
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

  /** Keeps what a server has put off from being tried again by itself. */
  stopTrying(request: string): Promise<void> {
    return this.#settle(() => call('stop_trying', { request }));
  }

  /** Stops a transfer; `false` when it is too late for that. Its outcome comes as any other does. */
  stopSending(request: string): Promise<boolean> {
    return call('stop_sending', { request });
  }

  /** Gives a request that is about to leave some more seconds; it may have left already. */
  async waitLonger(request: string): Promise<void> {
    this.departures.leaves(request, (await call('wait_longer', { request })) ?? 0);
  }

  /** Lets a request leave now. */
  async leaveNow(request: string): Promise<void> {
    await call('leave_now', { request });
    this.departures.leaves(request, 0);
  }

  /** Makes a draft of it again. */
  async takeBack(request: string): Promise<Draft> {
    const draft = await call('take_back_request', { request });
    this.departures.forget(request);
    this.list = this.list.filter((other) => other.id !== request);
    if (this.#selected === request) this.view(null);
    return draft;
  }

  /** Puts a draft out of sight. */
  async discard(draft: string): Promise<void> {
    await call('delete_draft', { draft });
    const gone = this.drafts.filter((card) => card.id === draft);
    this.drafts = this.drafts.filter((card) => card.id !== draft);
    this.deleted = [...gone, ...this.deleted];
  }

  /** Brings a draft back. */
  async restore(draft: string): Promise<void> {
    await call('restore_draft', { draft });
    const { drafts, deleted } = await call('list_drafts', {});
    this.drafts = drafts;
    this.deleted = deleted;
  }

  async #settle(run: () => Promise<RequestCard | null>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const card = await run();
      if (!card) return;
      if (card.id === this.#selected) this.#card = card;
      this.departures.forget(card.id);
      this.#take(this.list.map((request) => (request.id === card.id ? card : request)), [card]);
    } finally {
      this.busy = false;
    }
  }

  /** Takes over a list in which some are as just answered. */
  #take(list: RequestCard[], fresh: RequestCard[], over = false): void {
    this.list = list;
    this.departures.take(fresh, over);
    const again = this.list.find((request) => request.id === this.#selected);
    if (again) this.#card = again;
  }
}
