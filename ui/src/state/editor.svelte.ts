// The draft under the clerk's hands: kept soon after each change, checked while typing.
// Attachments belong to the store: only its answers change them here.
import { call } from '../backend/backend';
import type { CheckReport, Draft, Field, FindingCard, Kind, Writer } from '../backend/generated/wire';
import { Checking, type Checked } from './checking.svelte';
import { FIELDS, isBlank, merged, show } from './fields';
import { Keeping, type Kept } from './keeping.svelte';
import type { Notices } from './notices.svelte';
import { renew, sign } from './places';
import { Placing } from './placing.svelte';
import { Touched } from './touched.svelte';

/** Fields whose value is a plain text. */
export type TextField = 'entity' | 'subject' | 'description' | 'already_tried' | 'already_spoken_with';

/** Writing one draft. */
export class DraftEditor {
  draft = $state<Draft | null>(null);
  /** The Entity, and the signature that goes with it. */
  readonly place = new Placing(() => this.draft, () => this.changed());
  /** Whether what the desk would ask next stands unfolded. */
  meterOpen = $state(true);
  /** Of which fields something may be said. */
  readonly touched = new Touched();
  readonly #notices: Notices;
  readonly #keeping = new Keeping((again) => this.#save(again));
  readonly #checking: Checking;

  constructor(notices: Notices) {
    this.#notices = notices;
    this.#checking = new Checking(() => this.#ask(), notices);
  }

  /** What the last check answered. */
  get report(): CheckReport | null {
    return this.#checking.report;
  }

  set report(report: CheckReport | null) {
    this.#checking.report = report;
  }

  /** How the kept copy stands to the one on the screen. */
  get kept(): Kept {
    return this.#keeping.state;
  }

  /** Findings to be shown: those of fields still untouched and empty wait, and those under the word being written. */
  get shown(): FindingCard[] {
    return this.#checking.shown.filter(({ field }) => !this.#waits(field) && !this.#checking.isOver(field, this.draft));
  }

  /** What the clerk has considered and left as it is. */
  get left(): FindingCard[] {
    return this.draft ? (this.report?.overruled ?? []) : [];
  }

  /** Fields that are still to be filled in and were not touched yet. */
  get missing(): Field[] {
    const wanted = (this.report?.findings ?? []).filter(({ severity }) => severity !== 'hint');
    const fields = wanted.map((finding) => finding.field);
    return FIELDS.filter((field) => fields.includes(field) && this.#waits(field));
  }

  /** Everything that keeps the request from leaving. */
  get blocking(): FindingCard[] {
    return (this.report?.findings ?? []).filter((finding) => finding.severity === 'blocking');
  }

  /** Shown findings of one field. */
  of(field: Field): FindingCard[] {
    return this.shown.filter((finding) => finding.field === field);
  }

  /** Brings a draft under the hands; the latest one, which an earlier session may have left, when none is named. What cannot be kept stays where it is. */
  async open(id: string | null): Promise<boolean> {
    await this.flush();
    if (this.kept !== 'failed') this.take(await call('open_draft', { draft: id }), id === null);
    return this.kept !== 'failed';
  }

  /** Begins a new draft, unless the present one cannot be kept. A blank one serves again, signed as the settings say. */
  async begin(writer?: Writer): Promise<void> {
    await this.flush();
    if (this.kept === 'failed') return;
    if (!this.draft || !isBlank(this.draft)) return this.take(await call('new_draft', {}));
    if (writer) sign(this.draft, writer);
    this.changed();
  }

  /** Takes a draft that the program handed over; `found` when it comes of an earlier session. */
  take(draft: Draft | null, found = false): void {
    this.#keeping.reset(found && draft !== null && !isBlank(draft));
    this.draft = draft;
    this.#checking.reset();
    this.place.forget();
    this.touched.forget();
    if (draft) void this.check();
  }

  /** Writes a text field. */
  write(field: TextField, text: string): void {
    if (!this.draft) return;
    this.draft[field] = text;
    this.touched.write(field);
    this.changed();
  }

  /** Chooses module and address. */
  choose(module: string | null, address: string | null = null): void {
    if (!this.draft) return;
    this.draft.module = module;
    this.draft.address = address;
    this.changed();
  }

  /** Chooses the kind of request. */
  classify(kind: Kind): void {
    if (!this.draft) return;
    this.draft.kind = kind;
    this.changed();
  }

  /** To be called when the caret has moved. */
  readonly look = (): void => this.#checking.look();

  /** To be called after any change of the draft. */
  changed(): void {
    this.#checking.changed();
    this.#keeping.changed();
  }

  /** The clerk has left a field. */
  touch(field: Field): void {
    if (this.draft) this.touched.leave(field, this.draft);
  }

  /** Takes over the attachments, and only those, of the program's copy. */
  takeAttachments(draft: Draft): void {
    if (draft.id !== this.draft?.id) return;
    this.draft.attachments = merged(this.draft.attachments, draft.attachments);
    void this.check();
  }

  /** Takes over the address of the program's copy, which a new list may have changed, and checks against that list. */
  async rebind(): Promise<void> {
    const id = this.draft?.id;
    const kept = id ? await call('open_draft', { draft: id }).catch(() => null) : null;
    if (kept && this.draft && kept.id === this.draft.id) this.draft.address = kept.address;
    await this.check();
  }

  /** Carries over what is known of the writer now. */
  renew(before: Writer, after: Writer): void {
    if (!this.draft) return;
    renew(this.draft, before, after);
    this.changed();
  }

  /** Keeps the draft now, if it changed; resolves when the kept copy is the one on the screen. */
  flush(): Promise<void> {
    return this.#keeping.flush();
  }

  /** Checks the draft now. */
  check(): Promise<void> {
    return this.#checking.run();
  }

  /** Shows everything found, and leads to the first thing that blocks, or to the one named. */
  reveal(first = this.blocking[0]): void {
    this.touched.revealed = true;
    this.#checking.release();
    if (first) show(first.field, first.start, first.end);
  }

  /** A plain copy, fit for the wire. */
  snapshot(): Draft {
    if (!this.draft) throw new Error('no draft is open');
    return $state.snapshot(this.draft) as Draft;
  }

  #waits(field: Field): boolean {
    return this.draft !== null && this.touched.waits(field, this.draft);
  }

  async #ask(): Promise<Checked | null> {
    const draft = this.draft && this.snapshot();
    return draft && { draft, report: await call('check_draft', { draft }) };
  }

  async #save(again: boolean): Promise<boolean> {
    if (!this.draft) return true;
    const kept = call('save_draft', { draft: this.snapshot() });
    // Said once; the foot of the form goes on saying it.
    if (again) return kept.then(() => true, () => false);
    return (await this.#notices.attempt(() => kept)) !== undefined;
  }
}
