// The draft under the clerk's hands: kept soon after each change, checked while typing.
// Attachments belong to the store: only its answers change them here.
import { SvelteSet } from 'svelte/reactivity';
import { call } from '../backend/backend';
import type { CheckReport, Draft, Field, FindingCard, Kind, Writer } from '../backend/generated/wire';
import { isBlank, isEmpty, show } from './fields';
import type { Notices } from './notices.svelte';

/** Fields whose value is a plain text. */
export type TextField = 'entity' | 'subject' | 'description' | 'already_tried' | 'already_spoken_with';

const SAVE_AFTER = 400;
const CHECK_AFTER = 300;

/** How the kept copy stands to the one on the screen. */
export type Kept = 'kept' | 'pending' | 'failed';

/** Writing one draft. */
export class DraftEditor {
  draft = $state<Draft | null>(null);
  report = $state.raw<CheckReport | null>(null);
  kept = $state<Kept>('kept');
  /** Set once the clerk asked for the preview: from then on nothing is held back. */
  revealed = $state(false);
  readonly #touched = new SvelteSet<Field>();
  readonly #notices: Notices;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #version = 0;
  #checks = 0;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** Findings to be shown: those of fields still untouched and empty wait. */
  get shown(): FindingCard[] {
    return this.#found.filter((finding) => !this.#waits(finding.field));
  }

  /** Fields that are still to be filled in and were not touched yet. */
  get missing(): Field[] {
    const waiting = this.#found.filter((finding) => finding.severity === 'blocking' && this.#waits(finding.field));
    return waiting.map((finding) => finding.field).filter((field, index, all) => all.indexOf(field) === index);
  }

  /** Everything that keeps the request from leaving. */
  get blocking(): FindingCard[] {
    return this.#found.filter((finding) => finding.severity === 'blocking');
  }

  /** Shown findings of one field. */
  of(field: Field): FindingCard[] {
    return this.shown.filter((finding) => finding.field === field);
  }

  /** Brings a draft under the hands; the latest one when none is named. */
  async open(id: string | null): Promise<void> {
    await this.flush();
    this.take(await call('open_draft', { draft: id }));
  }

  /** Begins a new draft, unless the present one is still blank. */
  async begin(): Promise<void> {
    await this.flush();
    if (this.draft && isBlank(this.draft)) return;
    this.take(await call('new_draft', {}));
  }

  /** Takes a draft that the program handed over. */
  take(draft: Draft | null): void {
    this.#stopTimers();
    this.draft = draft;
    this.report = null;
    this.kept = 'kept';
    this.revealed = false;
    this.#touched.clear();
    if (draft) void this.check();
  }

  /** Writes a text field. */
  write(field: TextField, text: string): void {
    if (!this.draft) return;
    this.draft[field] = text;
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

  /** To be called after any change of the draft. */
  changed(): void {
    this.#version += 1;
    this.kept = 'pending';
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), SAVE_AFTER);
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.check(), CHECK_AFTER);
  }

  /** The clerk has been in a field and left it. */
  touch(field: Field): void {
    this.#touched.add(field);
  }

  /** Takes over the attachments, and only those, of the program's copy. */
  takeAttachments(draft: Draft): void {
    if (draft.id !== this.draft?.id) return;
    this.draft.attachments = draft.attachments;
    void this.check();
  }

  /** Takes over the address of the program's copy, which a new list may have changed, and checks against that list. */
  async rebind(): Promise<void> {
    const id = this.draft?.id;
    const kept = id ? await call('open_draft', { draft: id }).catch(() => null) : null;
    if (kept && this.draft && kept.id === this.draft.id) this.draft.address = kept.address;
    await this.check();
  }

  /** Fills what is still empty with what is known of the writer. */
  fillIn(writer: Writer): void {
    if (!this.draft) return;
    for (const part of ['name', 'office', 'phone', 'email'] as const) {
      if (this.draft.signature[part].trim() === '') this.draft.signature[part] = writer.signature[part];
    }
    const [only, another] = writer.entities;
    if (only && another === undefined && this.draft.entity.trim() === '') this.draft.entity = only;
    this.changed();
  }

  /** Keeps the draft now, if it changed; resolves when the kept copy is the one on the screen. */
  flush(): Promise<void> {
    clearTimeout(this.#saveTimer);
    if (this.kept !== 'kept') {
      this.#saving = this.#saving.then(() => this.#save());
    }
    return this.#saving;
  }

  /** Checks the draft now. */
  async check(): Promise<void> {
    clearTimeout(this.#checkTimer);
    if (!this.draft) return;
    const turn = ++this.#checks;
    const report = await this.#notices.attempt(() => call('check_draft', { draft: this.snapshot() }));
    if (report && turn === this.#checks) this.report = report;
  }

  /** Shows everything found, and leads to the first thing that blocks. */
  reveal(): void {
    this.revealed = true;
    const first = this.blocking[0];
    if (first) show(first.field, first.start, first.end);
  }

  /** A plain copy, fit for the wire. */
  snapshot(): Draft {
    if (!this.draft) throw new Error('no draft is open');
    return $state.snapshot(this.draft) as Draft;
  }

  get #found(): FindingCard[] {
    return this.draft ? (this.report?.findings ?? []) : [];
  }

  #waits(field: Field): boolean {
    return !this.revealed && !this.#touched.has(field) && this.draft !== null && isEmpty(this.draft, field);
  }

  async #save(): Promise<void> {
    if (!this.draft || this.kept === 'kept') return;
    const version = this.#version;
    const saved = await this.#notices.attempt(() => call('save_draft', { draft: this.snapshot() }));
    if (saved === undefined) this.kept = 'failed';
    else if (version === this.#version) this.kept = 'kept';
  }

  #stopTimers(): void {
    clearTimeout(this.#saveTimer);
    clearTimeout(this.#checkTimer);
  }
}
