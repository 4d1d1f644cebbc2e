// The checks of the draft under the clerk's hands: soon after each change, the last answer counts.
import type { CheckReport, FindingCard } from '../backend/generated/wire';
import { Settling } from './settling.svelte';

const CHECK_AFTER = 300;

/** What was found, and which of it may be shown. */
export class Checking {
  #report = $state.raw<CheckReport | null>(null);
  readonly #settling = new Settling();
  readonly #ask: () => Promise<CheckReport | null | undefined>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** `ask` has the draft checked as it stands at that moment; nothing when there is none, or when that failed. */
  constructor(ask: () => Promise<CheckReport | null | undefined>) {
    this.#ask = ask;
  }

  /** What the last check answered. */
  get report(): CheckReport | null {
    return this.#report;
  }

  set report(report: CheckReport | null) {
    this.#report = report;
    this.#settling.take(report?.findings ?? []);
  }

  /** What of it may be shown: nothing new under the word that is being written. */
  get shown(): FindingCard[] {
    return this.#settling.shown;
  }

  /** Another draft came: what was found does not concern it, nor does an answer that is still on its way. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.report = null;
  }

  /** To be called at each change. */
  changed(): void {
    this.#settling.typed();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), CHECK_AFTER);
  }

  /** The caret has moved. */
  look(): void {
    this.#settling.look();
  }

  /** Shows everything found. */
  release(): void {
    this.#settling.release();
  }

  /** Checks now. */
  async run(): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const report = await this.#ask();
    if (report && turn === this.#turn) this.report = report;
  }
}
