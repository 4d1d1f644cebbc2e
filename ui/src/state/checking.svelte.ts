// The checks of the draft under the clerk's hands: soon after each change, the last answer counts.
import type { CheckReport, Draft, Field, FindingCard } from '../backend/generated/wire';
import { isEmpty } from './fields';
import { Settling } from './settling.svelte';

const CHECK_AFTER = 300;

/** A draft as it was when it was checked, and what was found. */
export interface Checked {
  draft: Draft;
  report: CheckReport;
}

/** What was found, and which of it may be shown. */
export class Checking {
  #report = $state.raw<CheckReport | null>(null);
  /** The draft that the report speaks of; the one under the hands may have gone on. */
  #draft = $state.raw<Draft | null>(null);
  readonly #settling = new Settling();
  readonly #ask: () => Promise<Checked | null>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** `ask` has the draft checked as it stands at that moment; nothing when there is none, or when that failed. */
  constructor(ask: () => Promise<Checked | null>) {
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

  /** Whether what was missing in a field at the check is there now: the next check says what is to be said of it. */
  isOver(field: Field, now: Draft | null): boolean {
    return this.#draft !== null && now !== null && isEmpty(this.#draft, field) && !isEmpty(now, field);
  }

  /** Another draft came: what was found does not concern it, nor does an answer that is still on its way. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#draft = null;
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
    const checked = await this.#ask();
    if (!checked || turn !== this.#turn) return;
    this.#draft = checked.draft;
    this.report = checked.report;
  }
}
