// Which findings may be shown while somebody types: a new one never appears under the word that is just being written.
import type { FindingCard } from '../backend/generated/wire';
import { caret, type Caret } from './fields';

/** Milliseconds without typing after which nothing is held back. */
const PAUSE = 2000;

/**
 * Of the findings, those that may be shown. What was shown already stays, even when its words have grown or moved; a new one
 * waits as long as the caret stands inside its words or at their end.
 */
export function settled(found: FindingCard[], shown: FindingCard[], at: Caret | null): FindingCard[] {
  const known = [...shown];
  return found.filter((finding) => {
    const place = known.findIndex((other) => isSame(other, finding));
    if (place < 0) return !isUnder(finding, at);
    known.splice(place, 1);
    return true;
  });
}

function isSame(then: FindingCard, now: FindingCard): boolean {
  if (then.rule !== now.rule || then.field !== now.field) return false;
  return then.quote === now.quote || (then.start <= now.end && now.start <= then.end);
}

function isUnder(finding: FindingCard, at: Caret | null): boolean {
  return at?.field === finding.field && finding.start < at.at && at.at <= finding.end;
}

/** The findings of one draft as they come to be shown. */
export class Settling {
  shown = $state.raw<FindingCard[]>([]);
  #found: FindingCard[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes over what a check has found. */
  take(found: FindingCard[]): void {
    this.#found = found;
    this.shown = settled(found, this.shown, caret());
    if (this.#holds && this.#timer === undefined) this.typed();
  }

  /** Looks again at what is held back: the caret may have gone elsewhere. */
  look(): void {
    if (this.#holds) this.shown = settled(this.#found, this.shown, caret());
  }

  /** To be called at each change: what is held back waits for the next pause. */
  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.release();
    }, PAUSE);
  }

  /** Shows everything. */
  release(): void {
    if (this.#holds) this.shown = this.#found;
  }

  get #holds(): boolean {
    return this.shown.length < this.#found.length;
  }
}
