// Requests on their way out: the seconds until they leave, counted here between two answers of the program, and how much of
// one is with the server already.
import { SvelteMap } from 'svelte/reactivity';
import type { RequestCard, State } from '../backend/generated/wire';

/** How the departure of a request stands. */
export interface Departure {
  /** Whole seconds until it leaves; 0 when it is under way. */
  seconds: number;
  /** Whether it was held back so that it could be taken back. */
  held: boolean;
  /** How much of it is with the server, once that is known. */
  progress: { sent: number; bytes: number } | null;
}

const TICK = 200;
/** Progress may be told after the answer that ends it. */
const ECHO = 1000;
/** States in which a request may be on its way. */
const OPEN: State[] = ['queued', 'refused', 'uncertain'];

/** What leaves now or in some seconds. */
export class Departures {
  /** When they leave, by the clock of the page. */
  readonly #leaves = new SvelteMap<string, number>();
  readonly #progress = new SvelteMap<string, { sent: number; bytes: number }>();
  readonly #forgotten = new SvelteMap<string, number>();
  #now = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  /** How the departure of a request stands; `null` when it is not leaving. */
  of(request: RequestCard): Departure | null {
    const leaves = this.#leaves.get(request.id);
    const progress = this.#progress.get(request.id) ?? null;
    if (!OPEN.includes(request.state) || (leaves === undefined && !progress)) return null;
    const seconds = leaves === undefined || progress ? 0 : Math.max(0, Math.ceil((leaves - this.#now) / 1000));
    return { seconds, held: leaves !== undefined, progress };
  }

  /** Takes over what a fresh answer says. One whose seconds have passed stays under way until the program says `over`. */
  take(cards: RequestCard[], over = false): void {
    for (const card of cards) {
      if (card.leaves_in !== null) this.leaves(card.id, card.leaves_in);
      else if (over || !OPEN.includes(card.state)) this.forget(card.id);
    }
  }

  /** A request leaves in so many seconds. */
  leaves(request: string, seconds: number): void {
    const moment = performance.now() + seconds * 1000;
    const known = this.#leaves.get(request);
    // Answers are rounded: what is counted here already does not jump back for that.
    if (known === undefined || Math.abs(known - moment) > 1000) this.#leaves.set(request, moment);
    this.#count();
  }

  /** So much of a request is with the server. */
  progress(request: string, sent: number, bytes: number): void {
    if (performance.now() - (this.#forgotten.get(request) ?? -ECHO) >= ECHO) this.#progress.set(request, { sent, bytes });
  }

  /** How much of the one that is just being handed off is with the server; its name is known only afterwards. */
  get unnamed(): { request: string; sent: number; bytes: number } | null {
    const [request, progress] = [...this.#progress].at(-1) ?? [];
    return request && progress ? { request, ...progress } : null;
  }

  /** A request is not leaving any more. */
  forget(request: string): void {
    this.#leaves.delete(request);
    if (this.#progress.delete(request)) this.#forgotten.set(request, performance.now());
  }

  #count(): void {
    this.#now = performance.now();
    this.#timer ??= setInterval(() => {
      this.#now = performance.now();
      if ([...this.#leaves.values()].some((moment) => moment > this.#now)) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    }, TICK);
  }
}
