// What the clerk has considered and left as it is.
import type { FindingCard, Overruled } from '../backend/generated/wire';
import type { DraftEditor } from './editor.svelte';

/**
 * Through which entries a finding is left as it is: those of its very words, or else those of its rule that belong to no other
 * finding (the words have been worked on since).
 */
export function entriesOf(entries: Overruled[], finding: FindingCard, left: FindingCard[]): Overruled[] {
  const same = entries.filter((entry) => entry.rule === finding.rule);
  const own = same.filter((entry) => entry.words === finding.quote);
  if (own.length > 0) return own;
  return same.filter((entry) => !left.some((other) => other.rule === entry.rule && other.quote === entry.words));
}

/** Leaves a warning or a hint as it is. */
export async function overrule(editor: DraftEditor, finding: FindingCard, reason: string): Promise<void> {
  editor.draft?.overruled.push({ rule: finding.rule, words: finding.quote, reason });
  editor.changed();
  await editor.check();
}

/** Takes up again what was left as it is. */
export async function reconsider(editor: DraftEditor, finding: FindingCard): Promise<void> {
  if (!editor.draft) return;
  const through = entriesOf(editor.draft.overruled, finding, editor.left);
  editor.draft.overruled = editor.draft.overruled.filter((entry) => !through.includes(entry));
  editor.changed();
  await editor.check();
}
