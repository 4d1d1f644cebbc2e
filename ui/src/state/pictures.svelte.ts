// The pictures of the draft: pasted, taken of the screen, seen small, edited, reduced. The bytes belong to the program.
import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { call } from '../backend/backend';
import type { Attached, Attachment, Draft } from '../backend/generated/wire';
import { size } from '../text/format';
import { t } from '../text/i18n.svelte';
import { paint } from './marks';
import { PictureEditor } from './picture-editor.svelte';
import { readPasted } from './pasted';
import type { Program } from './program.svelte';

/** Pixels of a small picture: sharp at twice its size in the list. */
const SMALL = 192;

/** What can be done with pictures. */
export class Pictures {
  /** The picture under the clerk's hands. */
  editor = $state.raw<PictureEditor | null>(null);
  /** Its bytes as an address, once they are there. */
  data = $state.raw<string | null>(null);
  /** How far reducing has come. */
  progress = $state.raw<{ done: number; all: number } | null>(null);
  /** Whether something is being taken in or written. */
  busy = $state(false);
  readonly #program: Program;
  readonly #small = new SvelteMap<string, string>();
  readonly #asked: Record<string, boolean> = {};
  /** Work that was begun and not applied, by picture. */
  readonly #begun = new SvelteMap<string, PictureEditor>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** The small picture of an attachment, once it is there. */
  small(attachment: string): string | undefined {
    return this.#small.get(attachment);
  }

  /** Pictures of the draft whose changes are not in them yet. */
  get unapplied(): Attachment[] {
    const attachments = this.#program.editor.draft?.attachments ?? [];
    return attachments.filter(({ id }) => this.#begun.get(id)?.changed);
  }

  /** Asks for the small picture of an attachment. One that cannot be had is not missed. */
  async want(draft: string, attachment: string): Promise<void> {
    if (this.#asked[attachment]) return;
    this.#asked[attachment] = true;
    const picture = await call('read_picture', { draft, attachment, edge: SMALL }).catch(() => null);
    if (picture) this.#small.set(attachment, picture.data);
  }

  /** Takes pictures and files of the clipboard; text pastes as ever. */
  async paste(event: ClipboardEvent): Promise<void> {
    const pasted = readPasted(event, t('pictures-pasted-name'));
    if (!pasted) return;
    const files = await pasted;
    for (const { name, content } of files) {
      const attached = await this.#attach((draft) => call('attach_content', { draft, name, content }));
      if (attached) this.#program.notices.tell({ words: t('pictures-pasted', { name: nameOf(attached) }) });
    }
  }

  /** Takes a picture of the screen and opens it, so that only the part that matters is kept. */
  async capture(): Promise<void> {
    const attached = await this.#attach((draft) => call('capture_screen', { draft, name: t('pictures-captured-name') }));
    if (attached) await this.open(attached.attachment);
  }

  /** Opens a picture to edit it. */
  async open(attachment: string): Promise<void> {
    const draft = this.#program.editor.draft;
    const file = draft?.attachments.find((each) => each.id === attachment);
    if (!draft || !file?.picture) return;
    this.editor = this.#begun.get(attachment) ?? new PictureEditor($state.snapshot(file) as Attachment);
    this.#begun.set(attachment, this.editor);
    this.data = null;
    await this.#program.go('picture');
    const picture = await this.#program.notices.attempt(() => call('read_picture', { draft: draft.id, attachment, edge: null }));
    if (this.editor?.attachment.id === attachment) this.data = picture?.data ?? null;
  }

  /** Puts the changes into the picture. */
  async apply(): Promise<void> {
    const { editor } = this;
    const draft = this.#program.editor.draft?.id;
    if (!editor || !draft || this.busy) return;
    if (!editor.changed) return this.leave();
    this.busy = true;
    const { attachment, covers, crop } = editor;
    const edited = await this.#program.notices.attempt(async () => {
      const drawing = paint(editor.marks, editor.size);
      return call('edit_picture', { draft, attachment: attachment.id, covers, crop, drawing });
    });
    this.busy = false;
    if (!edited) return;
    this.#begun.delete(attachment.id);
    await this.#changed(edited, t('pictures-edited', { name: attachment.name }), attachment);
  }

  /** Back to the form; what was begun is kept until the picture goes. */
  async leave(): Promise<void> {
    const attachment = this.editor?.attachment;
    const begun = this.editor?.changed ?? false;
    if (attachment && !begun) this.#begun.delete(attachment.id);
    this.editor = null;
    await this.#program.go('compose');
    if (begun && attachment) this.#program.notices.tell({ words: t('pictures-begun', { name: attachment.name }), next: { label: t('pictures-go-on'), go: () => void this.open(attachment.id) } });
    await this.#focus(attachment);
  }

  /** Makes the pictures smaller, as far as words stay legible. */
  async reduce(): Promise<void> {
    const draft = this.#program.editor.draft?.id;
    if (!draft || this.progress) return;
    this.progress = { done: 0, all: 0 };
    const reduced = await this.#program.notices.attempt(() => call('reduce_pictures', { draft }));
    this.progress = null;
    if (reduced === undefined) return;
    if (reduced === null) return this.#said(t('pictures-stopped'));
    if (reduced.after === reduced.before) return this.#program.notices.tell({ words: t('pictures-small-already') });
    await this.#changed(reduced.draft, t('pictures-reduced', { before: size(reduced.before), after: size(reduced.after) }));
  }

  /** Stops reducing. */
  async stop(): Promise<void> {
    await this.#program.notices.attempt(() => call('stop_reducing', {}));
  }

  /** Takes the last change back. */
  async undo(): Promise<void> {
    const draft = this.#program.editor.draft?.id;
    if (!draft) return;
    const before = await this.#program.notices.attempt(() => call('undo_pictures', { draft }));
    if (!before) return;
    this.#program.editor.takeAttachments(before);
    this.#program.notices.dismiss();
    this.#said(t('pictures-undone'));
    await tick();
    document.getElementById('add-attachment')?.focus();
  }

  /** Puts an attachment elsewhere in the order. */
  async move(index: number, by: number): Promise<void> {
    const attachments = this.#program.editor.draft?.attachments;
    const moved = attachments?.[index];
    if (!attachments || !moved || !attachments[index + by]) return;
    attachments.splice(index, 1);
    attachments.splice(index + by, 0, moved);
    this.#program.editor.changed();
    this.#said(t('pictures-moved', { name: moved.name, place: index + by + 1, count: attachments.length }));
    await tick();
    const there = document.getElementById(`${by < 0 ? 'up' : 'down'}-${index + by}`) ?? document.getElementById(`${by < 0 ? 'down' : 'up'}-${index + by}`);
    there?.focus();
  }

  async #attach(ask: (draft: string) => Promise<Attached | null>): Promise<Attached | null> {
    const { editor, notices } = this.#program;
    await editor.flush();
    const draft = editor.draft?.id;
    if (!draft || this.busy) return null;
    this.busy = true;
    const attached = (await notices.attempt(() => ask(draft))) ?? null;
    this.busy = false;
    if (attached) editor.takeAttachments(attached.draft);
    return attached;
  }

  async #changed(draft: Draft, words: string, edited?: Attachment): Promise<void> {
    this.#program.editor.takeAttachments(draft);
    this.editor = null;
    if (this.#program.screen === 'picture') await this.#program.go('compose');
    this.#program.notices.tell({ words, next: { label: t('pictures-undo'), go: () => void this.undo() } });
    await this.#focus(edited);
  }

  /** The focus on the button by which the picture was opened; pictures keep their place. */
  async #focus(edited: Attachment | undefined): Promise<void> {
    if (!edited) return;
    await tick();
    const { attachments } = this.#program.editor.draft ?? { attachments: [] };
    const at = attachments.findIndex((each) => each.id === edited.id || each.name === edited.name);
    document.getElementById(`edit-${at}`)?.focus();
  }

  #said(words: string): void {
    this.#program.notices.announce(words);
  }
}

function nameOf({ draft, attachment }: Attached): string {
  return draft.attachments.find((each) => each.id === attachment)?.name ?? '';
}
