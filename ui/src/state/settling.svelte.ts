// Which findings may be shown while somebody types: a new one never appears under the word that is just being written.
import type { Draft, FindingCard } from '../backend/generated/wire';
import { caret, textOf, type Caret } from './fields';

/** Milliseconds without typing after which nothing is held back. */
const PAUSE = 2000;

/**
 * Of the findings, those that may be shown. What was shown already stays, even when its words have grown or moved; of the new
 * ones come those that do not wait.
 */
export function settled(found: FindingCard[], shown: FindingCard[], waits: (finding: FindingCard) => boolean): FindingCard[] {
  const known = [...shown];
  return found.filter((finding) => {
    const place = known.findIndex((other) => isSame(other, finding));
    if (place < 0) return !waits(finding);
    known.splice(place, 1);
    return true;
  });
}

function isSame(then: FindingCard, now: FindingCard): boolean {
  if (then.rule !== now.rule || then.field !== now.field) return false;
  return then.quote === now.quote || (then.start <= now.end && now.start <= then.end);
}

/** Whether the caret stands inside the words or at their end. */
export function isUnder(finding: FindingCard, at: Caret | null): boolean {
  // A window for calling back is written in several places.
  if (finding.field === 'availability') return at?.field === 'availability';
  return at?.field === finding.field && finding.start < at.at && at.at <= finding.end;
}

/** A code, an address: one word that no other word makes a different one. */
const CODE = /^\S*[\d@]\S*$/u;
const SENTENCE_ENDS = /[.!?;:,\n]/u;

/**
 * Whether a finding can be told while the clerk goes on writing behind it: the code is followed by something else, or the
 * sentence is over. What speaks of a whole text, or of what is missing, waits: the next sentence may say it.
 */
export function isOver(finding: FindingCard, draft: Draft, at: Caret | null): boolean {
  const text = textOf(draft, finding.field);
  if (text === null || at?.field !== finding.field || at.at <= finding.end) return false;
  if (finding.start === finding.end || finding.quote.trim() === text.trim()) return false;
  const since = text.slice(finding.end, at.at);
  return CODE.test(finding.quote) ? /^[^\p{L}\d]/u.test(since) : SENTENCE_ENDS.test(since);
}

/** The findings of one draft as they come to be shown. */
export class Settling {
  shown = $state.raw<FindingCard[]>([]);
  #found: FindingCard[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes over what a check has found. */
  take(found: FindingCard[]): void {
    this.#found = found;
    this.#show();
    if (this.#holds && this.#timer === undefined) this.typed();
  }

  /** Takes over what was found in the midst of writing, if there is something new that can be told already; answers whether. */
  glimpse(found: FindingCard[], draft: Draft): boolean {
    const at = caret();
    const known = settled(found, this.shown, () => true);
    const now = settled(found, this.shown, (finding) => !isOver(finding, draft, at));
    if (now.length === known.length) return false;
    this.#found = found;
    this.shown = now;
    return true;
  }

  /** Looks again at what is held back: the caret may have gone elsewhere. */
  look(): void {
    if (this.#holds) this.#show();
  }

  /** To be called at each change: what is held back waits for the next pause. */
  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // A window for calling back is not said to be incomplete while one is at it.
      if (caret()?.field !== 'availability') this.release();
    }, PAUSE);
  }

  /** Shows everything. */
  release(): void {
    if (this.#holds) this.shown = this.#found;
  }

  #show(): void {
    const at = caret();
    this.shown = settled(this.#found, this.shown, (finding) => isUnder(finding, at));
  }

  get #holds(): boolean {
    return this.shown.length < this.#found.length;
  }
}
