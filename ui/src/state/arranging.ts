// The attachments of the program's copy, with what the clerk is writing about them here.
import type { Attachment } from '../backend/generated/wire';
import type { DraftEditor } from './editor.svelte';

/** Those of the program; a caption under the clerk's hands is newer here. */
export function merged(shown: readonly Attachment[], kept: readonly Attachment[]): Attachment[] {
  return kept.map((each) => ({ ...each, caption: shown.find((same) => same.id === each.id)?.caption ?? each.caption }));
}

/** Writes what an attachment shows. */
export function describe(editor: DraftEditor, attachment: string, caption: string): void {
  const file = editor.draft?.attachments.find((each) => each.id === attachment);
  if (!file) return;
  file.caption = caption;
  editor.changed();
}
