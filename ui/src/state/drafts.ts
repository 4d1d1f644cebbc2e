// What can be done with a whole draft: opening another one, making two of it, handing it to a colleague, taking one in.
import { tick } from 'svelte';
import { call } from '../backend/backend';
import type { Draft } from '../backend/generated/wire';
import { t } from '../text/i18n.svelte';
import { pour } from './answering';
import { isBlank } from './fields';
import type { Program } from './program.svelte';

/** The ways of drafts, in and out of the form. */
export class DraftWays {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Opens a draft in the form. */
  async open(id: string): Promise<void> {
    const { editor, notices } = this.#program;
    const opened = await notices.attempt(() => editor.open(id));
    if (opened) await this.#program.go('compose');
  }

  /** Deletes a draft; for as long as the program runs it can be brought back, with its attachments. */
  async discard(id: string): Promise<void> {
    const { editor, notices, requests } = this.#program;
    if (editor.draft?.id === id) {
      await editor.flush();
      // What could not be kept could not come back either.
      if (editor.kept === 'failed') return;
      editor.take(null);
    }
    const name = requests.drafts.find((draft) => draft.id === id)?.subject.trim() || t('requests-draft-unnamed');
    const gone = await notices.attempt(() => requests.discard(id).then(() => true));
    if (gone) notices.tell({ words: t('draft-deleted', { name }), next: { label: t('draft-deleted-undo'), go: () => void this.restore(id) } });
    await tick();
    document.getElementById(gone ? 'message-next' : 'drafts-title')?.focus();
  }

  /** Brings a deleted draft back. */
  async restore(id: string): Promise<void> {
    const { notices, requests } = this.#program;
    const back = await notices.attempt(() => requests.restore(id).then(() => true));
    if (!back) return;
    notices.tell({ words: t('draft-restored') });
    await tick();
    (document.querySelector<HTMLElement>(`#drafts [data-draft="${id}"] button`) ?? document.getElementById('drafts-title'))?.focus();
  }

  /** Makes a draft of a request again and opens it. */
  async takeBack(request: string): Promise<void> {
    const { notices, requests } = this.#program;
    const { selected } = requests;
    const leaving = selected?.id === request && requests.departures.of(selected) !== null;
    const draft = await notices.attempt(() => requests.takeBack(request));
    // It may have left in the meantime: then this shows where it stands.
    if (!draft) return this.#program.refreshRequests();
    if ((await this.#show(draft)) && leaving) notices.tell({ words: t('leaving-undone') });
  }

  /** Opens a new draft like a request, or one that adds information to its ticket. */
  async like(which: 'write_again' | 'add_information', request: string): Promise<void> {
    const draft = await this.#program.notices.attempt(() => call(which, { request }));
    if (draft) await this.#show(draft);
  }

  /** Makes two requests of one with two topics. The first stays in the form. */
  async split(): Promise<void> {
    const { editor, notices } = this.#program;
    pour(editor);
    await editor.flush();
    const made = await notices.attempt(() => call('split_draft', { draft: editor.snapshot() }));
    if (!made) return;
    const { draft, other } = made;
    editor.take(draft);
    if (other === null) return notices.tell({ words: t('draft-split-none') });
    notices.tell({ words: t('draft-split'), next: { label: t('draft-split-open'), go: () => void this.open(other) } });
    // The button that was pressed is gone with its finding.
    await tick();
    document.getElementById('message')?.focus();
  }

  /** Saves the draft as a file for a colleague. */
  async handOn(): Promise<void> {
    const { editor, notices } = this.#program;
    pour(editor);
    await editor.flush();
    const saved = await notices.attempt(() => call('hand_on_draft', { draft: editor.snapshot() }));
    if (saved) notices.tell({ words: t('draft-handed-on') });
  }

  /** Lets the clerk choose a colleague's draft, and opens it. */
  async takeOver(): Promise<void> {
    await this.#program.editor.flush();
    const draft = await this.#program.notices.attempt(() => call('take_over_draft', {}));
    if (draft) await this.receive(draft);
  }

  /** Opens a colleague's draft; the one before stays among the drafts. What is being sent is not disturbed. */
  async receive(draft: Draft): Promise<void> {
    const { editor, notices, sending } = this.#program;
    if (sending.busy) {
      return notices.tell({ words: t('draft-received-waits'), next: { label: t('draft-received-open'), go: () => void this.open(draft.id) } });
    }
    const before = editor.draft;
    const words = before && !isBlank(before) ? t('draft-received-before') : t('draft-received');
    if (await this.#show(draft)) notices.tell({ words });
  }

  /** Puts a draft into the form, unless what stands there could not be kept. */
  async #show(draft: Draft): Promise<boolean> {
    const { editor } = this.#program;
    await editor.flush();
    if (editor.kept === 'failed') return false;
    editor.take(draft);
    await this.#program.go('compose');
    return true;
  }
}
