// How many findings stand, in one line.
import type { Severity } from '../backend/generated/wire';
import type { DraftEditor } from '../state/editor.svelte';
import { joined } from '../text/format';
import { t } from '../text/i18n.svelte';

/** Counts by seriousness; empty when nothing stands. */
export function summary(editor: DraftEditor): string {
  const count = (severity: Severity): number => editor.shown.filter((finding) => finding.severity === severity).length;
  const [blocking, warning, hint] = [count('blocking'), count('warning'), count('hint')];
  const parts = [];
  if (blocking > 0) parts.push(t('findings-count-blocking', { count: blocking }));
  if (warning > 0) parts.push(t('findings-count-warning', { count: warning }));
  if (hint > 0) parts.push(t('findings-count-hint', { count: hint }));
  return joined(...parts);
}
