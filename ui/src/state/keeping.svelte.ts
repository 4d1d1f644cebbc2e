// Keeping what was written, soon after each change and one copy after the other.

const SAVE_AFTER = 400;
/** Whoever never pauses is not kept waiting longer than this. */
const SAVE_AT_LAST = 1500;
const TRY_AGAIN_AFTER = 5000;

/** How the kept copy stands to the one on the screen; `found` is kept, in an earlier session. */
export type Kept = 'kept' | 'found' | 'pending' | 'failed';

/** The kept copy of one draft. */
export class Keeping {
  state = $state<Kept>('kept');
  readonly #save: (again: boolean) => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #version = 0;
  /** When the first change came that is not kept yet. */
  #since: number | null = null;

  /** `save` answers whether the draft, as it stands at that moment, was kept; `again` when that has just failed. */
  constructor(save: (again: boolean) => Promise<boolean>) {
    this.#save = save;
  }

  /** To be called after any change. */
  changed(): void {
    this.#version += 1;
    this.state = 'pending';
    clearTimeout(this.#timer);
    this.#since ??= Date.now();
    const left = Math.max(0, this.#since + SAVE_AT_LAST - Date.now());
    this.#timer = setTimeout(() => void this.flush(), Math.min(SAVE_AFTER, left));
  }

  /** Another draft came, kept as it is; `found` when an earlier session has left it. */
  reset(found = false): void {
    clearTimeout(this.#timer);
    this.#since = null;
    this.state = found ? 'found' : 'kept';
  }

  /** Keeps it now, if it changed; resolves when the kept copy is the one on the screen. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#wanting) this.#saving = this.#saving.then(() => this.#run());
    return this.#saving;
  }

  get #wanting(): boolean {
    return this.state === 'pending' || this.state === 'failed';
  }

  async #run(): Promise<void> {
    if (!this.#wanting) return;
    const version = this.#version;
    this.#since = null;
    if (!(await this.#save(this.state === 'failed'))) {
      this.state = 'failed';
      // The disk may have room again, the network drive be back: what was written waits for it.
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.flush(), TRY_AGAIN_AFTER);
    } else if (version === this.#version) this.state = 'kept';
  }
}
