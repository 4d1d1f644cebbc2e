// Choosing the Entity of a draft: what that brings of the signature, and the way back.
import type { Draft, Writer } from '../backend/generated/wire';
import { bring, signatureAt, type Switched } from './places';

/** The Entity of the draft under the clerk's hands. */
export class Placing {
  /** What the Entity last chosen did to the signature. */
  switched = $state.raw<Switched | null>(null);
  readonly #draft: () => Draft | null;
  readonly #changed: () => void;

  constructor(draft: () => Draft | null, changed: () => void) {
    this.#draft = draft;
    this.#changed = changed;
  }

  /** Another draft came. */
  forget(): void {
    this.switched = null;
  }

  /** Names the Entity; who works in several gets the signature that is theirs there. */
  name(entity: string, writer: Writer): void {
    const draft = this.#draft();
    if (!draft) return;
    const another = draft.entity.trim().toLowerCase() !== entity.trim().toLowerCase();
    draft.entity = entity;
    if (another) this.switched = bring(draft, writer);
    this.#changed();
  }

  /** Puts the signature back as it was before the Entity was chosen. */
  putBack(): void {
    const draft = this.#draft();
    if (!draft || !this.switched) return;
    draft.signature = { ...this.switched.before };
    this.switched = null;
    this.#changed();
  }

  /** Takes from the Entity also what was written by hand. */
  takeWhole(writer: Writer): void {
    const draft = this.#draft();
    const { switched } = this;
    if (!draft || !switched) return;
    const there = signatureAt(writer, draft.entity);
    for (const part of switched.kept) draft.signature[part] = there[part];
    this.switched = { ...switched, changed: [...switched.changed, ...switched.kept], kept: [] };
    this.#changed();
  }
}
