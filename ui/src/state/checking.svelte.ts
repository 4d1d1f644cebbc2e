// The checks of the draft under the clerk's hands: at each change a glimpse for what can be told at once, after a short pause the whole.
import type { CheckReport, Draft, Field, FindingCard } from '../backend/generated/wire';
import { isEmpty } from './fields';
import type { Notices } from './notices.svelte';
import { Settling } from './settling.svelte';

/** Milliseconds without typing after which the text is taken as it stands. */
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
  readonly #notices: Notices;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #looking = false;
  #changedSince = false;

  /** `ask` has the draft checked as it stands at that moment; nothing when there is none. */
  constructor(ask: () => Promise<Checked | null>, notices: Notices) {
    this.#ask = ask;
    this.#notices = notices;
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
    void this.#glimpse();
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
    const checked = await this.#notices.attempt(this.#ask);
    if (!checked || turn !== this.#turn) return;
    this.#draft = checked.draft;
    this.report = checked.report;
  }

  /** Looks what can be told before the pause: one look at a time, the next one when the text has gone on meanwhile. */
  async #glimpse(): Promise<void> {
    this.#changedSince = true;
    if (this.#looking) return;
    this.#looking = true;
    while (this.#changedSince) {
      this.#changedSince = false;
      const turn = this.#turn;
      // What fails is told at the pause.
      const checked = await this.#ask().catch(() => null);
      const stands = checked && turn === this.#turn && !this.#changedSince;
      if (stands && this.#settling.glimpse(checked.report.findings, checked.draft)) this.#draft = checked.draft;
    }
    this.#looking = false;
  }
}
