// Requests of the program in memory: they wait for their seconds, leave, are put off, are asked about, as in the real one.
import { NOW } from './fake-data';
import type { BackgroundEvent, Draft, Failure, Handed, Preview, Reason, RequestCard, State, Via } from './generated/wire';

/** How hand-offs go. */
export interface OutboxScene {
  /** State that the first attempt at the server leads to, and why. */
  outcome?: State;
  reason?: Reason;
  /** Seconds in which a request can be taken back; none when absent. */
  undo?: number;
  /** Milliseconds that the server takes for a request; it is told meanwhile how far it is. */
  sendingFor?: number;
  /** How a mail program takes a request. */
  handed?: Handed;
  /** Whether the desk has had its two working days. */
  late?: boolean;
  /** Subjects of requests handed to a mail program in earlier sessions, the oldest first. */
  asked?: string[];
}

/** A request as it is kept. */
export type Kept = RequestCard & { letter: Preview; draft: Draft };

const DIRECTLY: Handed = { rung: 'arguments', program: 'Thunderbird', why: 'default', passed: [], left_out: 0, cut: false };
const IN_DOUBT: Reason = { code: 'lost', step: 'message', words: '', temporary: false };
const STOPPED: Reason = { code: 'stopped', step: 'message', words: '', temporary: false };
const OPEN: State[] = ['queued', 'handed_over', 'refused', 'uncertain'];
const FIRST_PAUSE = 5 * 60_000;
const LONGER = 10_000;

function fail(failure: Failure): never {
  throw failure;
}

/** The outbox of the program in memory. */
export class FakeOutbox {
  /** Newest first. */
  requests: Kept[] = [];
  readonly #scene: OutboxScene;
  readonly #say: (event: BackgroundEvent) => void;
  readonly #sent: (request: Kept) => void;
  readonly #asks: () => boolean;
  /** Requests that can still be taken back: when they leave. */
  readonly #held = new Map<string, number>();
  /** Requests on the wire: how each is stopped. */
  readonly #wire = new Map<string, () => void>();

  /** `sent` hears of each request that the server has taken; `asks` says whether nothing leaves without a password typed. */
  constructor(scene: OutboxScene, say: (event: BackgroundEvent) => void, sent: (request: Kept) => void, asks: () => boolean) {
    this.#asks = asks;
    this.#scene = scene;
    this.#say = say;
    this.#sent = sent;
  }

  get(id: string): Kept {
    return this.requests.find((request) => request.id === id) ?? fail({ code: 'request-gone', id });
  }

  /** A request as it is shown. */
  card(request: Kept): RequestCard {
    const leaves = this.#held.get(request.id);
    const settled = ['sent', 'numbered', 'handed_over'].includes(request.state);
    return {
      ...request,
      soon: settled && !this.#scene.late,
      leaves_in: leaves === undefined ? null : Math.ceil((leaves - Date.now()) / 1000),
      next_attempt: this.#asks() ? null : nextAttempt(request),
    };
  }

  /** Puts a request into the outbox and hands it off. */
  async put(id: string, via: Via, draft: Draft, letter: Preview, module: string): Promise<RequestCard> {
    const request: Kept = {
      id, state: 'queued', via, subject: letter.subject, module, entity: draft.entity, to: letter.to, created: NOW, changed: NOW, attempts: 0,
      reason: null, number: draft.follows?.number ?? null, soon: false, outdated: false, leaves_in: null, next_attempt: null, letter, draft,
    };
    this.requests.unshift(request);
    if (via !== 'smtp') Object.assign(request, { state: 'handed_over', attempts: 1 }, via === 'client' ? { handed: this.#scene.handed ?? DIRECTLY } : {});
    else if (this.#scene.undo) this.#hold(request, this.#scene.undo * 1000);
    else await this.#transmit(request);
    return this.card(request);
  }

  /** Gives it some more seconds; none when it has left. */
  waitLonger(id: string): number | null {
    const leaves = this.#held.get(id);
    if (leaves === undefined) return null;
    this.#hold(this.get(id), leaves + LONGER - Date.now());
    return this.card(this.get(id)).leaves_in;
  }

  leaveNow(id: string): null {
    if (this.#held.has(id)) this.#hold(this.get(id), 0);
    return null;
  }

  /** Tries again what is queued or was refused; the second time the server takes it. */
  async retry(id: string): Promise<RequestCard> {
    const request = this.#in(id, ['queued', 'refused']);
    if (request.via === 'smtp') await this.#transmit(request);
    else this.move(id, 'handed_over');
    return this.card(request);
  }

  /** Stops one that is on the wire; `false` when it is not. */
  stop(id: string): boolean {
    const stop = this.#wire.get(id);
    stop?.();
    return stop !== undefined;
  }

  stopTrying(id: string): RequestCard {
    const request = this.get(id);
    if (request.state === 'refused' && request.reason) request.reason = { ...request.reason, temporary: false };
    return this.card(request);
  }

  confirm(id: string, sent: boolean): RequestCard {
    this.#in(id, ['handed_over', 'uncertain']);
    return this.card(this.move(id, sent ? 'sent' : 'queued'));
  }

  takeBack(id: string): Draft {
    const { draft } = this.#in(id, OPEN);
    this.requests = this.requests.filter((request) => request.id !== id);
    if (this.#held.delete(id)) setTimeout(() => this.#say({ kind: 'requests_changed' }));
    return draft;
  }

  move(id: string, state: State): Kept {
    return Object.assign(this.get(id), { state, reason: null, changed: new Date().toISOString() });
  }

  search(query: string): RequestCard[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const text = ({ subject, module, draft, number }: Kept): string => [subject, module, draft.entity, draft.description, draft.signature.name, number].join('\n').toLowerCase();
    return this.requests.filter((request) => words.every((word) => text(request).includes(word))).map((request) => this.card(request));
  }

  #in(id: string, states: State[]): Kept {
    const request = this.get(id);
    return states.includes(request.state) ? request : fail({ code: 'wrong-state', id, state: request.state });
  }

  #hold(request: Kept, milliseconds: number): void {
    const leaves = Date.now() + milliseconds;
    this.#held.set(request.id, leaves);
    setTimeout(() => {
      // Taken back or given more time meanwhile.
      if (this.#held.get(request.id) !== leaves) return;
      this.#held.delete(request.id);
      void this.#transmit(request).then(() => this.#say({ kind: 'requests_changed' }));
    }, milliseconds);
  }

  async #transmit(request: Kept): Promise<void> {
    request.attempts += 1;
    if (this.#scene.sendingFor && !(await this.#onTheWire(request, this.#scene.sendingFor))) {
      this.move(request.id, 'refused').reason = STOPPED;
      return;
    }
    const state = request.attempts > 1 ? 'sent' : (this.#scene.outcome ?? 'sent');
    this.move(request.id, state).reason = state === 'sent' ? null : (this.#scene.reason ?? null);
    if (state === 'sent') this.#sent(request);
  }

  /** While the server takes it nobody knows where it is; whether it was not stopped. */
  #onTheWire(request: Kept, milliseconds: number): Promise<boolean> {
    this.move(request.id, 'uncertain').reason = IN_DOUBT;
    const began = Date.now();
    const bytes = request.letter.message_bytes;
    return new Promise((arrive) => {
      const timer = setInterval(() => {
        const part = (Date.now() - began) / milliseconds;
        if (part < 1) return this.#say({ kind: 'sending', request: request.id, sent: Math.round(bytes * part), bytes });
        end(true);
      }, 250);
      const end = (arrived: boolean): void => {
        clearInterval(timer);
        this.#wire.delete(request.id);
        arrive(arrived);
      };
      this.#wire.set(request.id, () => end(false));
    });
  }
}

function nextAttempt({ via, state, reason, changed, attempts }: Kept): string | null {
  if (via !== 'smtp') return null;
  if (state === 'queued') return changed;
  if (state !== 'refused' || !reason?.temporary) return null;
  return new Date(new Date(changed).getTime() + FIRST_PAUSE * 2 ** (attempts - 1)).toISOString();
}
