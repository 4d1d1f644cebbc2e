// What is said under a field: the title of the first finding there, and how many follow.
import type { Field } from '../backend/generated/wire';
import type { DraftEditor } from '../state/editor.svelte';
import { t } from '../text/i18n.svelte';
import { findingWords } from '../text/words';

/** Note and validity of a field's control. */
export function remarks(editor: DraftEditor, field: Field): { note: string; invalid: boolean } {
  const found = editor.of(field).filter((finding) => finding.severity !== 'hint');
  const first = found[0];
  if (!first) return { note: '', invalid: false };
  const { title } = findingWords(first);
  const note = found.length === 1 ? title : t('form-note-more', { title, more: found.length - 1 });
  return { note, invalid: found.some((finding) => finding.severity === 'blocking') };
}
