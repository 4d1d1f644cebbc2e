// What the clerk says of an attachment.
import type { DraftEditor } from './editor.svelte';

/** Writes what an attachment shows. */
export function describe(editor: DraftEditor, attachment: string, caption: string): void {
  const file = editor.draft?.attachments.find((each) => each.id === attachment);
  if (!file) return;
  file.caption = caption;
  editor.changed();
}
