// The answers to the desk's questions, while they are written and when they go into the description.
import type { DraftEditor } from './editor.svelte';
import { append } from './fields';
import { assembled, behind } from './guided';

/** Answers a question of the desk's, beside the text. */
export function answer(editor: DraftEditor, question: string, text: string): void {
  if (!editor.draft) return;
  editor.draft.answers[question] = text;
  editor.changed();
}

/** Puts the answers into the description, behind what stands there; answers what was added. */
export function pour(editor: DraftEditor): string {
  const { draft } = editor;
  if (!draft) return '';
  const added = behind(draft.description, assembled(editor.report?.completeness ?? [], draft.answers));
  if (added === '') return '';
  if (!append('description', added)) draft.description += added;
  draft.answers = {};
  editor.changed();
  return added;
}
