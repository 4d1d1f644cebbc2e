// Attaching and taking out files. They belong to the store; the editor only takes over its answer.
import { call } from '../backend/backend';
import type { Draft } from '../backend/generated/wire';
import type { DraftEditor } from './editor.svelte';
import type { Notices } from './notices.svelte';

/** The files of the draft under the clerk's hands. */
export class Attachments {
  readonly #editor: DraftEditor;
  readonly #notices: Notices;

  constructor(editor: DraftEditor, notices: Notices) {
    this.#editor = editor;
    this.#notices = notices;
  }

  /** Lets the clerk choose files to attach. */
  async choose(): Promise<void> {
    await this.#ask((draft) => call('choose_attachments', { draft }));
  }

  /** Takes a file out; answers whether. It can be brought back as a change of pictures can. */
  remove(attachment: string): Promise<boolean> {
    return this.#ask((draft) => call('remove_attachment', { draft, attachment }));
  }

  /** Reads them again: of several files some are in even when one was refused. */
  async reread(): Promise<void> {
    const id = this.#editor.draft?.id;
    const kept = id ? await call('open_draft', { draft: id }).catch(() => null) : null;
    if (kept) this.#editor.takeAttachments(kept);
  }

  async #ask(ask: (draft: string) => Promise<Draft>): Promise<boolean> {
    await this.#editor.flush();
    const id = this.#editor.draft?.id;
    if (!id) return false;
    const answer = await this.#notices.attempt(() => ask(id));
    if (answer) this.#editor.takeAttachments(answer);
    else await this.reread();
    return answer !== undefined;
  }
}
